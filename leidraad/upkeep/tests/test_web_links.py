"""Links in sources: kept in step, tried in turn, told to editors after two different days."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leidraad.library.api import Source, forget_catalogue
from leidraad.library.models import Example
from leidraad.library.tests.factories import published
from leidraad.upkeep.actions.web_links import check_web_links, keep_in_step
from leidraad.upkeep.models import WebLink
from leidraad.upkeep.outbound import Outcome
from leidraad.upkeep.queries.web_links import dead_links

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
Clock = Callable[[str], None]
GONE, ALIVE, AWAY = Outcome("gone", 404), Outcome("alive", 200), Outcome("unreachable")
A, B = "https://a.example/bron", "https://b.example/bron"


def sources(*addresses: str, **changes: Any) -> str:
    return published(sources=tuple(Source(one) for one in addresses), **changes)


class Web:
    """What each address answers, and which were asked."""

    def __init__(self, **answers: Outcome) -> None:
        self.answers, self.asked = answers, []  # type: ignore[var-annotated]

    def __call__(self, address: str) -> Outcome:
        self.asked.append(address)
        return self.answers.get(address[8], ALIVE)


def tried(at: Clock, days: Iterable[str], web: Web) -> None:
    for day in days:
        at(day)
        check_web_links(opened=web)


def test_a_row_for_each_address_of_what_is_public_now() -> None:
    code = sources(A, B)
    sources(A, title="Nog een")
    keep_in_step()
    assert {link.address for link in WebLink.objects.all()} == {A, B}
    Example.objects.filter(code=code).update(published=None)
    keep_in_step()
    assert [link.address for link in WebLink.objects.all()] == [A]


def test_turned_off_nothing_is_opened(settings: Any) -> None:
    settings.CHECK_LINKS = False
    sources(A)
    web = Web()
    check_web_links(opened=web)
    assert web.asked == []


def test_a_link_that_works_is_left_alone_for_a_month(at: Clock) -> None:
    sources(A)
    web = Web()
    tried(at, ["2026-03-01", "2026-03-02", "2026-03-30", "2026-03-31 13:00"], web)
    assert web.asked == [A, A]


def test_one_bad_day_says_nothing(at: Clock) -> None:
    sources(A)
    tried(at, ["2026-03-01 09:00", "2026-03-01 18:00"], Web(a=GONE))
    assert dead_links() == ()
    assert WebLink.objects.get().failures == 1


def test_two_different_days_do(at: Clock) -> None:
    code = sources(A)
    tried(at, ["2026-03-01", "2026-03-02 12:01"], Web(a=GONE))
    (dead,) = dead_links()
    assert (dead.address, dead.is_gone) == (A, True)
    assert [entry.code for entry in dead.entries] == [code]
    assert dead.since is not None
    assert dead.since.day == 1


def test_a_link_that_was_mended_leaves_the_list(at: Clock) -> None:
    sources(A)
    tried(at, ["2026-03-01", "2026-03-03"], Web(a=GONE))
    tried(at, ["2026-03-11"], Web(a=ALIVE))
    assert dead_links() == ()
    assert WebLink.objects.get().failing_since is None


def test_a_source_that_was_replaced_leaves_the_list(at: Clock) -> None:
    code = sources(A)
    tried(at, ["2026-03-01", "2026-03-03"], Web(a=GONE))
    Example.objects.filter(code=code).update(published=None)
    forget_catalogue()
    assert dead_links() == ()


def test_a_few_at_a_time_the_longest_waiting_first(at: Clock) -> None:
    at("2026-03-01")
    sources(*(f"https://site.example/{number}" for number in range(7)))
    web = Web()
    for _ in range(4):
        check_web_links(most=2, opened=web)
    assert len(web.asked) == len(set(web.asked)) == 7


def test_when_nothing_opens_our_own_line_is_down(at: Clock) -> None:
    sources(*(f"https://a{number}.example/" for number in range(6)))
    tried(at, ["2026-03-01", "2026-04-02"], Web(a=AWAY))
    assert dead_links() == ()


def test_a_few_that_do_not_open_are_told(at: Clock) -> None:
    """Control for the one above."""
    sources(*(f"https://a{number}.example/" for number in range(6)), B)
    tried(at, ["2026-03-01", "2026-04-02"], Web(a=AWAY))
    assert len(dead_links()) == 6


def test_two_workers_at_once_count_one_fault(at: Clock) -> None:
    at("2026-03-01")
    sources(A)

    def overtaken(_address: str) -> Outcome:
        check_web_links(opened=Web(a=GONE))
        return GONE

    check_web_links(opened=overtaken)
    assert WebLink.objects.get().failures == 1


def test_an_address_that_is_no_web_address_is_never_opened() -> None:
    sources(A)
    Example.objects.get().versions.get()
    keep_in_step()
    assert all(link.address.startswith("https://") for link in WebLink.objects.all())


def test_more_dead_links_ask_nothing_more(at: Clock) -> None:
    def asked() -> int:
        dead_links()
        with CaptureQueriesContext(connection) as found:
            dead_links()
        return len(found)

    sources(A)
    tried(at, ["2026-03-01", "2026-03-03"], Web(a=GONE, h=GONE))
    few = asked()
    sources(*(f"https://h.example/{number}" for number in range(6)), title="Nog een")
    tried(at, ["2026-04-01", "2026-04-03"], Web(a=GONE, h=GONE))
    assert len(dead_links()) == 7
    assert asked() == few
