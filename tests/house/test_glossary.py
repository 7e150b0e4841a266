"""One word, one thing: tables and screens use the words of docs/glossary.toml."""

import re
import tomllib
from collections.abc import Iterable, Mapping

import pytest
from django.apps import apps

from tests.house.plan import ROOT, files, named, rooms

GLOSSARY = tomllib.loads((ROOT / "docs" / "glossary.toml").read_text(encoding="utf-8"))["word"]
# Rooms of the plan that have nothing to do yet; their words are settled already.
PLANNED = {
    *("casework", "skillsmeter", "survey", "interviews", "posters", "findings"),
    *("steps", "questionnaires", "consent", "post", "audit"),
}
FIELDS = {"nl", "en", "definition", "room", "not"}
MARKUP = re.compile(
    r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", re.S
)
TEXT_IN_TAG = re.compile(r"\{%\s*translate\s+([\"'])(.*?)\1")


def shown(source: str) -> str:
    """The words a visitor may see: text between tags, and texts to translate."""
    told = " ".join(match[1] for match in TEXT_IN_TAG.findall(source))
    return f"{MARKUP.sub(' ', source)} {told}".lower()


def forbidden_in(text: str, words: Iterable[Mapping[str, list[str]]]) -> list[str]:
    return [
        avoided
        for word in words
        for avoided in word["not"]
        if re.search(rf"\b{re.escape(avoided.lower())}\b", text)
    ]


def test_every_word_is_complete() -> None:
    for word in GLOSSARY:
        assert set(word) == FIELDS, word
        assert word["definition"].endswith("."), word["nl"]
        assert word["room"] in rooms() | PLANNED | {"house"}, word["nl"]


def test_a_word_means_one_thing() -> None:
    dutch = [word["nl"] for word in GLOSSARY]
    assert len(dutch) == len(set(dutch))
    assert set(dutch) & {avoided for word in GLOSSARY for avoided in word["not"]} == set()


MODELS = [model for model in apps.get_models() if model.__module__.startswith("leidraad.")]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_table_is_a_word(model: type) -> None:
    meta = model._meta  # type: ignore[attr-defined]
    rows = {word["en"]: word for word in GLOSSARY}
    assert model.__name__ in rows, f"{model.__name__} staat niet in docs/glossary.toml"
    assert rows[model.__name__]["nl"] == meta.verbose_name
    assert rows[model.__name__]["room"] == meta.app_label


def test_no_template_uses_a_word_that_we_do_not_use() -> None:
    found = {
        named(file): words
        for file in files("*.html", tests=False)
        if (words := forbidden_in(shown(file.read_text(encoding="utf-8")), GLOSSARY))
    }
    assert found == {}


@pytest.mark.parametrize(
    "source", ["<p>Een best practice</p>", '{% translate "Best practice" %}', "Best\u0020practice"]
)
def test_a_word_that_we_do_not_use_is_noticed(source: str) -> None:
    assert forbidden_in(shown(source), GLOSSARY) == ["best practice"]


def test_code_and_attributes_are_not_words_on_screen() -> None:
    source = '<a class="project">{% include "project.html" %}{{ project }}{# project #}</a>'
    assert forbidden_in(shown(source), GLOSSARY) == []
