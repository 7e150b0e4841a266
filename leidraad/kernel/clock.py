"""The one clock. Stored in UTC, shown in Europe/Amsterdam; tests replace `_read`."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")

_read: Callable[[], datetime] = lambda: datetime.now(UTC)  # noqa: E731 (one line says it best)


def now() -> datetime:
    return _read()


def today() -> date:
    """The date on the wall in the Netherlands."""
    return now().astimezone(AMSTERDAM).date()
