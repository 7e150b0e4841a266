"""security.txt (RFC 9116): where to report a leak, and until when this holds."""

from datetime import date, timedelta

MONTHS_AHEAD = 6


def security_txt(*, contact: str, own_address: str, today: date) -> str:
    """`contact` is an e-mail address or a web address."""
    lines = (
        f"Contact: {contact if '://' in contact else f'mailto:{contact}'}",
        f"Expires: {holds_until(today).isoformat()}T23:59:59Z",
        "Preferred-Languages: nl, en",
        f"Canonical: {own_address}",
    )
    return "\n".join(lines) + "\n"


def holds_until(today: date) -> date:
    """The last day of the month six months ahead: always within a year, as §2.5.5 asks."""
    months = today.month + MONTHS_AHEAD
    following = date(today.year + months // 12, months % 12 + 1, 1)
    return following - timedelta(days=1)
