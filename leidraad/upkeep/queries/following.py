"""What a follow is about, in words; and what somebody follows."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import parse_qsl

from django.utils.translation import gettext as _

from leidraad.design.api import listed
from leidraad.kernel.api import today
from leidraad.library.api import find, listing, selection_from
from leidraad.upkeep.models import Follow
from leidraad.upkeep.rules.periods import WEEKLY, next_start

MOST_LETTERS = 400
Pairs = list[tuple[str, str]]


@dataclass(frozen=True)
class Asked:
    """`question` is the one way to write it in an address; empty for everything."""

    question: str
    words: str
    total: int
    domain: str
    unknown: tuple[str, ...]

    @property
    def is_too_long(self) -> bool:
        return len(self.question) > MOST_LETTERS


@dataclass(frozen=True)
class Followed:
    """One follow as its owner sees it."""

    number: int
    words: str
    question: str
    is_weekly: bool
    next_on: date


def asked(pairs: Pairs, language: str) -> Asked:
    """What the filters of a list ask for, whatever page of the list it was."""
    selection, unknown = selection_from(pairs)
    selection = selection.on_page(1)
    only, question = selection.values("leefgebied"), selection.address()
    return Asked(
        question=question,
        words=words(question, language),
        total=find(selection, language).total,
        domain=only[0] if len(only) == 1 and question.count("=") == 1 else "",
        unknown=tuple(notice.value for notice in unknown),
    )


def words(question: str, language: str) -> str:
    """As the list itself says what was chosen."""
    chosen = listing(pairs_of(question), language).panel.chips
    return listed(chip.label for chip in chosen) or _("Alle praktijkvoorbeelden")


def words_for_strangers(question: str, language: str) -> str:
    """Without what was typed: whoever did may have given somebody else's address."""
    selection, _unknown = selection_from(pairs_of(question))
    if not selection.query:
        return words(question, language)
    rest = selection.asking("").address()
    chosen = [words(rest, language)] if rest else []
    return listed([*chosen, _("een eigen zoekvraag")])


def pairs_of(question: str) -> Pairs:
    return parse_qsl(question.removeprefix("?"))


def followed_by(address: str, language: str) -> tuple[Followed, ...]:
    rows = Follow.objects.filter(address=address, confirmed_at__isnull=False).order_by("id")
    return tuple(
        Followed(
            number=row.pk,
            words=words(row.question, language),
            question=row.question,
            is_weekly=row.rhythm == WEEKLY,
            next_on=next_start(today(), row.rhythm),
        )
        for row in rows
    )
