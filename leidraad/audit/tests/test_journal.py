"""Reading: newest first, by subject, by person, by event, page after page."""

import pytest
from django.db import transaction

from conftest import only_looking
from leidraad.audit.api import About, Event, Line, Who, journal, record
from leidraad.audit.tests.factories import EDITOR, record_some

REFUSED = Event("desk.refused", "{who} wees {about} af.")
VISITOR = Who.visitor()

pytestmark = pytest.mark.django_db


def numbers(lines: tuple[Line, ...]) -> list[int]:
    return [line.number for line in lines]


@pytest.fixture(autouse=True)
def _some_lines() -> None:
    record_some(3)
    with transaction.atomic():
        record(REFUSED, by=VISITOR, about=About("submission", "S2"))


def test_the_newest_line_comes_first() -> None:
    assert numbers(journal()) == [4, 3, 2, 1]


def test_about_something_by_someone_of_an_event() -> None:
    about = About("submission", "S2")
    assert numbers(journal(about=about)) == [4, 2]
    assert numbers(journal(by=EDITOR)) == [3, 2, 1]
    assert numbers(journal(about=about, by=VISITOR)) == [4]
    assert numbers(journal(event="desk.refused")) == numbers(journal(event="desk.")) == [4]
    assert journal(about=About("example", "S2")) == ()


def test_page_after_page() -> None:
    first = journal(limit=3)
    assert numbers(first) == [4, 3, 2]
    assert numbers(journal(limit=3, before=first[-1].number)) == [1]


def test_looking_writes_nothing() -> None:
    with only_looking():
        assert len(journal()) == 4
