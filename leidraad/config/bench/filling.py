"""Made-up examples into the tables, all at once, in the shape that publishing gives them."""

from collections.abc import Iterable
from dataclasses import asdict

from django.db import transaction

from leidraad.config.bench.invented import Codes
from leidraad.kernel.api import ALPHABET, check_symbol, now, slug
from leidraad.library.actions.editions import new_edition
from leidraad.library.actions.publish import FIRST_NOTE
from leidraad.library.models import (
    Contact,
    Example,
    Location,
    Publication,
    Slug,
    Translation,
    Version,
)
from leidraad.library.rules.draft import ContactCard, Draft, digest, text_digest
from leidraad.places.api import atlas
from leidraad.themes import api as themes

BATCH = 500
_OWN_TABLE = ("translations", "contacts", "municipalities")


def codes() -> Codes:
    """Everything there is to choose from, ended municipalities too."""
    return Codes(
        domains=_codes(themes.domains()),
        factors=_codes(themes.factors()),
        phases=_codes(themes.phases()),
        groups=_codes(themes.groups()),
        evidence=_codes(themes.evidence_levels()),
        municipalities=tuple(sorted(atlas().places)),
    )


def _codes(items: Iterable[themes.Item]) -> tuple[str, ...]:
    return tuple(item.code for item in items)


@transaction.atomic
def fill(drafts: Iterable[Draft]) -> int:
    """Publish all of these in an empty library; how many."""
    given = list(drafts)
    examples = Example.objects.bulk_create(_examples(len(given)), batch_size=BATCH)
    pairs = list(zip(examples, given, strict=True))
    versions = Version.objects.bulk_create((_version(*pair) for pair in pairs), batch_size=BATCH)
    for example, version in zip(examples, versions, strict=True):
        example.published = version
    Example.objects.bulk_update(examples, ["published"], batch_size=BATCH)
    Slug.objects.bulk_create((_slug(*pair) for pair in pairs), batch_size=BATCH)
    Publication.objects.bulk_create(
        (
            Publication(example=one.example, version=one, at=one.made_at, note=FIRST_NOTE)
            for one in versions
        ),
        batch_size=BATCH,
    )
    _fill_locations(versions, given)
    _fill_translations(pairs)
    _fill_contacts(pairs)
    new_edition()
    return len(given)


def code_of(position: int) -> str:
    """The short code that belongs to a position: always the same, with its check symbol."""
    body = "".join(ALPHABET[position // 31**place % 31] for place in range(6))
    return body + check_symbol(body)


def _examples(number: int) -> list[Example]:
    moment = now()
    return [
        Example(code=code_of(position), created_at=moment, changed_at=moment)
        for position in range(number)
    ]


def _version(example: Example, draft: Draft) -> Version:
    columns = asdict(draft)
    for elsewhere in _OWN_TABLE:
        del columns[elsewhere]
    return Version(example=example, number=1, made_at=now(), digest=digest(draft), **columns)


def _slug(example: Example, draft: Draft) -> Slug:
    return Slug(text=slug(draft.title)[:80].strip("-"), example=example)


def _fill_locations(versions: list[Version], drafts: list[Draft]) -> None:
    rows = (
        Location(version=version, municipality_id=code, position=position)
        for version, draft in zip(versions, drafts, strict=True)
        for position, code in enumerate(draft.municipalities)
    )
    Location.objects.bulk_create(rows, batch_size=BATCH)


def _fill_translations(pairs: list[tuple[Example, Draft]]) -> None:
    rows = (
        Translation(
            example=example,
            section=one.section,
            language=one.language,
            text=one.text,
            made_from=text_digest(getattr(draft, one.section)),
            made_at=now(),
            state=Translation.State.UNREVIEWED,
        )
        for example, draft in pairs
        for one in draft.translations
    )
    Translation.objects.bulk_create(rows, batch_size=BATCH)


def _fill_contacts(pairs: list[tuple[Example, Draft]]) -> None:
    cards = {card for _example, draft in pairs for card in draft.contacts}
    made = {card: Contact(**_contact(card)) for card in sorted(cards, key=repr)}
    Contact.objects.bulk_create(made.values())
    through = Example.contacts.through
    rows = (
        through(example=example, contact=made[card])
        for example, draft in pairs
        for card in draft.contacts
    )
    through.objects.bulk_create(rows, batch_size=BATCH)


def _contact(card: ContactCard) -> dict[str, object]:
    """The made-up cards were never confirmed, so the date stays empty."""
    return asdict(card) | {"last_confirmed_on": None}
