"""Cards, marks and snippets: in the reader's language, everything escaped."""

from typing import Any

import pytest
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.queries.entry import Shown
from leidraad.library.queries.listing import Card, listing, marked, place_line, year_line
from leidraad.library.rules.draft import Translated
from leidraad.library.tests.factories import published

TAG = '<script>alert("x")</script>'


def only(*pairs: tuple[str, str], language: str = "nl") -> Card:
    with override(language):
        (found,) = listing(pairs, language).cards
        return found


# --- marks -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "written", "html"),
    [
        ("Een taalmaatje helpt", {"taalmaatje"}, "Een <mark>taalmaatje</mark> helpt"),
        ("Café & thee", {"cafe"}, "<mark>Café</mark> &amp; thee"),
        ("taal, Taal", {"taal"}, "<mark>taal</mark>, <mark>Taal</mark>"),
        ("<b>taal", {"taal", "b"}, "&lt;<mark>b</mark>&gt;<mark>taal</mark>"),
        ("geen", set(), "geen"),
        ("<i>", set(), "&lt;i&gt;"),
    ],
)
def test_the_words_that_were_asked_for_are_marked(text: str, written: set[str], html: str) -> None:
    assert marked(text, frozenset(written)) == html


@given(st.text(max_size=60), st.frozensets(st.text(max_size=5), max_size=4))
def test_only_marks_are_ever_markup(text: str, written: frozenset[str]) -> None:
    html = marked(text, written)
    bare = html.replace("<mark>", "").replace("</mark>", "")
    assert "<" not in bare
    assert ">" not in bare
    assert html.count("<mark>") == html.count("</mark>")


# --- cards -------------------------------------------------------------------------------

places = pytest.mark.usefixtures("places")


@places
def test_a_card_is_in_the_readers_language_where_that_exists() -> None:
    published(translations=(Translated("title", "en", "One face"),))
    card = only(language="en")
    assert card.title == Shown("One face", "en", "unreviewed")
    assert card.summary.language == "nl"
    assert [chip.label for chip in card.domains] != [chip.label for chip in only().domains]


@places
def test_a_title_that_looks_like_markup_stays_text() -> None:
    published(title=f"Titel {TAG}", summary=f"Over {TAG}", area=TAG, municipalities=())
    for card in (only(), only(("q", "script"))):
        assert "<script" not in card.html
        assert "&lt;" in card.html


@places
def test_a_text_that_looks_like_a_gap_fills_nothing() -> None:
    """Cards are filled stencils; the sign that edges a gap may stand in a text."""
    edge = "\ue000"
    published(title=f"Titel {edge}summary{edge}", summary="Geheim &amp; zo")
    assert only().html.count("Geheim") == 1


@places
def test_a_snippet_shows_where_a_word_stands_further_on() -> None:
    published(done="Eerst dit. Daarna kwam de <zwemles> erbij. Toen dat.")
    assert only().snippet_html == ""
    found = only(("q", "zwemles"))
    assert found.snippet_html == "Daarna kwam de &lt;<mark>zwemles</mark>&gt; erbij."
    assert only(("q", "gezicht")).snippet_html == ""


@places
@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"municipalities": ("GM0193", "GM0148")}, "Zwolle, Dalfsen"),
        ({"municipalities": ("GM0193", "GM0148", "GM0344", "GM0988")}, "Zwolle, Dalfsen, nog 2"),
        ({"municipalities": (), "is_national": True}, "Landelijk"),
        ({"municipalities": (), "area": "Midden-Limburg"}, "Midden-Limburg"),
    ],
)
def test_where_it_happened_in_one_line(change: dict[str, Any], line: str) -> None:
    published(**change)
    assert place_line(only().entry) == line


@places
@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"year_from": None}, "jaar onbekend"),
        ({"year_from": 2019}, "2019"),
        ({"year_from": 2019, "year_until": 2019}, "2019"),
        ({"year_from": 2019, "year_until": 2021}, "2019–2021"),
        ({"year_from": 2019, "still_running": True}, "sinds 2019"),
        ({"year_from": 2019, "still_running": False}, "2019"),
    ],
)
def test_when_it_happened(change: dict[str, Any], line: str) -> None:
    published(**change)
    assert year_line(only().entry) == line


# --- the whole listing -------------------------------------------------------------------


@places
def test_what_was_not_understood_is_told_with_a_way_on() -> None:
    shown = listing([("gemeente", "Dalvsen"), ("leefgebied", "zorg"), ("zoals", "Zwole")], "nl")
    first, second = shown.notices
    assert (first.value, second.value) == ("Dalvsen", "Zwole")
    assert ("Dalfsen", "?leefgebied=zorg&gemeente=dalfsen") in first.options
    assert ("Zwolle", "?leefgebied=zorg&zoals=zwolle") in second.options
    assert shown.address == "?leefgebied=zorg"


@places
def test_pages_around_this_one_and_the_ends() -> None:
    for number in range(9):
        published(title=f"Voorbeeld {number}")
    shown = listing([("pagina", "4")], "nl", page_size=1)
    assert [number for number, _ in shown.pages] == [1, 2, 3, 4, 5, 6, 9]
    assert dict(shown.pages)[1] == "?"
    assert dict(shown.pages)[9] == "?pagina=9"


@places
def test_a_page_past_the_last_shows_the_last() -> None:
    for number in range(3):
        published(title=f"Voorbeeld {number}")
    shown = listing([("pagina", "9999")], "nl", page_size=2)
    assert shown.found.selection.page == 2
    assert len(shown.cards) == 1
