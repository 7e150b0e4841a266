"""Addresses for machines and other sites."""

from django.urls import URLPattern, path

from leidraad.library.endpoints import interface
from leidraad.library.views.contact_file import contact_file
from leidraad.library.views.downloads import overview_csv, overview_json, overview_xlsx
from leidraad.library.views.embed import embed
from leidraad.library.views.feeds import domain_feed, feed
from leidraad.library.views.lasting import lasting
from leidraad.library.views.oembed import oembed
from leidraad.library.views.picture import picture
from leidraad.library.views.share_image import example_share_image

plain: list[URLPattern] = [
    path("v/<str:code>", lasting, name="lasting"),
    path("v/<str:code>/contact.vcf", contact_file, name="contact_file"),
    path("deelbeeld/<str:code>.png", example_share_image, name="example_share_image"),
    path("beeld/<str:code>", picture, name="picture"),
    path("overzicht.csv", overview_csv, name="overview_csv"),
    path("overzicht.xlsx", overview_xlsx, name="overview_xlsx"),
    path("overzicht.json", overview_json, name="overview_json"),
    path("voorbeelden.atom", feed, name="feed"),
    path("leefgebied/<slug:code>.atom", domain_feed, name="domain_feed"),
    path("oembed", oembed, name="oembed"),
    *interface.patterns,
]
street: list[URLPattern] = [path("ingebed/", embed, name="embed")]
