"""Links in letters: whoever only looks, also a scanner or another browser, uses nothing up."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

import pytest
from django.test import Client

from conftest import only_looking
from leidraad.library.tests.conftest import places
from leidraad.post.models import Letter, Link
from leidraad.submissions.models import Approval, Remark, Submission
from leidraad.submissions.tests.factories import public_example
from leidraad.upkeep.models import AdoptionRequest, Check, Correction, Follow, Question, Succession
from tests.house.street import Address, addresses

__all__ = ["places"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
TABLES = (
    *(AdoptionRequest, Approval, Check, Correction, Follow, Letter, Link, Question, Remark),
    *(Submission, Succession),
)
LOOKERS = (
    {"User-Agent": "Mozilla/5.0 (a browser)"},
    {"User-Agent": "SafeLinks scanner", "Sec-Purpose": "prefetch"},
)
ONE_BUTTON = (
    *("confirm_address", "confirm_question", "confirm_correction", "confirm_adoption"),
    *("confirm_follow", "succession"),
)
"""Pages with nothing to fill in: what their button does, each room tests itself."""
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')
BUTTON = re.compile(r'<button[^>]*name="([^"]+)" value="([^"]*)"')


def rows() -> list[object]:
    return [list(table._default_manager.order_by("pk").values_list()) for table in TABLES]


def with_token() -> Iterator[Address]:
    """Every page behind a link, in Dutch."""
    for one in addresses():
        if one.language == "nl" and re.search(r"/[\w-]{27}(/|$)", one.path):
            yield one


@pytest.fixture
def links() -> list[Address]:
    public_example()
    return list(with_token())


def test_there_are_enough_to_believe_it(links: list[Address]) -> None:
    assert len({one.name for one in links}) >= 25


def test_looking_uses_nothing_up_and_another_site_presses_no_button(links: list[Address]) -> None:
    before = rows()
    for one in links:
        for browser in LOOKERS:
            client = Client(headers=browser)
            with only_looking():
                answers = [client.head(one.path), client.get(one.path)]
            for answer in answers:
                assert answer.status_code < 500, one
                assert not answer.cookies, one
                assert keeps_to_itself(answer), one
        form = fields(answers[1].content.decode(errors="replace"))
        pressed = client.post(one.path, form, headers={"Origin": "https://elders.example"})
        assert pressed.status_code in {302, 403, 404, 405}, one
    assert rows() == before


def keeps_to_itself(answer: Any) -> bool:
    """A page behind a link is not kept, not passed on and not found."""
    if answer.status_code != 200 or "text/html" not in answer["Content-Type"]:
        return True
    return (
        "no-store" in answer["Cache-Control"]
        and answer["Referrer-Policy"] == "no-referrer"
        and "noindex" in answer["X-Robots-Tag"]
    )


@pytest.mark.parametrize("name", ONE_BUTTON)
def test_after_all_that_looking_the_button_works_and_works_once(
    links: list[Address], name: str
) -> None:
    one = next(one for one in links if one.name == name)
    Client().head(one.path)
    form, before = opened(one), rows()
    assert Client().post(one.path, form).status_code in {200, 303}
    after = rows()
    assert after != before
    again = Client().post(one.path, opened(one) or form)
    assert again.status_code in {200, 303, 404, 410, 422}
    assert rows() == after


def opened(one: Address) -> dict[str, str]:
    return fields(Client().get(one.path).content.decode(errors="replace"))


def fields(page: str) -> dict[str, str]:
    """What a browser sends when the first button is pressed."""
    pressed = BUTTON.search(page)
    found = {name: unescape(value) for name, value in HIDDEN.findall(page)}
    return found | ({pressed[1]: pressed[2]} if pressed else {})
