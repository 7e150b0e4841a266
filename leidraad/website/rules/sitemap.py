"""The list of public pages for search engines (https://www.sitemaps.org/protocol.html)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

MOST_ADDRESSES = 50_000
"""The protocol's own limit for one file."""
DEFAULT = "x-default"


@dataclass(frozen=True)
class PublicPage:
    """One page with its whole address in each language, the source language first."""

    addresses: Mapping[str, str]
    changed_at: datetime | None = None


def sitemap(pages: Iterable[PublicPage]) -> str:
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    )
    listed = (line for page in pages for line in _listed(page))
    return head + "".join(islice(listed, MOST_ADDRESSES)) + "</urlset>\n"


def _listed(page: PublicPage) -> Iterator[str]:
    """Each language of a page stands by itself and names all the others."""
    others = dict(page.addresses) | {DEFAULT: next(iter(page.addresses.values()))}
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href={quoteattr(address)}/>'
        for language, address in others.items()
    )
    changed = f"<lastmod>{page.changed_at.isoformat()}</lastmod>" if page.changed_at else ""
    for address in page.addresses.values():
        yield f"<url><loc>{escape(address)}</loc>{changed}{links}</url>\n"
