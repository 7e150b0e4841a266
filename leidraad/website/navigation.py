"""The ways through the house, and what every page knows about its visitor: only the language."""

from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import get_language, get_language_bidi, get_language_info
from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Way:
    name: str
    label: str
    address: str
    is_here: bool


@dataclass(frozen=True)
class Language:
    code: str
    name: str
    address: str
    is_current: bool


@dataclass(frozen=True)
class Site:
    language: str
    direction: str
    base: str
    address: str
    ways: tuple[Way, ...]
    languages: tuple[Language, ...]
    contact_email: str
    organisation: str


def navigation(request: HttpRequest) -> dict[str, object]:
    language = get_language() or "nl"
    return {
        "site": Site(
            language=language,
            direction="rtl" if get_language_bidi() else "ltr",
            base=settings.STREET_URL,
            address=settings.STREET_URL + request.path,
            ways=_ways(request),
            languages=tuple(_languages(request, language)),
            contact_email=settings.CONTACT_EMAIL,
            organisation=settings.ORGANISATION,
        )
    }


def _ways(request: HttpRequest) -> tuple[Way, ...]:
    here = request.resolver_match.url_name if request.resolver_match else ""
    return _ways_from(here, get_language())


@lru_cache(maxsize=200)
def _ways_from(here: str | None, _language: str | None) -> tuple[Way, ...]:
    """The same for every visitor in this language who is on this kind of page."""
    exploring = {"town", "map", "example_list", "domain", "example"}
    ways = (
        ("town", _("Verkennen"), here in exploring),
        ("overview", _("Overzicht"), here == "overview"),
        ("own_list", _("Mijn lijst"), here == "own_list"),
        ("about", _("Over Leidraad"), here == "about"),
    )
    return tuple(Way(name, label, reverse(name), is_here) for name, label, is_here in ways)


def _languages(request: HttpRequest, current: str) -> list[Language]:
    """The same page in the other languages: only the first part of the address differs."""
    bare = f"/{request.get_full_path().lstrip('/')}"  # two slashes would name another site
    if current != "nl" and bare.startswith(f"/{current}/"):
        bare = bare[len(current) + 1 :]
    return [
        Language(
            code=code,
            name=get_language_info(code)["name_local"],
            address=bare if code == "nl" else f"/{code}{bare}",
            is_current=code == current,
        )
        for code, _name in settings.LANGUAGES
    ]
