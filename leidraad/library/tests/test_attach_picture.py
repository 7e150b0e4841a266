"""Pictures from outside: decoded, judged and written anew."""

import io
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image, ImageCms, ImageDraw, PngImagePlugin

from leidraad.library.actions import attach_picture as room
from leidraad.library.actions.attach_picture import RefusedPictureError, attach_picture
from leidraad.library.models import Example, Picture, Version
from leidraad.library.queries.catalogue import edition_number
from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def drawn(size: tuple[int, int] = (80, 60), mode: str = "RGB") -> Image.Image:
    image = Image.new(mode, size, 1 if mode == "P" else None)
    if mode == "RGB":
        ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1]), fill=(200, 40, 40))
    return image


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_of(width: int, height: int) -> bytes:
    """A small file that says it is large."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress(bytes(999)))
        + chunk(b"IEND", b"")
    )


def zipped() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("slecht.class", b"x" * 50)
    return file.getvalue()


def text_bomb() -> bytes:
    made = saved(drawn(), "PNG")
    text = chunk(b"zTXt", b"bom\x00\x00" + zlib.compress(bytes(90_000_000), 9))
    return made[:33] + text + made[33:]


def moving(kind: str) -> bytes:
    frames = [drawn(), drawn(mode="L").convert("RGB")]
    return saved(frames[0], kind, save_all=True, append_images=frames[1:])


HOSTILE: dict[str, Callable[[], bytes]] = {
    "svg": lambda: SVG,
    "svg with an xml head": lambda: b'<?xml version="1.0"?>' + SVG,
    "html": lambda: b"<!doctype html><script>alert(1)</script>",
    "nothing": lambda: b"",
    "noise": lambda: bytes(range(256)) * 40,
    "gif": lambda: saved(drawn(), "GIF"),
    "bmp": lambda: saved(drawn(), "BMP"),
    "tiff": lambda: saved(drawn(), "TIFF"),
    "eps": lambda: b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "ico": lambda: saved(drawn((32, 32)), "ICO"),
    "pdf before a picture": lambda: b"%PDF-1.7\n" + saved(drawn(), "JPEG"),
    "jpeg cut off": lambda: saved(drawn((400, 300)), "JPEG")[:300],
    "png with a broken sum": lambda: saved(drawn(), "PNG")[:-20] + bytes(20),
    "too many pixels": lambda: png_of(50_000, 50_000),
    "too long and thin": lambda: png_of(50_000, 1),
    "measure of nought": lambda: png_of(0, 10),
    "measure of nearly everything": lambda: png_of(2**31 - 1, 2**31 - 1),
    "text that unfolds to 90 MB": text_bomb,
    "larger than 12 MB": lambda: saved(drawn(), "PNG") + bytes(room.MOST_BYTES),
    "jpeg that is an archive too": lambda: saved(drawn(), "JPEG") + zipped(),
    "png that is an archive too": lambda: saved(drawn(), "PNG") + zipped(),
    "jpeg with php in its remark": lambda: saved(drawn(), "JPEG", comment=b"<?php phpinfo();"),
    "jpeg with a script behind it": lambda: saved(drawn(), "JPEG") + b"<SCRIPT>alert(1)</SCRIPT>",
    "png with an svg behind it": lambda: saved(drawn(), "PNG") + SVG,
    "webp with html behind it": lambda: saved(drawn(), "WEBP") + b"<html onload=alert(1)>",
    "phar": lambda: saved(drawn(), "JPEG") + b"__HALT_COMPILER(); ?>",
    "moving png": lambda: moving("PNG"),
    "moving webp": lambda: moving("WEBP"),
}


def version() -> Version:
    found = Example.objects.get(code=published()).published
    assert found is not None
    return found


def attached(content: bytes) -> Picture:
    return attach_picture(
        version=version(), content=content, alternative=" Twee mensen praten ", credit="Jan & co"
    )


def file_of(picture: Picture) -> Path:
    return Path(settings.MEDIA_ROOT) / "beelden" / picture.file


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_with_a_reason(name: str) -> None:
    with pytest.raises(RefusedPictureError) as refusal:
        attached(HOSTILE[name]())
    assert str(refusal.value).endswith(".")
    assert not Picture.objects.exists()
    assert not (Path(settings.MEDIA_ROOT) / "beelden").exists()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_good_picture_is_written_anew_as_webp(kind: str) -> None:
    picture = attached(saved(drawn(), kind))
    with Image.open(file_of(picture)) as image:
        assert (image.format, image.size) == ("WEBP", (80, 60))
    assert (picture.width, picture.height) == (80, 60)
    assert (picture.alternative, picture.credit) == ("Twee mensen praten", "Jan & co")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "YCbCr"])
def test_every_way_of_holding_colours_is_understood(mode: str) -> None:
    kind = "JPEG" if mode in {"CMYK", "YCbCr"} else "PNG"
    assert attached(saved(drawn(mode=mode), kind)).width == 80


def test_where_and_with_what_it_was_taken_is_gone() -> None:
    exif = Image.Exif()
    exif[0x010F], exif[0x0131] = "Camera van Karin", "Programma"
    exif.get_ifd(0x8825)[1] = "N"
    words = PngImagePlugin.PngInfo()
    words.add_text("Author", "Karin")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for content in (
        saved(drawn(), "JPEG", exif=exif, comment=b"Karin", icc_profile=profile),
        saved(drawn(), "PNG", exif=exif, pnginfo=words, icc_profile=profile),
        saved(drawn(), "WEBP", exif=exif, xmp=b"<x>Karin</x>"),
    ):
        assert b"Karin" in content
        written = file_of(attached(content)).read_bytes()
        assert b"Karin" not in written
        with Image.open(io.BytesIO(written)) as image:
            assert not image.getexif()
            assert set(image.info) <= {"loop", "background", "timestamp", "duration"}


def test_a_picture_taken_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    picture = attached(saved(drawn((80, 60)), "JPEG", exif=exif))
    assert (picture.width, picture.height) == (60, 80)


def test_a_large_picture_becomes_at_most_1600_wide_or_high() -> None:
    picture = attached(saved(drawn((4000, 1000)), "JPEG"))
    assert (picture.width, picture.height) == (1600, 400)


def test_a_picture_without_words_is_refused() -> None:
    with pytest.raises(RefusedPictureError):
        attach_picture(version=version(), content=saved(drawn(), "PNG"), alternative=" ", credit="")


def test_pictures_keep_their_order() -> None:
    one = version()
    for _ in range(2):
        attach_picture(version=one, content=saved(drawn(), "PNG"), alternative="a", credit="b")
    assert [picture.position for picture in one.pictures.all()] == [0, 1]


def test_a_picture_of_what_is_public_makes_a_new_edition() -> None:
    one = version()
    before = edition_number()
    attach_picture(version=one, content=saved(drawn(), "PNG"), alternative="a", credit="b")
    assert edition_number() == before + 1
