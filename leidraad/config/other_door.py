"""Addresses of the door that this process does not serve: pages and letters can still name them.

Inside, an address of the street leads to the street. On the street, an address of the inside is
not there: nobody outside needs to learn where the inner door is.
"""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import URLPattern, URLResolver

from leidraad.config.doors import View

Pattern = URLPattern | URLResolver


@login_not_required
def to_the_street(request: HttpRequest, **_values: object) -> HttpResponseBase:
    if request.method not in {"GET", "HEAD"}:
        raise Http404
    return HttpResponseRedirect(settings.STREET_URL + request.get_full_path())


@login_not_required
def not_here(_request: HttpRequest, **_values: object) -> HttpResponseBase:
    raise Http404


def with_instead(view: View, patterns: Iterable[Pattern]) -> list[Pattern]:
    """The same addresses under the same names, each with this one view."""
    return [_with_instead(view, pattern) for pattern in patterns]


def _with_instead(view: View, pattern: Pattern) -> Pattern:
    if isinstance(pattern, URLPattern):
        return URLPattern(pattern.pattern, view, pattern.default_args, pattern.name)
    return URLResolver(
        pattern.pattern,
        with_instead(view, pattern.url_patterns),
        pattern.default_kwargs,
        pattern.app_name,
        pattern.namespace,
    )
