"""The colours of forms and the desk can be read, and their edges seen, by day and by night."""

import re

import pytest

from leidraad.design.assets import DESIGN

TOKENS = (DESIGN / "styles" / "tokens.css").read_text(encoding="utf-8")
READ, SEEN = 4.5, 3.0
GROUNDS = ("card", "wash", "paper", "sky")
# Words on a ground, as the components of forms and the desk use them.
WORDS = [
    *((words, ground) for words in ("ink", "ink-soft", "thread-ink", "link") for ground in GROUNDS),
    *(("paper", "ink"), ("card", "thread-ink"), ("card", "ink-soft")),
    ("on-domain", "inburgering"),
]
# Edges, dots and signs that mean something, beside their ground.
EDGES = [
    *((edge, ground) for edge in ("line-strong", "thread-ink", "good") for ground in GROUNDS),
    *((edge, "card") for edge in ("thread", "link", "ink-soft", "onderwijs", "sociaal-netwerk")),
    ("thread", "paper"),
]


def tokens(scheme: str) -> dict[str, str]:
    """The night keeps what it does not change."""
    day, _, night = TOKENS.partition("@media")
    source = day if scheme == "day" else day + night
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", source))


def brightness(colour: str) -> float:
    """Relative luminance as WCAG 2 defines it, of `#rrggbb`."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", ["day", "night"])
@pytest.mark.parametrize(("words", "ground"), WORDS)
def test_words_can_be_read(scheme: str, words: str, ground: str) -> None:
    palette = tokens(scheme)
    assert contrast(palette[words], palette[ground]) >= READ


@pytest.mark.parametrize("scheme", ["day", "night"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_what_means_something_can_be_seen(scheme: str, edge: str, ground: str) -> None:
    palette = tokens(scheme)
    assert contrast(palette[edge], palette[ground]) >= SEEN


def test_contrast_as_wcag_defines_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_pair_that_is_too_faint_is_noticed() -> None:
    palette = tokens("day")
    assert contrast(palette["line"], palette["card"]) < SEEN
