import pytest

from leidraad.drawing.api import DOMAINS, PALETTES, contrast, domain_colour
from leidraad.drawing.colour import mix
from leidraad.drawing.materials import DAY, NIGHT, PAPER_GREY
from leidraad.drawing.palette import class_of, palette_named, settled, switched
from leidraad.drawing.tiles import (
    FILLS,
    GREY_FILLS,
    GREY_LINE,
    GREY_WORDS,
    LINE,
    NIGHT_FILLS,
    NIGHT_LINE,
    NIGHT_WORDS,
    WORDS,
)


def test_contrast_as_wcag_defines_it() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#ffffff", "#ffffff") == 1


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("code", DOMAINS)
def test_domain_colours_can_be_read_on_paper_and_seen_in_town(name: str, code: str) -> None:
    palette = palette_named(name)
    assert contrast(domain_colour(code, name), palette["paper"]) >= 4.5
    assert contrast(palette[code], palette["edge"]) >= 3


@pytest.mark.parametrize("name", PALETTES)
def test_the_thread_stands_out_from_its_edge_and_the_edge_does_on_grass_or_the_thread_does(
    name: str,
) -> None:
    palette = palette_named(name)
    assert contrast(palette["thread"], palette["edge"]) >= 3
    assert contrast(palette["thread"], palette["paper"]) >= 3


@pytest.mark.parametrize("name", PALETTES)
def test_open_rings_and_dotted_ways_can_be_seen(name: str) -> None:
    palette = palette_named(name)
    assert contrast(palette["faint"], palette["paper"]) >= 3
    assert contrast(palette["faint"], palette["edge"]) >= 3


@pytest.mark.parametrize("name", PALETTES)
def test_ink_on_paper(name: str) -> None:
    assert contrast(palette_named(name)["ink"], palette_named(name)["paper"]) >= 4.5


@pytest.mark.parametrize(
    ("fills", "words", "line", "paper"),
    [
        (FILLS, WORDS, LINE, DAY["paper"]),
        (NIGHT_FILLS, NIGHT_WORDS, NIGHT_LINE, NIGHT["paper"]),
        (GREY_FILLS, GREY_WORDS, GREY_LINE, PAPER_GREY["paper"]),
    ],
)
def test_tiles_stand_out_and_their_numbers_can_be_read(
    fills: tuple[str, ...], words: tuple[str, ...], line: str, paper: str
) -> None:
    assert all(contrast(fill, paper) >= 3 for fill in fills[1:])
    assert contrast(line, paper) >= 3
    assert all(contrast(fill, word) >= 4.5 for fill, word in zip(fills, words, strict=True))
    steps = [contrast(fill, paper) for fill in fills]
    assert steps == sorted(steps)


def test_night_and_paper_change_only_what_exists() -> None:
    assert set(NIGHT) <= set(DAY)
    assert set(PAPER_GREY) <= set(DAY)


def test_paper_is_grey() -> None:
    palette = palette_named("print")
    for role in DAY:
        red, green, blue = (palette[role][at : at + 2] for at in (1, 3, 5))
        assert red == green == blue


def test_faces_differ_in_tone_and_lamps_do_not() -> None:
    day = palette_named("day")
    assert len({day["brick"], day["brick.d"], day["brick.t"]}) == 3
    assert day["warm.d"] == day["warm"]


def test_equal_paint_has_one_class() -> None:
    assert settled("brick.l") == "brick"
    assert settled("warm.d") == "warm"
    assert class_of("brick.l", "fill") == class_of("brick", "fill")
    assert class_of("brick.d", "fill") != class_of("brick", "fill")
    assert class_of("brick", "stroke") != class_of("brick", "fill")


def test_classes_are_never_shared_by_two_paints() -> None:
    roles = [f"{material}{tone}" for material in DAY for tone in ("", ".d", ".t")]
    classes = {class_of(role, kind): settled(role) for role in roles for kind in ("fill", "stroke")}
    assert all(class_of(role, "fill") in classes for role in roles)
    assert len(classes) == 2 * len({settled(role) for role in roles})


def test_a_rule_turns_a_role_to_night() -> None:
    rules = switched([("thread", "stroke"), ("thread", "fill")], "night")
    assert f".{class_of('thread', 'stroke')}{{stroke:{NIGHT['thread']}}}" in rules
    assert f".{class_of('thread', 'fill')}{{fill:{NIGHT['thread']}}}" in rules


def test_an_unknown_palette_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown palette: dusk"):
        domain_colour("zorg", "dusk")


def test_mix_keeps_what_is_see_through() -> None:
    assert mix("#00000080", "#ffffff", 0.5) == "#80808080"
