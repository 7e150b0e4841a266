"""Styles and templates: directions that turn with the language, nothing inline."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser

import pytest

from tests.house.plan import files, named

DIRECTION = re.compile(
    r"(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)"
    r"|(?:left|right)\s*:|(?:float|clear|text-align|caption-side)\s*:\s*(?:left|right)"
    r"|border-(?:top|bottom)-(?:left|right)-radius)"
)
CSS_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
TEMPLATE_TAG = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
# Declarations that may name a side, each with its reason. It may only shrink.
SIDES: dict[str, str] = {}


def sides(source: str) -> list[str]:
    return [match.group().strip() for match in DIRECTION.finditer(CSS_COMMENT.sub("", source))]


class _Inline(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(TEMPLATE_TAG.sub("x", source))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        data = (given.get("type") or "").endswith("json")
        if tag == "style" or (tag == "script" and "src" not in given and not data):
            self.found.append(f"<{tag}>")
        self.found += list(_code(given))


def _code(attributes: dict[str, str | None]) -> Iterator[str]:
    for name, value in attributes.items():
        if name == "style" or re.fullmatch(r"on[a-z]+|hx-on.*", name):
            yield name
        if (value or "").strip().lower().startswith("javascript:"):
            yield f"{name}=javascript:"


def inline(source: str) -> list[str]:
    return _Inline(source).found


def test_styles_know_no_left_or_right() -> None:
    found = {named(file): sides(file.read_text(encoding="utf-8")) for file in files("*.css")}
    told = {name: sorted(set(list_)) for name, list_ in found.items() if list_}
    assert {name: list_ for name, list_ in told.items() if name not in SIDES} == {}
    assert set(SIDES) <= set(told), "deze uitzonderingen zijn niet meer nodig"


@pytest.mark.parametrize(
    "planted",
    ["a{margin-left:1px}", "a{left: 0}", "a{float:right}", "a{text-align: left}",
     "a{inset-right:0}", "a{border-top-left-radius:1px}"],
)  # fmt: skip
def test_a_side_is_noticed(planted: str) -> None:
    assert sides(planted)


@pytest.mark.parametrize(
    "fine",
    ["a{margin-inline-start:1px}", "/* left: 0 */", "a{--from-left:1}", "a{text-align:start}"],
)
def test_a_direction_that_turns_is_fine(fine: str) -> None:
    assert sides(fine) == []


def test_templates_hold_no_style_or_script() -> None:
    found = {named(file): inline(file.read_text(encoding="utf-8")) for file in files("*.html")}
    assert {name: list_ for name, list_ in found.items() if list_} == {}


@pytest.mark.parametrize(
    "planted",
    ["<style>a{}</style>", "<script>x</script>", '<p style="x">', '<p onclick="x">',
     "<p hx-on:click='x'>", '<a href="javascript:x">', '{% if a %}<p style="{{ x }}">{% endif %}'],
)  # fmt: skip
def test_inline_code_is_noticed(planted: str) -> None:
    assert inline(planted)


@pytest.mark.parametrize(
    "fine",
    ['<script src="x.js"></script>', '<script type="application/ld+json">{}</script>', "<p>"],
)
def test_files_and_data_are_fine(fine: str) -> None:
    assert inline(fine) == []


def colours(sources: Iterable[str]) -> list[str]:
    pattern = re.compile(r"#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(", re.IGNORECASE)
    return [
        match.group()
        for source in sources
        for match in pattern.finditer(CSS_COMMENT.sub("", source))
    ]


def test_only_tokens_hold_a_colour() -> None:
    """And the style for paper, which knows no palette: black on white saves ink."""
    found = {
        named(file): list_
        for file in files("*.css")
        if file.stem not in {"tokens", "print"}
        and (list_ := colours([file.read_text(encoding="utf-8")]))
    }
    assert found == {}
