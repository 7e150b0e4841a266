"""The parts of the bench, in order, and the bars that each must reach (issues 2 and 3, §5)."""

import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from leidraad.config.bench import addresses, flood, kills, weight
from leidraad.config.bench.cpu import Cost, Effort, cost, served_again
from leidraad.config.bench.crowd import LANGUAGES, Tally, crowd
from leidraad.config.bench.figures import Figure
from leidraad.config.bench.lighthouse import scores
from leidraad.config.bench.serving import House
from leidraad.config.bench.visitor import HERE, Visitor

SIZES = (2_000, 10_000)
AGAIN = {"town": 1.5, "list": 1.5, "search": 1.5, "example": 2.0}
ANEW = {2_000: 8.0, 10_000: 10.0}
"""Bars as ratios to the empty view; anew they hold for list and search."""
LIGHT = {"nl": 150.0, "en": 150.0, "ar": 200.0, "ti": 200.0}
USERS = 150
MOST_QUERIES = 8


@dataclass(frozen=True)
class Scale:
    """How thorough: the whole bench, or a quick look."""

    again: Effort
    anew: Effort
    seconds: float
    waves: int
    kills: kills.Plan


WHOLE = Scale(
    again=Effort(9, 40),
    anew=Effort(9, 20),
    seconds=40,
    waves=flood.WAVES,
    kills=kills.Plan(senders=200, kills=12),
)
QUICK = Scale(
    again=Effort(5, 20),
    anew=Effort(5, 20),
    seconds=8,
    waves=1,
    kills=kills.Plan(senders=24, kills=3),
)


def cpu(house: House, port: int, size: int, scale: Scale) -> Iterator[Figure]:
    """CPU per request beside an empty view: served again from memory, and computed anew."""
    slugs = house.ask("slugs", 400)["slugs"]
    part = f"CPU bij {size}"
    with Visitor(port) as visitor:
        same = addresses.one_of_each(slugs[0])
        for kind, most in AGAIN.items():
            found = served_again(visitor, same[kind], scale.again)
            yield _ratio(
                part, f"{kind}, opnieuw gevraagd", found, most if size == SIZES[0] else None
            )
        for kind, different in _different(slugs[1:]).items():
            found = cost(visitor, different, scale.anew)
            bar = ANEW[size] if kind in {"list", "search"} else None
            yield _ratio(part, f"{kind}, nieuw berekend", found, bar)


def _different(slugs: Sequence[str]) -> Mapping[str, Iterator[str]]:
    return {
        "town": addresses.towns(),
        "list": addresses.lists(),
        "search": addresses.searches(),
        "example": addresses.examples(slugs),
    }


def _ratio(part: str, name: str, found: Cost, most: float | None) -> Figure:
    note = f"{found.milliseconds:.2f} ms".replace(".", ",")
    return Figure(part, name, found.ratio, "×", most=most, note=note)


def publication(house: House, port: int, size: int) -> Iterator[Figure]:
    """How long the first visitor waits after a publication, and whether it shows at once."""
    part = f"publiceren bij {size}"
    with Visitor(port) as visitor:
        visitor.get(addresses.SAME_SEARCH)
        slug = house.ask("publish", size)["slug"]
        yield _wait(part, "eerste lijst daarna", visitor, "/voorbeelden/")
        yield _wait(part, "eerste zoekvraag daarna", visitor, addresses.SAME_SEARCH)
        status = visitor.answer(f"/voorbeelden/{slug}/")[0].status
        total = visitor.answer("/voorbeelden/")[0].headers["X-Total-Count"]
        is_shown = status == 200 and total == str(size + 1)
        yield Figure(part, "meteen te zien", float(is_shown), "", least=1)


def _wait(part: str, name: str, visitor: Visitor, address: str) -> Figure:
    began = time.monotonic()
    visitor.get(address)
    return Figure(part, name, (time.monotonic() - began) * 1000, "ms")


def queries(small: House, large: House) -> Iterator[Figure]:
    """SQL per page: few, and the same however many examples there are."""
    few, many = small.ask("queries"), large.ask("queries")
    for kind, number in many.items():
        yield Figure("SQL", f"{kind}, bij 10.000", number, "vragen", most=MOST_QUERIES)
    same = float(few == many)
    yield Figure("SQL", "evenveel bij 20 als bij 10.000", same, "", least=1)


def mix(house: House, port: int, scale: Scale) -> Iterator[Figure]:
    """The public mix: 150 visitors at once, in three languages."""
    with Visitor(port) as visitor:
        for language in LANGUAGES:
            visitor.get(f"{language}{addresses.SAME_SEARCH}")
    met = crowd(port, _pages(house), users=USERS, seconds=scale.seconds)
    part, note = f"{USERS} bezoekers", f"{len(met.waits)} bladzijden"
    yield Figure(part, "p95 van het wachten", met.p95, "ms", most=300, note=note)
    yield Figure(part, "langste wachten", met.longest, "ms")
    yield Figure(part, "fouten", len(met.errors), "", most=0, note="; ".join(met.errors[:3]))


def _pages(house: House) -> dict[str, Sequence[str]]:
    slugs = house.ask("slugs", 200)["slugs"]
    same = addresses.one_of_each(slugs[0])
    return {
        "town": ["/", *islice(addresses.towns(), 20)],
        "list": list(islice(addresses.lists(), 200)),
        "search": list(islice(addresses.searches(), 200)),
        "example": list(addresses.examples(slugs)),
        "map": [same["map"]],
        "domain": [same["domain"]],
    }


def flooded(house: House, port: int, scale: Scale) -> Iterator[Figure]:
    """The same visitors in quiet and in a wave of forms, in turns; one sends in honestly."""
    pages = _pages(house)
    crowd(port, pages, users=USERS, seconds=flood.WAVE)  # else the first quiet is cold
    turns = [_in_turn(port, pages, wave) for wave in range(scale.waves)]
    met = flood.together([turn.met for turn in turns])
    part = f"stortvloed van {met.robots.total()}"
    note = f"antwoord {met.honest_status}"
    yield Figure(part, "de eerlijke binnen", met.honest_seconds, "s", most=3, note=note)
    yield Figure(part, "de eerlijke aangenomen", float(met.honest_status == 303), "", least=1)
    answers = ", ".join(f"{number} × {status}" for status, number in sorted(met.robots.items()))
    yield Figure(part, "van de anderen aangenomen", met.accepted, "", note=answers)
    waiting = house.ask("waiting")["waiting"]
    yield Figure(part, "van de anderen in de rij", waiting, "", most=flood.ADDRESSES)
    ratio = median(turn.busy.p95 / turn.quiet.p95 for turn in turns)
    note = "; ".join(f"{turn.busy.p95:.0f} ms, in rust {turn.quiet.p95:.0f}" for turn in turns)
    yield Figure(part, "p95 tegen rust", ratio, "×", most=2, note=note)
    errors = sum(len(turn.busy.errors) for turn in turns)
    yield Figure(part, "fouten bij bezoekers", errors, "", most=0)


@dataclass(frozen=True)
class Turn:
    quiet: Tally
    busy: Tally
    met: flood.Met


def _in_turn(port: int, pages: dict[str, Sequence[str]], wave: int) -> Turn:
    """The senders have a process of their own: they must not slow down who measures."""
    quiet = crowd(port, pages, users=USERS, seconds=flood.WAVE)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as beside:
        sending = beside.submit(flood.flood, port, flood.FLOODED, wave)
        busy = crowd(port, pages, users=USERS, seconds=flood.WAVE)
        return Turn(quiet, busy, sending.result())


def killed(house: House, scale: Scale) -> Iterator[Figure]:
    """People send in while everything is killed again and again."""
    met = kills.turmoil(house, scale.kills)
    found = house.ask("survived")
    part = f"{scale.kills.kills} × kill -9"
    note = f"{scale.kills.senders} inzenders, {met.seconds:.0f} s"
    yield Figure(part, "bevestigd aan inzenders", found["confirmed"], "", note=note)
    yield Figure(part, "lijnen die braken", met.broken_lines, "")
    note = "; ".join(found["faults"][:3])
    yield Figure(part, "kwijt, half of dubbel", len(found["faults"]), "", most=0, note=note)


def light(port: int) -> Iterator[Figure]:
    """The weight of a first view in each language."""
    with Visitor(port) as visitor:
        for language, most in LIGHT.items():
            prefix = "" if language == "nl" else f"/{language}"
            for name, path in (("stad", "/"), ("lijst", "/voorbeelden/")):
                files = weight.first_view(visitor, f"{prefix}{path}")
                kilobytes = sum(files.values()) / 1000
                yield Figure("gewicht", f"{name} in {language}", kilobytes, "kB", most=most)


def search_quality(house: House) -> Iterator[Figure]:
    found = house.ask("recall")
    note = f"{found['questions']} vragen"
    yield Figure("zoeken", "recall bij 5", found["recall"], "", least=0.85, note=note)


def lighthouse(command: list[str], house: House, port: int, folder: Path) -> Iterator[Figure]:
    """Four marks for three pages; each must be 98 or more."""
    slug = house.ask("slugs", 1)["slugs"][0]
    for path in ("/", "/voorbeelden/", f"/voorbeelden/{slug}/"):
        for category, mark in scores(command, f"http://{HERE}:{port}{path}", folder).items():
            yield Figure("Lighthouse", f"{category} van {path[:24]}", mark, "", least=98)
