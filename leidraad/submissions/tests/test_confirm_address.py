"""The link that confirms an address: whoever looks changes nothing; the button does, once."""

from collections.abc import Callable

import pytest
from django.test import Client
from playwright.sync_api import Browser

from conftest import only_looking
from leidraad.gate.tests.factories import post_data
from leidraad.submissions.actions import hand_in, write
from leidraad.submissions.forms import ButtonForm
from leidraad.submissions.models import Submission
from leidraad.submissions.rules.merging import marks
from leidraad.submissions.tests.factories import (
    SENDER,
    begun,
    fresh,
    last_token,
    letters,
    pen_of,
)

pytestmark = pytest.mark.usefixtures("places")
SCANNER = {"User-Agent": "Mozilla/5.0 (mail scanner)"}


@pytest.fixture
def submission() -> Submission:
    made = begun(address=SENDER)
    hand_in.hand_in(by=pen_of(made, address=""))
    return fresh(made)


@pytest.fixture
def path(submission: Submission) -> str:
    del submission
    return f"/insturen/bevestigen/{last_token(SENDER)}/"


def test_the_page_asks_one_question_and_is_kept_by_nobody(client: Client, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert SENDER in answer.content.decode()
    assert answer.content.count(b"<form") - answer.content.count(b'role="search"') >= 1
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies


def test_who_only_looks_changes_nothing_and_the_sender_still_succeeds(
    client: Client, submission: Submission, path: str
) -> None:
    """Mail scanners fetch it: as a HEAD, as a GET, from elsewhere, again and again."""
    with only_looking():
        for _ in range(3):
            Client(headers=SCANNER).head(path)
            Client(headers=SCANNER).get(path)
    Client(headers=SCANNER).options(path)
    Client(headers=SCANNER).post(path)  # without the form of the page
    assert fresh(submission).state == "draft"
    answer = client.post(path, post_data(ButtonForm))
    assert (answer.status_code, answer["Location"]) == (303, "/insturen/ingestuurd/")
    assert fresh(submission).state == "received"


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_a_scanner_with_scripts_changes_nothing(
    live_server: object, chromium: Browser, submission: Submission, path: str
) -> None:
    """It opens the page, runs what runs, waits, scrolls and leaves; then the sender comes."""
    page = chromium.new_page()
    page.goto(f"{live_server}{path}")
    page.mouse.wheel(0, 2_000)
    page.wait_for_timeout(2_000)
    page.close()
    assert fresh(submission).state == "draft"
    sender = chromium.new_context(java_script_enabled=False).new_page()
    sender.goto(f"{live_server}{path}")
    sender.locator("main form button").click()
    assert sender.url.endswith("/insturen/ingestuurd/")
    assert fresh(submission).state == "received"


def test_the_button_twice_is_once(client: Client, submission: Submission, path: str) -> None:
    data = post_data(ButtonForm)
    first, again = client.post(path, data), client.post(path, data)
    assert first["Location"] == again["Location"] == "/insturen/ingestuurd/"
    assert submission.edits.count() == 1
    assert len([one for one in letters(SENDER) if "binnen" in one.subject]) == 1


def test_afterwards_the_link_says_so(client: Client, path: str) -> None:
    client.post(path, post_data(ButtonForm))
    answer = client.get(path)
    assert answer.status_code == 410
    assert "Je adres is al bevestigd" in answer.content.decode()
    assert client.post(path, post_data(ButtonForm)).status_code == 410


def test_a_text_that_misses_something_is_told(
    client: Client, submission: Submission, path: str
) -> None:
    write.save_draft(by=pen_of(submission), changes={"done": ""}, seen=marks(submission.content))
    answer = client.post(path, post_data(ButtonForm))
    assert answer["Location"] == "/insturen/adres-bevestigd/"
    assert fresh(submission).state == "draft"


def test_a_month_later_it_no_longer_works(
    client: Client, path: str, at: Callable[[str], None]
) -> None:
    at("2027-01-21")
    answer = client.get(path)
    assert answer.status_code == 410
    assert "dertig dagen" in answer.content.decode()


def test_a_link_that_never_was_is_not_found(client: Client) -> None:
    answer = client.get("/insturen/bevestigen/bestaat-niet-bestaat-niet-aa/")
    assert answer.status_code == 404
    assert "kennen we niet" in answer.content.decode()


def test_in_arabic_the_page_stands_from_right_to_left(client: Client, path: str) -> None:
    assert b'dir="rtl"' in client.get(f"/ar{path}").content
