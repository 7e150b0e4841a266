"""Words that found nothing are counted; nothing that could be about somebody is."""

from collections.abc import Callable
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.actions.tally import LONGEST, MOST_WORDS, Tally, tally, write_tally
from leidraad.library.models import MissedWord


def counted(*found: str) -> dict[str, int]:
    counter = Tally()
    counter.count(found)
    return dict(counter.take())


def test_words_are_counted_one_by_one() -> None:
    assert counted("zwemles", "kinderen", "zwemles") == {"zwemles": 2, "kinderen": 1}


@pytest.mark.parametrize("word", ["0612345678", "v123456789", "w" * (LONGEST + 1), "", "?!"])
def test_numbers_and_what_is_no_word_are_not_counted(word: str) -> None:
    assert counted(word) == {}


@given(st.lists(st.text(max_size=80), max_size=10))
def test_only_words_are_ever_kept(found: list[str]) -> None:
    for word in counted(*found):
        assert word.isalpha()
        assert len(word) <= LONGEST


def letters(number: int) -> str:
    return "".join(chr(ord("a") + int(figure)) for figure in f"{number:06d}")


def test_there_is_room_for_so_many_words_and_known_ones_still_count() -> None:
    counter = Tally()
    for number in range(MOST_WORDS + 50):
        counter.count([letters(number)])
    counter.count([letters(0)])
    found = counter.take()
    assert len(found) == MOST_WORDS
    assert found[letters(0)] == 2


def test_counting_in_many_threads_loses_nothing() -> None:
    counter = Tally()

    def count_many() -> None:
        for _ in range(500):
            counter.count(["zwemles"])

    threads = [Thread(target=count_many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert counter.take() == {"zwemles": 2_000}


@pytest.mark.django_db
def test_writing_adds_to_what_was_there_and_starts_anew(at: Callable[[str], None]) -> None:
    tally.take()
    at("2026-11-21")
    tally.count(["zwemles"])
    tally.count(["zwemles", "fietsen"])
    assert write_tally() == 2
    at("2026-11-23")
    tally.count(["zwemles"])
    assert write_tally() == 1
    assert write_tally() == 0
    found = {row.word: (row.times, str(row.last_on)) for row in MissedWord.objects.all()}
    assert found == {"zwemles": (3, "2026-11-23"), "fietsen": (1, "2026-11-21")}


@pytest.mark.django_db
def test_a_word_that_was_asked_once_is_forgotten_after_a_month(at: Callable[[str], None]) -> None:
    """A name looks like any other word."""
    tally.take()
    at("2026-11-21")
    tally.count(["zwemles", "zwemles", "jansen"])
    write_tally()
    at("2026-12-20")
    tally.count(["fietsen"])
    write_tally()
    assert MissedWord.objects.filter(word="jansen").exists()
    at("2026-12-22")
    tally.count(["fietsen"])
    write_tally()
    assert set(MissedWord.objects.values_list("word", flat=True)) == {"zwemles", "fietsen"}


@pytest.mark.django_db
def test_the_table_never_grows_past_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("leidraad.library.actions.tally.MOST_KEPT", 3)
    tally.take()
    tally.count(["a", "a", "b", "c", "c", "d", "e", "e"])
    write_tally()
    assert set(MissedWord.objects.values_list("word", flat=True)) == {"a", "c", "e"}
