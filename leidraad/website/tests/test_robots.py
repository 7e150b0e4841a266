"""What we ask of crawlers."""

from urllib.robotparser import RobotFileParser

from django.conf import settings
from django.test import Client


def test_crawlers_may_read_everything_and_find_the_list(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    lines = response.content.decode().splitlines()
    assert f"Sitemap: {settings.STREET_URL}/sitemap.xml" in lines
    rules = RobotFileParser()
    rules.parse(lines)
    for path in ("/", "/voorbeelden/", "/ar/voorbeelden/x/", "/deelbeeld/X.png?taal=ar"):
        assert rules.can_fetch("*", f"{settings.STREET_URL}{path}")


def test_crawlers_do_not_try_all_the_filters(client: Client) -> None:
    lines = client.get("/robots.txt").content.decode().splitlines()
    assert "Disallow: /*?" in lines
    assert lines.index("Allow: /deelbeeld/") < lines.index("Disallow: /*?")
