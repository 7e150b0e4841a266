"""Translations are code: what a translation may not change against its source (trust: B7).

`{% translate %}` prints a translation as it stands. So it brings no tag, attribute, address,
quotation mark of code or placeholder that the source does not have, and loses none either.
"""

import re
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser

PLACEHOLDER = re.compile(r"%%|%\(\w+\)[a-z]|%[a-z]?|\{[^{}]*\}")
ADDRESS = re.compile(r"\b[a-z][a-z0-9+.-]*:(?=\S)\S+|\bwww\.\S+|//\S+|\S+@\S+", re.IGNORECASE)
SIGNS_OF_CODE = "<>\"'`\\&"
TURNING = re.compile("[\u202a-\u202e\u0000-\u0008\u000b\u000c\u000e-\u001f]")


class _Markup(HTMLParser):
    """Everything in a text that a browser would not show as text."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: Counter[str] = Counter()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[f"<{tag} {sorted(attrs, key=str)}>"] += 1

    def handle_endtag(self, tag: str) -> None:
        self.found[f"</{tag}>"] += 1

    def handle_comment(self, data: str) -> None:
        self.found[f"<!--{data}-->"] += 1

    def handle_decl(self, decl: str) -> None:
        self.found[f"<!{decl}>"] += 1

    def unknown_decl(self, data: str) -> None:
        self.found[f"<![{data}]>"] += 1

    def handle_pi(self, data: str) -> None:
        self.found[f"<?{data}>"] += 1


def faults(source: str, translation: str, *, may_leave_out: bool = False) -> Iterator[str]:
    """What differs and may not. `may_leave_out`: a plural form may do without the number."""
    ours, theirs = (Counter(PLACEHOLDER.findall(text)) for text in (source, translation))
    if theirs - ours or (ours - theirs and not may_leave_out):
        yield f"invulplekken {_listed(theirs)} in plaats van {_listed(ours)}"
    if _Markup(source).found != _Markup(translation).found:
        yield "andere HTML dan de bron"
    if Counter(ADDRESS.findall(source)) != Counter(ADDRESS.findall(translation)):
        yield "een ander adres dan de bron"
    if new := [sign for sign in SIGNS_OF_CODE if translation.count(sign) > source.count(sign)]:
        yield f"tekens van code die de bron niet heeft: {' '.join(new)} (schrijf ’ en “ ”)"
    if TURNING.search(translation):
        yield "onzichtbare tekens die de leesrichting omkeren"
    if _edges(source) != _edges(translation):
        yield "andere witruimte aan het begin of eind"


def _listed(found: Counter[str]) -> str:
    return " ".join(sorted(found.elements())) or "(geen)"


def _edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()
