"""Readers' corrections: what can be improved, and what was proposed beside what stands there."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from leidraad.library.api import Entry, Example, Publication, Version, draft_of
from leidraad.submissions.api import Told, content_from, differences, draft_from, field_word
from leidraad.upkeep.models import Correction
from leidraad.upkeep.rules.suggesting import SECTIONS, WHOLE, flowing

FIRST_LETTERS = 90


@dataclass(frozen=True)
class Part:
    """A part of an example that can be improved, and how its text begins."""

    name: str
    label: str
    begin: str


@dataclass(frozen=True)
class Proposal:
    """`then` is what the reader saw, when that has changed since; empty for a remark."""

    label: str
    now: Told | None
    then: Told | None
    is_public: bool

    @property
    def has_moved(self) -> bool:
        return self.then is not None


def parts(version: Version) -> Iterator[Part]:
    content = content_from(draft_of(version))
    for name in SECTIONS:
        text = " ".join(str(content[name] or "").split())
        begin = f"{text[:FIRST_LETTERS].rsplit(' ', 1)[0]} …" if len(text) > FIRST_LETTERS else text
        yield Part(name, field_word(name), begin)
    yield Part(WHOLE, part_word(WHOLE), "")


def part_word(section: str) -> str:
    return _("Iets anders") if section == WHOLE else field_word(section)


def public_version(entry: Entry) -> Version | None:
    example = Example.objects.select_related("published").filter(code=entry.code).first()
    return example.published if example else None


def seen_text(example: str, number: int, section: str) -> str | None:
    """What a version that is or was public said there; None when there never was one."""
    was_public = Q(pk__in=Publication.objects.filter(example__code=example).values("version"))
    is_public = Q(pk__in=Example.objects.filter(code=example).values("published"))
    asked = Version.objects.filter(is_public | was_public, example__code=example, number=number)
    version = asked.first()
    return section_text(version, section) if version else None


def section_text(version: Version, section: str) -> str:
    text = content_from(draft_of(version)).get(section)
    return flowing(str(text or ""), section)


def proposal(correction: Correction) -> Proposal:
    """The new text against what stands there now, and against what the reader saw."""
    public = correction.example.published
    label = part_word(correction.section)
    if not correction.text or public is None:
        return Proposal(label, None, None, is_public=public is not None)
    has_moved = section_text(public, correction.section) != section_text(
        correction.version, correction.section
    )
    return Proposal(
        label=label,
        now=_told(public, correction),
        then=_told(correction.version, correction) if has_moved else None,
        is_public=True,
    )


def _told(version: Version, correction: Correction) -> Told | None:
    section, content = correction.section, content_from(draft_of(version))
    before = draft_from({**content, section: section_text(version, section)})
    after = draft_from({**content, section: correction.text})
    found = differences(before, after)
    return next((one for one in found if one.name == section), None)
