"""Size classes do not overlap and leave no hole; being alike has its reasons."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.places.rules import Place, SizeClass, alike, size_class
from leidraad.places.tests.factories import make_place

ORDER = list(SizeClass)


@pytest.mark.parametrize(
    ("inhabitants", "expected"),
    [
        (0, "tot-20"),
        (19_999, "tot-20"),
        (20_000, "20-50"),
        (49_999, "20-50"),
        (50_000, "50-100"),
        (99_999, "50-100"),
        (100_000, "100-250"),
        (250_000, "100-250"),
        (250_001, "250-plus"),
    ],
)
def test_every_bound_belongs_to_one_class(inhabitants: int, expected: str) -> None:
    assert size_class(inhabitants) == expected


@given(st.integers(0, 1_000_000), st.integers(0, 1_000_000))
def test_more_inhabitants_never_give_a_smaller_class(one: int, other: int) -> None:
    small, large = sorted((one, other))
    assert ORDER.index(size_class(small)) <= ORDER.index(size_class(large))


places = st.builds(
    make_place,
    st.integers(1, 40).map(lambda n: f"GM{n:04}"),
    province=st.sampled_from(["Zeeland", "Utrecht", "Drenthe"]),
    inhabitants=st.sampled_from([None, 9_000, 30_000, 400_000]),
    neighbours=st.lists(st.integers(1, 40).map(lambda n: f"GM{n:04}"), max_size=4).map(tuple),
)


@given(places, st.lists(places, max_size=20))
def test_alike_is_same_size_and_same_province_or_neighbour(mine: Place, all_: list[Place]) -> None:
    found = alike(mine, all_)
    for other in all_:
        near = other.province == mine.province or other.code in mine.neighbours
        like = mine.size is not None and other.size == mine.size and near
        assert (other in found) == (like and other.code != mine.code)


def test_alike_crosses_the_province_border_only_to_a_neighbour() -> None:
    mine = make_place("GM0001", province="Zeeland", neighbours=("GM0002",))
    across = make_place("GM0002", province="Utrecht")
    far = make_place("GM0003", province="Utrecht")
    larger = make_place("GM0004", province="Zeeland", inhabitants=60_000)
    assert alike(mine, (mine, across, far, larger)) == (across,)
