"""When a digest goes out: at the start of a month or of a week, about what happened before it."""

from datetime import date, datetime, time, timedelta, tzinfo

WEEKLY, MONTHLY = "weekly", "monthly"


def period_start(day: date, rhythm: str) -> date:
    """The first day of the period this day lies in; a week begins on Monday (ISO 8601)."""
    if rhythm == WEEKLY:
        return day - timedelta(days=day.weekday())
    return day.replace(day=1)


def next_start(day: date, rhythm: str) -> date:
    if rhythm == WEEKLY:
        return period_start(day, rhythm) + timedelta(days=7)
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


def midnight(day: date, zone: tzinfo) -> datetime:
    """As the people who read it count their days."""
    return datetime.combine(day, time(), zone)
