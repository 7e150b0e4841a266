"""Only config knows every address, so here the sitemap is held against them all."""

import pytest
from django.test import Client
from django.urls import URLPattern

from leidraad.config.urls_street import pages

THANKS = {"sent_in", "address_known", "owner_agreed", "owner_objected"}
NOT_LISTED = {"own_list", "embed", "link_first", "lost_link", *THANKS}
"""A visitor's own list lies in its address; the widget is for other people's pages; two links
are found from the page for sending in; pages that thank are seen after the act."""


@pytest.mark.django_db
def test_every_page_without_a_name_in_its_address_is_listed(client: Client) -> None:
    found = client.get("/sitemap.xml").content.decode()
    for pattern in pages:
        assert isinstance(pattern, URLPattern)
        if pattern.name not in NOT_LISTED and not pattern.pattern.converters:
            assert f"/{pattern.pattern}</loc>" in found, pattern.name
