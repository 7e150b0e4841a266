"""Judging: what an editor sees of one submission."""

import re

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.desk.tests.asking import address, counted, text_of
from leidraad.submissions.actions import judge, own
from leidraad.submissions.actions.forget import erase_people
from leidraad.submissions.tests.factories import (
    CONTENT,
    SENDER,
    agreed,
    begun,
    fresh,
    in_state,
    last_token,
    pen_of,
    proposed,
    received,
)


def test_what_it_says_and_who_sent_it(desk: Client) -> None:
    told = text_of(desk, address(received()))
    for said in (CONTENT["title"], CONTENT["done"], CONTENT["less_well"], SENDER, "Dalfsen"):
        assert said in told


def test_looking_changes_nothing(desk: Client) -> None:
    found = received()
    with only_looking():
        desk.get(address(found))


def test_a_draft_is_not_there(desk: Client) -> None:
    assert desk.get(address(begun(address=SENDER))).status_code == 404


@pytest.mark.parametrize("state", ["talking", "with-owner", "held", "scheduled", "published",
                                   "refused", "taken-back"])  # fmt: skip
def test_every_state_has_a_page(desk: Client, state: str) -> None:
    found = in_state(state)
    for name in ("desk_submission", "desk_preview", "desk_history", "desk_edit"):
        assert desk.get(address(found, name)).status_code == 200


def test_beside_what_is_public_the_difference_is_told(desk: Client) -> None:
    told = text_of(desk, address(proposed(title="Een andere titel", done="Zo ging het. Beter.")))
    assert "2 onderdelen zijn anders dan op de site" in told
    assert "Een vast gezicht voor elk gezin" in told
    assert "1 zin erbij" in told


def test_an_approval_that_lapsed_is_told_in_words(desk: Client, editor: User) -> None:
    found = received()
    agreed(found, by=editor)
    old = fresh(found).version
    assert old is not None
    judge.edit(
        by=editor,
        submission=fresh(found),
        content={**found.content, "done": "Heel iets anders."},
        based_on=old,
        is_minor=False,
    )
    told = text_of(desk, address(found))
    assert "Het contact ging akkoord met versie 1; daarna is de tekst gewijzigd" in told
    assert "dus de redactie kijkt opnieuw" in told
    assert "Leg voor aan het contact" in told


def test_a_minor_edit_leaves_the_approval_of_the_contact(desk: Client, editor: User) -> None:
    found = received()
    agreed(found, by=editor)
    old = fresh(found).version
    assert old is not None
    content = {**found.content, "done": f"{found.content['done']}."}
    judge.edit(by=editor, submission=fresh(found), content=content, based_on=old, is_minor=True)
    assert "alleen spelling of opmaak" in text_of(desk, address(found))


def test_what_looks_like_a_person_is_pointed_out(desk: Client) -> None:
    told = text_of(desk, address(received(done="Bel gerust met 06 12345678 voor meer.")))
    assert "hint--careful" in told


def test_what_is_missing_is_told_beforehand(desk: Client) -> None:
    told = text_of(desk, address(received(factors=[], groups=[])))
    assert "Voor plaatsing mis" in told
    assert "Bewerk de tekst" in told


def test_an_objection_is_shown_and_the_head_editor_may_reopen(
    desk: Client, heads_desk: Client
) -> None:
    found = in_state("refused")
    own.object_to_refusal(by=pen_of(found), text="Het draait al twee jaar.")
    assert "Het draait al twee jaar." in text_of(heads_desk, address(found))
    assert "/stap/heropenen/" in text_of(heads_desk, address(found))
    assert "/stap/heropenen/" not in text_of(desk, address(found))


def test_what_the_contact_wants_changed_stands_at_its_field(desk: Client, editor: User) -> None:
    found = received()
    judge.lay_before_owner(by=editor, submission=found)
    own.object_as_owner(token=last_token(), words={"done": "Het waren er twaalf."})
    told = text_of(desk, address(found))
    assert "Het waren er twaalf." in told
    assert "Het contact" in told


def test_that_the_sender_writes_on_is_told(desk: Client) -> None:
    found = in_state("talking")
    found.content = {**found.content, "title": "Half af"}
    found.save()
    told = text_of(desk, address(found))
    assert "De inzender schrijft nu verder" in told
    assert "Half af" not in told


def test_what_was_erased_has_a_page_that_says_so(desk: Client) -> None:
    found = in_state("refused")
    erase_people(submission=found)
    assert "Deze tekst is gewist" in text_of(desk, address(found))


def test_hostile_texts_are_shown_as_they_are(desk: Client) -> None:
    told = text_of(desk, address(received(done="<img src=x onerror=alert(1)> " * 3)))
    assert "<img src=x" not in told
    assert "&lt;img src=x" in told


@pytest.mark.parametrize("role", ["translator", "administrator"])
def test_others_see_nothing(role: str, places: None) -> None:
    del places
    other = sign_in(Client(), person(role))
    assert other.get(address(received())).status_code == 403


def test_remarks_ask_nothing_more(desk: Client, editor: User) -> None:
    found = received()
    judge.add_remark(by=editor, submission=found, field="done", text="Een.")
    with counted() as few:
        desk.get(address(found))
    for number in range(6):
        judge.add_remark(by=editor, submission=found, field="done", text=f"Nog {number}.")
    with counted() as many:
        desk.get(address(found))
    assert len(many) == len(few)


def test_after_publishing_the_way_leads_to_the_site(desk: Client) -> None:
    found = in_state("published")
    assert found.example
    body = desk.get(address(found, "desk_submission")).content.decode()
    assert f'href="/v/{found.example.code}"' in body
    assert "antwoord beloofd op" not in body


def test_what_the_reader_misses_is_asked_where_it_can_be_answered(desk: Client) -> None:
    found = received()
    body = desk.get(address(found, "desk_submission")).content.decode()
    edit = desk.get(address(found, "desk_edit")).content.decode()
    assert "#id_year_from" in body
    for field in re.findall(r"#(id_\w+)", body):
        assert f'id="{field}"' in edit
    assert address(found, "desk_pictures") in body
