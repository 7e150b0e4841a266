"""Addresses within the interface."""

from urllib.parse import urlencode

from leidraad.library.endpoints import shapes
from leidraad.library.endpoints.parameters import Filters
from leidraad.library.queries.addresses import absolute
from leidraad.library.queries.finding import Found

ROOT = "/api/v1/"


def interface_address(path: str = "") -> str:
    return absolute(ROOT + path)


def page_links(found: Found, filters: Filters) -> shapes.PageLinks:
    here, last = filters.page, max(1, -(-found.total // filters.page_size))
    return shapes.PageLinks(
        self=_page(found, filters, here),
        first=_page(found, filters, 1),
        last=_page(found, filters, last),
        next=_page(found, filters, here + 1) if here < last else None,
        prev=_page(found, filters, min(here - 1, last)) if here > 1 else None,
    )


def _page(found: Found, filters: Filters, page: int) -> str:
    """The selection as it was understood, so that what was left out stays out."""
    asked = found.selection.on_page(1).address()
    own = {"page": page, "page_size": filters.page_size, "language": filters.language}
    return interface_address(f"examples{asked}{'&' if asked else '?'}{urlencode(own)}")
