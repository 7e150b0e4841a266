"""The ways through the house."""

from django.http import HttpRequest


def navigation(request: HttpRequest) -> dict[str, object]:
    return {}
