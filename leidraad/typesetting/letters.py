"""The letters in print: whole families from installed packages, never from the machine."""

import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import typst
from fontTools.ttLib import TTFont

FAMILIES = ("IBM Plex Sans", "IBM Plex Sans Arabic", "Noto Sans Ethiopic")
"""Noto Sans Arabic looks right in print but reads back as other words, hence Plex for Arabic."""

_FOLDERS = {
    "fontpkg_ibm_plex_sans": "files",
    "fontpkg_ibm_plex_sans_arabic": "files",
    "justmytype_intl_africa": "fonts/ofl/notosansethiopic",
}
_REGULAR = (
    ("fontpkg_ibm_plex_sans", "IBMPlexSans[wdth,wght].ttf"),
    ("fontpkg_ibm_plex_sans_arabic", "IBMPlexSansArabic-Regular.ttf"),
    ("justmytype_intl_africa", "NotoSansEthiopic[wdth,wght].ttf"),
)
_WITHOUT_SHAPE = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


@cache
def fonts() -> typst.Fonts:
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[_folder(package) for package in _FOLDERS],
    )


def unprintable(text: str) -> frozenset[str]:
    """The characters that none of our fonts has: in a picture they would silently be boxes."""
    return frozenset(
        mark
        for mark in unicodedata.normalize("NFC", text)
        if unicodedata.category(mark) not in _WITHOUT_SHAPE and ord(mark) not in _covered()
    )


@cache
def _covered() -> frozenset[int]:
    files = (_folder(package) / name for package, name in _REGULAR)
    return frozenset(point for file in files for point in TTFont(file, lazy=True).getBestCmap())


def _folder(package: str) -> Path:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError(f"{package} is not installed")
    return Path(found.submodule_search_locations[0]) / _FOLDERS[package]
