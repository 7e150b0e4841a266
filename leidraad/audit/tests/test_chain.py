"""Whatever is changed, put in or taken out, the chain or the seal book shows it."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.audit.api import About, Fault, Who
from leidraad.audit.rules import seal_book
from leidraad.audit.rules.chain import FAULTS, FIRST_SEAL, Sealed, chain_faults, seal
from leidraad.audit.tests.factories import chain, line

LENGTH = 8
places = st.integers(min_value=0, max_value=LENGTH - 1)


def kinds(sealed: list[Sealed]) -> set[str]:
    return {fault.kind for fault in chain_faults(sealed)}


def resealed(lines: list[Sealed]) -> list[Sealed]:
    """Somebody with time: numbers and seals all made anew, so that the chain is whole again."""
    anew, previous = [], FIRST_SEAL
    for number, one in enumerate(lines, start=1):
        own = replace(one.line, number=number)
        anew.append(Sealed(own, previous, seal(own, previous=previous)))
        previous = anew[-1].seal
    return anew


def book_of(sealed: list[Sealed]) -> seal_book.SealBook:
    return seal_book.read(seal_book.entry(one.line.number, one.seal) for one in sealed)


def book_faults(book: seal_book.SealBook, sealed: list[Sealed]) -> list[Fault]:
    met = [fault for one in sealed for fault in book.compare(one.line.number, one.seal)]
    return [*book.faults, *met, *book.left_over()]


@given(st.integers(min_value=0, max_value=30))
def test_a_chain_as_it_was_written_is_sound(length: int) -> None:
    sealed = chain(length)
    assert list(chain_faults(sealed)) == []
    assert book_faults(book_of(sealed), sealed) == []


CHANGES: list[dict[str, Any]] = [
    {"at": line(99).at},
    {"event": "demo.refused"},
    {"sentence": "{who} deed niets."},
    {"by": Who.person(8)},
    {"by": Who.link("7")},
    {"about": About("submission", "S99")},
    {"about": About("example", "S1")},
    {"values": {"nth": 99}},
    {"values": {"nth": "1"}},
    {"values": {}},
]


@given(places, st.sampled_from(CHANGES))
def test_a_changed_line_is_found(place: int, change: dict[str, Any]) -> None:
    sealed = chain(LENGTH)
    changed = replace(sealed[place].line, **change)
    if changed == sealed[place].line:
        return
    sealed[place] = replace(sealed[place], line=changed)
    assert list(chain_faults(sealed)) == [Fault("altered", place + 1)]


@given(places, st.sampled_from(CHANGES[:3]))
def test_a_line_changed_and_sealed_anew_does_not_fit_the_next(
    place: int, change: dict[str, Any]
) -> None:
    sealed = chain(LENGTH)
    kept = book_of(sealed)
    own = replace(sealed[place].line, **change)
    sealed[place] = Sealed(own, sealed[place].previous, seal(own, previous=sealed[place].previous))
    assert kinds(sealed) == (set() if place == LENGTH - 1 else {"unlinked"})
    assert Fault("resealed", place + 1) in book_faults(kept, sealed)


@given(places)
def test_a_line_taken_out_is_found(place: int) -> None:
    sealed = chain(LENGTH)
    kept = book_of(sealed)
    del sealed[place]
    assert kinds(sealed) == (set() if place == LENGTH - 1 else {"removed"})
    assert Fault("cut", place + 1) in book_faults(kept, sealed)


@given(places)
def test_a_line_put_in_is_found(place: int) -> None:
    sealed = chain(LENGTH)
    sealed.insert(place, sealed[place])
    assert kinds(sealed)


@given(places, places)
def test_lines_that_changed_places_are_found(one: int, other: int) -> None:
    sealed = chain(LENGTH)
    sealed[one], sealed[other] = sealed[other], sealed[one]
    assert bool(kinds(sealed)) == (one != other)


@given(places)
def test_a_chain_sealed_all_anew_is_found_by_the_book_alone(place: int) -> None:
    """Control: without the seal book nobody would know."""
    sealed = chain(LENGTH)
    kept = book_of(sealed)
    del sealed[place]
    anew = resealed(sealed)
    assert kinds(anew) == set()
    assert book_faults(kept, anew)
    assert book_faults(seal_book.SealBook(), anew) == []


def test_the_seal_is_the_same_for_ever() -> None:
    """A seal made by an older version must be made alike by a newer one."""
    known = "87055fa9d86f01b65608b6dbae74cdb3372aefc625824436c684cf01ef61435a"
    assert seal(line(1, nth=1, word="één"), previous=FIRST_SEAL) == known


def test_a_line_broken_off_by_a_crash_does_not_count() -> None:
    whole = [seal_book.entry(one.line.number, one.seal) for one in chain(3)]
    for length in range(len(whole[2])):
        book = seal_book.read([*whole[:2], whole[2][:length]])
        assert (len(book.seals), book.faults) == (2, [])


@pytest.mark.parametrize("spoilt", [b"\n", b"niets\n", b"2 abc\n", b"0 " + b"0" * 64 + b"\n"])
def test_a_line_that_nobody_wrote_is_found(spoilt: bytes) -> None:
    assert seal_book.read([spoilt]).faults == [Fault("book-unreadable", 1)]


def test_a_book_that_lost_its_beginning_or_says_two_things_is_found() -> None:
    first, second, third = chain(3)
    assert book_of([second, third]).faults == [Fault("book-shortened", 2)]
    book = seal_book.read([seal_book.entry(1, first.seal), seal_book.entry(1, second.seal)])
    assert book.faults == [Fault("resealed", 1)]


def test_the_order_in_which_processes_wrote_does_not_matter() -> None:
    sealed = chain(4)
    assert book_faults(book_of(sealed[::-1]), sealed) == []


def test_every_fault_has_a_sentence() -> None:
    assert [str(Fault(kind, 41)) for kind in FAULTS if "41" not in str(Fault(kind, 41))] == []
