"""The town's addresses."""

from django.urls import URLPattern, path

from leidraad.infographic.views.domain import domain
from leidraad.infographic.views.map import map_page
from leidraad.infographic.views.town import town

street: list[URLPattern] = [
    path("", town, name="town"),
    path("kaart/", map_page, name="map"),
    path("leefgebied/<slug:code>/", domain, name="domain"),
]
