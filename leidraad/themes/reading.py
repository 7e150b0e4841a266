"""Reads one version of the content from disk and refuses it whole when anything is wrong."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar, cast

from leidraad.themes import rules
from leidraad.themes.items import (
    KINDS,
    LANGUAGES,
    SOURCE_LANGUAGE,
    SYNONYMS,
    TRANSLATED,
    Item,
    Provenance,
    State,
    Text,
)
from leidraad.themes.rules import Period, Problem

FILES = (*(kind.FILE for kind in KINDS), SYNONYMS)
Table = dict[str, Any]
Kind = TypeVar("Kind", bound=Item)


class ContentError(Exception):
    """The content is wrong; `problems` tells of each where it is and what to do (Dutch)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


@dataclass(frozen=True)
class Content:
    items: Mapping[type[Item], tuple[Item, ...]]
    synonyms: Mapping[str, tuple[frozenset[str], ...]]

    def of(self, kind: type[Kind]) -> tuple[Kind, ...]:
        return cast(tuple[Kind, ...], self.items[kind])


def load(folder: Path, version: str) -> Content:
    """The whole of `folder/version`, or `ContentError` with everything that is wrong there."""
    tables = read_tables(folder / version)
    refuse(form_problems(tables, version))
    rows = {kind.FILE: tables[file_name(kind.FILE)][kind.TABLE] for kind in KINDS}
    refuse(rules.reference_problems(rows))
    refuse(validity_problems(folder))
    items = {kind: tuple(build(kind, row, tables) for row in rows[kind.FILE]) for kind in KINDS}
    return Content(items, {language: synonyms(tables, language) for language in LANGUAGES})


def refuse(problems: Iterable[Problem]) -> None:
    found = tuple(problems)
    if found:
        raise ContentError(found)


def file_name(stem: str, language: str = SOURCE_LANGUAGE) -> str:
    return f"{stem}.toml" if language == SOURCE_LANGUAGE else f"{stem}.{language}.toml"


def read_tables(folder: Path) -> dict[str, Table]:
    expected = {file_name(stem, language) for stem in FILES for language in LANGUAGES}
    present = {path.name for path in folder.glob("*")}
    refuse(
        Problem(f"{folder.name}/{name}", "het bestand ontbreekt.", "Maak het, of zet het terug.")
        for name in sorted(expected - present)
    )
    refuse(
        Problem(f"{folder.name}/{name}", "niemand leest dit bestand.", "Verwijder het.")
        for name in sorted(present - expected)
    )
    return {name: read_toml(folder / name) for name in sorted(expected)}


def read_toml(path: Path) -> Table:
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        line = re.search(r"line (\d+)", str(error))
        raise ContentError(
            [
                Problem(
                    path.name,
                    f"dit is geen goede TOML ({error}).",
                    "Kijk na: aanhalingstekens, haken en dubbele sleutels; bewaar als UTF-8.",
                    int(line[1]) if line else None,
                )
            ]
        ) from error


def form_problems(tables: Mapping[str, Table], version: str) -> Iterator[Problem]:
    for kind in KINDS:
        yield from kind_problems(kind, tables, version)
    for language in LANGUAGES:
        yield from synonym_file_problems(language, tables, version)


def kind_problems(kind: type[Item], tables: Mapping[str, Table], version: str) -> Iterator[Problem]:
    file = file_name(kind.FILE)
    head = {key: value for key, value in tables[file].items() if key != kind.TABLE}
    yield from rules.head_problems(file, head, version)
    rows = tables[file].get(kind.TABLE)
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        yield Problem(file, f"er is geen enkele [[{kind.TABLE}]].", f"Voeg [[{kind.TABLE}]] toe.")
        return
    yield from rules.item_problems(kind, file, rows)
    codes = [str(row.get("code")) for row in rows]
    for language in TRANSLATED:
        name = file_name(kind.FILE, language)
        table = {key: value for key, value in tables[name].items() if key != "made_from"}
        yield from rules.made_from_problems(name, tables[name], version)
        yield from rules.translation_problems(kind, name, table, codes)


def synonym_file_problems(
    language: str, tables: Mapping[str, Table], version: str
) -> Iterator[Problem]:
    name = file_name(SYNONYMS, language)
    head = {key: value for key, value in tables[name].items() if key != "groups"}
    if language == SOURCE_LANGUAGE:
        yield from rules.head_problems(name, head, version)
    else:
        yield from rules.key_problems(name, "de kop", head, {"made_from": str, "state": str})
        yield from rules.made_from_problems(name, head, version)
        yield from rules.state_problems(name, "de kop", head)
    yield from rules.synonym_problems(name, tables[name].get("groups"))


def validity_problems(folder: Path) -> Iterator[Problem]:
    """Over all versions: of one file only one version may hold on any day."""
    for kind in KINDS:
        yield from file_validity_problems(folder, kind.FILE, kind.TABLE)
    yield from file_validity_problems(folder, SYNONYMS, "groups")


def file_validity_problems(folder: Path, stem: str, body: str) -> Iterator[Problem]:
    periods = []
    for path in sorted(folder.glob(f"*/{file_name(stem)}")):
        name, version = f"{path.parent.name}/{path.name}", path.parent.name
        head = {key: value for key, value in read_toml(path).items() if key != body}
        problems = tuple(rules.head_problems(name, head, version))
        yield from problems
        if not problems:
            periods.append(Period(name, head["valid_from"], head.get("valid_until")))
    yield from rules.period_problems(periods)


def build(kind: type[Kind], row: Table, tables: Mapping[str, Table]) -> Kind:
    values: Table = {key: tuple(v) if isinstance(v, list) else v for key, v in row.items()}
    return kind(
        **values,
        provenance=provenance(tables[file_name(kind.FILE)]),
        translations={
            language: texts(kind, tables[file_name(kind.FILE, language)][row["code"]], language)
            for language in TRANSLATED
        },
    )


def provenance(head: Table) -> Provenance:
    return Provenance(
        tuple(head["source"]), head["seen_on"], head["valid_from"], head.get("valid_until")
    )


def texts(kind: type[Item], row: Table, language: str) -> dict[str, Text]:
    def state(name: str) -> State:
        return "reviewed" if name in row.get("reviewed", ()) else row["state"]

    return {name: Text(row[name], language, state(name)) for name in kind.TEXTS}


def synonyms(tables: Mapping[str, Table], language: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in tables[file_name(SYNONYMS, language)]["groups"])
