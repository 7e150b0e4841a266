"""The picture that goes along when somebody shares an example: made once per content, then kept."""

import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings
from django.utils.translation import override

from leidraad.drawing import api as drawing
from leidraad.library.queries.entry import Entry
from leidraad.library.queries.listing import place_line
from leidraad.typesetting.api import render_png, unprintable

DOCUMENT = Path(__file__).resolve().parents[1] / "typst" / "share_image.typ"
FOLDER = "deelbeelden"
WIDTH, HEIGHT = 1200, 630
PIXELS_PER_POINT = 72
COLOURS = {"ink": "#1f2d3d", "paper": "#fdf8ee", "thread": "#e4572e"}
RIGHT_TO_LEFT = frozenset(settings.LANGUAGES_BIDI)


def share_image(entry: Entry, language: str) -> Path:
    """The file of the picture; its name is the digest of all that stands in it.

    Raises TypesettingError when it cannot be printed.
    """
    data = _data(entry, language)
    scene = drawing.share(entry.domains).encode()
    file = Path(settings.MEDIA_ROOT) / FOLDER / f"{_digest(data, scene)}.png"
    if not file.exists():
        _keep(file, render_png(DOCUMENT, data, ppi=PIXELS_PER_POINT, files={"scene.svg": scene}))
    return file


def _data(entry: Entry, language: str) -> dict[str, object]:
    title = entry.text("title", language)
    with override(title.language):
        place = place_line(entry)
    return {
        "title": _printable(title.value),
        "place": _printable(place),
        "lang": title.language,
        "dir": "rtl" if title.language in RIGHT_TO_LEFT else "ltr",
        **COLOURS,
    }


def _printable(text: str) -> str:
    """Without the letters that none of our fonts has, such as emoji."""
    missing = unprintable(text)
    return "".join(letter for letter in text if letter not in missing)


def _digest(data: Mapping[str, object], scene: bytes) -> str:
    digest = hashlib.blake2b(json.dumps(data, sort_keys=True).encode(), digest_size=16)
    digest.update(scene)
    digest.update(DOCUMENT.read_bytes())
    return digest.hexdigest()


def _keep(file: Path, content: bytes) -> None:
    """Whole or not at all, also when two ask at once."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=file.parent, delete=False) as unfinished:
        unfinished.write(content)
    os.replace(unfinished.name, file)
