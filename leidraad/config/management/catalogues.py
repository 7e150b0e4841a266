"""The catalogues of the languages: read, write, compile. Dutch is the source and has none."""

from pathlib import Path

import polib
from django.conf import settings

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
