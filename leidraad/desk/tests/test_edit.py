"""Editing, alone and with two at once: nobody's text is lost."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.asking import address, text_of
from leidraad.submissions.actions import write
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.merging import marks
from leidraad.submissions.tests.factories import agreed, fresh, in_state, pen_of, received

HIDDEN = re.compile(r'<textarea name="([^"]+)" hidden[^>]*>\n(.*?)</textarea>', re.S)
SHOWN = re.compile(r'name="shown" value="([^"]*)"')


def filled(client: Client, submission: Submission, **changes: Any) -> dict[str, Any]:
    """The form as the browser shows it, with these changes."""
    form = client.get(address(submission, "desk_edit")).context["form"]
    shown = {name: form[name].value() for name in form.fields}
    typed = {name: value for name, value in shown.items() if value}
    return {**typed, **changes}


def save(client: Client, submission: Submission, sent: dict[str, Any]) -> Any:
    return client.post(address(submission, "desk_edit"), sent)


def choice(answer: Any, **choices: str) -> dict[str, Any]:
    """What the page with both texts sends along."""
    page = answer.content.decode()
    kept: dict[str, Any] = {}
    for name, value in HIDDEN.findall(page):
        kept.setdefault(name, []).append(unescape(value))
    found = SHOWN.search(page)
    assert found is not None
    return {**kept, "shown": unescape(found[1]), **choices}


@pytest.fixture
def other(places: None) -> Client:
    del places
    return sign_in(Client(), person("editor", name="Tweede Redacteur"))


def test_an_edit_is_a_new_version(desk: Client) -> None:
    found = received()
    save(desk, found, filled(desk, found, title="Samen op de fiets"))
    assert fresh(found).content["title"] == "Samen op de fiets"
    assert found.edits.count() == 2


def test_nothing_changed_makes_no_version(desk: Client) -> None:
    found = received()
    assert save(desk, found, filled(desk, found)).status_code == 302
    assert found.edits.count() == 1


def test_what_is_not_right_is_told_at_its_field_and_kept(desk: Client) -> None:
    found = received()
    answer = save(desk, found, filled(desk, found, title="", why="Een nieuw waarom."))
    assert answer.status_code == 422
    assert answer.context["form"].errors["title"]
    assert "Een nieuw waarom." in answer.content.decode()
    assert found.edits.count() == 1


def test_a_minor_edit_leaves_the_yes_of_the_contact(desk: Client, editor: User) -> None:
    found = received()
    agreed(found, by=editor)
    save(desk, found, filled(desk, found, title="Samen naar de eerste  les", is_minor="on"))
    assert found.edits.filter(is_minor=True).count() == 1
    assert "het ja blijft staan" in text_of(desk, address(found))


def test_two_editors_in_different_fields_both_keep_their_text(desk: Client, other: Client) -> None:
    found = received()
    mine, theirs = filled(desk, found, title="Mijn titel"), filled(other, found, why="Hun waarom.")
    save(other, found, theirs)
    assert save(desk, found, mine).status_code == 302
    assert (fresh(found).content["title"], fresh(found).content["why"]) == (
        "Mijn titel",
        "Hun waarom.",
    )


def test_two_editors_in_one_field_see_both_texts(desk: Client, other: Client) -> None:
    found = received()
    mine = filled(desk, found, done="Mijn verhaal.", why="Mijn waarom.")
    save(other, found, filled(other, found, done="Hun verhaal.", costs="Hun kosten."))
    answer = save(desk, found, mine)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Mijn verhaal." in page
    assert "Hun verhaal." in page
    assert fresh(found).content["done"] == "Hun verhaal."
    assert not fresh(found).content.get("why")


@pytest.mark.parametrize(
    ("side", "wanted"),
    [("yours", "Mijn."), ("theirs", "Hun."), ("both", "Hun.\n\nMijn.")],
)
def test_the_choice_is_kept_with_all_the_rest(
    desk: Client, other: Client, side: str, wanted: str
) -> None:
    found = received()
    mine = filled(desk, found, done="Mijn.", why="Mijn waarom.", domains=["zorg", "onderwijs"])
    save(other, found, filled(other, found, done="Hun.", costs="Hun kosten."))
    answer = save(desk, found, choice(save(desk, found, mine), choose_done=side))
    assert answer.status_code == 302
    content = fresh(found).content
    assert (content["done"], content["why"], content["costs"]) == (
        wanted,
        "Mijn waarom.",
        "Hun kosten.",
    )
    assert content["domains"] == ["zorg", "onderwijs"]


def test_without_a_choice_the_question_stays(desk: Client, other: Client) -> None:
    found = received()
    mine = filled(desk, found, done="Mijn.")
    save(other, found, filled(other, found, done="Hun."))
    again = save(desk, found, choice(save(desk, found, mine)))
    assert again.status_code == 409
    assert fresh(found).content["done"] == "Hun."


def test_a_third_text_is_asked_about_again(desk: Client, other: Client) -> None:
    """A choice holds for the text that was seen, not for one that came after."""
    found = received()
    mine = filled(desk, found, done="Mijn.")
    save(other, found, filled(other, found, done="Hun."))
    asked = choice(save(desk, found, mine), choose_done="yours")
    save(other, found, filled(other, found, done="Nog later."))
    again = save(desk, found, asked)
    assert again.status_code == 409
    assert "Nog later." in again.content.decode()
    assert fresh(found).content["done"] == "Nog later."
    save(desk, found, choice(again, choose_done="yours"))
    assert fresh(found).content["done"] == "Mijn."


def test_two_tabs_of_one_person(desk: Client) -> None:
    found = received()
    first, second = filled(desk, found, done="Tab een."), filled(desk, found, done="Tab twee.")
    save(desk, found, first)
    assert save(desk, found, second).status_code == 409
    assert fresh(found).content["done"] == "Tab een."


def test_beside_a_sender_who_writes_on(desk: Client) -> None:
    found = in_state("talking")
    mine = filled(desk, found, done="Van de redactie.")
    pen = pen_of(found)
    write.save_draft(by=pen, changes={"done": "Van de inzender."}, seen=marks(found.content))
    answer = save(desk, found, mine)
    assert answer.status_code == 409
    save(desk, found, choice(answer, choose_done="both"))
    assert fresh(found).content["done"] == "Van de inzender.\n\nVan de redactie."


def test_without_the_marks_the_last_one_would_win(desk: Client, other: Client) -> None:
    """Control: the marks of what was seen are what keeps the other's text."""
    found = received()
    mine = filled(desk, found, done="Mijn.")
    save(other, found, filled(other, found, done="Hun."))
    mine["seen"] = filled(desk, found)["seen"]  # as if the page had shown their text
    assert save(desk, found, mine).status_code == 302
    assert fresh(found).content["done"] == "Mijn."


def test_hostile_text_travels_through_the_choice_unchanged(desk: Client, other: Client) -> None:
    found = received()
    hostile = "</textarea><script>alert(1)</script>\n&amp; “ja”"
    mine = filled(desk, found, done=hostile)
    save(other, found, filled(other, found, done="Hun."))
    answer = save(desk, found, mine)
    assert "<script>alert(1)" not in answer.content.decode()
    save(desk, found, choice(answer, choose_done="yours"))
    assert fresh(found).content["done"] == hostile


def test_what_is_over_is_not_edited_and_what_was_typed_is_shown(desk: Client) -> None:
    found = received()
    mine = filled(desk, found, done="Toch nog iets.")
    desk.post(address(found, "desk_step", name="afwijzen"), {"reason": "Nee."})
    answer = save(desk, found, mine)
    assert answer.status_code == 409
    assert "Toch nog iets." in answer.content.decode()
