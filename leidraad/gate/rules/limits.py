"""How often a form may be handed in within an hour, and who goes first when it is busy."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

WINDOW = timedelta(hours=1)
Standing = Literal["free", "own", "busy", "full"]


@dataclass(frozen=True)
class Limit:
    """Per hour: `each` from one address, `total` from all.

    From `calm` on it is busy: then an address that was here within the hour waits, so that
    a flood from a few addresses leaves room for somebody who comes for the first time.
    """

    each: int
    calm: int
    total: int

    def standing(self, *, own: int, total: int) -> Standing:
        """What the next one meets, when so many came before it."""
        if total >= self.total:
            return "full"
        if own >= self.each:
            return "own"
        return "busy" if own and total >= self.calm else "free"


# A town hall comes from one address: `each` is for a room full of colleagues.
LIMITS = {
    "send-in": Limit(each=20, calm=40, total=400),
    "save": Limit(each=2_000, calm=20_000, total=40_000),
    "mail": Limit(each=10, calm=60, total=300),
    "act": Limit(each=120, calm=1_000, total=4_000),
    "ask": Limit(each=12, calm=40, total=200),
    "sign-in": Limit(each=20, calm=200, total=600),
}
