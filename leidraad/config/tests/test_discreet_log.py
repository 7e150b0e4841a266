"""What the log tells of an address with a secret in it: the page, not the secret."""

import logging
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from leidraad.config.discreet_log import WithoutSecrets
from leidraad.post.api import make_link


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/insturen/{}/", "/insturen/{}/bewaren/", "/klopt/{}/"])
def test_a_refused_request_tells_no_link(
    client: Client, caplog: pytest.LogCaptureFixture, path: str
) -> None:
    """A scanner of mail asks OPTIONS; the handler stands before what this test catches."""
    token = make_link("draft", subject="x")
    client.options(path.format(token))
    record = caplog.records[-1]
    assert token not in record.getMessage()
    assert path.partition("{")[0] in record.getMessage()


def test_what_django_would_write() -> None:
    """The control: the same line without and with the filter."""
    token = "Ab3-" * 6 + "xyz"
    record = logging.LogRecord("x", logging.WARNING, "", 0, "Conflict: %s", (f"/a/{token}/",), None)
    assert token in record.getMessage()
    assert WithoutSecrets().filter(record)
    assert record.getMessage() == "Conflict: /a/…/"


def test_nor_the_key_of_a_new_password() -> None:
    words = ("Gone: %s", "/wachtwoord-vergeten/1a-cx2b-0123456789abcdef/")
    record = logging.LogRecord("x", logging.WARNING, "", 0, words[0], words[1:], None)
    assert WithoutSecrets().filter(record)
    assert record.getMessage() == "Gone: /wachtwoord-vergeten/…/"


def test_every_way_out_is_filtered() -> None:
    handlers: Any = settings.LOGGING["handlers"]
    assert handlers
    assert all("discreet" in handler["filters"] for handler in handlers.values())
