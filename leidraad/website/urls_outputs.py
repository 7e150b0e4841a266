"""Addresses for machines and other sites."""

from django.urls import URLPattern, path

from leidraad.website.views.data_records import data_catalogue, data_themes
from leidraad.website.views.robots import robots
from leidraad.website.views.security_txt import security_txt
from leidraad.website.views.sitemap import sitemap

plain: list[URLPattern] = [
    path("sitemap.xml", sitemap, name="sitemap"),
    path("robots.txt", robots, name="robots"),
    path(".well-known/security.txt", security_txt, name="security_txt"),
    path("gegevens/catalogus.jsonld", data_catalogue, name="data_catalogue"),
    path("gegevens/themas.jsonld", data_themes, name="data_themes"),
]
street: list[URLPattern] = []
