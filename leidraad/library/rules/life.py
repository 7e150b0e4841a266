"""In what state an example is: does it still hold, does nobody answer, did it end."""

from dataclasses import dataclass
from datetime import date, timedelta

HALF_YEAR = timedelta(days=183)
CONFIRMED, UNCONFIRMED, ENDED = "bevestigd", "niet-bevestigd", "gestopt"
STATES = (CONFIRMED, UNCONFIRMED, ENDED)


@dataclass(frozen=True, slots=True)
class Life:
    """What the contact told of it; nothing when nobody ever asked."""

    confirmed_on: date | None = None
    unconfirmed_since: date | None = None
    ended_on: date | None = None

    def state(self, day: date) -> str:
        """One of `STATES` on that day, or nothing: not asked yet, or longer ago than half a year.

        Unconfirmed weighs more than an earlier confirmation, ended more than both.
        """
        if self.ended_on:
            return ENDED
        if self.unconfirmed_since:
            return UNCONFIRMED
        return CONFIRMED if self.is_fresh(day) else ""

    def is_fresh(self, day: date) -> bool:
        """Confirmed in the half year before that day."""
        return self.confirmed_on is not None and self.confirmed_on >= day - HALF_YEAR

    @property
    def rank(self) -> int:
        """Where it stands in a list: what goes on before what nobody confirms, then what ended."""
        return 2 if self.ended_on else 1 if self.unconfirmed_since else 0
