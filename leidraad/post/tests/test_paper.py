"""The page of a letter: everything escaped, and a button only for a link of our own."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.post.rules.paper import Page, html, is_own_link

STREET, INSIDE = "https://leidraad.example", "https://binnen.leidraad.example"


class Read(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def read(text: str, language: str = "nl") -> Read:
    return Read(page(text, language))


def page(text: str, language: str = "nl") -> str:
    return html(
        Page(
            text=text,
            language=language,
            own=(STREET, INSIDE),
            open_word="Openen",
            footer="Leidraad",
        ),
        title="Over <b>",
    )


def test_a_link_of_ours_becomes_a_button_with_the_words_before_it() -> None:
    found = read(f"Beste lezer,\n\nBekijk je inzending:\n\n{STREET}/i/abc/\n\nGroet")
    assert found.links == [f"{STREET}/i/abc/"]
    told = " ".join(found.words)
    assert f"Beste lezer, Bekijk je inzending {STREET}/i/abc/ Groet" in told


def test_without_words_the_button_says_open() -> None:
    assert "Openen" in read(f"Kijk.\n\n{INSIDE}/redactie/").words


def test_words_with_a_colon_without_a_link_stay_a_line() -> None:
    assert "Let op:" in " ".join(read("Let op:\n\nMorgen is het vrijdag.").words)
    assert "Let op:" in " ".join(read("Let op:").words)


def test_a_title_is_escaped() -> None:
    assert "<title>Over &lt;b&gt;</title>" in page("Tekst")


def test_lines_of_one_paragraph_stay_lines() -> None:
    assert read("Een\nTwee").tags.count("br") == 1


def test_a_quote_is_set_apart() -> None:
    found = read("Iemand vraagt:\n\n> Hoe gaat het?\n>\n> Groet")
    assert found.tags.count("blockquote") == 1
    assert ">" not in found.words


@pytest.mark.parametrize(
    "line",
    [
        "https://elders.example/",
        f"{STREET}.elders.example/",
        f"{STREET}@elders.example/",
        f"{STREET}/ https://elders.example",
        f"> {STREET}/",
        f'{STREET}/"onclick="x',
        f"{STREET}/<b>",
        "javascript:alert(1)",
        "//leidraad.example/",
    ],
)
def test_nothing_else_becomes_a_link(line: str) -> None:
    assert not is_own_link(line, (STREET, INSIDE))
    assert read(f"Bekijk:\n\n{line}").links == []


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("nl", "ltr"), ("ti", "ltr")])
def test_a_page_runs_the_way_of_its_language(language: str, direction: str) -> None:
    source = page("Tekst", language)
    assert f'<html lang="{language}" dir="{direction}">' in source
    assert f'<div dir="{direction}"' in source


@given(st.text(max_size=400))
def test_a_text_adds_no_tag_and_loses_no_word(text: str) -> None:
    found = read(text)
    allowed = {"html", "head", "meta", "title", "body", "div", "p", "br", "span", "blockquote"}
    assert set(found.tags) <= allowed
    assert found.links == []


@given(st.lists(st.text(alphabet="abc<&>\"' :", min_size=1, max_size=30), max_size=8))
def test_every_word_arrives(lines: list[str]) -> None:
    text = "\n\n".join(line for line in (one.lstrip("> ").strip() for one in lines) if line)
    told = " ".join(read(text).words)
    assert " ".join(text.split()) in told
