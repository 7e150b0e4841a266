"""Stopping: one click for a person, one post for a mail program, and never somebody else's."""

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.audit.api import journal
from leidraad.gate.tests.factories import post_data
from leidraad.post.models import Link
from leidraad.upkeep.forms.follows import ManageForm
from leidraad.upkeep.models import Follow
from leidraad.upkeep.tests.factories import READER, example
from leidraad.upkeep.tests.readers import following

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
ONE_CLICK = {"List-Unsubscribe": "One-Click"}


@pytest.fixture(autouse=True)
def _an_example(places: None) -> None:
    del places
    example()


def page_of(token: str) -> str:
    return f"/volgen/stoppen/{token}/"


def test_looking_stops_nothing(client: Client) -> None:
    _follow, token = following()
    with only_looking():
        assert client.get(page_of(token)).status_code == 200
        assert client.head(page_of(token)).status_code == 200
    assert Follow.objects.exists()


@pytest.mark.parametrize("multipart", [True, False])
def test_a_mail_program_stops_it_without_a_page(multipart: bool) -> None:
    """RFC 8058: no cookie, no form, no origin; as urlencoded or as multipart."""
    _follow, token = following()
    client = Client(enforce_csrf_checks=True)
    kind = {} if multipart else {"content_type": "application/x-www-form-urlencoded"}
    body = ONE_CLICK if multipart else "List-Unsubscribe=One-Click"
    answer = client.post(page_of(token), body, **kind)  # type: ignore[arg-type]
    assert (answer.status_code, answer.content) == (200, b"")
    assert not Follow.objects.exists()
    assert client.post(page_of(token), ONE_CLICK).status_code == 200


def test_one_click_stops_only_what_the_letter_was_about(client: Client) -> None:
    kept, _ = following("?leefgebied=zorg")
    _gone, token = following("?leefgebied=onderwijs")
    client.post(page_of(token), ONE_CLICK)
    assert list(Follow.objects.all()) == [kept]


def test_another_post_without_the_form_stops_nothing(client: Client) -> None:
    _follow, token = following()
    for body in ({}, {"List-Unsubscribe": "Two-Clicks"}, {"stop": "alles"}):
        assert client.post(page_of(token), body).status_code != 200
    assert Follow.objects.exists()


def test_an_unknown_token_stops_nothing(client: Client) -> None:
    following()
    assert client.post(page_of("nooit-gemaakt"), ONE_CLICK).status_code == 200
    assert client.get(page_of("nooit-gemaakt")).status_code == 404
    assert Follow.objects.exists()


def test_the_page_lists_all_of_this_address_and_of_no_other(client: Client) -> None:
    following("?leefgebied=zorg")
    _follow, token = following("?leefgebied=onderwijs")
    following("?leefgebied=huisvesting", address="ander@stad.example")
    page = client.get(page_of(token)).content.decode()
    assert "Zorg" in page
    assert "Onderwijs" in page
    assert page.count("follows__one--this") == 1
    assert "ander@stad.example" not in page


def test_a_button_stops_one(client: Client) -> None:
    first, _ = following("?leefgebied=zorg")
    second, token = following("?leefgebied=onderwijs")
    client.post(page_of(token), post_data(ManageForm, stop=str(first.pk)))
    assert list(Follow.objects.all()) == [second]


@pytest.mark.parametrize("name", ["stop", "weekly"])
def test_somebody_elses_follow_is_out_of_reach(client: Client, name: str) -> None:
    other, _ = following(address="ander@stad.example")
    _mine, token = following()
    client.post(page_of(token), post_data(ManageForm, **{name: str(other.pk)}))
    other.refresh_from_db()
    assert other.rhythm == "monthly"


@pytest.mark.parametrize("number", ["0", "999999", "-1", "²", "alles;--", "1" * 20])
def test_a_number_that_is_nobodys(client: Client, number: str) -> None:
    _follow, token = following()
    client.post(page_of(token), post_data(ManageForm, stop=number))
    assert Follow.objects.exists()


def test_hearing_more_or_less_often(client: Client) -> None:
    follow, token = following()
    client.post(page_of(token), post_data(ManageForm, weekly=str(follow.pk)))
    follow.refresh_from_db()
    assert follow.rhythm == "weekly"
    assert "Liever per maand" in client.get(page_of(token)).content.decode()


def test_after_stopping_everything_the_old_link_says_so(client: Client) -> None:
    following("?leefgebied=zorg")
    _follow, token = following("?leefgebied=onderwijs")
    client.post(page_of(token), post_data(ManageForm, stop="alles"))
    assert not Follow.objects.exists()
    assert "Je volgt niets meer" in client.get(page_of(token)).content.decode()
    assert len(journal(event="upkeep.follow_stopped")) == 2
    assert READER not in str(journal(event="upkeep.follow"))


def test_who_follows_nothing_any_more_is_forgotten(client: Client) -> None:
    following("?leefgebied=zorg")
    follow, token = following("?leefgebied=onderwijs")
    client.post(page_of(token), post_data(ManageForm, stop=str(follow.pk)))
    kept = Link.objects.filter(purpose="follow-stop", address__iexact=READER)
    assert kept.exists(), "the other is still followed"
    client.post(page_of(token), post_data(ManageForm, stop="alles"))
    assert not kept.exists()
