"""Small municipalities and small editions to test with; the names are not of this world."""

from datetime import date
from pathlib import Path

from leidraad.kernel.api import slug
from leidraad.places.atlas import Atlas
from leidraad.places.rules import Place, size_class

MUNICIPALITIES = """\
code,name,province,inhabitants,tile_column,tile_row,neighbours
GM9001,Oostzicht,Utrecht,15000,1,1,GM9002
GM9002,Westzicht,Zeeland,18000,2,1,GM9001;GM9003
GM9003,Súdzicht,Zeeland,300000,3,1,GM9002
"""
MERGERS = """\
code,name,province,valid_until,successor,source
GM8001,Oudzicht,Zeeland,2019-01-01,GM8002,https://example.org/oud
GM8002,Midzicht,Zeeland,2022-01-01,GM9003,https://example.org/mid
"""
BEGINNINGS = """\
code,valid_from,source
GM9003,2022-01-01,https://example.org/mid
"""
ALIASES = """\
alias,code,source
Den Zicht,GM9003,https://example.org/zicht
"""
ABOUT = """\
version = "9999-1"
valid_from = 2026-01-01
provinces = ["Utrecht", "Zeeland"]
"""


def write_edition(folder: Path) -> Path:
    texts = {
        "municipalities.csv": MUNICIPALITIES,
        "mergers.csv": MERGERS,
        "beginnings.csv": BEGINNINGS,
        "aliases.csv": ALIASES,
        "municipalities.toml": ABOUT,
    }
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def edit(folder: Path, file: str, before: str, after: str) -> None:
    """Replace a text that must be there, so that a test cannot pass by missing its target."""
    text = (folder / file).read_text(encoding="utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), encoding="utf-8")


def make_place(
    code: str,
    name: str = "",
    *,
    province: str = "Zeeland",
    inhabitants: int | None = 15_000,
    neighbours: tuple[str, ...] = (),
    successor: str | None = None,
    predecessors: tuple[str, ...] = (),
) -> Place:
    name = name or f"Plaats {code}"
    return Place(
        code=code,
        name=name,
        slug=slug(name),
        province=province,
        province_slug=slug(province),
        inhabitants=inhabitants,
        size=None if inhabitants is None else size_class(inhabitants),
        column=None,
        row=None,
        neighbours=frozenset(neighbours),
        valid_from=None,
        valid_until=date(2022, 1, 1) if successor else None,
        successor=successor,
        predecessors=predecessors,
    )


def make_atlas(*places: Place, aliases: dict[str, str] | None = None) -> Atlas:
    return Atlas({place.code: place for place in places}, aliases or {})
