"""The first administrator is invited from the server."""

import re
from io import StringIO
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from leidraad.accounts.api import has_role
from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import PASSWORD
from leidraad.audit.api import journal
from leidraad.post.models import Letter

pytestmark = pytest.mark.django_db


def test_the_link_on_the_screen_makes_an_administrator(client: Client) -> None:
    shown = StringIO()
    call_command("make_administrator", "noor@voorbeeldstad.example", stdout=shown)
    (link,) = re.findall(r"https?://\S+", shown.getvalue())
    client.post(urlsplit(link).path, {"name": "Noor", "password": PASSWORD})
    assert has_role(User.objects.get(), "administrator")
    assert link in Letter.objects.get().text
    assert journal()[-1].by.kind == "system"


def test_an_address_that_cannot_be_is_said_kindly() -> None:
    with pytest.raises(CommandError, match="geen post"):
        call_command("make_administrator", "geen adres", stdout=StringIO())
