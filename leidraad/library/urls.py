"""The library's addresses: `plain` have no language in them, `street` do."""

from django.urls import URLPattern, path

from leidraad.library import urls_outputs
from leidraad.library.views.example import example
from leidraad.library.views.example_list import example_list
from leidraad.library.views.overview import overview
from leidraad.library.views.own_list import own_list

plain: list[URLPattern] = [*urls_outputs.plain]
street: list[URLPattern] = [
    path("voorbeelden/", example_list, name="example_list"),
    path("voorbeelden/<slug:slug>/", example, name="example"),
    path("overzicht/", overview, name="overview"),
    path("mijn-lijst/", own_list, name="own_list"),
    *urls_outputs.street,
]
