"""Making a version public: one transaction, and every copy knows at once."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q

from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now, slug, today
from leidraad.library import events
from leidraad.library.actions.editions import new_edition
from leidraad.library.actions.make_version import make_version, new_example
from leidraad.library.actions.set_contacts import set_contacts, with_known_mailboxes
from leidraad.library.actions.translate import keep_up, take_translations
from leidraad.library.models import Example, Publication, Slug, Version
from leidraad.library.rules.draft import ContactCard, Draft, digest

IMPORT = Who.system("import")
FIRST_NOTE = "Geplaatst."
IMPORT_NOTE = "Bijgewerkt uit de bron."


@dataclass(frozen=True)
class Published:
    code: str
    outcome: str  # "new", "changed" or "same"


@transaction.atomic
def publish_example(*, draft: Draft, import_key: str | None = None) -> Published:
    """Publish what was read from a file as a new example, or as the next version of a known one.

    The draft must have passed `rules.draft.faults`. The same draft twice changes nothing.
    """
    example, is_new = _example(import_key)
    if not is_new and example.published is None:
        return Published(example.code, "same")  # what was withdrawn stays withdrawn
    changed = _imported_version(example, draft, is_imported=import_key is not None)
    if example.published and example.published.digest == digest(draft):
        cards = with_known_mailboxes(example=example, cards=draft.contacts)
        changed |= bool(cards) and set_contacts(example=example, cards=cards)
        changed |= take_translations(example=example, draft=draft)
    if changed:
        example.changed_at = now()
        example.save()
        new_edition()
    return Published(example.code, "new" if is_new else "changed" if changed else "same")


@transaction.atomic
def publish_version(
    *,
    by: Who,
    version: Version,
    note: str,
    is_minor: bool = False,
    contacts: Sequence[ContactCard] = (),
) -> Example:
    """Make this version the public one. Who may, and what was approved, is settled before.

    A minor edit resets neither freshness nor translations.
    """
    example = Example.objects.select_for_update().get(pk=version.example_id)
    before = example.published
    _show(example, version, note, is_minor=is_minor)
    if is_minor and before:
        keep_up(example=example, before=before, after=version)
    else:
        example.confirmed_on, example.unconfirmed_since = today(), None
    if contacts:
        set_contacts(example=example, cards=contacts)
    example.changed_at = now()
    example.save()
    record(events.PUBLISHED, by=by, about=About("example", example.code), number=version.number)
    new_edition()
    return example


@transaction.atomic
def withdraw_example(*, by: Who, code: str) -> None:
    """Take an example from every page at once; its versions stay for the record."""
    if Example.objects.filter(code=code).update(published=None, changed_at=now()):
        record(events.WITHDRAWN, by=by, about=About("example", code))
        new_edition()


def _example(import_key: str | None) -> tuple[Example, bool]:
    known = Example.objects.filter(Q(import_key=import_key) | Q(code=import_key))
    found = known.select_related("published").first() if import_key else None
    return (found, False) if found else (new_example(import_key), True)


def _imported_version(example: Example, draft: Draft, *, is_imported: bool) -> bool:
    """An import is held against the newest version that an import made: what has not changed
    in the file since then leaves an editor's later work alone.
    """
    versions = example.versions.order_by("-number")
    before = (versions.filter(is_imported=True) if is_imported else versions).first()
    if before and before.digest == digest(draft):
        return False
    version = make_version(example=example, draft=draft, is_imported=is_imported)
    _show(example, version, IMPORT_NOTE if before else FIRST_NOTE)
    about = About("example", example.code)
    record(events.PUBLISHED, by=IMPORT, about=about, number=version.number)
    return True


def _show(example: Example, version: Version, note: str, *, is_minor: bool = False) -> None:
    example.published = version
    _name_in_addresses(example, version.title)
    Publication(
        example=example, version=version, at=now(), note=note.strip(), is_minor=is_minor
    ).save()


def _name_in_addresses(example: Example, title: str) -> None:
    wanted = slug(title)[:80].strip("-") or example.code.lower()
    taken = Slug.objects.filter(text=wanted).exclude(example=example).exists()
    text = f"{wanted}-{example.code.lower()}" if taken else wanted
    example.slugs.filter(is_current=True).exclude(text=text).update(is_current=False)
    Slug.objects.update_or_create(text=text, defaults={"example": example, "is_current": True})
