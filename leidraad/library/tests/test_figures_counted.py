"""Figures of sixty examples, counted one by one beside it."""

from itertools import combinations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from leidraad.kernel.api import today
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.figures import figures, unused_fields
from leidraad.themes import api as themes

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("sixty_made_up")]


def test_all_figures_equal_counting_one_by_one() -> None:
    told, entries = figures(), catalogue().entries
    assert told.total == 60
    going_on = [one for one in entries if not one.life.ended_on]
    assert told.ended == 60 - len(going_on) > 0
    assert told.unconfirmed == sum(one.life.unconfirmed_since is not None for one in going_on) > 0
    fresh = [one for one in going_on if one.life.state(today()) == "bevestigd"]
    assert told.confirmed == len(fresh) > 0
    assert told.confirmed_share == round(100 * len(fresh) / len(going_on))
    for item in themes.domains():
        assert told.together(item.code, item.code) == sum(item.code in e.domains for e in entries)
    for one, other in combinations([item.code for item in themes.domains()], 2):
        both = sum({one, other} <= set(entry.domains) for entry in entries)
        assert told.together(one, other) == told.together(other, one) == both
    assert sum(told.years.values()) == sum(one.year_from is not None for one in entries)
    assert list(told.years) == sorted(told.years)


def test_figures_ask_the_database_which_edition_it_is_and_nothing_else() -> None:
    catalogue()
    with CaptureQueriesContext(connection) as asked:
        figures()
    assert len(asked) == 1
    with CaptureQueriesContext(connection) as asked:
        unused_fields()
    assert len(asked) == 4
