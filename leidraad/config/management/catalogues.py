"""The catalogues of the languages: read, write, compile. Dutch is the source and has none."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import polib
from django.conf import settings

from leidraad.config.management.comparison import faults
from leidraad.config.management.extraction import Message, Place

Found = Mapping[Message, list[Place]]

PLURALS = {
    "en": "nplurals=2; plural=(n != 1);",
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3"
    " : n%100>=11 && n%100<=99 ? 4 : 5;",
    "ti": "nplurals=2; plural=(n > 1);",
}


def languages() -> list[str]:
    return [code for code, _ in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def file_of(folder: Path, language: str) -> Path:
    return folder / language / "LC_MESSAGES" / "django.po"


def plural_count(language: str) -> int:
    return int(PLURALS[language].partition(";")[0].removeprefix("nplurals="))


def read(folder: Path, language: str) -> polib.POFile:
    """The catalogue, or an empty one with the right head where there is none yet."""
    file = file_of(folder, language)
    catalogue = polib.pofile(str(file), wrapwidth=100) if file.is_file() else polib.POFile()
    catalogue.wrapwidth = 100
    catalogue.metadata = {
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }
    return catalogue


def write(folder: Path, language: str, catalogue: polib.POFile) -> None:
    file = file_of(folder, language)
    file.parent.mkdir(parents=True, exist_ok=True)
    catalogue.save(str(file))


def compile_catalogue(folder: Path, language: str) -> Path:
    """Also for a language without a catalogue: its addresses work, its texts stay Dutch."""
    target = file_of(folder, language).with_suffix(".mo")
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_suffix(".mo.new")
    read(folder, language).save_as_mofile(str(draft))
    draft.replace(target)
    return target


def update(catalogue: polib.POFile, found: Found, language: str) -> polib.POFile:
    """New texts come in empty, gone ones leave, translations and remarks stay."""
    known = {key_of(entry): entry for entry in catalogue if not entry.obsolete}
    renewed = polib.POFile(wrapwidth=catalogue.wrapwidth)
    renewed.metadata, renewed.header = catalogue.metadata, catalogue.header
    for message in sorted(found, key=lambda message: (found[message][0].file, message)):
        entry = known.get(message) or _empty(message, language)
        entry.occurrences = [(file, "") for file in sorted({one.file for one in found[message]})]
        renewed.append(entry)
    return renewed


def key_of(entry: polib.POEntry) -> Message:
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def _empty(message: Message, language: str) -> polib.POEntry:
    entry = polib.POEntry(msgid=message.text, msgctxt=message.context or None)
    if message.plural:
        entry.msgid_plural = message.plural
        entry.msgstr_plural = dict.fromkeys(range(plural_count(language)), "")
    return entry


def problems(catalogue: polib.POFile, found: Found, language: str, name: str) -> Iterator[str]:
    """Each with file and line: of the source when a text is missing, else of the catalogue."""
    known = {key_of(entry): entry for entry in catalogue if not entry.obsolete}
    for message in sorted(found.keys() - known.keys(), key=lambda one: found[one][0]):
        yield f"{found[message][0]}: ontbreekt in {language}: {_short(message.text)}"
    for message, entry in known.items():
        place = f"{name}:{entry.linenum or 1}: {_short(message.text)}"
        if message not in found:
            yield f"{place}: staat nergens meer"
        yield from (f"{place}: {fault}" for fault in _entry_faults(entry))
    if catalogue.obsolete_entries():
        yield f"{name}:1: er staan vervallen vertalingen in (#~)"


def _entry_faults(entry: polib.POEntry) -> Iterator[str]:
    if entry.fuzzy:
        yield "onzeker (fuzzy)"
    forms = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
    if not forms or not all(forms):
        yield "nog niet vertaald"
    last = len(forms) - 1
    for number, text in enumerate(filter(None, forms)):
        source = entry.msgid_plural or entry.msgid
        yield from faults(source, text, may_leave_out=bool(entry.msgid_plural) and number < last)


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:59]}…")
