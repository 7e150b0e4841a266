"""The word lists from disk, read once."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from leidraad.plain_language.rules.vocabulary import Term, Vocabulary

VERSION = "2026-1"
FOLDER = Path(__file__).with_name("content")


@cache
def vocabulary() -> Vocabulary:
    known = _table("known_words")
    return Vocabulary(
        terms=(*_plain(), *_jargon()),
        first_names=frozenset(known["first_names"]),
        abbreviations=frozenset(known["abbreviations"]),
        not_passive=frozenset(known["not_passive"]),
    )


def _table(stem: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / VERSION / f"{stem}.toml").read_text("utf-8"))


def _plain() -> Iterator[Term]:
    for stiff, plain in _table("plain_words")["words"].items():
        yield Term("plain-word", stiff, f"Kan het gewoner? Bijvoorbeeld: {plain}.")


def _jargon() -> Iterator[Term]:
    for row in _table("jargon")["term"]:
        name = row.get("name", "")
        who = f"‘{row['term']}’, kort voor {name}" if name else f"‘{row['term']}’"
        advice = f"Niet iedereen kent {who}. Leg het uit, bijvoorbeeld zo: {row['explanation']}"
        for form in (row["term"], *row.get("forms", ())):
            yield Term("jargon", form, advice, name=name, group=row["term"])
