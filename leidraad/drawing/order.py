"""Back to front by boxes: a true order, where x + y alone would put long things wrong."""

from collections.abc import Sequence
from heapq import heapify, heappop, heappush

from leidraad.drawing.geometry import Box

SLACK = 1e-6


def in_front(a: Box, b: Box) -> bool:
    """Whether a stands before b for the viewer, who looks along -x, -y, -z."""
    return a.x0 >= b.x1 - SLACK or a.y0 >= b.y1 - SLACK or a.z0 >= b.z1 - SLACK


def covers(a: Box, b: Box) -> bool:
    """Whether the two overlap in the picture, where boxes are hexagons with three normals."""
    return (
        _meet(a.x0 - a.y1, a.x1 - a.y0, b.x0 - b.y1, b.x1 - b.y0)
        and _meet(a.x0 - a.z1, a.x1 - a.z0, b.x0 - b.z1, b.x1 - b.z0)
        and _meet(a.y0 - a.z1, a.y1 - a.z0, b.y0 - b.z1, b.y1 - b.z0)
    )


def _meet(start: float, end: float, other_start: float, other_end: float) -> bool:
    return start < other_end and other_start < end


def back_to_front(boxes: Sequence[Box]) -> list[int]:
    """Positions in the order to draw; things that cannot hide one another keep a steady order."""
    followers: list[list[int]] = [[] for _ in boxes]
    waiting = [0] * len(boxes)
    for behind, before in _pairs(boxes):
        followers[behind].append(before)
        waiting[before] += 1
    return _drained(boxes, followers, waiting)


def _pairs(boxes: Sequence[Box]) -> list[tuple[int, int]]:
    by_side = sorted(range(len(boxes)), key=lambda i: boxes[i].x0 - boxes[i].y1)
    found: list[tuple[int, int]] = []
    for rank, i in enumerate(by_side):
        edge = boxes[i].x1 - boxes[i].y0
        for j in by_side[rank + 1 :]:
            if boxes[j].x0 - boxes[j].y1 >= edge:
                break
            if covers(boxes[i], boxes[j]):
                found += _relation(boxes, i, j)
    return found


def _relation(boxes: Sequence[Box], i: int, j: int) -> list[tuple[int, int]]:
    first, second = in_front(boxes[i], boxes[j]), in_front(boxes[j], boxes[i])
    if first == second:
        return []
    return [(j, i)] if first else [(i, j)]


def _drained(boxes: Sequence[Box], followers: list[list[int]], waiting: list[int]) -> list[int]:
    def key(i: int) -> tuple[float, int]:
        return (boxes[i].x0 + boxes[i].y0, i)

    ready = [key(i) for i, count in enumerate(waiting) if not count]
    heapify(ready)
    drawn: list[int] = []
    left = set(range(len(boxes)))
    while left:
        i = heappop(ready)[1] if ready else min(left, key=key)
        if i not in left:
            continue
        left.discard(i)
        drawn.append(i)
        for follower in followers[i]:
            waiting[follower] -= 1
            if not waiting[follower]:
                heappush(ready, key(follower))
    return drawn
