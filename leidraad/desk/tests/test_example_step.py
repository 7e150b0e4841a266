"""What an editor does with an example that is public."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from conftest import only_looking
from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person
from leidraad.audit.api import About, journal
from leidraad.desk.actions import examples as actions
from leidraad.desk.forms.examples import REASONS
from leidraad.kernel.api import today
from leidraad.library.models import Example
from leidraad.submissions.actions import change, judge
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import OWNER, agreed, letters, proposed, public_example

WHY = next(iter(REASONS))


def way(example: Example, name: str) -> str:
    return f"/redactie/voorbeelden/{example.code}/{name}/"


def again(example: Example) -> Example:
    return Example.objects.get(pk=example.pk)


def test_editing_begins_one_change_and_no_second(desk: Client) -> None:
    found = public_example()
    first = desk.post(way(found, "bewerken"))
    assert first["Location"].endswith("/bewerken/")
    assert desk.post(way(found, "bewerken"))["Location"] == first["Location"]
    assert Submission.objects.count() == 1
    assert again(found).published_id == found.published_id


def test_ending_and_running_again(desk: Client) -> None:
    found = public_example()
    assert desk.post(way(found, "gestopt"), {"on": str(today())}).status_code == 422
    late = {"on": "2999-01-01", "why": "Het geld was op."}
    assert desk.post(way(found, "gestopt"), late).status_code == 422
    desk.post(way(found, "gestopt"), {"on": str(today()), "why": "Het geld was op."})
    assert again(found).ended_why == "Het geld was op."
    desk.post(way(found, "loopt-weer"))
    assert again(found).ended_on is None


def test_withdrawing_is_the_head_editors(desk: Client, heads_desk: Client) -> None:
    found = public_example()
    sent = {"reason": WHY, "message": "Dank je wel voor het melden."}
    assert desk.post(way(found, "van-de-site"), sent).status_code == 403
    assert again(found).published is not None
    heads_desk.post(way(found, "van-de-site"), sent)
    assert again(found).published is None
    assert "Dank je wel voor het melden." in letters(OWNER)[-1].text
    (line, *_rest) = journal(about=About("example", found.code), event="desk.")
    assert line.values["reason"] == WHY


def test_withdrawing_takes_a_reason(heads_desk: Client) -> None:
    found = public_example()
    sent = {"reason": "zomaar", "message": "Weg."}
    assert heads_desk.post(way(found, "van-de-site"), sent).status_code == 422
    assert again(found).published is not None


def test_every_reason_fits_in_the_journal(heads_desk: Client) -> None:
    for reason in REASONS:
        found = public_example(title=f"Voorbeeld {len(reason)} {reason[:20]}")
        sent = {"reason": reason, "message": "Weg."}
        assert heads_desk.post(way(found, "van-de-site"), sent).status_code == 302


def test_an_earlier_version_is_proposed_not_published(desk: Client, editor: User) -> None:
    found = proposed(title="Een andere titel")
    agreed(found, by=editor)
    judge.publish_now(by=editor, submission=found, note="Nieuwe titel.")
    example = Example.objects.get()
    now = example.published_id
    sent = {"note": "De oude titel klopte toch."}
    answer = desk.post(f"{way(example, 'terugzetten')}?versie=1", sent)
    made = Submission.objects.get(origin="restore")
    assert answer["Location"].endswith(f"/{made.key}/")
    assert made.content["title"] == "Een vast gezicht voor elk gezin"
    assert again(example).published_id == now


def test_no_version_to_put_back(desk: Client) -> None:
    assert desk.get(f"{way(public_example(), 'terugzetten')}?versie=8").status_code == 404


def test_no_other_steps(desk: Client) -> None:
    assert desk.get(way(public_example(), "verbranden")).status_code == 404


@pytest.mark.parametrize("name", ["bewerken", "gestopt", "loopt-weer", "van-de-site"])
def test_looking_does_nothing(heads_desk: Client, name: str) -> None:
    found = public_example()
    with only_looking():
        assert heads_desk.get(way(found, name)).status_code == 200


def test_what_is_gone_is_not_ended(desk: Client, head: User) -> None:
    found = public_example()
    actions.withdraw(by=head, example=found, reason=WHY, message="Weg.")
    sent = {"on": str(today()), "why": "Op."}
    assert desk.post(way(found, "gestopt"), sent).status_code == 409


ACTS: dict[str, Callable[[User, Example], object]] = {
    "end": lambda by, one: actions.end(by=by, example=one, on=today(), why="Op."),
    "resume": lambda by, one: actions.resume(by=by, example=one),
    "withdraw": lambda by, one: actions.withdraw(by=by, example=one, reason=WHY, message="Weg."),
    "start_editing": lambda by, one: change.start_editing(by=by, example=one),
}


@pytest.mark.parametrize("role", ["translator", "administrator", ""])
@pytest.mark.parametrize("name", ACTS)
def test_no_act_is_for_somebody_else(name: str, role: str, places: None) -> None:
    del places
    found = public_example()
    with pytest.raises(PermissionDenied):
        ACTS[name](person(*filter(None, [role])), found)


def test_withdrawing_is_not_for_an_editor(editor: User) -> None:
    with pytest.raises(PermissionDenied):
        ACTS["withdraw"](editor, public_example())
