"""Links that died, for editors alone."""

from django.test import Client

from conftest import only_looking
from leidraad.kernel.api import now
from leidraad.library.tests.factories import published
from leidraad.upkeep.models import WebLink

PAGE = "/redactie/bijhouden/links/"
ADDRESS = "https://voorbeeld.example/bron"


def test_everything_works(desk: Client) -> None:
    published()
    with only_looking():
        assert "Alles doet het" in desk.get(PAGE).content.decode()


def test_a_dead_link_and_the_examples_that_name_it(desk: Client) -> None:
    published(title="Met een dode link")
    WebLink.objects.create(address=ADDRESS, failures=2, outcome="gone", failing_since=now())
    page = desk.get(PAGE).content.decode()
    assert ADDRESS in page
    assert "Met een dode link" in page
    assert "De bladzijde is weg." in page


def test_the_public_page_says_nothing_of_it(client: Client, desk: Client) -> None:
    del desk
    code = published(title="Met een dode link")
    WebLink.objects.create(address=ADDRESS, failures=2, outcome="gone", failing_since=now())
    page = client.get(f"/v/{code}", follow=True).content.decode()
    assert ADDRESS in page
    assert "weg" not in page.partition(ADDRESS)[2][:300]
