"""The library's door: finding examples, and keeping pages that show them."""

from leidraad.library.queries.catalogue import (
    Catalogue,
    Entry,
    Shown,
    catalogue,
    edition_number,
    forget_catalogue,
)
from leidraad.library.queries.finding import Found, find, in_order, selection_from
from leidraad.library.queries.listing import Card, Listing, card, cards, listing
from leidraad.library.rules.selection import Notice, Selection
from leidraad.library.views.kept import kept, pairs, template_for

__all__ = [
    "Card",
    "Catalogue",
    "Entry",
    "Found",
    "Listing",
    "Notice",
    "Selection",
    "Shown",
    "card",
    "cards",
    "catalogue",
    "edition_number",
    "find",
    "forget_catalogue",
    "in_order",
    "kept",
    "listing",
    "pairs",
    "selection_from",
    "template_for",
]
