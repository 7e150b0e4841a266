"""The interface put together: its operations, and the door through which each request comes."""

from collections.abc import Callable
from functools import partial, wraps

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from leidraad.library.endpoints import examples, home, municipalities, themes
from leidraad.library.endpoints.description import description_view
from leidraad.library.endpoints.links import ROOT
from leidraad.library.endpoints.problems import not_allowed, not_found, tell_problems
from leidraad.library.views.kept import kept

READING = ("GET", "HEAD")
OPEN_TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "API-Version, ETag",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "API-Version": home.VERSION,
}
BEFOREHAND = {
    "Allow": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
View = Callable[..., HttpResponse]

api = NinjaAPI(
    title=home.TITLE,
    version=home.VERSION,
    description="Alleen lezen. Dezelfde voorbeelden en filters als op de site; wat niet begrepen "
    "wordt, blijft weg en staat in `notices`.",
    openapi_url=None,
    docs_url=None,
)
api.add_router("", home.router)
api.add_router("examples", examples.router)
api.add_router("municipalities", municipalities.router)
api.add_router("themes", themes.router)
tell_problems(api)


def door(view: View) -> View:
    """Reading only, for every origin; answers are kept per edition and have an ETag."""
    keeping = kept(view)

    @csrf_exempt
    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method == "OPTIONS":
            response = HttpResponse(status=204, headers=BEFOREHAND)
        elif request.method in READING:
            response = _read(keeping, request, *args, **kwargs)
        else:
            response = not_allowed()
        for name, value in OPEN_TO_ALL.items():
            response[name] = value
        return response

    return answer


def _read(view: View, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
    """HEAD is a GET of which the server leaves out the body; the operations know only GET."""
    method, request.method = request.method, "GET"
    try:
        return view(request, *args, **kwargs)
    finally:
        request.method = method


def _patterns() -> list[URLPattern]:
    operations = [
        path(f"{ROOT[1:]}{pattern.pattern}", door(pattern.callback), name=pattern.name)
        for pattern in api.urls[0]
        if isinstance(pattern, URLPattern) and pattern.name != "api-root"
    ]
    at_home = next(pattern.callback for pattern in operations if pattern.name == "api")
    return [
        path(ROOT[1:-1], at_home, name="api_without_slash"),
        path(f"{ROOT[1:]}openapi.json", door(partial(description_view, api)), name="api_schema"),
        *operations,
        re_path("^api/", door(not_found), name="api_unknown"),
    ]


patterns = _patterns()
