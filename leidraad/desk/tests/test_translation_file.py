"""Translations out as a PO file."""

import polib
from django.test import Client

from conftest import only_looking
from leidraad.accounts.api import User
from leidraad.desk.actions.translations import accept, give_back
from leidraad.desk.tests.asking import counted
from leidraad.desk.tests.translated import (
    ARABIC,
    desk_of_translator,
    proposed,
    publish_again,
    translator,
)
from leidraad.library.api import mark_of
from leidraad.library.tests.factories import published

__all__ = ["desk_of_translator", "translator"]


def file(client: Client, query: str = "", language: str = "ar") -> polib.POFile:
    with only_looking():
        answer = client.get(f"/redactie/vertalen/leidraad-{language}.po{query}")
    assert answer.status_code == 200
    return polib.pofile(answer.content.decode())


def test_each_entry_says_what_it_is(desk_of_translator: Client) -> None:
    code = published(title="Samen fietsen")
    found = file(desk_of_translator)
    assert found.metadata["Language"] == "ar"
    assert found[0].msgid == "Samen fietsen"
    assert found[0].msgctxt.startswith(f"{code}/title/")
    assert "Samen fietsen · Titel" in found[0].comment
    assert "samen-fietsen" in found[0].comment


def test_what_changed_is_fuzzy_with_the_dutch_of_before(
    desk_of_translator: Client, translator: User, editor: User
) -> None:
    code = published(title="Samen fietsen")
    one = proposed(translator, code)
    accept(by=editor, proposal=one, seen=mark_of(one))
    publish_again(code, title="Samen op de fiets")
    found = next(one for one in file(desk_of_translator) if "/title/" in one.msgctxt)
    assert (found.msgid, found.previous_msgid, found.msgstr) == (
        "Samen op de fiets",
        "Samen fietsen",
        ARABIC,
    )
    assert found.fuzzy


def test_only_what_asks_for_work_unless_all_is_asked(
    desk_of_translator: Client, translator: User, editor: User
) -> None:
    code = published(title="Samen fietsen")
    one = proposed(translator, code)
    assert not [one for one in file(desk_of_translator) if "/title/" in one.msgctxt]
    assert [one for one in file(desk_of_translator, "?wat=alles") if "/title/" in one.msgctxt]
    give_back(by=editor, proposal=one, seen=mark_of(one), note="Te letterlijk.")
    found = next(one for one in file(desk_of_translator) if "/title/" in one.msgctxt)
    assert "Te letterlijk." in found.comment


def test_another_language_is_not_there(desk_of_translator: Client) -> None:
    assert desk_of_translator.get("/redactie/vertalen/leidraad-nl.po").status_code == 404


def test_more_examples_ask_nothing_more(desk_of_translator: Client) -> None:
    published(title="Eén")
    file(desk_of_translator)
    with counted() as few:
        file(desk_of_translator)
    for number in range(5):
        published(title=f"Nog {number}")
    file(desk_of_translator)
    with counted() as many:
        file(desk_of_translator)
    assert len(many) == len(few)
