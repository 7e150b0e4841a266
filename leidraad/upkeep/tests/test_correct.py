import pytest
from django.test import Client
from django.urls import reverse

from leidraad.library.tests.factories import published

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize("name", ["correct", "adopt", "follow", "figures", "figures_csv", "figures_json"])
def test_pages(client: Client, name: str) -> None:
    code = published()
    args = [code] if name in {"correct", "adopt"} else []
    answer = client.get(reverse(name, args=args))
    assert answer.status_code == 200
    if name == "correct":
        for part in ("done", "title", "results", "geheel"):
            assert client.get(reverse(name, args=args), {"onderdeel": part}).status_code == 200
