"""What the desk keeps an eye on."""

from datetime import date

from django.test import Client

from conftest import only_looking
from leidraad.desk.tests.asking import counted, text_of
from leidraad.library.models import Example, MissedWord
from leidraad.library.tests.factories import published

PAGE = "/redactie/bijhouden/"


def test_words_that_found_nothing_most_asked_first(desk: Client) -> None:
    MissedWord.objects.create(word="zwemles", times=3, last_on=date(2026, 11, 2))
    MissedWord.objects.create(word="rijbewijs", times=9, last_on=date(2026, 11, 1))
    found = desk.get(PAGE).context["missed"]
    assert [one.word for one in found] == ["rijbewijs", "zwemles"]


def test_fields_that_stay_empty(desk: Client) -> None:
    published(title="Met kosten", costs="Twee uur in de week.")
    published(title="Zonder kosten")
    fields = {label: share for label, _told, share in desk.get(PAGE).context["fields"]}
    assert fields["Wat het kost"] == 50
    assert fields["Wat minder goed ging"] == 100


def test_what_is_not_public_does_not_count(desk: Client) -> None:
    code = published(title="Weg")
    Example.objects.filter(code=code).update(published=None)
    assert desk.get(PAGE).context["examples"].public == 0


def test_nothing_yet(desk: Client) -> None:
    assert "Alles waarop gezocht werd" in text_of(desk, PAGE)


def test_more_examples_ask_nothing_more(desk: Client) -> None:
    published(title="Eén")
    with counted() as few:
        desk.get(PAGE)
    for number in range(5):
        published(title=f"Nog {number}")
    with counted() as many, only_looking():
        desk.get(PAGE)
    assert len(many) <= len(few)
