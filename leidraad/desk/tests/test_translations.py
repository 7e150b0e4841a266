"""The list of translators: per language what is missing, changed, waits; oldest first."""

from collections.abc import Callable

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.accounts.api import User, who
from leidraad.desk.actions.translations import accept, give_back
from leidraad.desk.tests.asking import counted, text_of
from leidraad.desk.tests.translated import (
    desk_of_translator,
    page,
    proposed,
    publish_again,
    translator,
)
from leidraad.library.api import mark_of
from leidraad.library.tests.factories import published

__all__ = ["desk_of_translator", "translator"]
LIST = "/redactie/vertalen/"


def titles(client: Client, name: str, language: str = "ar") -> list[str]:
    answer = client.get(f"{LIST}?taal={language}&lijst={name}")
    return [row.title for row in answer.context["rows"]]


def placed(by: User, judge: User, code: str, **more: str) -> None:
    one = proposed(by, code, **more)
    accept(by=judge, proposal=one, seen=mark_of(one))


def test_everything_is_still_to_do(desk_of_translator: Client) -> None:
    published(title="Een nieuw voorbeeld")
    with only_looking():
        assert titles(desk_of_translator, "werk") == ["Een nieuw voorbeeld"]
    assert titles(desk_of_translator, "veranderd") == []
    assert titles(desk_of_translator, "klaar") == []


def test_each_list_holds_its_own(
    desk_of_translator: Client, translator: User, editor: User
) -> None:
    code, other = published(title="Eerste"), published(title="Tweede")
    placed(translator, editor, code)
    one = proposed(translator, code, section="summary")
    assert titles(desk_of_translator, "wacht") == ["Eerste"]
    assert titles(desk_of_translator, "nakijken") == ["Eerste"]
    give_back(by=editor, proposal=one, seen=mark_of(one), note="Te letterlijk.")
    assert titles(desk_of_translator, "terug") == ["Eerste"]
    publish_again(code, title="Eerste, opnieuw")
    assert titles(desk_of_translator, "veranderd") == ["Eerste, opnieuw"]
    assert titles(desk_of_translator, "veranderd", "en") == []
    assert other


def test_what_waits_asks_nothing_of_a_translator(
    desk_of_translator: Client, translator: User
) -> None:
    code = published(title="Heel gedaan")
    for section in ("title", "summary"):
        proposed(translator, code, section=section)
    assert titles(desk_of_translator, "werk") == []
    assert titles(desk_of_translator, "wacht") == ["Heel gedaan"]


def test_what_is_all_checked_is_done(
    desk_of_translator: Client, translator: User, editor: User
) -> None:
    code = published(title="Heel klaar")
    for section in ("title", "summary"):
        one = proposed(translator, code, section=section, is_checked=True)
        accept(by=editor, proposal=one, seen=mark_of(one))
    assert titles(desk_of_translator, "klaar") == ["Heel klaar"]


def test_only_the_changed_parts_are_named(
    desk_of_translator: Client, translator: User, editor: User
) -> None:
    code = published(title="Eerste")
    for section in ("title", "summary"):
        placed(translator, editor, code, section=section)
    publish_again(code, title="Anders")
    (row,) = desk_of_translator.get(f"{LIST}?taal=ar&lijst=veranderd").context["rows"]
    assert row.note == "Veranderd: Titel"


def test_the_oldest_stands_first(desk_of_translator: Client, at: Callable[[str], None]) -> None:
    for day, title in (("2026-03-01", "Nieuw"), ("2026-01-01", "Oud")):
        at(day)
        published(title=title)
    at("2026-03-01")
    assert titles(desk_of_translator, "werk") == ["Oud", "Nieuw"]


def test_an_editor_is_led_to_judging(desk: Client, translator: User) -> None:
    code = published(title="Eerste")
    proposed(translator, code)
    (row,) = desk.get(f"{LIST}?taal=ar&lijst=wacht").context["rows"]
    assert row.address == page(code, more="nakijken/")


@pytest.mark.parametrize("odd", ["?taal=nl", "?taal=%00&lijst=x", "?bladzijde=0", "?lijst="])
def test_odd_questions_are_answered(desk_of_translator: Client, odd: str) -> None:
    assert desk_of_translator.get(f"{LIST}{odd}").status_code == 200


def test_turning_the_page_keeps_language_and_list(desk_of_translator: Client) -> None:
    for number in range(41):
        published(title=f"Nummer {number}")
    shown = text_of(desk_of_translator, f"{LIST}?taal=ti&lijst=ontbreekt")
    assert 'href="?lijst=ontbreekt&amp;taal=ti&amp;bladzijde=2"' in shown


def test_more_rows_ask_nothing_more(desk_of_translator: Client, translator: User) -> None:
    proposed(translator, published(title="Eén"))
    text_of(desk_of_translator, LIST)
    with counted() as few:
        text_of(desk_of_translator, LIST)
    for number in range(5):
        proposed(translator, published(title=f"Nog {number}"))
    text_of(desk_of_translator, LIST)  # the catalogue is read once per edition
    with counted() as many:
        text_of(desk_of_translator, LIST)
    assert len(many) == len(few)
    assert who(translator).key
