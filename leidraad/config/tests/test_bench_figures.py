"""The bench's arithmetic: bars, tables, recall, addresses, weight."""

import json
from itertools import islice
from random import Random

import pytest

from leidraad.config.bench import addresses
from leidraad.config.bench.crowd import KINDS, LANGUAGES, Tally, paths
from leidraad.config.bench.figures import Figure, missed, table
from leidraad.config.bench.lighthouse import CATEGORIES, scores_in
from leidraad.config.bench.quality import mean_recall, recall
from leidraad.config.bench.weight import Page, needed_letters

STYLES = """
@font-face { src: url("../fonts/latin.woff2") format("woff2"); unicode-range: U+0020-007E, U+20AC; }
@font-face { src: url(../fonts/arabic.woff2); unicode-range: U+0600-06FF; }
@font-face { src: local("Arial"); }
"""


@pytest.mark.parametrize(
    ("figure", "passes"),
    [
        (Figure("a", "b", 1.5, "×", most=1.5), True),
        (Figure("a", "b", 1.51, "×", most=1.5), False),
        (Figure("a", "b", 0.85, "", least=0.85), True),
        (Figure("a", "b", 0.84, "", least=0.85), False),
        (Figure("a", "b", 999, "ms"), True),
    ],
)
def test_a_figure_is_held_against_its_bar(figure: Figure, passes: bool) -> None:
    assert figure.passes is passes
    assert missed([figure]) == ([] if passes else [figure])


def test_the_table_tells_each_figure_its_bar_and_whether_it_holds() -> None:
    told = table(
        [Figure("CPU", "list", 8.25, "×", most=8, note="2,80 ms"), Figure("x", "y", 0, "")]
    )
    head, _rule, first, second = told.splitlines()
    assert [cell.strip() for cell in first.strip("|").split("|")] == [
        *("CPU", "list", "8,25 × (2,80 ms)", "≤ 8", "✗"),
    ]
    assert len({len(line) for line in (head, first, second)}) == 1
    assert second.rstrip("| ").endswith("0")


def test_recall_counts_the_first_five_only() -> None:
    shown = ["a", "b", "c", "d", "e", "f"]
    assert recall(shown, ["a", "f"]) == 0.5
    assert mean_recall([(shown, ["a"]), (shown, ["f"])]) == 0.5


def test_no_address_is_asked_for_twice() -> None:
    for made in (addresses.towns(), addresses.lists(), addresses.searches()):
        asked = list(islice(made, 400))
        assert len(set(asked)) == 400
    assert list(islice(addresses.searches(), 9)) == list(islice(addresses.searches(), 9))


def test_a_list_has_three_filters() -> None:
    assert all(path.count("=") == 3 for path in islice(addresses.lists(), 100))


def test_a_visitor_asks_for_every_kind_of_page_in_every_language() -> None:
    asked = paths(Random(1), {kind: [f"/{kind}/"] for kind in KINDS}, 400)
    assert {f"/{path.split('/')[-2]}/" for path in asked} == {f"/{kind}/" for kind in KINDS}
    assert {path[: path.rindex("/", 0, -1)] for path in asked} == set(LANGUAGES)


def test_waiting_is_told_in_milliseconds() -> None:
    tally = Tally(waits=[0.01] * 95 + [0.5] * 5)
    assert tally.longest == 500
    assert 10 <= tally.p95 <= 500


def test_a_page_needs_what_it_asks_for() -> None:
    page = Page(
        '<link rel="stylesheet" href="/a.css"><link rel="alternate" href="/en/">'
        '<script src="/b.js"></script><header>لغة</header><main><img src="/c.svg">'
        '<img src="/later.svg" loading="lazy"> woord</main> voet'
    )
    assert page.files == ["/a.css", "/b.js", "/c.svg", "/later.svg"]
    assert page.text.strip() == "woord"


@pytest.mark.parametrize(
    ("text", "files"),
    [
        ("woord", ["../fonts/latin.woff2"]),
        ("€", ["../fonts/latin.woff2"]),
        ("مرحبا", ["../fonts/arabic.woff2"]),
        ("ሰላም", []),
    ],
)
def test_letters_are_needed_for_their_signs_only(text: str, files: list[str]) -> None:
    assert list(needed_letters(STYLES, text)) == files


def test_marks_are_told_out_of_a_hundred() -> None:
    report = {"categories": {name: {"score": 0.985} for name in CATEGORIES}}
    assert set(scores_in(json.dumps(report)).values()) == {98}
