"""Questions to a contact: whom one would ask first, and how long what was asked is kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

KEEP_UNCONFIRMED = timedelta(days=7)
KEEP = timedelta(days=365)
MOST_WAITING = 3  # letters to one address in a day that nobody answered: nobody's mailbox is filled
WAITING = timedelta(days=1)
NEAR, SAME_PROVINCE, ELSEWHERE = range(1, 4)


@dataclass(frozen=True)
class Spot:
    """Where somebody works, by codes; nothing when it is the whole country."""

    municipality: str = ""
    province: str = ""
    neighbours: frozenset[str] = frozenset()


def distance(asker: Spot, contact: Spot) -> int:
    """0 for the same municipality; then neighbours, the same province, and elsewhere."""
    if not (asker.municipality and contact.municipality):
        return ELSEWHERE
    if asker.municipality == contact.municipality:
        return 0
    if contact.municipality in asker.neighbours:
        return NEAR
    return SAME_PROVINCE if asker.province == contact.province else ELSEWHERE


def nearest(asker: Spot, contacts: Sequence[Iterable[Spot]]) -> list[int]:
    """The positions of the contacts, nearest first; who is equally near keeps the order."""
    far = [min((distance(asker, spot) for spot in spots), default=ELSEWHERE) for spots in contacts]
    return sorted(range(len(far)), key=lambda position: far[position])
