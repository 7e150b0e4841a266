"""Whole addresses for in letters: a reader has no page to stand on."""

from django.conf import settings


def street_address(path: str) -> str:
    return f"{settings.STREET_URL}{path}"


def inside_address(path: str) -> str:
    return f"{settings.INSIDE_URL}{path}"
