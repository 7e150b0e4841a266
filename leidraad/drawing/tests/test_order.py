"""Nothing is drawn over a thing that stands in front of it."""

from itertools import combinations
from random import Random

import pytest

from leidraad.drawing.geometry import Box, project
from leidraad.drawing.order import back_to_front, covers, in_front
from leidraad.drawing.plate import HALF, MIDDLE, SQUARENESS
from leidraad.drawing.scene import whole_town


def cut(box: Box, chance: Random, depth: int) -> list[Box]:
    """Split a block by planes, which leaves blocks that always have an order."""
    if not depth:
        return [box]
    part = chance.uniform(0.25, 0.75)
    axis = chance.choice("xyz")
    low, high = getattr(box, f"{axis}0"), getattr(box, f"{axis}1")
    at = low + (high - low) * part
    sides = {name: getattr(box, name) for name in ("x0", "x1", "y0", "y1", "z0", "z1")}
    near, far = Box(**{**sides, f"{axis}1": at}), Box(**{**sides, f"{axis}0": at})
    return cut(near, chance, depth - 1) + cut(far, chance, depth - 1)


def wrongly_covered(boxes: list[Box], order: list[int]) -> list[tuple[Box, Box]]:
    rank = {place: turn for turn, place in enumerate(order)}
    wrong = []
    for a, b in combinations(range(len(boxes)), 2):
        first, second = (a, b) if rank[a] < rank[b] else (b, a)
        before, after = boxes[first], boxes[second]
        only_behind = in_front(before, after) and not in_front(after, before)
        if covers(before, after) and only_behind:
            wrong.append((before, after))
    return wrong


@pytest.mark.parametrize("seed", range(40))
def test_boxes_come_back_to_front(seed: int) -> None:
    chance = Random(seed)
    boxes = cut(Box(0, 10, 0, 10, 0, 6), chance, 5)
    boxes = [box for box in boxes if chance.random() < 0.8]
    chance.shuffle(boxes)
    order = back_to_front(boxes)
    assert sorted(order) == list(range(len(boxes)))
    assert wrongly_covered(boxes, order) == []


def test_a_long_thing_behind_a_small_one_comes_first() -> None:
    long, small = Box(0, 20, 0, 1, 0, 2), Box(2, 3, 2, 3, 0, 2)
    assert long.x1 + long.y1 > small.x1 + small.y1
    assert back_to_front([small, long]) == [1, 0]


def test_what_lies_on_top_comes_later() -> None:
    assert back_to_front([Box(0, 2, 0, 2, 1, 2), Box(0, 2, 0, 2, 0, 1)]) == [1, 0]


def test_the_town_has_no_thing_over_one_in_front() -> None:
    boxes = [thing.box for thing in whole_town()]
    assert wrongly_covered(boxes, back_to_front(boxes)) == []


def test_things_in_town_do_not_stand_in_one_another() -> None:
    def inside(a: Box, b: Box) -> bool:
        return not in_front(a, b) and not in_front(b, a)

    boxes = [thing.box for thing in whole_town()]
    assert [pair for pair in combinations(boxes, 2) if inside(*pair)] == []


def on_plate(x: float, y: float, margin: float) -> bool:
    """Whether a spot lies within the superellipse of the plate, so many pixels from its rim."""
    left, top = project(x, y)
    across = abs(left - MIDDLE[0]) / (HALF[0] - margin)
    down = abs(top - MIDDLE[1]) / (HALF[1] - margin)
    return bool(across**SQUARENESS + down**SQUARENESS <= 1)


def test_everything_in_town_stands_on_its_plate() -> None:
    def middle(box: Box) -> tuple[float, float]:
        return ((box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)

    on_the_ground = [thing.box for thing in whole_town() if thing.box.z0 < 10]
    assert [box for box in on_the_ground if not on_plate(*middle(box), 12)] == []
