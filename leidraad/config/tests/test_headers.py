"""The headers of trust.md H1, on every kind of answer."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
ANSWERS = ("/", "/voorbeelden/", "/ar/", "/bestaat-niet/", "/healthz", "/robots.txt", "/v/AAAAAAA")


@pytest.mark.parametrize("address", ANSWERS)
def test_every_answer_carries_the_careful_headers(client: Client, address: str) -> None:
    response = client.get(address)
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "base-uri 'none'" in policy
    assert "form-action 'self'" in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert response["Cross-Origin-Resource-Policy"] == "same-site"
    assert "camera=()" in response["Permissions-Policy"]
    assert response["Cache-Control"] in {
        "no-cache",
        "no-store",
        "max-age=86400",
        "no-cache, public",
    }
    assert not response.cookies
    assert "Cookie" not in response.get("Vary", "")


def test_only_the_widget_may_stand_in_a_frame_of_another_site(client: Client) -> None:
    widget = client.get("/ingebed/")
    assert "frame-ancestors *" in widget["Content-Security-Policy"]
    assert "X-Frame-Options" not in widget
    assert client.get("/")["X-Frame-Options"] == "DENY"
