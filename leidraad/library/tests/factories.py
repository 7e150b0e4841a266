"""The smallest valid examples, made through the real actions; many at once, made in bulk."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice, product
from typing import Any

from leidraad.audit.api import Who
from leidraad.kernel.api import check_symbol, now
from leidraad.library.actions.editions import new_edition
from leidraad.library.actions.publish import publish_example
from leidraad.library.models import Example, Location, Slug, Version
from leidraad.library.rules.draft import EVIDENCE, Draft, Source
from leidraad.places.api import atlas
from leidraad.themes import api as themes

EDITOR = Who("person", "1")
SMALLEST: dict[str, Any] = {
    "title": "Een vast gezicht voor elk gezin",
    "summary": "In Voorbeeldstad heeft ieder gezin één vaste begeleider die alle vragen aanneemt.",
    "domains": ("inburgering", "zorg"),
    "factors": ("regie",),
    "phases": ("eerste-weken",),
    "groups": ("gezinnen",),
    "evidence": "beschreven",
    "sources": (Source("https://voorbeeld.example/bron", "Bron", "Voorbeeldblad", "2026-11-21"),),
    "municipalities": ("GM0148",),
    "year_from": 2019,
}


def draft(**changes: Any) -> Draft:
    return Draft(**{**SMALLEST, **changes})


def published(*, import_key: str | None = None, **changes: Any) -> str:
    """The code of a public example."""
    return publish_example(draft=draft(**changes), import_key=import_key).code


# --- many at once ------------------------------------------------------------------------

WORDS = ("taal", "buddy", "intake", "huis", "werk", "regie", "school", "arts", "fiets", "koken")
_SYMBOLS = "0123456789ABCDEFGHJKMNPQRST"


def made_up(size: int) -> None:
    """This many public examples, varied in everything that is filtered; no two alike."""
    moment = now()
    codes = ["".join(body) for body in islice(product(_SYMBOLS, repeat=6), size)]
    examples = Example.objects.bulk_create(
        Example(
            code=body + check_symbol(body),
            created_at=moment,
            changed_at=moment,
            **_made_up_life(number, moment.date()),
        )
        for number, body in enumerate(codes)
    )
    versions = Version.objects.bulk_create(
        _made_up_version(example, number) for number, example in enumerate(examples)
    )
    for example, version in zip(examples, versions, strict=True):
        example.published = version
    Example.objects.bulk_update(examples, ["published"], batch_size=400)
    Slug.objects.bulk_create(
        Slug(text=f"voorbeeld-{number}", example=example) for number, example in enumerate(examples)
    )
    _made_up_locations(versions)
    new_edition()


def _made_up_life(number: int, day: date) -> dict[str, Any]:
    """A third was confirmed, one in ten not any more, one in thirteen ended."""
    return {
        "confirmed_on": day - timedelta(days=number * 7 % 400) if number % 3 == 0 else None,
        "unconfirmed_since": day - timedelta(days=number) if number % 10 == 5 else None,
        "ended_on": day if number % 13 == 12 else None,
        "ended_why": "Het geld was op." if number % 13 == 12 else "",
    }


def _made_up_version(example: Example, number: int) -> Version:
    words = " ".join(WORDS[number * step % len(WORDS)] for step in (1, 3, 7))
    return Version(
        example=example,
        number=1,
        made_at=example.created_at,
        digest=f"{number:064x}",
        title=f"Voorbeeld {number} over {words}",
        summary=f"Verzonnen voorbeeld nummer {number}, om mee te meten: {words}.",
        done=f"Er is gemeten met {words}.",
        domains=_some(themes.domains(), number, 1 + number % 3),
        factors=_some(themes.factors(), number, 1 + number % 2),
        phases=_some(themes.phases(), number, 1),
        groups=_some(themes.groups(), number, 2),
        evidence=EVIDENCE[number % 3],
        is_national=number % 10 == 9,
        partners=[],
        results=[],
        sources=[{"address": "https://voorbeeld.example", "title": "", "publisher": "",
                  "seen_on": ""}],
        year_from=2000 + number % 25 if number % 7 else None,
    )  # fmt: skip


def _some(items: Sequence[themes.Item], start: int, size: int) -> list[str]:
    return [items[(start * 5 + step) % len(items)].code for step in range(size)]


def _made_up_locations(versions: Sequence[Version]) -> None:
    every = sorted(atlas().places)
    Location.objects.bulk_create(
        Location(version=version, municipality_id=code, position=position)
        for number, version in enumerate(versions)
        if not version.is_national
        for position, code in enumerate({every[number * 11 % len(every)], every[number % 3]})
    )
