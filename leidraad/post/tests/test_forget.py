"""Forgetting: on its day, not before, twice is once, and never everything at the same time."""

from collections.abc import Callable
from unittest.mock import patch

import pytest

from leidraad.post import models
from leidraad.post.actions import forget
from leidraad.post.api import (
    end_links,
    find_link,
    forget_old,
    link_state,
    make_link,
    put_in_post,
    send_due_letters,
    use_link,
)

At = Callable[[str], None]
pytestmark = pytest.mark.django_db


def test_a_link_that_has_served_goes_after_thirty_days(at: At) -> None:
    at("2026-11-21 12:00")
    used, ended, short = (
        make_link("approve", subject="a"),
        make_link("draft", subject="b"),
        make_link("sign-in", subject="c"),
    )
    lasting = make_link("draft", subject="d")
    use_link("approve", used)
    end_links("draft", subject="b")
    at("2026-12-21 12:00")
    forget_old()
    assert models.Link.objects.count() == 4
    at("2026-12-21 12:11")
    forget_old()
    forget_old()
    assert link_state("approve", used) == link_state("draft", ended) == "unknown"
    assert link_state("sign-in", short) == "unknown"
    assert find_link("draft", lasting)


def test_what_is_left_of_a_letter_goes_after_a_year(at: At) -> None:
    at("2026-11-21")
    put_in_post(to="a@b.example", template="post/letters/trial.txt", context={}, key="one")
    put_in_post(to="a@b.example", template="post/letters/trial.txt", context={}, key="two")
    waits = models.Letter.objects.latest("id")
    models.Letter.objects.filter(pk=waits.pk).update(next_try_at="2026-11-21T12:01Z")
    send_due_letters()
    at("2027-11-21")
    forget_old()
    assert models.Letter.objects.count() == 2
    at("2027-11-22")
    forget_old()
    assert models.Letter.objects.get() == waits


def test_a_clock_that_runs_ahead_does_not_empty_the_table(at: At) -> None:
    at("2026-11-21")
    for number in range(5):
        make_link("sign-in", subject=str(number))
    at("2036-11-21")
    with patch.object(forget, "MOST_PER_RUN", 2):
        forget_old()
    assert models.Link.objects.count() == 3
