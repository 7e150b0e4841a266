"""Whom one would ask first."""

from hypothesis import given
from hypothesis import strategies as st

from leidraad.upkeep.rules.asking import Spot, nearest

HERE = Spot("GM1", "noord", frozenset({"GM2"}))
NEIGHBOUR, PROVINCE, FAR = Spot("GM2", "oost"), Spot("GM3", "noord"), Spot("GM4", "zuid")
spots = st.builds(Spot, st.sampled_from(["", "GM1", "GM2", "GM3"]), st.sampled_from(["a", "b"]))


def test_own_municipality_then_neighbour_then_province_then_the_rest() -> None:
    found = nearest(HERE, [[FAR], [PROVINCE], [NEIGHBOUR], [HERE]])
    assert found == [3, 2, 1, 0]


def test_who_works_in_more_places_counts_by_the_nearest() -> None:
    assert nearest(HERE, [[PROVINCE], [FAR, HERE]]) == [1, 0]


def test_who_is_equally_near_keeps_the_order() -> None:
    assert nearest(HERE, [[FAR], [], [Spot()], [FAR]]) == [0, 1, 2, 3]


@given(spots, st.lists(st.lists(spots, max_size=3), max_size=6))
def test_everybody_stays_in_the_row_once(here: Spot, contacts: list[list[Spot]]) -> None:
    assert sorted(nearest(here, contacts)) == list(range(len(contacts)))
