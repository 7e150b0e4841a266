"""What may grow stale: words searched in vain, fields that stay empty, examples unconfirmed."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from leidraad.library.api import Example, MissedWord, Version

MOST_WORDS = 40
EMPTY: tuple[tuple[str, Q], ...] = (
    ("less_well", Q(less_well="")),
    ("costs", Q(costs="")),
    ("conditions", Q(conditions="")),
    ("why", Q(why="")),
    ("done", Q(done="")),
    ("results", Q(results=[])),
    ("partners", Q(partners=[])),
    ("groups", Q(groups=[])),
    ("phases", Q(phases=[])),
    ("factors", Q(factors=[])),
    ("year_from", Q(year_from=None)),
    ("still_running", Q(still_running=None)),
)


@dataclass(frozen=True)
class Missed:
    word: str
    times: int
    last_on: date


@dataclass(frozen=True)
class EmptyField:
    """`share` of the public examples, in whole percents, that say nothing here."""

    name: str
    number: int
    share: int


@dataclass(frozen=True)
class Examples:
    public: int
    unconfirmed: int
    without_contact: int


def missed_words() -> tuple[Missed, ...]:
    """Asked most often first."""
    found = MissedWord.objects.order_by("-times", "-last_on", "word")[:MOST_WORDS]
    return tuple(Missed(one.word, one.times, one.last_on) for one in found)


def empty_fields() -> tuple[EmptyField, ...]:
    """Emptiest first."""
    public = Version.objects.filter(
        pk__in=Example.objects.filter(published__isnull=False).values("published")
    )
    counted = public.aggregate(
        all=Count("id"), **{name: Count("id", filter=rule) for name, rule in EMPTY}
    )
    everything = counted["all"] or 1
    found = [
        EmptyField(name, counted[name], round(100 * counted[name] / everything))
        for name, _rule in EMPTY
    ]
    return tuple(sorted(found, key=lambda one: (-one.number, one.name)))


def how_examples_fare() -> Examples:
    counted = Example.objects.filter(published__isnull=False).aggregate(
        public=Count("id", distinct=True),
        unconfirmed=Count("id", filter=Q(unconfirmed_since__isnull=False), distinct=True),
        without_contact=Count("id", filter=Q(contacts=None), distinct=True),
    )
    return Examples(**counted)


def share_words(one: EmptyField) -> str:
    return _("leeg bij %(number)d (%(share)d%%)") % {"number": one.number, "share": one.share}
