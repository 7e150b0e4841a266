"""Which step brings a submission further, and which steps there are."""

from dataclasses import replace

import pytest

from leidraad.desk.rules import (
    OPEN,
    Situation,
    next_step,
    possible_steps,
    sought,
)

READY = Situation(
    "received", has_editor=True, has_sender=True, is_whole=True, owner=True, editor=True
)
TURNS = [
    (READY, "plaatsen"),
    (replace(READY, editor=False), "akkoord"),
    (replace(READY, owner=False), "voorleggen"),
    (replace(READY, owner=False, editor=False), "voorleggen"),
    (replace(READY, is_whole=False), "bewerken"),
    (replace(READY, has_editor=False), "oppakken"),
    (replace(READY, state="with-owner", owner=False), ""),
    (replace(READY, state="with-owner", editor=False), "akkoord"),
    (replace(READY, state="talking"), ""),
    (replace(READY, state="talking", is_answered=True), "bewerken"),
    (replace(READY, state="refused", may_reconsider=True, has_objection=True), "heropenen"),
    (replace(READY, state="held"), "hervatten"),
    (replace(READY, state="scheduled"), ""),
    (replace(READY, state="refused"), ""),
    (replace(READY, state="refused", may_reconsider=True), "heropenen"),
    (replace(READY, state="published"), ""),
]


@pytest.mark.parametrize(("now", "wanted"), TURNS)
def test_the_next_step(now: Situation, wanted: str) -> None:
    assert next_step(now) == wanted


@pytest.mark.parametrize(("now", "wanted"), TURNS)
def test_the_next_step_is_one_of_the_possible(now: Situation, wanted: str) -> None:
    assert not wanted or wanted in possible_steps(now)


@pytest.mark.parametrize(
    "lacking",
    [replace(READY, owner=False), replace(READY, editor=False), replace(READY, is_whole=False)],
)
def test_without_one_of_the_three_nothing_is_published(lacking: Situation) -> None:
    assert not {"plaatsen", "inplannen"} & set(possible_steps(lacking))
    assert {"plaatsen", "inplannen"} <= set(possible_steps(READY))


@pytest.mark.parametrize("state", ["published", "taken-back", "draft"])
def test_what_is_over_knows_no_steps(state: str) -> None:
    assert possible_steps(replace(READY, state=state, may_reconsider=True)) == ()


@pytest.mark.parametrize("state", OPEN)
def test_what_is_open_can_always_be_edited_passed_on_and_refused(state: str) -> None:
    found = possible_steps(replace(READY, state=state, is_whole=False, owner=False))
    assert {"bewerken", "doorgeven", "afwijzen"} <= set(found)


def test_what_is_searched_for_can_be_asked_of_any_database() -> None:
    assert sought(" een\0 vast\n gezicht ") == "een vast gezicht"
    assert len(sought("a" * 5_000)) == 100
