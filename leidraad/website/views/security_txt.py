"""Where to report a leak."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from leidraad.kernel.api import today
from leidraad.website.rules.disclosure import security_txt as written


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    del request
    text = written(
        contact=settings.CONTACT_EMAIL or settings.STREET_URL + reverse("contact"),
        own_address=settings.STREET_URL + reverse("security_txt"),
        today=today(),
    )
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
