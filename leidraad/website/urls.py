"""The hall's addresses: `plain` have no language in them, `street` do."""

from django.urls import URLPattern, path

from leidraad.website import urls_outputs
from leidraad.website.views.content_page import content_page
from leidraad.website.views.health import health as health_view

health: list[URLPattern] = [path("healthz", health_view, name="healthz")]
plain: list[URLPattern] = [*health, *urls_outputs.plain]
street: list[URLPattern] = [
    path("over/", content_page, {"name": "about"}, name="about"),
    path("contact/", content_page, {"name": "contact"}, name="contact"),
    path("privacy/", content_page, {"name": "privacy"}, name="privacy"),
    path("toegankelijkheid/", content_page, {"name": "accessibility"}, name="accessibility"),
    path("cookies/", content_page, {"name": "cookies"}, name="cookies"),
    *urls_outputs.street,
]
