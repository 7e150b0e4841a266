"""Only an address: an empty draft, and its link in the mail."""

import pytest
from django.test import Client

from leidraad.post.models import Letter
from leidraad.submissions.forms import AddressForm
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import SENDER, last_token
from leidraad.submissions.tests.walking import hand_over, page_of

pytestmark = pytest.mark.django_db
ADDRESS = "/insturen/link/"


def test_the_link_is_in_the_mail_and_opens_an_empty_text(client: Client) -> None:
    answer = hand_over(client, ADDRESS, AddressForm, {"address": SENDER})
    assert answer.status_code == 303
    opened = client.get(page_of(last_token(SENDER)))
    assert opened.status_code == 200
    assert Submission.objects.get().content == {}


def test_what_is_no_address_comes_back(client: Client) -> None:
    answer = hand_over(client, ADDRESS, AddressForm, {"address": "anna@"})
    assert answer.status_code == 422
    assert 'value="anna@"' in answer.content.decode()
    assert not Letter.objects.exists()
