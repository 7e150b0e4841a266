"""How the translations of public examples stand, section by section."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from leidraad.library.models import Example, ProposedTranslation, Publication, Translation
from leidraad.library.rules.draft import TEXTS, text_digest

MISSING, OUTDATED, UNREVIEWED, REVIEWED = "missing", "outdated", "unreviewed", "reviewed"


@dataclass(frozen=True)
class Standing:
    """One section of a public example in one language; `proposal` is what is not public yet."""

    example: Example
    section: str
    language: str
    dutch: str
    translation: Translation | None
    proposal: ProposedTranslation | None

    @property
    def dutch_digest(self) -> str:
        return text_digest(self.dutch)

    @property
    def text(self) -> str:
        """What a translator goes on with."""
        newest = self.proposal or self.translation
        return newest.text if newest else ""

    @property
    def mark(self) -> str:
        """Of what stands here now: who saves sends back the mark of what was shown."""
        return text_digest(self.text)

    @property
    def made_from(self) -> str:
        newest = self.proposal or self.translation
        return newest.made_from if newest else ""

    @property
    def made_at(self) -> datetime | None:
        newest = self.proposal or self.translation
        return newest.made_at if newest else None

    @property
    def state(self) -> str:
        """Of what the reader sees."""
        if self.translation is None:
            return MISSING
        if self.translation.made_from != self.dutch_digest:
            return OUTDATED
        is_reviewed = self.translation.state == Translation.State.REVIEWED
        return REVIEWED if is_reviewed else UNREVIEWED

    @property
    def is_outdated(self) -> bool:
        """The Dutch changed since the newest text was made."""
        return bool(self.text) and self.made_from != self.dutch_digest

    @property
    def is_waiting(self) -> bool:
        return self.proposal is not None and self.proposal.state == _WAITING

    @property
    def is_returned(self) -> bool:
        return self.proposal is not None and self.proposal.state != _WAITING


_WAITING = ProposedTranslation.State.WAITING
Standings = Mapping[tuple[str, str], Standing]


def standings(codes: Iterable[str], language: str) -> Standings:
    """By code and section, in the order of reading; what says nothing in Dutch is not there."""
    found = Example.objects.filter(code__in=list(codes), published__isnull=False)
    examples = list(found.select_related("published").order_by("code"))
    own = {"example__in": examples, "language": language}
    public = {(one.example_id, one.section): one for one in Translation.objects.filter(**own)}
    waiting = ProposedTranslation.objects.filter(state__in=ProposedTranslation.OPEN, **own)
    proposed = {(one.example_id, one.section): one for one in waiting}
    return {
        (example.code, section): Standing(
            example=example,
            section=section,
            language=language,
            dutch=dutch,
            translation=public.get((example.pk, section)),
            proposal=proposed.get((example.pk, section)),
        )
        for example in examples
        for section in TEXTS
        if (dutch := getattr(example.published, section))
    }


def earlier_dutch(codes: Iterable[str]) -> Mapping[tuple[str, str, str], str]:
    """Every Dutch text that was public, by code, section and its digest."""
    rows = Publication.objects.filter(example__code__in=list(codes)).values_list(
        "example__code", *(f"version__{section}" for section in TEXTS)
    )
    return {
        (row[0], section, text_digest(text)): text
        for row in rows
        for section, text in zip(TEXTS, row[1:], strict=True)
    }
