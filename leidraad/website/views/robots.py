"""What we ask of crawlers: read everything, but do not try all the filters."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    del request
    lines = (
        "User-agent: *",
        "Allow: /deelbeeld/",
        "Disallow: /*?",
        f"Sitemap: {settings.STREET_URL}{reverse('sitemap')}",
    )
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
