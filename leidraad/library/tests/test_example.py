"""One example, whole: what is known, what is not, where it was, and by which name it is found."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.rules.draft import ContactCard, Result, Translated
from leidraad.library.tests.factories import EDITOR, published

pytestmark = pytest.mark.usefixtures("places")
PLACE = "/voorbeelden/samen-koken/"


def page(client: Client, **changes: Any) -> str:
    published(title="Samen koken", **changes)
    answer = client.get(PLACE)
    assert answer.status_code == 200
    return answer.content.decode()


def test_it_tells_what_the_source_tells(client: Client) -> None:
    shown = page(
        client,
        done="Er werd gekookt.\n\nSamen.",
        less_well="De keuken was klein.",
        partners=("Buurthuis",),
        results=(Result("Tien gezinnen aten mee", 10, "gezinnen", 2020),),
        group_note="gezinnen met jonge kinderen",
    )
    for told in ("<p>Er werd gekookt.</p>", "<p>Samen.</p>", "De keuken was klein."):
        assert told in shown
    for told in ("Buurthuis", "Tien gezinnen aten mee", "gezinnen met jonge kinderen"):
        assert told in shown
    assert 'href="https://voorbeeld.example/bron"' in shown


def test_what_is_not_known_is_said(client: Client) -> None:
    shown = page(client)
    assert "Nog niet bekend: wat minder goed ging." in shown
    assert "Nog niet bekend: wat het kost." in shown


def test_a_contact_is_shown_with_the_day_it_was_confirmed(client: Client) -> None:
    card = ContactCard("Gemeente", "regisseur", "regie@a.example", "010-1", "ma", "2026-10-02")
    shown = page(client, contacts=(replace(card, shows_mailbox=True),))
    for told in ("regisseur", "mailto:regie@a.example", "010-1", "2 oktober 2026"):
        assert told in shown


def test_a_mailbox_that_was_not_public_stays_out_of_sight(client: Client) -> None:
    card = ContactCard("Gemeente", "regisseur", "regie@a.example")
    assert "regie@a.example" not in page(client, contacts=(card,))


def test_an_ended_municipality_is_shown_under_its_successor(client: Client) -> None:
    shown = page(client, municipalities=("GM0545",))
    assert "Leerdam" in shown
    assert "hoort nu bij Vijfheerenlanden" in shown
    assert "?gemeente=vijfheerenlanden" in shown


def test_a_municipality_that_is_still_there_belongs_to_nobody_else(client: Client) -> None:
    assert "hoort nu bij" not in page(client)


def test_markup_in_a_text_stays_text(client: Client) -> None:
    tag = "<script>alert(1)</script>"
    published(
        title=f"Samen koken {tag}", done=tag, why=tag, area=tag, group_note=tag, partners=(tag,),
        municipalities=(), results=(Result(tag),),
    )  # fmt: skip
    shown = client.get("/voorbeelden/samen-koken-script-alert-1-script/").content.decode()
    assert "Samen koken" in shown
    assert "<script>alert" not in shown


# --- languages ---------------------------------------------------------------------------


def test_in_another_language_each_text_says_which_language_it_is_in(client: Client) -> None:
    published(title="Samen koken", translations=(Translated("title", "en", "Cooking"),))
    shown = client.get(f"/en{PLACE}").content.decode()
    assert '<html lang="en" dir="ltr">' in shown
    assert "<h1>Cooking</h1>" in shown or '<h1 lang="en"' in shown
    assert 'lang="nl"' in shown


def test_dutch_text_in_a_page_from_right_to_left_keeps_its_own_direction(client: Client) -> None:
    published(title="Samen koken")
    shown = client.get(f"/ar{PLACE}").content.decode()
    assert '<html lang="ar" dir="rtl">' in shown
    assert '<h1 lang="nl" dir="ltr">' in shown


# --- names -------------------------------------------------------------------------------


@pytest.mark.parametrize("prefix", ["", "/en", "/ar", "/ti"])
def test_an_old_name_leads_to_the_new_one_in_the_same_language(client: Client, prefix: str) -> None:
    for title in ("Samen koken", "Samen eten", "Samen afwassen"):
        published(import_key="V1", title=title)
    for old in ("samen-koken", "samen-eten"):
        answer = client.get(f"{prefix}/voorbeelden/{old}/")
        assert answer.status_code == 301
        assert answer["Location"] == f"{prefix}/voorbeelden/samen-afwassen/"


def test_an_unknown_name_is_told_kindly(client: Client) -> None:
    answer = client.get("/voorbeelden/bestaat-niet/")
    assert answer.status_code == 404
    assert "<h1" in answer.content.decode()


def test_what_was_withdrawn_is_not_there_by_any_of_its_names(client: Client) -> None:
    published(import_key="V1", title="Samen koken")
    code = published(import_key="V1", title="Samen eten")
    withdraw_example(by=EDITOR, code=code)
    for name in ("samen-koken", "samen-eten"):
        assert client.get(f"/voorbeelden/{name}/").status_code == 404
