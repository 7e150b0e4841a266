"""Catalogues: kept in line with the house, checked with file and line, compiled."""

import gettext
from pathlib import Path

import polib
import pytest

from leidraad.config.management import catalogues
from leidraad.config.management.extraction import Message, Place

HERE = [Place("leidraad/room/page.html", 7)]
SEARCH = Message("Zoek")
DAYS = Message("%(n)s dag", "%(n)s dagen")
FOUND = {SEARCH: HERE, DAYS: HERE}


def catalogue_of(folder: Path, language: str = "en", **translations: str) -> polib.POFile:
    made = catalogues.update(catalogues.read(folder, language), FOUND, language)
    for entry in made:
        entry.msgstr = translations.get(entry.msgid, "Search") if not entry.msgid_plural else ""
        if entry.msgid_plural:
            entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "%(n)s days")
    catalogues.write(folder, language, made)
    return catalogues.read(folder, language)


def told(catalogue: polib.POFile, found: catalogues.Found = FOUND) -> list[str]:
    return list(catalogues.problems(catalogue, found, "en", "locale/en/django.po"))


def test_a_complete_catalogue_has_no_problems(tmp_path: Path) -> None:
    assert told(catalogue_of(tmp_path)) == []


def test_a_missing_text_is_told_with_its_place_in_the_source(tmp_path: Path) -> None:
    new = {**FOUND, Message("Nieuw"): [Place("leidraad/room/page.html", 9)]}
    assert told(catalogue_of(tmp_path), new) == [
        "leidraad/room/page.html:9: ontbreekt in en: 'Nieuw'"
    ]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"msgstr": ""}, "nog niet vertaald"),
        ({"flags": ["fuzzy"]}, "fuzzy"),
        ({"msgstr": "<b>Search</b>"}, "HTML"),
        ({"msgid": "Weg"}, "staat nergens meer"),
    ],
)
def test_each_fault_is_told_with_file_and_line(
    tmp_path: Path, change: dict[str, object], word: str
) -> None:
    catalogue = catalogue_of(tmp_path)
    entry = catalogue.find("Zoek")
    for name, value in change.items():
        setattr(entry, name, value)
    assert any(
        f"locale/en/django.po:{entry.linenum}:" in one and word in one for one in told(catalogue)
    )


def test_an_empty_plural_form_is_told(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path)
    catalogue.find("%(n)s dag").msgstr_plural[1] = ""
    assert any("nog niet vertaald" in one for one in told(catalogue))


def test_an_obsolete_entry_is_told(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path)
    catalogue.append(polib.POEntry(msgid="Oud", msgstr="Old", obsolete=True))
    assert told(catalogue) == ["locale/en/django.po:1: er staan vervallen vertalingen in (#~)"]


def test_updating_keeps_translations_adds_new_and_drops_gone(tmp_path: Path) -> None:
    catalogue = catalogue_of(tmp_path)
    found = {SEARCH: HERE, Message("Nieuw"): HERE}
    renewed = catalogues.update(catalogue, found, "en")
    assert {entry.msgid: entry.msgstr for entry in renewed} == {"Nieuw": "", "Zoek": "Search"}


def test_updating_twice_changes_nothing(tmp_path: Path) -> None:
    catalogue_of(tmp_path)
    file = catalogues.file_of(tmp_path, "en")
    before = file.read_bytes()
    again = catalogues.update(catalogues.read(tmp_path, "en"), FOUND, "en")
    catalogues.write(tmp_path, "en", again)
    assert file.read_bytes() == before


def test_arabic_has_six_forms(tmp_path: Path) -> None:
    made = catalogues.update(catalogues.read(tmp_path, "ar"), FOUND, "ar")
    assert sorted(made.find("%(n)s dag").msgstr_plural) == [0, 1, 2, 3, 4, 5]


def test_the_compiled_catalogue_answers(tmp_path: Path) -> None:
    catalogue_of(tmp_path)
    with catalogues.compile_catalogue(tmp_path, "en").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    assert compiled.gettext("Zoek") == "Search"
    assert compiled.ngettext("%(n)s dag", "%(n)s dagen", 2) == "%(n)s days"


@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_a_language_without_catalogue_gets_an_empty_one(tmp_path: Path, language: str) -> None:
    with catalogues.compile_catalogue(tmp_path, language).open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Zoek") == "Zoek"
