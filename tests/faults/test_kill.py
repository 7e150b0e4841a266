"""Killed with -9 while people send in: what they were told is there, whole, once, and journaled."""

import json
from pathlib import Path
from typing import Any

import pytest

from leidraad.config.bench.kills import CONFIRMED, Met, Plan, turmoil
from leidraad.config.bench.serving import House, house

PLAN = Plan(senders=12, kills=2, seconds_up=0.6)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[House, Met, dict[str, Any]]:
    made = house(tmp_path_factory.mktemp("kills"), "house")
    made.ask("fill", 1)
    met = turmoil(made, PLAN)
    return made, met, made.ask("survived")


def test_nothing_is_lost_half_or_double(killed: tuple[House, Met, dict[str, Any]]) -> None:
    _made, met, found = killed
    assert found["faults"] == []
    assert met.broken_lines > 0, "de programma's vielen terwijl niemand iets vroeg"
    assert found["confirmed"] == 3 * PLAN.senders
    assert found["submissions"] == PLAN.senders


def test_a_loss_would_be_noticed(killed: tuple[House, Met, dict[str, Any]]) -> None:
    made, _met, _found = killed
    told = json.loads((made.folder / CONFIRMED).read_text())
    told.append({"token": "a" * 27, "title": "Nooit bewaard", "picture": False, "handed_in": False})
    (made.folder / CONFIRMED).write_text(json.dumps(told))
    files = sorted(file for file in Path(made.folder, "media").rglob("*") if file.is_file())
    files[0].unlink()
    faults = made.ask("survived")["faults"]
    assert faults == ["kwijt: Nooit bewaard", f"geen bestand: {files[0].name}"]
