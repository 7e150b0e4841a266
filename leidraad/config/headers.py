"""Headers for every answer that do not come from a library."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

Answer = Callable[[HttpRequest], HttpResponse]


def careful_headers(get_response: Answer) -> Answer:
    """Nothing is stored unless a page says it may be; no other site may load our files."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-site")
        return response

    return answer
