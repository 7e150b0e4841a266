"""When something is not there or goes wrong: a kind page with a way on."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return _page(request, 404)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return _page(request, 400)


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    del exception
    return _page(request, 403)


def not_from_here(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that another site sent, or one that lay open too long."""
    del reason
    return _page(request, 403)


def server_error(request: HttpRequest) -> HttpResponse:
    return _page(request, 500)


def _page(request: HttpRequest, status: int) -> HttpResponse:
    content = render_to_string("website/errors.html", {"status": status}, request)
    return HttpResponse(content, status=status)
