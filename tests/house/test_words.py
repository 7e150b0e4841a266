"""One voice: whoever reads is "je", on every page, in every letter and in every paper."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from tests.house.plan import ROOT, files, named
from tests.house.test_glossary import shown

FORMAL = re.compile(r"(?<![\w/+\\.-])(?:u|uw|uzelf)(?![\w/+\\=-])", re.IGNORECASE)
# Not said to anybody: the small words that a search leaves out.
NOT_SAID = {"leidraad/library/rules/words.py"}
PAPERS = ("LEESMIJ.md", "SECURITY.md", "publiccode.yml", "docs/reference/settings.md")
CONTENT = {".md", ".toml", ".yaml", ".csv"}
OTHER_LANGUAGE = re.compile(r"\.(en|ar|ti)\.\w+$")


def formal_in(text: str) -> list[str]:
    """Each with the words around it, so that one finds it."""
    return [text[max(0, hit.start() - 30) : hit.end() + 30] for hit in FORMAL.finditer(text)]


def written(source: str) -> str:
    """The texts in a program: all but what explains it."""
    tree = ast.parse(source)
    explaining = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant))
    texts = (node.value for node in strings if id(node) not in explaining)
    return "\n".join(text for text in texts if isinstance(text, str))


def dutch() -> Iterator[tuple[str, str]]:
    """Every Dutch text of the house that somebody may read, and where it stands."""
    for file in [*files("*.html", tests=False), *files("templates/**/*.txt", tests=False)]:
        yield named(file), shown(_read(file))
    for file in files("*.py", tests=False):
        yield named(file), written(_read(file))
    for file in files("content/**/*"):
        if file.suffix in CONTENT and not OTHER_LANGUAGE.search(file.name):
            yield named(file), _read(file)
    for name in PAPERS:
        yield name, _read(ROOT / name)
    for word in tomllib.loads(_read(ROOT / "docs" / "glossary.toml"))["word"]:
        yield f"docs/glossary.toml {word['nl']}", word["definition"]
    for entry in polib.pofile(str(ROOT / "locale/en/LC_MESSAGES/django.po")):
        yield "locale", f"{entry.msgid}\n{entry.msgid_plural}"


def _read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def test_no_dutch_text_says_u() -> None:
    texts = [(place, text) for place, text in dutch() if place not in NOT_SAID]
    assert {place: found for place, text in texts if (found := formal_in(text))} == {}


def test_every_kind_of_text_is_looked_at() -> None:
    """Control: pages, letters, programs, content, papers, words and catalogues."""
    places = {place for place, _ in dutch()}
    assert places >= {
        "leidraad/library/templates/library/own_list.html",
        "leidraad/upkeep/templates/upkeep/letters/answer.txt",
        "leidraad/upkeep/views/thanked.py",
        "leidraad/website/content/2026-1/privacy.nl.md",
        "leidraad/library/content/2026-1/examples-a.yaml",
        "LEESMIJ.md",
        "docs/glossary.toml contact",
        "locale",
    }
    assert "leidraad/website/content/2026-1/privacy.en.md" not in places


@pytest.mark.parametrize(
    "text",
    ["Weet u het?", "Uw lijst", "Hebt u iets?", "voor u.", "“uw voorbeeld”", "Doe het uzelf"],
)
def test_u_is_noticed(text: str) -> None:
    """Control."""
    assert formal_in(text)
    assert formal_in(shown(f'{{% translate "{text}" %}}'))
    assert formal_in(written(f'told = _("{text}")'))


@pytest.mark.parametrize("text", ["U+0020-007E", "https://site.example/u/uit", "uur", "\\u2028"])
def test_what_is_no_word_for_a_reader_is_left_alone(text: str) -> None:
    assert formal_in(text) == []
