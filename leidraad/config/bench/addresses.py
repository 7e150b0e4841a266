"""The addresses that the bench asks for: never the same one twice, always in the same order."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from random import Random
from urllib.parse import urlencode

from leidraad.config.bench.invented import FIELD, compound
from leidraad.themes import api as themes

SAME_SEARCH = "/voorbeelden/?q=statushouder+huiskamer"
SAME_LIST = "/voorbeelden/?leefgebied=zorg&fase=later&doelgroep=gezinnen"
TYPING_ERRORS = 10
"""One search in so many holds a typing error, which takes a look through all words."""


def one_of_each(slug: str) -> Mapping[str, str]:
    """One address per kind of page; the example must exist."""
    return {
        "town": "/",
        "map": "/kaart/",
        "list": SAME_LIST,
        "search": SAME_SEARCH,
        "example": f"/voorbeelden/{slug}/",
        "domain": "/leefgebied/zorg/",
    }


def towns() -> Iterator[str]:
    return (f"/?{choice}" for choice in _choices())


def lists() -> Iterator[str]:
    """Three filters, all with live counts beside them."""
    return (f"/voorbeelden/?{choice}" for choice in _choices())


def _choices() -> Iterator[str]:
    """Every domain with every phase and group, and with every factor and phase, shuffled."""
    domains, phases = _codes("leefgebied", themes.domains()), _codes("fase", themes.phases())
    groups, factors = _codes("doelgroep", themes.groups()), _codes("factor", themes.factors())
    chosen = [*product(domains, phases, groups), *product(domains, factors, phases)]
    Random(1).shuffle(chosen)  # noqa: S311 (repeatable on purpose)
    return (urlencode(choice) for choice in chosen)


def _codes(facet: str, items: Sequence[themes.Item]) -> list[tuple[str, str]]:
    return [(facet, item.code) for item in items]


def searches() -> Iterator[str]:
    """A word of the field and an invented one, as the made-up texts have them."""
    chance = Random(2)  # noqa: S311 (repeatable on purpose)
    asked = set[str]()
    while True:
        number, word = len(asked), compound(chance)
        if number % TYPING_ERRORS == 0:
            word = word[:2] + word[3:]
        query = f"{chance.choice(FIELD)} {word}"
        if query not in asked:
            asked.add(query)
            yield f"/voorbeelden/?{urlencode({'q': query})}"


def examples(slugs: Sequence[str]) -> Iterator[str]:
    return (f"/voorbeelden/{slug}/" for slug in slugs)
