"""Translations per section, each with the fingerprint of the Dutch it was made from."""

from django.db import transaction

from leidraad.audit.api import About, Who, record
from leidraad.kernel.api import now
from leidraad.library import events
from leidraad.library.actions.editions import new_edition
from leidraad.library.models import Example, Translation, Version
from leidraad.library.rules.draft import TEXTS, Draft, Translated, text_digest


def take_translations(*, example: Example, draft: Draft) -> bool:
    """Whether anything changed. What was reviewed is never overwritten by a file."""
    sources = {section: text_digest(getattr(draft, section)) for section in TEXTS}
    held = {(row.section, row.language): row for row in example.translations.all()}
    changed = False
    for given in draft.translations:
        row = held.get((given.section, given.language))
        is_same = row and row.text == given.text and row.made_from == sources[given.section]
        if is_same or (row and row.state == Translation.State.REVIEWED):
            continue
        _put(example, given, sources[given.section])
        changed = True
    return changed


@transaction.atomic
def publish_translation(*, by: Who, example: Example, given: Translated, made_from: str) -> None:
    """One section in one language, approved by an editor; `made_from` is the Dutch it was held
    beside, so that Dutch which changed meanwhile shows as changed.
    """
    _put(example, given, made_from)
    about = About("example", example.code)
    record(events.TRANSLATED, by=by, about=about, section=given.section, language=given.language)
    new_edition()


def keep_up(*, example: Example, before: Version, after: Version) -> None:
    """A minor edit of the Dutch: what was up to date stays up to date."""
    for section in TEXTS:
        old, new = getattr(before, section), getattr(after, section)
        if old != new:
            for rows in (example.translations, example.proposed_translations):
                rows.filter(section=section, made_from=text_digest(old)).update(
                    made_from=text_digest(new)
                )


def _put(example: Example, given: Translated, made_from: str) -> None:
    states = Translation.State
    Translation.objects.update_or_create(
        example=example,
        section=given.section,
        language=given.language,
        defaults={
            "text": given.text,
            "made_from": made_from,
            "made_at": now(),
            "state": states.REVIEWED if given.is_reviewed else states.UNREVIEWED,
        },
    )
