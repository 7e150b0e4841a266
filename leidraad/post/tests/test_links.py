"""Links: one purpose, looking changes nothing, an act takes it once."""

import threading
from collections.abc import Callable
from unittest.mock import patch

import pytest
from django.db import connection, transaction

from conftest import only_looking
from leidraad.post import models
from leidraad.post.actions import links
from leidraad.post.api import (
    PURPOSES,
    UnknownPurposeError,
    end_links,
    find_link,
    link_state,
    make_link,
    use_link,
)

At = Callable[[str], None]
pytestmark = pytest.mark.django_db


def test_a_link_is_found_by_its_token_for_its_own_purpose_only() -> None:
    token = make_link("draft", subject="abc", address="iemand@gemeente.example")
    found = find_link("draft", token)
    assert found
    assert (found.subject, found.address) == ("abc", "iemand@gemeente.example")
    assert find_link("status", token) is None
    assert find_link("draft", token + "x") is None
    assert find_link("draft", "\ud800\x00") is None


def test_the_token_itself_is_nowhere_in_the_database() -> None:
    token = make_link("draft", subject="abc")
    row = models.Link.objects.values().get()
    assert token not in str(row)
    assert len(token) >= 22, "128 bits are 22 signs"
    assert row["key"] not in token


def test_looking_writes_nothing_and_uses_nothing_up() -> None:
    token = make_link("approve", subject="abc")
    with only_looking():
        for _ in range(3):
            assert find_link("approve", token)
            assert link_state("approve", token) == "open"
    assert use_link("approve", token)


def test_an_act_takes_the_link_once() -> None:
    token = make_link("approve", subject="abc")
    assert use_link("approve", token)
    assert use_link("approve", token) is None
    assert find_link("approve", token) is None
    assert link_state("approve", token) == "used"


def test_a_draft_opens_again_and_again() -> None:
    token = make_link("draft", subject="abc")
    assert all(use_link("draft", token) for _ in range(3))


def test_an_act_that_fails_does_not_use_up_its_link() -> None:
    token = make_link("approve", subject="abc")
    with transaction.atomic():
        assert use_link("approve", token)
        transaction.set_rollback(True)
    assert use_link("approve", token)


@pytest.mark.parametrize(
    ("purpose", "just_before", "after"),
    [
        ("sign-in", "2026-11-21 12:09", "2026-11-21 12:10"),
        ("approve", "2026-12-21 11:59", "2026-12-21 12:00"),
        ("draft", "2036-11-21", None),
        ("follow-stop", "2036-11-21", None),
    ],
)
def test_each_purpose_has_its_lifetime(
    at: At, purpose: str, just_before: str, after: str | None
) -> None:
    at("2026-11-21")
    token = make_link(purpose, subject="abc")
    at(just_before)
    assert find_link(purpose, token)
    if after:
        at(after)
        assert find_link(purpose, token) is None
        assert use_link(purpose, token) is None
        assert link_state(purpose, token) == "expired"


def test_ending_ends_all_of_one_purpose_and_one_subject() -> None:
    one, two = make_link("draft", subject="abc"), make_link("draft", subject="abc")
    other, elsewhere = make_link("status", subject="abc"), make_link("draft", subject="def")
    end_links("draft", subject="abc")
    assert find_link("draft", one) is find_link("draft", two) is None
    assert link_state("draft", one) == "ended"
    assert find_link("status", other)
    assert find_link("draft", elsewhere)


@pytest.mark.parametrize(
    "ask",
    [
        lambda: make_link("drfat", subject="abc"),
        lambda: find_link("drfat", "x"),
        lambda: use_link("drfat", "x"),
        lambda: end_links("drfat", subject="abc"),
    ],
)
def test_an_unknown_purpose_is_refused(ask: Callable[[], object]) -> None:
    with pytest.raises(UnknownPurposeError, match="drfat"):
        ask()


def test_what_works_more_than_once_is_never_an_act() -> None:
    many = {name for name, purpose in PURPOSES.items() if not purpose.once}
    assert many == {"draft", "section", "status", "follow-stop"}
    assert all(purpose.lifetime for purpose in PURPOSES.values() if purpose.once)


# --- two at the same moment ---------------------------------------------------------------


def _successes_of_a_race(token: str) -> int:
    """Four threads have all found the link before the first of them takes it."""
    together, taken = threading.Barrier(4, timeout=10), []
    really_take = links._take

    def take(row: models.Link) -> bool:
        together.wait()
        return really_take(row)

    def run() -> None:
        try:
            taken.append(use_link("approve", token))
        finally:
            connection.close()

    with patch.object(links, "_take", take):
        threads = [threading.Thread(target=run) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return sum(found is not None for found in taken)


@pytest.mark.django_db(transaction=True)
def test_of_four_at_the_same_moment_one_succeeds() -> None:
    assert _successes_of_a_race(make_link("approve", subject="abc")) == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_condition_the_same_race_lets_all_through() -> None:
    """Control: what reads first and writes later does not hold."""

    def careless(row: models.Link) -> bool:
        models.Link.objects.filter(pk=row.pk).update(used_at=row.made_at)
        return True

    with patch.object(links, "_take", careless):
        assert _successes_of_a_race(make_link("approve", subject="abc")) == 4
