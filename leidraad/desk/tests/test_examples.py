"""All examples at the desk."""

from datetime import date

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.desk.tests.asking import counted, text_of
from leidraad.library.models import Example
from leidraad.library.tests.factories import published
from leidraad.submissions.tests.factories import received

LIST = "/redactie/voorbeelden/"


def titles(client: Client, query: str = "") -> list[str]:
    return [row.title for row in client.get(f"{LIST}{query}").context["rows"]]


def test_what_was_never_public_is_not_listed(desk: Client) -> None:
    received()
    assert titles(desk) == []
    assert "Hier staat niets" in text_of(desk, LIST)


def test_each_list_holds_its_own(desk: Client) -> None:
    plain, ended, doubted, gone = (published(title=name) for name in ("A", "B", "C", "D"))
    at = date(2026, 11, 1)
    Example.objects.filter(code=ended).update(ended_on=at, ended_why="Het geld was op.")
    Example.objects.filter(code=doubted).update(unconfirmed_since=at)
    Example.objects.filter(code=gone).update(published=None)
    assert sorted(titles(desk, "?lijst=openbaar")) == ["A", "C"]
    assert titles(desk, "?lijst=gestopt") == ["B"]
    assert titles(desk, "?lijst=onbevestigd") == ["C"]
    assert titles(desk, "?lijst=van-de-site") == ["D"]
    assert plain


def test_searching_by_title_and_code(desk: Client) -> None:
    code = published(title="Samen fietsen")
    published(title="Samen koken")
    assert titles(desk, "?q=fiets") == ["Samen fietsen"]
    assert titles(desk, f"?q={code.lower()}") == ["Samen fietsen"]


@pytest.mark.parametrize("odd", ["?lijst=x", "?bladzijde=0", "?q=%27%22%3C"])
def test_odd_questions_are_answered(desk: Client, odd: str) -> None:
    assert desk.get(f"{LIST}{odd}").status_code == 200


def test_more_rows_ask_nothing_more(desk: Client) -> None:
    published(title="Eén")
    with counted() as few:
        desk.get(LIST)
    for number in range(6):
        published(title=f"Nog {number}")
    with counted() as many, only_looking():
        desk.get(LIST)
    assert len(many) <= len(few)
