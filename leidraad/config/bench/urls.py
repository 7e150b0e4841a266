"""The product's addresses and two more, that exist while measuring only."""

import time

from django.http import HttpRequest, HttpResponse
from django.urls import path

from leidraad.config import urls
from leidraad.config.doors import open_to_all


def empty(request: HttpRequest) -> HttpResponse:
    """The least that Django can do behind this middleware: the measure for all other pages."""
    del request
    return HttpResponse()


def clock(request: HttpRequest) -> HttpResponse:
    """The CPU time of this process so far, in nanoseconds."""
    del request
    return HttpResponse(str(time.process_time_ns()))


urlpatterns = [
    *open_to_all([path("bench/empty/", empty), path("bench/clock/", clock)]),
    *urls.urlpatterns,
]
handler400, handler403, handler404, handler500 = (
    urls.handler400,
    urls.handler403,
    urls.handler404,
    urls.handler500,
)
