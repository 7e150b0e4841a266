"""Path data: short relative text in whole half-pixels, and what can be read back from it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from leidraad.drawing.geometry import Point, area

# Path data is written in whole half-pixels, which is short; `writer.picture` scales it back.
FINE = 2


def number(value: float) -> str:
    """Shortest text of a number with one decimal at most."""
    text = f"{value:.1f}".removesuffix(".0")
    if text == "-0":
        return "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def fine(value: float) -> int:
    return round(value * FINE)


def spaced(values: Iterable[int]) -> str:
    text = ""
    for value in values:
        text += str(value) if not text or value < 0 else f" {value}"
    return text


def joined(values: Iterable[float]) -> str:
    return spaced(fine(value) for value in values)


def path(points: Sequence[Point], *, closed: bool = True) -> str:
    """Path data with relative steps, rounded so that no error adds up; closed ones run clockwise.

    One direction for all, because outlines that overlap in one path would cut holes otherwise.
    """
    if closed and area(points) < 0:
        points = points[::-1]
    left, top = fine(points[0][0]), fine(points[0][1])
    data = "M" + spaced((left, top))
    for x, y in points[1:]:
        step_x, step_y = fine(x) - left, fine(y) - top
        if step_x or step_y:
            data = _stepped(data, step_x, step_y)
        left, top = left + step_x, top + step_y
    return data + "z" if closed else data


def _stepped(data: str, step_x: int, step_y: int) -> str:
    """The data with one more step, in the shortest words."""
    if not step_x:
        return f"{data}v{step_y}"
    if not step_y:
        return f"{data}h{step_x}"
    step = spaced((step_x, step_y))
    if _last_command(data) != "l":
        return f"{data}l{step}"
    return data + step if step_x < 0 else f"{data} {step}"


def _last_command(data: str) -> str:
    return next(letter for letter in reversed(data) if letter.isalpha())


def ellipse(centre: Point, rx: float, ry: float) -> str:
    start, across, down = joined((centre[0] - rx, centre[1])), max(fine(rx), 1), max(fine(ry), 1)
    arc = f"a{across} {down} 0 1 1 "
    return f"M{start}{arc}{2 * across} 0{arc}{-2 * across} 0z"


# Least and greatest of x, y, y - x/2 and y + x/2: tight round what runs along the streets.
Extent = tuple[float, float, float, float, float, float, float, float]
WORD = re.compile(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)")
SIZES = {"M": 2, "L": 2, "l": 2, "q": 4, "Q": 4, "a": 7, "h": 1, "v": 1, "z": 0}


def extent(data: str, margin: float = 0.0) -> Extent:
    """The bounds around path data, in half-pixels as the data."""
    points = list(_walk(data))
    return extent_of([x for x, _ in points], [y for _, y in points], margin)


def _walk(data: str) -> Iterator[Point]:
    """The points that path data visits, those that guide its bends among them."""
    command, numbers = "M", list[float]()
    x = y = 0.0
    for word in WORD.findall(data):
        if word.isalpha():
            command, numbers = word, []
            continue
        numbers.append(float(word))
        if len(numbers) == SIZES[command]:
            for x_y in _visited(command, numbers, x, y):
                yield x_y
            x, y = x_y
            numbers = []


def _round(numbers: list[float], x: float, y: float) -> list[Point]:
    """Points about an arc that spans its ellipse, the last one its end."""
    rx, ry, dx, dy = numbers[0], numbers[1], numbers[5], numbers[6]
    middle, level = x + dx / 2, y + dy / 2
    square = [(middle + rx * a, level + ry * b) for a in (-0.75, 0.75) for b in (-0.75, 0.75)]
    return [*square, (middle, level - ry), (middle, level + ry), (x + dx, y + dy)]


def extent_of(xs: Sequence[float], ys: Sequence[float], margin: float = 0.0) -> Extent:
    falling = [y - x / 2 for x, y in zip(xs, ys, strict=True)]
    rising = [y + x / 2 for x, y in zip(xs, ys, strict=True)]
    wide = margin * 1.12
    return (
        min(xs) - margin, max(xs) + margin, min(ys) - margin, max(ys) + margin,
        min(falling) - wide, max(falling) + wide, min(rising) - wide, max(rising) + wide,
    )  # fmt: skip


def overlap(a: Extent, b: Extent) -> bool:
    return (
        a[0] < b[1] and b[0] < a[1] and a[2] < b[3] and b[2] < a[3]
        and a[4] < b[5] and b[4] < a[5] and a[6] < b[7] and b[6] < a[7]
    )  # fmt: skip


def chained(data: str) -> str:
    """Path data in which every outline begins from where the one before it left the pen."""
    outlines = data.split("M")[1:]
    text, pen = "", (0, 0)
    for outline in outlines:
        start, end = _pen_marks("M" + outline)
        rest = outline[_head_length(outline) :]
        step = (start[0] - pen[0], start[1] - pen[1])
        text += ("m" + spaced(step) if text else "M" + spaced(start)) + rest
        pen = end
    return text


ARC = re.compile(r"(a\d+ \d+ 0) ([01]) ([01]) ?")


def terse(data: str) -> str:
    """The same path data with the flags of arcs run together, as the grammar of SVG allows."""
    return ARC.sub(r"\1 \2\3", data)


def _head_length(outline: str) -> int:
    return next((i for i, letter in enumerate(outline) if letter.isalpha()), len(outline))


def _pen_marks(outline: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Where an outline starts, and where it leaves the pen (its start again when closed)."""
    visited = list(_walk(outline))
    start, end = visited[0], visited[-1]
    closed = outline.endswith("z")
    first = (round(start[0]), round(start[1]))
    return first, first if closed else (round(end[0]), round(end[1]))


def _visited(command: str, numbers: list[float], x: float, y: float) -> list[Point]:
    if command in "ML":
        return [(numbers[0], numbers[1])]
    if command == "h":
        return [(x + numbers[0], y)]
    if command == "v":
        return [(x, y + numbers[0])]
    if command == "a":
        return _round(numbers, x, y)
    pairs = (
        list(zip(numbers[-4::2], numbers[-3::2], strict=True))
        if command in "qQ"
        else [(numbers[-2], numbers[-1])]
    )
    return pairs if command == "Q" else [(x + dx, y + dy) for dx, dy in pairs]


def smooth(points: Sequence[Point], radius: Callable[[Point], float]) -> str:
    """Path data of an open line whose corners are rounded, each by its own radius."""
    if len(points) < 3:
        return path(points, closed=False)
    data = path(points[:1], closed=False)
    pen = (fine(points[0][0]), fine(points[0][1]))
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        size = radius(corner)
        start, end = _toward(corner, before, size), _toward(corner, after, size)
        stops = [(fine(x) - pen[0], fine(y) - pen[1]) for x, y in (start, corner, end)]
        (ax, ay), (bx, by), (cx, cy) = stops
        data += f"l{spaced((ax, ay))}q{spaced((bx - ax, by - ay, cx - ax, cy - ay))}"
        pen = (pen[0] + cx, pen[1] + cy)
    last = (fine(points[-1][0]) - pen[0], fine(points[-1][1]) - pen[1])
    return f"{data}l{spaced(last)}"


def _toward(corner: Point, other: Point, radius: float) -> Point:
    step_x, step_y = other[0] - corner[0], other[1] - corner[1]
    length = (step_x * step_x + step_y * step_y) ** 0.5
    part = min(radius / length, 0.5) if length else 0.0
    return (corner[0] + step_x * part, corner[1] + step_y * part)
