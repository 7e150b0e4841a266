"""Names in a row, as the reader's language writes them."""

from collections.abc import Iterable

from django.utils.translation import pgettext


def listed(names: Iterable[str]) -> str:
    """`Zorg, Onderwijs`; Arabic and Tigrinya have commas of their own."""
    return pgettext("tussen namen in een rij", ", ").join(names)
