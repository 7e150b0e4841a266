"""Adding a picture to a version: decoded, judged, and written anew with nothing hidden in it."""

import hashlib
import io
import os
import re
import zipfile
from dataclasses import asdict, dataclass
from tempfile import NamedTemporaryFile

from django.db import transaction
from PIL import Image, ImageOps

from leidraad.library.actions.editions import new_edition
from leidraad.library.actions.make_version import free_code
from leidraad.library.models import Example, Picture, Version
from leidraad.library.queries.picture import folder

MOST_BYTES = 12_000_000
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 12_000
WRITTEN_SIDE = 1_600
QUALITY = 82
FORMATS = ("JPEG", "PNG", "WEBP")
_OTHER_THINGS_INSIDE = re.compile(
    rb"<(?:script|svg[\s>]|html|iframe|!doctype|\?php)|__HALT_COMPILER", re.IGNORECASE
)


class RefusedPictureError(Exception):
    """This cannot be a picture of ours; the message says why, in Dutch."""


@transaction.atomic
def attach_picture(*, version: Version, content: bytes, alternative: str, credit: str) -> Picture:
    """Raises RefusedPictureError."""
    if not alternative.strip():
        raise RefusedPictureError("Schrijf wat er op het beeld te zien is.")
    written = write_picture(content=content)
    picture = Picture(
        code=free_code(Picture),
        version=version,
        **asdict(written),
        alternative=alternative.strip(),
        credit=credit.strip(),
        position=version.pictures.count(),
    )
    picture.save()
    if Example.objects.filter(published=version).exists():
        new_edition()
    return picture


@dataclass(frozen=True)
class WrittenPicture:
    """A file in the data folder, named after what is in it."""

    file: str
    width: int
    height: int


def write_picture(*, content: bytes) -> WrittenPicture:
    """Decode, judge, and write anew. Raises RefusedPictureError."""
    _look_at(content)
    image = _decoded(content)
    return WrittenPicture(_written(image), image.width, image.height)


def _look_at(content: bytes) -> None:
    """What can be refused before anything is decoded."""
    if len(content) > MOST_BYTES:
        raise RefusedPictureError("Dit bestand is groter dan 12 MB.")
    if b"%PDF-" in content[:1024] or zipfile.is_zipfile(io.BytesIO(content)):
        raise RefusedPictureError("In dit beeld zit een ander bestand verborgen.")
    if _OTHER_THINGS_INSIDE.search(content):
        raise RefusedPictureError("Dit is geen foto, of er zit een programma in verborgen.")


def _decoded(content: bytes) -> Image.Image:
    """Upright, in plain colours, at most 1600 pixels, and with nothing but its pixels."""
    try:
        with Image.open(io.BytesIO(content), formats=FORMATS) as given:
            _refuse_by_measure(given)
            image = _only_pixels(ImageOps.exif_transpose(given))
    except RefusedPictureError:
        raise
    except Exception as error:  # a damaged file raises whatever its decoder raises
        raise RefusedPictureError("Dit is geen leesbare JPEG, PNG of WebP.") from error
    image.thumbnail((WRITTEN_SIDE, WRITTEN_SIDE), Image.Resampling.LANCZOS)
    return image


def _refuse_by_measure(given: Image.Image) -> None:
    width, height = given.size
    if width * height > MOST_PIXELS or max(width, height) > LONGEST_SIDE:
        raise RefusedPictureError(f"Dit beeld is te groot: {width} bij {height} beeldpunten.")
    if given.format in {"PNG", "WEBP"} and getattr(given, "n_frames", 1) > 1:
        raise RefusedPictureError("Dit beeld beweegt; geef een stilstaand beeld.")


def _only_pixels(given: Image.Image) -> Image.Image:
    """A new image that never knew the camera's data, the colour profile or the file."""
    has_alpha = "A" in given.getbands() or "transparency" in given.info
    mode = "RGBA" if has_alpha else "RGB"
    clean = Image.new(mode, given.size)
    clean.paste(given.convert(mode))
    return clean


def _written(image: Image.Image) -> str:
    """The name under which the picture lies in the data folder: the digest of what is in it."""
    content = io.BytesIO()
    image.save(content, "WEBP", quality=QUALITY, method=4, exif=b"", xmp=b"", icc_profile=None)
    name = f"{hashlib.blake2b(content.getvalue(), digest_size=16).hexdigest()}.webp"
    folder().mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=folder(), delete=False) as unfinished:
        try:
            unfinished.write(content.getvalue())
            unfinished.flush()
        except OSError:  # no room: what is half written takes none
            os.unlink(unfinished.name)
            raise
    os.replace(unfinished.name, folder() / name)
    return name
