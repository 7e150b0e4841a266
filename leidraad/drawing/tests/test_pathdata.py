from random import Random

from leidraad.drawing.batching import batched, paint_of
from leidraad.drawing.geometry import Point, area
from leidraad.drawing.marks import Mark, Shape, Stamp, fill, stroke
from leidraad.drawing.pathdata import (
    Extent,
    chained,
    ellipse,
    extent,
    overlap,
    path,
    smooth,
    terse,
)


def corners(data: str) -> list[tuple[int, int]]:
    """An own small reader of M, m, l, h and v, to check the writer by."""
    x = y = 0
    found: list[tuple[int, int]] = []
    for part in (
        data.replace("z", "")
        .replace("-", " -")
        .replace("M", "|M")
        .replace("m", "|m")
        .replace("l", "|l")
        .replace("h", "|h")
        .replace("v", "|v")
        .split("|")
    ):
        numbers = [int(word) for word in part[1:].split()]
        letter = part[:1]
        if letter == "h":
            x += numbers[0]
            found.append((x, y))
        elif letter == "v":
            y += numbers[0]
            found.append((x, y))
        else:
            for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
                x, y = (dx, dy) if letter == "M" else (x + dx, y + dy)
                found.append((x, y))
    return found


def test_a_path_is_in_half_pixels_and_loses_nothing_on_the_way() -> None:
    points: list[Point] = [(10, 10), (30.3, 10), (30.3, 24.6), (12.2, 31.4)]
    assert corners(path(points)) == [(20, 20), (61, 20), (61, 49), (24, 63)]


def test_closed_outlines_all_run_one_way_so_that_overlaps_cut_no_holes() -> None:
    clockwise: list[Point] = [(0, 0), (10, 0), (10, 10), (0, 10)]
    assert area(clockwise) > 0
    assert area([(float(x), float(y)) for x, y in corners(path(clockwise[::-1]))]) > 0


def test_outlines_chained_stand_where_they_stood() -> None:
    chance = Random(3)
    outlines = [
        path([(chance.uniform(0, 99), chance.uniform(0, 99)) for _ in range(4)], closed=False)
        for _ in range(12)
    ]
    alone = [corner for outline in outlines for corner in corners(outline)]
    assert corners(chained("".join(outlines))) == alone


def test_a_chain_goes_on_from_the_start_of_a_closed_outline() -> None:
    square = path([(0, 0), (5, 0), (5, 5), (0, 5)])
    assert chained(square + path([(20, 0), (25, 0), (25, 5)])).split("z")[1].startswith("m40 0")


def test_arc_flags_run_together() -> None:
    assert terse("M0 20a6 4 0 1 1 12 0a6 4 0 1 1 -12 0") == "M0 20a6 4 0 1112 0a6 4 0 11-12 0"


def test_the_extent_of_an_ellipse() -> None:
    left, right, top, bottom, *_ = extent(ellipse((50, 40), 10, 5))
    assert (left, right, top, bottom) == (80, 120, 70, 90)


def test_extents_tell_streets_apart_that_run_side_by_side() -> None:
    one, other = path([(0, 0), (100, 50)], closed=False), path([(20, 0), (120, 50)], closed=False)
    assert not overlap(extent(one, 2), extent(other, 2))
    assert overlap(extent(one, 20), extent(other, 20))


def test_a_smooth_line_keeps_its_ends() -> None:
    data = smooth([(0, 0), (50, 0), (50, 50)], lambda _: 10)
    assert data.startswith("M0 0")
    assert "q" in data
    x0, x1, y0, y1, *_ = extent(data)
    assert (x0, x1, y0, y1) == (0, 100, 0, 100)


def whole(stamp: Stamp) -> Extent:
    return extent(ellipse(stamp.at, 8, 8))


def scattered(seed: int) -> list[Mark]:
    chance = Random(seed)
    marks: list[Mark] = []
    for _ in range(120):
        x, y = chance.uniform(0, 200), chance.uniform(0, 200)
        role = chance.choice(["grass", "brick", "water", "brick.l", "slate.d"])
        if chance.random() < 0.1:
            marks.append(Stamp("oak", (x, y)))
        elif chance.random() < 0.3:
            marks.append(stroke(role, 2, (x, y), (x + 20, y + 10)))
        else:
            marks.append(fill(role, [(x, y), (x + 20, y + 10), (x, y + 20)]))
    return marks


def pieces(mark: Mark) -> list[object]:
    if isinstance(mark, Stamp):
        return [mark.at]
    return ["M" + one for one in mark.data.split("M")[1:]]


def test_batching_changes_no_order_that_shows() -> None:
    for seed in range(8):
        marks = scattered(seed)
        drawn = batched(marks, whole)
        turn: dict[object, int] = {}
        for place, mark in enumerate(drawn):
            pieces = (
                ["M" + one for one in mark.data.split("M")[1:]]
                if isinstance(mark, Shape)
                else [mark.at]
            )
            turn.update({(paint_of(mark), piece): place for piece in pieces})
        keyed = [(paint_of(m), m.data if isinstance(m, Shape) else m.at) for m in marks]
        bounds = [extent(m.data, m.width) if isinstance(m, Shape) else whole(m) for m in marks]
        for later in range(len(marks)):
            for earlier in range(later):
                if overlap(bounds[earlier], bounds[later]) and keyed[earlier][0] != keyed[later][0]:
                    assert turn[keyed[earlier]] < turn[keyed[later]]


def test_batching_needs_fewer_paths_and_loses_no_outline() -> None:
    marks = scattered(1)
    drawn = batched(marks, whole)

    def outlines(some: list[Mark]) -> int:
        return sum(m.data.count("M") for m in some if isinstance(m, Shape))

    assert len(drawn) < len(marks) / 2
    assert outlines(drawn) == outlines(marks)
