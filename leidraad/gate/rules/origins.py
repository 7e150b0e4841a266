"""Whether a form was sent from a page of ours (Fetch standard, OWASP on forged requests)."""

from collections.abc import Set
from urllib.parse import urlsplit


def origin_of(address: str) -> str:
    """Scheme, name and port: what two pages of one site share."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.netloc}".lower() if parts.scheme and parts.netloc else ""


def is_foreign(*, origin: str, referer: str, fetch_site: str, ours: Set[str]) -> bool:
    """Only what a browser says outright counts; who says nothing is judged by the token.

    A page with `Referrer-Policy: no-referrer` sends `Origin: null` and no referer, even to
    itself: that says nothing either.
    """
    if fetch_site == "same-origin":
        return False
    said = origin if origin and origin != "null" else referer
    if said:
        return origin_of(said) not in ours
    return fetch_site in {"cross-site", "same-site"}
