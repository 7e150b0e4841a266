"""Making a version public: one transaction, and every copy knows at once."""

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction
from django.db.models import F, Q

from leidraad.kernel.api import new_code, now, slug
from leidraad.library.models import (
    Contact,
    Edition,
    Example,
    Location,
    Slug,
    Translation,
    Version,
)
from leidraad.library.rules.draft import TEXTS, ContactCard, Draft, digest, text_digest

CONTACT_FIELDS = ("id", "phone", "hours", "last_confirmed_on")


@dataclass(frozen=True)
class Published:
    code: str
    outcome: str  # "new", "changed" or "same"


@transaction.atomic
def publish_example(*, draft: Draft, import_key: str | None = None) -> Published:
    """Publish this draft as a new example, or as the next version of a known one.

    The draft must have passed `rules.draft.faults`. The same draft twice changes nothing.
    """
    example, is_new = _example(import_key)
    if not is_new and example.published is None:
        return Published(example.code, "same")  # what was withdrawn stays withdrawn
    changed = _new_version(example, draft, is_imported=import_key is not None)
    if example.published and example.published.digest == digest(draft):
        changed |= _contacts(example, draft)
        changed |= _translations(example, draft)
    if changed:
        example.changed_at = now()
        example.save()
        new_edition()
    return Published(example.code, "new" if is_new else "changed" if changed else "same")


@transaction.atomic
def withdraw_example(*, code: str) -> None:
    """Take an example from every page at once; its versions stay for the record."""
    Example.objects.filter(code=code).update(published=None, changed_at=now())
    new_edition()


def new_edition() -> None:
    """Tell every process that what is public has changed (part of the same transaction)."""
    if not Edition.objects.filter(id=1).update(number=F("number") + 1):
        Edition.objects.create(id=1)


def _example(import_key: str | None) -> tuple[Example, bool]:
    known = Example.objects.filter(Q(import_key=import_key) | Q(code=import_key))
    found = known.select_related("published").first() if import_key else None
    if found:
        return found, False
    moment = now()
    code = new_code()
    while Example.objects.filter(code=code).exists():
        code = new_code()
    example = Example(code=code, import_key=import_key, created_at=moment, changed_at=moment)
    example.save()
    return example, True


def _new_version(example: Example, draft: Draft, *, is_imported: bool) -> bool:
    """An import is held against the newest version that an import made: what has not changed
    in the file since then leaves an editor's later work alone.
    """
    versions = example.versions.order_by("-number")
    last = versions.first()
    before = versions.filter(is_imported=True).first() if is_imported else last
    fingerprint = digest(draft)
    if before and before.digest == fingerprint:
        return False
    version = Version(
        example=example,
        number=last.number + 1 if last else 1,
        made_at=now(),
        digest=fingerprint,
        is_imported=is_imported,
        **_columns(draft),
    )
    version.save()
    Location.objects.bulk_create(
        Location(version=version, municipality_id=code, position=position)
        for position, code in enumerate(draft.municipalities)
    )
    example.published = version
    _name_in_addresses(example, draft.title)
    return True


def _columns(draft: Draft) -> dict[str, object]:
    columns = asdict(draft)
    for elsewhere in ("translations", "contacts", "municipalities"):
        del columns[elsewhere]
    return columns


def _name_in_addresses(example: Example, title: str) -> None:
    wanted = slug(title)[:80].strip("-") or example.code.lower()
    taken = Slug.objects.filter(text=wanted).exclude(example=example).exists()
    text = f"{wanted}-{example.code.lower()}" if taken else wanted
    example.slugs.filter(is_current=True).exclude(text=text).update(is_current=False)
    Slug.objects.update_or_create(text=text, defaults={"example": example, "is_current": True})


def _contacts(example: Example, draft: Draft) -> bool:
    """A draft that names nobody says nothing about contacts: who is there, stays."""
    if not draft.contacts:
        return False
    before = set(example.contacts.values_list(*CONTACT_FIELDS))
    example.contacts.set([_contact(card) for card in draft.contacts])
    return before != set(example.contacts.values_list(*CONTACT_FIELDS))


def _contact(card: ContactCard) -> Contact:
    """One object for all examples that name it: what is new here is new everywhere."""
    day = card.last_confirmed_on
    contact, _ = Contact.objects.update_or_create(
        organisation=card.organisation,
        role=card.role,
        mailbox=card.mailbox,
        defaults={
            "phone": card.phone,
            "hours": card.hours,
            "last_confirmed_on": date.fromisoformat(day) if day else None,
        },
    )
    return contact


def _translations(example: Example, draft: Draft) -> bool:
    sources = {section: text_digest(getattr(draft, section)) for section in TEXTS}
    held = {(row.section, row.language): row for row in example.translations.all()}
    changed = False
    for given in draft.translations:
        row = held.get((given.section, given.language))
        is_same = row and row.text == given.text and row.made_from == sources[given.section]
        if is_same or (row and row.state == Translation.State.REVIEWED):
            continue
        Translation.objects.update_or_create(
            example=example,
            section=given.section,
            language=given.language,
            defaults={
                "text": given.text,
                "made_from": sources[given.section],
                "made_at": now(),
                "state": Translation.State.REVIEWED
                if given.is_reviewed
                else Translation.State.UNREVIEWED,
            },
        )
        changed = True
    return changed
