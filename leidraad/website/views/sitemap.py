"""All public pages, in every language."""

from collections.abc import Iterator

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import override

from leidraad.library.api import catalogue, kept
from leidraad.themes import api as themes
from leidraad.website.queries import PAGES
from leidraad.website.rules.sitemap import PublicPage
from leidraad.website.rules.sitemap import sitemap as listed

FIXED = ("town", "map", "example_list", "overview", "figures", "follow", "send_in", *PAGES)


@kept
def sitemap(request: HttpRequest) -> HttpResponse:
    del request
    return HttpResponse(listed(_pages()), content_type="application/xml")


def _pages() -> Iterator[PublicPage]:
    yield from (PublicPage(_addresses(name)) for name in FIXED)
    yield from (PublicPage(_addresses("domain", item.code)) for item in themes.domains())
    for entry in catalogue().entries:
        yield PublicPage(_addresses("example", entry.slug), entry.changed_at)


def _addresses(name: str, *args: str) -> dict[str, str]:
    addresses = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            addresses[language] = settings.STREET_URL + reverse(name, args=args)
    return addresses
