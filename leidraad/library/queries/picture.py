"""Where a public picture lies."""

from pathlib import Path

from django.conf import settings

from leidraad.kernel.api import CodeError, read_code
from leidraad.library.models import Example, Picture

FOLDER = "beelden"


def folder() -> Path:
    return Path(settings.MEDIA_ROOT) / FOLDER


def public_picture(code: str) -> Path | None:
    """The file of a picture of a public version; None for any other."""
    try:
        known = read_code(code)
    except CodeError:
        return None
    public = Example.objects.filter(published__isnull=False).values("published")
    name = Picture.objects.filter(code=known, version__in=public).values_list("file", flat=True)
    file = folder() / found if (found := name.first()) else None
    return file if file and file.is_file() else None


def picture_files() -> set[str]:
    """The files that some version shows, public or not."""
    return set(Picture.objects.values_list("file", flat=True))
