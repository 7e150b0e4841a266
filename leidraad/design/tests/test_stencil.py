"""Stencils: filled in they say what the template would have said."""

import pytest
from django.template.loader import render_to_string

from leidraad.design.api import Stencil, gap

TEMPLATE = "library/parts/place_option.html"


def test_a_filled_stencil_is_what_the_template_says() -> None:
    stencil = Stencil(TEMPLATE, {"label": gap("label"), "count": gap("count")})
    for label, count in (("Urk", "3"), ("Sluis", "12")):
        said = render_to_string(TEMPLATE, {"label": label, "count": count})
        assert stencil.filled(label=label, count=count) == said


def test_what_surrounds_one_gap() -> None:
    before, after = Stencil(TEMPLATE, {"label": "Urk", "count": gap("count")}).around
    assert f"{before}7{after}" == render_to_string(TEMPLATE, {"label": "Urk", "count": 7})


def test_a_fixed_word_is_escaped() -> None:
    stencil = Stencil(TEMPLATE, {"label": "<b>", "count": gap("count")})
    assert "&lt;b&gt;" in stencil.filled(count="1")


def test_a_gap_that_is_left_open_is_a_fault() -> None:
    with pytest.raises(KeyError):
        Stencil(TEMPLATE, {"label": "Urk", "count": gap("count")}).filled()
