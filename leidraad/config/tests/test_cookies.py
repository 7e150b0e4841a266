"""With https the cookies inside are for this host and https alone; the street has none."""

import runpy
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from leidraad.accounts.tests.factories import PASSWORD, person, sign_in
from leidraad.config import env
from leidraad.config import settings as settings_file


@pytest.fixture
def settings_with_https(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Any]:
    monkeypatch.setattr(env, "SETTINGS", {})
    monkeypatch.setenv("LEIDRAAD_DATA", str(tmp_path))
    monkeypatch.setenv("LEIDRAAD_STREET_URL", "https://leidraad.example.nl")
    return runpy.run_path(str(settings_file.__file__))


def test_with_https_a_cookie_is_bound_to_the_host(settings_with_https: dict[str, Any]) -> None:
    for kind in ("SESSION", "CSRF", "SEEN"):
        assert settings_with_https[f"{kind}_COOKIE_NAME"].startswith("__Host-")
    assert settings_with_https["SESSION_COOKIE_SECURE"]
    assert settings_with_https["CSRF_COOKIE_SECURE"]


@pytest.mark.django_db
def test_cookies_inside_are_out_of_reach_of_scripts_and_other_sites(client: Client) -> None:
    cache.clear()
    user = person(password=PASSWORD, factor=False)
    client.post("/inloggen/", {"login": user.email, "password": PASSWORD})
    client.get("/account/")
    for name in ("leidraad-session", "leidraad-seen"):
        cookie = client.cookies[name]
        assert cookie["httponly"], name
        assert cookie["samesite"] == "Lax", name
        assert (cookie["path"], cookie["domain"]) == ("/", ""), name


@pytest.mark.django_db
def test_the_street_gives_none_and_reads_none_also_to_who_is_signed_in(client: Client) -> None:
    sign_in(client, person("editor"))
    for address in ("/over/", "/", "/voorbeelden/"):
        answer = client.get(address)
        assert not answer.cookies
        assert "Cookie" not in answer.get("Vary", "")
