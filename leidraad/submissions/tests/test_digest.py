"""Editors hear that something came: once an hour, in numbers, and never what it says."""

from collections.abc import Callable

import pytest
from django.core.exceptions import PermissionDenied

from leidraad.accounts.models import MailDomain
from leidraad.accounts.tests.factories import organisation, person
from leidraad.post.models import Letter
from leidraad.submissions.actions import judge, own
from leidraad.submissions.actions.change import write_down
from leidraad.submissions.actions.digest import tell_answers, tell_desk
from leidraad.submissions.rules import queueing
from leidraad.submissions.tests.factories import (
    CONTENT,
    OWNER,
    in_state,
    last_token,
    pen_of,
    proposed,
    received,
)

pytestmark = pytest.mark.usefixtures("places")
At = Callable[[str], None]
EDITOR = "redactie@leidraad.example"


def told() -> list[Letter]:
    return list(Letter.objects.filter(to=EDITOR).order_by("id"))


@pytest.fixture
def editor(places: None, at: At) -> None:
    del places
    at("2026-11-20 09:00")
    person("editor", email=EDITOR)


@pytest.mark.usefixtures("editor")
def test_one_letter_an_hour_however_much_comes_in(at: At) -> None:
    received(address="a@a.example")
    at("2026-11-20 09:05")
    tell_desk()
    tell_desk()
    assert [letter.subject for letter in told()] == ["1 nieuwe inzending op de redactietafel"]
    for address in ("b@b.example", "c@c.example"):
        received(address=address)
    at("2026-11-20 09:55")
    tell_desk()
    assert len(told()) == 1
    at("2026-11-20 10:10")
    tell_desk()
    assert told()[-1].subject == "2 nieuwe inzendingen op de redactietafel"


@pytest.mark.usefixtures("editor")
def test_nothing_new_no_letter(at: At) -> None:
    tell_desk()
    received()
    at("2026-11-20 09:30")
    tell_desk()
    at("2026-11-20 13:30")
    tell_desk()
    assert len(told()) == 1


@pytest.mark.usefixtures("editor")
def test_what_comes_in_the_same_minute_is_told_the_next_time(at: At) -> None:
    received(address="a@a.example")
    at("2026-11-20 09:10")
    received(address="b@b.example")
    tell_desk()
    assert "1 inzending" in told()[0].text
    at("2026-11-20 10:15")
    tell_desk()
    assert "1 inzending" in told()[1].text


@pytest.mark.usefixtures("editor")
def test_a_known_organisation_by_name_and_no_content(at: At) -> None:
    known = organisation("Stichting Voorbeeld", "partner")
    MailDomain.objects.create(organisation=known, domain="voorbeeldstad.example")
    received(address="anna@voorbeeldstad.example", title="Geheime titel")
    received(address="b@elders.example", title="Geheime titel")
    at("2026-11-20 09:10")
    tell_desk()
    text = told()[0].text
    assert "Stichting Voorbeeld: 1" in text
    assert "Onbekend maildomein: 1" in text
    for hidden in ("Geheime titel", "anna@", "elders.example"):
        assert hidden not in text


@pytest.mark.usefixtures("editor")
def test_a_full_row_is_in_the_same_letter(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queueing, "MOST_WAITING", 1)
    for number in range(4):
        received(address=f"a{number}@a.example")
    at("2026-11-20 09:10")
    tell_desk()
    assert len(told()) == 1
    assert "3 inzendingen staan daarom in de wachtrij" in told()[0].text


def test_without_editors_it_waits_for_the_first(at: At) -> None:
    at("2026-11-20 09:00")
    received()
    at("2026-11-20 09:10")
    tell_desk()
    person("editor", email=EDITOR)
    at("2026-11-20 09:12")
    tell_desk()
    assert len(told()) == 1


@pytest.mark.usefixtures("editor")
def test_what_an_editor_wrote_down_is_no_news(at: At) -> None:
    write_down(by=person("editor"), content=CONTENT)
    at("2026-11-20 09:10")
    tell_desk()
    assert told() == []


@pytest.mark.usefixtures("editor")
def test_a_readers_correction_is_named_as_such(at: At) -> None:
    proposed()
    at("2026-11-20 09:10")
    tell_desk()
    assert "Verbetering door een lezer: 1" in told()[0].text


@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize("role", ["translator", "administrator"])
def test_only_who_judges_hears(at: At, role: str) -> None:
    person(role, email="ander@leidraad.example")
    received()
    at("2026-11-20 09:10")
    tell_desk()
    assert not Letter.objects.filter(to="ander@leidraad.example").exists()
    assert len(told()) == 1


# --- answers -----------------------------------------------------------------------------


def test_the_responsible_editor_hears_the_next_morning(at: At) -> None:
    at("2026-11-20 10:00")
    mine, other = person("editor", email=EDITOR), person("editor", email="ander@leidraad.example")
    submission = in_state("with-owner", by=mine)
    own.approve_as_owner(token=last_token(OWNER))
    for text in ("Een.", "Twee."):
        own.reply(by=pen_of(submission), text=text)
    at("2026-11-21 06:30")
    tell_answers()
    assert told() == []
    at("2026-11-21 07:30")
    tell_answers()
    tell_answers()
    assert len(told()) == 1
    assert "Bij 1 inzending ging het contact akkoord." in told()[0].text
    assert "Bij 1 inzending schreef de inzender je terug." in told()[0].text
    assert "wil het contact eerst" not in told()[0].text
    assert not Letter.objects.filter(to=other.email).exists()
    at("2026-11-22 07:30")
    tell_answers()
    assert len(told()) == 1


def test_what_the_contact_wants_changed_is_told(at: At) -> None:
    at("2026-11-20 10:00")
    in_state("with-owner", by=person("editor", email=EDITOR))
    own.object_as_owner(token=last_token(OWNER), words={"": "Anders.", "done": "En dit."})
    at("2026-11-21 08:00")
    tell_answers()
    assert "Bij 1 inzending wil het contact eerst iets anders." in told()[0].text


def test_an_objection_without_words_is_none() -> None:
    in_state("with-owner")
    with pytest.raises(PermissionDenied):
        own.object_as_owner(token=last_token(OWNER), words={"": " "})


def test_what_the_desk_says_itself_is_no_answer(at: At) -> None:
    at("2026-11-20 10:00")
    editor = person("editor", email=EDITOR)
    judge.add_remark(by=editor, submission=received(), field="", text="Hoi.")
    at("2026-11-21 08:00")
    tell_answers()
    assert told() == []
