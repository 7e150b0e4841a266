"""Every count on a page equals what counting one by one gives, for whatever is chosen."""

from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from leidraad.kernel.api import today
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.entry import Entry
from leidraad.library.queries.finding import Found, find, selection_from, vocabulary
from leidraad.library.queries.listing import listing
from leidraad.library.rules.selection import FACETS, Selection
from leidraad.library.tests.factories import WORDS
from leidraad.places.api import atlas
from leidraad.themes import api as themes

pytestmark = [pytest.mark.usefixtures("sixty_made_up"), pytest.mark.django_db]
DOMAINS = tuple(item.code for item in themes.domains())
CHOICES = {
    "leefgebied": DOMAINS,
    "factor": tuple(item.code for item in themes.factors()),
    "fase": tuple(item.code for item in themes.phases()),
    "doelgroep": tuple(item.code for item in themes.groups()),
    "provincie": ("utrecht", "zeeland", "groningen"),
    "grootte": ("tot-20", "20-50", "50-100"),
    "bewijs": ("beschreven", "geevalueerd"),
    "staat": ("bevestigd", "niet-bevestigd", "gestopt"),
    "jaar": tuple(str(year) for year in range(1999, 2026, 3)),
    "samen": DOMAINS,
    "zoals": ("dalfsen", "weert", "utrecht"),
    "q": WORDS,
}
wishes = st.dictionaries(
    st.sampled_from(sorted(CHOICES)),
    st.sets(st.integers(0, 12), min_size=1, max_size=3),
    max_size=4,
).map(
    lambda chosen: [
        (name, CHOICES[name][number % len(CHOICES[name])])
        for name, numbers in chosen.items()
        for number in sorted(numbers)
    ]
)
brute = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def values_of(entry: Entry) -> Mapping[str, set[str]]:
    """Told anew from the entry itself, without the catalogue's own sets."""
    homes = [atlas().today(place.code) for place in entry.places]
    until = entry.year_until or entry.year_from or 0
    return {
        "leefgebied": set(entry.domains),
        "factor": set(entry.factors),
        "fase": set(entry.phases),
        "doelgroep": set(entry.groups),
        "gemeente": {place.slug for place in homes},
        "provincie": {place.province_slug for place in homes},
        "grootte": {str(place.size) for place in homes if place.size},
        "bewijs": {entry.evidence},
        "staat": {entry.life.state(today())} - {""},
        "jaar": {str(year) for year in range(entry.year_from, until + 1)}
        if entry.year_from
        else set(),
    }


def fits(entry: Entry, selection: Selection, *, but: str = "") -> bool:
    own = values_of(entry)
    if any(
        not own[facet] & set(selection.values(facet))
        for facet in FACETS
        if facet != but and selection.values(facet)
    ):
        return False
    if not set(selection.together) <= own["leefgebied"]:
        return False
    if selection.alike:
        mine = atlas().find(selection.alike)
        assert mine is not None
        if not own["gemeente"] & {place.slug for place in atlas().alike(mine.code)}:
            return False
    text = f"{entry.texts['title']} {entry.texts['summary']}"
    return all(
        word in text.replace(":", " ").replace(".", " ").split() for word in words(selection)
    )


def words(selection: Selection) -> list[str]:
    return selection.query.split()


def asked(pairs: list[tuple[str, str]]) -> tuple[Found, Selection]:
    selection, notices = selection_from(pairs)
    assert notices == ()
    return find(selection, "nl", page_size=100), selection


def without_words(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Synonyms make a search wider than one by one can tell; it has proofs of its own."""
    return [pair for pair in pairs if pair[0] != "q"]


@brute
@given(wishes)
def test_what_is_found_fits_and_nothing_that_fits_is_missing(wishes: list[tuple[str, str]]) -> None:
    found, selection = asked(without_words(wishes))
    expected = {one.code for one in catalogue().entries if fits(one, selection)}
    assert {entry.code for entry in found.entries} == expected
    assert found.total == len(expected)


@brute
@given(wishes)
def test_every_count_is_what_choosing_only_that_value_would_give(
    wishes: list[tuple[str, str]],
) -> None:
    found, selection = asked(without_words(wishes))
    for facet in FACETS:
        rest = [one for one in catalogue().entries if fits(one, selection, but=facet)]
        for value, count in found.counts.get(facet, {}).items():
            assert count == sum(value in values_of(one)[facet] for one in rest), (facet, value)


@brute
@given(wishes)
def test_pairs_and_joined_domains_count_what_was_found(wishes: list[tuple[str, str]]) -> None:
    found, selection = asked(without_words(wishes))
    inside = [set(one.domains) for one in catalogue().entries if fits(one, selection)]
    for pair in combinations(DOMAINS, 2):
        assert found.pairs[pair] == sum(set(pair) <= domains for domains in inside)
    for code, count in found.counts["samen"].items():
        assert count == sum(code in domains for domains in inside)


@brute
@given(wishes)
def test_a_search_narrows_and_counts_follow_it(wishes: list[tuple[str, str]]) -> None:
    found, selection = asked(wishes)
    unsearched, _ = asked(without_words(wishes))
    codes = {entry.code for entry in found.entries}
    assert codes <= {entry.code for entry in unsearched.entries}
    assert codes >= {one.code for one in catalogue().entries if fits(one, selection)}
    if not selection.values("bewijs"):
        assert sum(found.counts["bewijs"].values()) == found.total


@brute
@given(wishes)
def test_what_is_near_is_not_what_was_found(wishes: list[tuple[str, str]]) -> None:
    found, _ = asked(wishes)
    near = {entry.code for entry in found.near}
    assert not near & {entry.code for entry in found.entries}
    assert not near or found.total + len(near) <= 5


@brute
@given(wishes)
def test_the_panel_shows_these_counts_and_its_chips_let_go(wishes: list[tuple[str, str]]) -> None:
    shown = listing(wishes, "nl")
    for facet in shown.panel.facets:
        for option in facet.options:
            assert option.number == shown.found.counts.get(facet.name, {}).get(option.value, 0)
            held = shown.found.selection
            chosen = held.together if facet.name == "samen" else held.values(facet.name)
            assert option.is_chosen is (option.value in chosen)
    for chip in shown.panel.chips:
        assert chip.address != shown.address
        assert len(chip.address) < len(shown.address) or chip.address == "?"


def test_every_value_that_an_example_has_can_be_chosen() -> None:
    known = vocabulary().values
    for facet, values in catalogue().facets.items():
        if facet != "gemeente":
            assert set(values) <= set(known[facet]), facet
        else:
            assert all(atlas().find(value) for value in values)
