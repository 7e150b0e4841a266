"""Two sheets: every piece of style in exactly one of them, and visitors carry the first alone."""

import re
from pathlib import Path

import pytest

from leidraad.design.assets import (
    DESIGN,
    assets,
    components,
    for_work,
    pages,
    style_sheet,
    work_script,
    work_sheet,
)
from leidraad.design.tests.gallery import FOLDER

KILOBYTE = 1000
LAYOUTS = {"form_page", "inside", "confirm"}


def layout_text(name: str) -> str:
    return (DESIGN / "templates" / "design" / f"{name}.html").read_text()


@pytest.mark.parametrize("file", [*components(), *pages()], ids=lambda file: file.stem)
def test_a_piece_stands_in_one_of_both(file: Path) -> None:
    piece = file.read_text()
    assert (piece in style_sheet(), piece in work_sheet()) == (not for_work(file), for_work(file))


def test_layers_are_put_in_order_by_the_first() -> None:
    assert style_sheet().startswith("@layer reset, tokens, base, layout, components, pages, print;")
    assert set(re.findall(r"@layer (\w+)", work_sheet())) <= {"components", "pages"}


def test_both_are_made() -> None:
    made = dict(assets())
    assert made["design/work.css"].decode() == work_sheet()
    assert made["design/work.js"].decode() == work_script()


def test_every_script_closes_itself_off() -> None:
    """They stand in one file: what one names, the next must not find."""
    assert work_script().count('(() => {\n  "use strict";') == work_script().count("\n})();\n") > 1


def test_the_second_sheet_stays_light() -> None:
    assert len(work_sheet()) < 60 * KILOBYTE
    assert len(work_script()) < 20 * KILOBYTE


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_layouts_for_work_load_the_second_sheet(layout: str) -> None:
    assert "design/work.html" in layout_text(layout)


def test_other_layouts_do_not() -> None:
    assert "work" not in layout_text("page")


def test_the_gallery_stands_on_those_layouts() -> None:
    used = {re.findall(r'extends "design/(\w+)', file.read_text())[0] for file in FOLDER.iterdir()}
    assert used == LAYOUTS
