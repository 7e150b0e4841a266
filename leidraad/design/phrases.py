"""Names in a row, as the reader's language writes them."""

from collections.abc import Iterable
from functools import cache

from django.utils.translation import get_language, pgettext


def listed(names: Iterable[str]) -> str:
    """`Zorg, Onderwijs`; Arabic and Tigrinya have commas of their own."""
    return _between(get_language()).join(names)


@cache
def _between(_language: str | None) -> str:
    return pgettext("tussen namen in een rij", ", ")
