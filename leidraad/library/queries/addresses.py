"""Whole addresses, for those who read us from elsewhere."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from leidraad.library.queries.entry import SOURCE, Entry

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
LANGUAGES: tuple[str, ...] = tuple(code for code, _ in settings.LANGUAGES)


def absolute(path: str) -> str:
    return f"{settings.STREET_URL}{path}"


def address(name: str, *args: str, language: str = SOURCE) -> str:
    """The whole address of a page in one language."""
    with override(language):
        return absolute(reverse(name, args=args))


def example_address(entry: Entry, language: str = SOURCE) -> str:
    return address("example", entry.slug, language=language)


def lasting_address(code: str) -> str:
    """The address that never changes, whatever the example is called."""
    return address("lasting", code)


def share_image_address(code: str, language: str = SOURCE) -> str:
    plain = address("example_share_image", code)
    return plain if language == SOURCE else f"{plain}?taal={language}"
