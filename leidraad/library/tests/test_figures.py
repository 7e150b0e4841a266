"""Figures of the library: what counts, and what does not."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.actions.stay_true import (
    Adopter,
    add_adoption,
    confirm_example,
    end_example,
    mark_unconfirmed,
)
from leidraad.library.models import Example, MissedWord
from leidraad.library.queries.figures import FIELDS, figures, missed_words, unused_fields
from leidraad.library.rules.draft import ContactCard
from leidraad.library.tests.factories import EDITOR, published

Clock = Callable[[str], None]


def made(title: str, **changes: Any) -> Example:
    return Example.objects.get(code=published(title=title, **changes))


@pytest.mark.usefixtures("places")
def test_of_nothing_there_is_no_share() -> None:
    told = figures()
    assert (told.total, told.confirmed_share) == (0, None)
    assert all(one.share == 0 for one in unused_fields())


@pytest.mark.usefixtures("places")
def test_adoptions_are_counted_and_what_is_withdrawn_counts_nowhere(at: Clock) -> None:
    at("2026-11-21")
    first, second = made("Een"), made("Twee")
    contact = ContactCard("Gemeente Zwolle", "beleid")
    for code in ("GM0193", "GM0344"):
        add_adoption(by=EDITOR, example=first, adopter=Adopter(code, contact))
    confirm_example(by=EDITOR, example=first)
    mark_unconfirmed(by=EDITOR, example=second, since=date(2026, 5, 1))
    told = figures()
    assert (told.adoptions, told.adopted, told.confirmed, told.unconfirmed) == (2, 1, 1, 1)
    assert told.confirmed_share == 50
    end_example(by=EDITOR, example=second, on=date(2026, 11, 1), why="Klaar.")
    assert (figures().confirmed_share, figures().ended) == (100, 1)
    withdraw_example(by=EDITOR, code=first.code)
    assert (figures().total, figures().adoptions, figures().confirmed_share) == (1, 0, None)


# --- for the desk ------------------------------------------------------------------------


@pytest.mark.django_db
def test_words_that_were_missed_most_come_first() -> None:
    day = date(2026, 11, 21)
    for word, times in (("zwemles", 2), ("rijbewijs", 9), ("moestuin", 2)):
        MissedWord.objects.create(word=word, times=times, last_on=day)
    assert [one.word for one in missed_words()] == ["rijbewijs", "moestuin", "zwemles"]
    assert [one.word for one in missed_words(1)] == ["rijbewijs"]


@pytest.mark.usefixtures("places")
def test_the_emptiest_field_comes_first_and_what_is_not_public_does_not_count() -> None:
    made("Een", costs="Niets.", contacts=(ContactCard("Gemeente", "regie"),))
    made("Twee", done="Zo.", still_running=False)
    withdraw_example(by=EDITOR, code=made("Weg", why="Omdat.").code)
    told = {one.field: (one.empty, one.share) for one in unused_fields()}
    assert set(told) == set(FIELDS)
    assert told["why"] == told["pictures"] == (2, 100)
    assert told["costs"] == told["done"] == told["contacts"] == told["still_running"] == (1, 50)
    assert told["municipalities"] == told["sources"] == (0, 0)
    assert [one.empty for one in unused_fields()] == sorted(
        (empty for empty, _ in told.values()), reverse=True
    )
