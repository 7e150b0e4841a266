"""The addresses in public sources, and which of them do not open any more."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from leidraad.library.api import Entry, Example, catalogue, is_web_address
from leidraad.upkeep.models import WebLink
from leidraad.upkeep.rules.link_rounds import DEAD

LONGEST = 1_000


@dataclass(frozen=True)
class DeadLink:
    """For editors: what we could not open, since when, and which examples name it."""

    address: str
    is_gone: bool
    since: datetime | None
    looked_at: datetime | None
    entries: tuple[Entry, ...]


def public_addresses() -> set[str]:
    return {address for _code, address in _named()}


def dead_links() -> tuple[DeadLink, ...]:
    """Longest first. Three questions, and one when there are none."""
    rows = list(WebLink.objects.filter(failures__gte=DEAD).order_by("failing_since", "id"))
    if not rows:
        return ()
    held, naming = catalogue().by_code, _naming()
    return tuple(_dead(row, naming[row.address], held) for row in rows if row.address in naming)


def _naming() -> Mapping[str, list[str]]:
    """By address the codes of the examples that name it."""
    naming: dict[str, list[str]] = {}
    for code, address in _named():
        naming.setdefault(address, []).append(code)
    return naming


def _dead(row: WebLink, codes: list[str], held: Mapping[str, Entry]) -> DeadLink:
    entries = tuple(held[code] for code in dict.fromkeys(codes) if code in held)
    return DeadLink(row.address, row.outcome == "gone", row.failing_since, row.looked_at, entries)


def _named() -> Iterator[tuple[str, str]]:
    """Code and address of every source of every public example."""
    public = Example.objects.filter(published__isnull=False).order_by("code")
    for code, sources in public.values_list("code", "published__sources"):
        for source in sources or ():
            address = str(source.get("address", ""))
            if is_web_address(address) and len(address) <= LONGEST:
                yield code, address
