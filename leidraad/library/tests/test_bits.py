"""Sets as numbers do what sets do, and the counter sorts as plain Python sorts."""

from collections import Counter
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.rules.bits import Scores, members, page_of, set_of

SIZE = 300
numbers = st.sets(st.integers(0, SIZE - 1))
weighted = st.lists(st.tuples(numbers, st.integers(0, 40)), max_size=8)


@given(numbers)
def test_a_set_holds_what_was_put_in_smallest_first(found: set[int]) -> None:
    assert list(members(set_of(found, SIZE))) == sorted(found)


@given(numbers, numbers)
def test_and_and_or_of_numbers_are_those_of_sets(one: set[int], other: set[int]) -> None:
    left, right = set_of(one, SIZE), set_of(other, SIZE)
    assert list(members(left & right)) == sorted(one & other)
    assert list(members(left | right)) == sorted(one | other)
    assert (left & right).bit_count() == len(one & other)


def test_the_same_number_twice_counts_once() -> None:
    assert set_of([3, 3], 8) == 0b1000


def counted(given_weights: list[tuple[set[int], int]]) -> tuple[Scores, Counter[int]]:
    scores, plain = Scores(), Counter[int]()
    for found, weight in given_weights:
        scores.add(set_of(found, SIZE), weight)
        for number in found:
            plain[number] += weight
    return scores, plain


@given(weighted)
def test_every_score_is_the_sum_of_its_weights(weights: list[tuple[set[int], int]]) -> None:
    scores, plain = counted(weights)
    assert [scores.of(number) for number in range(SIZE)] == [plain[n] for n in range(SIZE)]


@given(weighted, numbers)
def test_descending_sorts_by_score_and_leaves_equals_in_order(
    weights: list[tuple[set[int], int]], asked: set[int]
) -> None:
    scores, plain = counted(weights)
    expected = sorted(sorted(asked), key=lambda number: -plain[number])
    assert list(scores.descending(set_of(asked, SIZE))) == expected


def test_without_weights_the_order_is_that_of_the_catalogue() -> None:
    assert list(Scores().descending(0b10110)) == [1, 2, 4]


def test_a_page_takes_no_more_than_it_shows() -> None:
    endless = count()
    assert page_of(endless, 20, 10) == tuple(range(20, 30))
    assert next(endless) == 30


def test_a_page_past_the_end_is_empty() -> None:
    assert page_of(iter([1, 2, 3]), 20, 10) == ()
