"""The public example that a page is about."""

from dataclasses import dataclass

from leidraad.kernel.api import CodeError, read_code
from leidraad.library.api import Card, Entry, Example, card, catalogue


@dataclass(frozen=True)
class PublicExample:
    """The row, and what everybody may read of it in the reader's language."""

    example: Example
    entry: Entry
    card: Card


def public_example(code: str, language: str) -> PublicExample | None:
    """However the code was typed; None for what is not (or no longer) public."""
    try:
        entry = catalogue().by_code.get(read_code(code))
    except CodeError:
        return None
    if entry is None:
        return None
    example = Example.objects.select_related("published").get(code=entry.code)
    return PublicExample(example, entry, card(entry, language))
