"""The letters of the site: small WOFF2 subsets made at set-up from installed packages.

The licence (OFL-1.1) keeps the makers' names for their own files, so a subset gets a
family name of ours, in the style sheet and inside the font; its copyright and licence
lines stay. Making them takes a while, hence the cache.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

CACHE = Path(__file__).resolve().parents[2] / "var" / "fonts"
RECIPE = "1"  # raise it when the way of making changes

LATIN = (
    "U+0020-007E,U+00A0-00FF,U+0100-017F,U+0218-021B,U+02BC,U+1E9E,U+2010-2015,U+2018-201E,"
    "U+2020,U+2022,U+2026,U+2030,U+2032-2033,U+2039-203A,U+20AC,U+2116,U+2122,U+2190-2193,"
    "U+2212,U+2248,U+2260,U+2264-2265,U+2713"
)
ARABIC = (
    "U+060C,U+061B,U+061F,U+0621-063A,U+0640-0655,U+0660-066D,U+0670-0671,U+067E,U+0686,U+0698,"
    "U+06A9,U+06AF,U+06CC,U+06F0-06F9,U+200C-200F,U+FEFF"
)
ETHIOPIC = "U+1200-137C"
KEPT_FEATURES = {
    "Leidraad Sans": ("ccmp", "locl", "liga", "lnum", "kern", "mark", "mkmk", "rvrn"),
    "Leidraad Sans Arabic": (
        *("ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga"),
        *("kern", "mark", "mkmk", "curs"),
    ),
    "Leidraad Sans Ethiopic": ("ccmp", "locl", "calt"),  # kerning alone would cost some 40 kB
}
NAMES_THAT_STAY = {0, 13, 14}


@dataclass(frozen=True)
class Letter:
    """One file: which package it comes from and what of it we keep."""

    stem: str
    family: str
    style: str
    weight: str
    package: str
    source: str
    unicodes: str
    axes: tuple[tuple[str, tuple[float, float] | None], ...] = ()

    @property
    def name(self) -> str:
        return f"fonts/{self.stem}.woff2"


_LATIN_FILE = "fontpkg_ibm_plex_sans/files/IBMPlexSans[wdth,wght].ttf"
_ARABIC_FILE = "fontpkg_ibm_plex_sans_arabic/files/IBMPlexSansArabic-{}.ttf"
_ETHIOPIC_FILE = "justmytype_intl_africa/fonts/ofl/notosansethiopic/NotoSansEthiopic[wdth,wght].ttf"
_WEIGHTS = (("wght", (400.0, 700.0)), ("wdth", None))

LETTERS = (
    Letter(
        *("leidraad-sans", "Leidraad Sans", "Regular", "400 700"),
        *("fontpkg-ibm-plex-sans", _LATIN_FILE, LATIN, _WEIGHTS),
    ),
    Letter(
        *("leidraad-sans-arabic", "Leidraad Sans Arabic", "Regular", "400"),
        *("fontpkg-ibm-plex-sans-arabic", _ARABIC_FILE.format("Regular"), ARABIC),
    ),
    Letter(
        *("leidraad-sans-arabic-bold", "Leidraad Sans Arabic", "Bold", "700"),
        *("fontpkg-ibm-plex-sans-arabic", _ARABIC_FILE.format("Bold"), ARABIC),
    ),
    Letter(
        *("leidraad-sans-ethiopic", "Leidraad Sans Ethiopic", "Regular", "400 700"),
        *("justmytype-intl-africa", _ETHIOPIC_FILE, ETHIOPIC, _WEIGHTS),
    ),
)


def assets() -> Iterator[tuple[str, bytes]]:
    """The font files and the style sheet that names them."""
    for letter in LETTERS:
        yield letter.name, _cached(letter)
    yield "fonts/fonts.css", style_sheet().encode()


def _cached(letter: Letter) -> bytes:
    mark = repr((RECIPE, letter, KEPT_FEATURES[letter.family], _versions(letter)))
    file = CACHE / f"{letter.stem}-{hashlib.sha256(mark.encode()).hexdigest()[:16]}.woff2"
    if not file.is_file():
        CACHE.mkdir(parents=True, exist_ok=True)
        for old in CACHE.glob(f"{letter.stem}-{'?' * 16}.woff2"):
            old.unlink(missing_ok=True)
        draft = file.with_suffix(".new")
        draft.write_bytes(make(letter))
        draft.replace(file)
    return file.read_bytes()


def _versions(letter: Letter) -> tuple[str, str]:
    return version(letter.package), version("fonttools")


def source_file(letter: Letter) -> Path:
    """Where the installed package keeps the font."""
    package, _, inside = letter.source.partition("/")
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise FileNotFoundError(f"{letter.package} is not installed")
    return Path(found.submodule_search_locations[0]) / inside


def make(letter: Letter) -> bytes:
    font = TTFont(source_file(letter), recalcTimestamp=False)
    _keep_letters(font, letter)
    if letter.axes:
        font = instancer.instantiateVariableFont(font, dict(letter.axes), inplace=True)
    _rename(font, letter)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def _keep_letters(font: TTFont, letter: Letter) -> None:
    options = subset.Options()
    options.layout_features = list(KEPT_FEATURES[letter.family])
    options.name_IDs = ["*"]
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "STAT", "meta", "vhea", "vmtx", "VVAR"]
    maker = subset.Subsetter(options)
    maker.populate(unicodes=subset.parse_unicodes(letter.unicodes))
    maker.subset(font)


def _rename(font: TTFont, letter: Letter) -> None:
    """Our own names in the font itself; copyright and licence stay as the makers wrote them."""
    names = font["name"]
    axes = {axis.axisNameID for axis in font["fvar"].axes} if "fvar" in font else set()
    kept = NAMES_THAT_STAY | axes
    names.names = [record for record in names.names if record.nameID in kept]
    full = f"{letter.family} {letter.style}"
    postscript = f"{letter.family.replace(' ', '')}-{letter.style}"
    unique = f"{postscript};{version(letter.package)}"
    told = {1: letter.family, 2: letter.style, 3: unique, 4: full, 5: _release(font), 6: postscript}
    for number, text in told.items():
        names.setName(text, number, 3, 1, 0x409)
    if "fvar" in font:
        font["fvar"].instances = []


def _release(font: TTFont) -> str:
    return f"Version {font['head'].fontRevision:.3f}"


def style_sheet() -> str:
    return "\n".join([*map(_face, LETTERS), FALLBACK])


def _face(letter: Letter) -> str:
    return (
        "@font-face {\n"
        f'  font-family: "{letter.family}";\n'
        f"  font-weight: {letter.weight};\n"
        "  font-style: normal;\n"
        "  font-display: swap;\n"
        f'  src: url("{letter.stem}.woff2") format("woff2");\n'
        f"  unicode-range: {letter.unicodes.replace(',', ', ')};\n"
        "}\n"
    )


# Arial drawn as wide and as high as ours, so that nothing moves when the letters arrive.
# Held against the font itself by test_fonts.
FALLBACK = """\
@font-face {
  font-family: "Leidraad Sans Fallback";
  src: local("Arial"), local("Liberation Sans"), local("Helvetica");
  size-adjust: 100.9%;
  ascent-override: 101.5%;
  descent-override: 27.2%;
  line-gap-override: 0%;
}
"""
