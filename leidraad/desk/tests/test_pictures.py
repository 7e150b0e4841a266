"""Pictures at the desk: better words, or away; each time a version of its own."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person
from leidraad.desk.tests.asking import address, text_of
from leidraad.submissions.actions.edit_pictures import Described, edit_pictures, pictures_mark
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import agreed, fresh, received


def illustrated() -> Submission:
    found = received()
    for position, words in enumerate(("Een fiets.", "Een brug.")):
        found.uploads.create(
            file=f"{position}.webp", width=10, height=10, alternative=words,
            consent="nobody", position=position,
        )  # fmt: skip
    return found


def sent(client: Client, found: Submission, **changes: str) -> dict[str, str]:
    form = client.get(address(found, "desk_pictures")).context["form"]
    shown = {name: str(form[name].value() or "") for name in form.fields}
    return {**{name: value for name, value in shown.items() if value != "False"}, **changes}


def test_better_words_make_a_version(desk: Client) -> None:
    found = illustrated()
    first = found.uploads.get(file="0.webp")
    words = {f"words_{first.pk}": "Twee mensen bij een rode fiets."}
    desk.post(address(found, "desk_pictures"), sent(desk, found, **words))
    version = fresh(found).version
    assert version is not None
    assert version.number == 2
    told = list(version.pictures.values_list("alternative", flat=True))
    assert told == ["Twee mensen bij een rode fiets.", "Een brug."]


def test_a_picture_needs_words(desk: Client) -> None:
    found = illustrated()
    first = found.uploads.get(file="0.webp")
    answer = desk.post(
        address(found, "desk_pictures"), sent(desk, found, **{f"words_{first.pk}": ""})
    )
    assert answer.status_code == 422
    assert found.edits.count() == 1


def test_what_a_sender_showed_meanwhile_is_never_minor(desk: Client, editor: User) -> None:
    found = received()
    agreed(found, by=editor)
    found.uploads.create(
        file="0.webp", width=10, height=10, alternative="Een fiets.", consent="nobody", position=0
    )
    words = {f"words_{found.uploads.get().pk}": "Een rode fiets.", "is_minor": "on"}
    desk.post(address(found, "desk_pictures"), sent(desk, found, **words))
    assert not found.edits.order_by("-id")[0].is_minor


def test_taking_one_away_is_never_minor(desk: Client, editor: User) -> None:
    found = illustrated()
    agreed(found, by=editor)
    first = found.uploads.get(file="0.webp")
    gone = {f"gone_{first.pk}": "on", "is_minor": "on"}
    desk.post(address(found, "desk_pictures"), sent(desk, found, **gone))
    assert found.uploads.count() == 1
    assert not found.edits.order_by("-id")[0].is_minor
    assert "het contact moet opnieuw kijken" in text_of(desk, address(found))


def test_nothing_changed_makes_no_version(desk: Client) -> None:
    found = illustrated()
    assert desk.post(address(found, "desk_pictures"), sent(desk, found)).status_code == 302
    assert found.edits.count() == 1


def test_two_editors_at_once(desk: Client) -> None:
    found = illustrated()
    first = found.uploads.get(file="0.webp")
    mine = sent(desk, found, **{f"words_{first.pk}": "Van mij."})
    theirs = sent(desk, found, **{f"words_{first.pk}": "Van hen."})
    desk.post(address(found, "desk_pictures"), theirs)
    answer = desk.post(address(found, "desk_pictures"), mine)
    assert answer.status_code == 409
    assert "Van mij." in answer.content.decode()
    assert found.uploads.get(file="0.webp").alternative == "Van hen."


def test_without_pictures_the_page_says_so(desk: Client) -> None:
    assert "geen beelden" in text_of(desk, address(received(), "desk_pictures"))


@pytest.mark.parametrize("role", ["translator", "administrator", ""])
def test_not_for_somebody_else(role: str, places: None) -> None:
    del places
    found = illustrated()
    kept = {one.pk: Described("Anders.", "") for one in found.uploads.all()}
    with pytest.raises(PermissionDenied):
        edit_pictures(
            by=person(*filter(None, [role])), submission=found, kept=kept,
            seen=pictures_mark(found),
        )  # fmt: skip
