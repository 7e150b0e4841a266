from itertools import combinations

import pytest

from leidraad.drawing.api import DOMAINS, legs
from leidraad.drawing.geometry import project
from leidraad.drawing.streets import ARRIVAL, LEGS, PAIRS, SPOTS, edges_of, traced, traffic, way


def test_legs_start_at_arrival_and_follow_the_fixed_order() -> None:
    assert legs(["zorg", "huisvesting"]) == ("aankomst-huisvesting", "huisvesting-zorg")
    assert legs(["onderwijs"]) == ("aankomst-onderwijs",)
    assert legs([]) == ()


def test_a_domain_named_twice_makes_one_stop() -> None:
    assert legs(["zorg", "zorg"]) == ("aankomst-zorg",)


def test_an_unknown_domain_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown domains: sport"):
        legs(["zorg", "sport"])


def test_there_are_twenty_one_legs() -> None:
    assert len(LEGS) == 21
    assert {a for a, _ in LEGS[:6]} == {ARRIVAL}
    assert LEGS[6:] == PAIRS == tuple(combinations(DOMAINS, 2))


@pytest.mark.parametrize(("start", "end"), LEGS)
def test_every_leg_has_a_way_from_door_to_door(start: str, end: str) -> None:
    walked = way(start, end)
    assert (walked[0], walked[-1]) == (start, end)
    assert len(set(walked)) == len(walked)
    assert traced(walked)[0] == project(*SPOTS[start])


def test_the_shorter_bridge_is_taken() -> None:
    assert "bridge-a-south" in way("inburgering", "huisvesting")
    assert "bridge-b-south" in way("werk-en-inkomen", "onderwijs")


def test_the_line_climbs_the_bridge() -> None:
    line = traced(("bridge-a-south", "bridge-a-north"))
    (start_x, start_y), (end_x, end_y) = line[0], line[-1]
    middle = line[len(line) // 2]
    part = (middle[0] - start_x) / (end_x - start_x)
    assert middle[1] < start_y + (end_y - start_y) * part - 8


def test_traffic_adds_up_per_stretch() -> None:
    counts = traffic({("huisvesting", "onderwijs"): 3, ("onderwijs", "zorg"): 2})
    last = edges_of("huisvesting", "onderwijs")[-1]
    assert counts[last] == 5
    assert counts[edges_of("huisvesting", "onderwijs")[0]] == 3
