"""Every example that is or was public, as the desk keeps an eye on it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _

from leidraad.design.api import listed
from leidraad.desk.queries import words
from leidraad.desk.queries.work_list import Row
from leidraad.library.api import Contact, Example, Publication, Version
from leidraad.places.api import atlas

PUBLIC = Q(published__isnull=False)
LISTS: Mapping[str, Q] = {
    "alle": Q(),
    "openbaar": PUBLIC & Q(ended_on=None),
    "onbevestigd": PUBLIC & Q(unconfirmed_since__isnull=False),
    "gestopt": PUBLIC & Q(ended_on__isnull=False),
    "van-de-site": Q(published=None),
    "ingelezen": Q(import_key__isnull=False),
}


@dataclass(frozen=True)
class PublicVersion:
    """A version that was public, with the note that readers saw."""

    number: int
    at: datetime
    note: str
    is_minor: bool
    is_current: bool


def known_examples() -> QuerySet[Example]:
    """What was ever public: a first version that is still judged is a submission."""
    return Example.objects.filter(publications__isnull=False).distinct()


def counts() -> dict[str, int]:
    asked = {
        name.replace("-", "_"): Count("id", filter=rule, distinct=True)
        for name, rule in LISTS.items()
    }
    found = Example.objects.filter(publications__isnull=False).aggregate(**asked)
    return {name.replace("_", "-"): number for name, number in found.items()}


def examples(name: str, sought: str) -> QuerySet[Example]:
    newest = Version.objects.filter(example=OuterRef("pk")).order_by("-number")
    found = known_examples().filter(LISTS[name])
    if sought:
        found = found.filter(Q(versions__title__icontains=sought) | Q(code=sought.upper()[:7]))
    return (
        found.annotate(last_title=Subquery(newest.values("title")[:1]))
        .select_related("published")
        .prefetch_related("published__locations", "contacts")
        .order_by("-changed_at", "id")
    )


def columns() -> tuple[str, ...]:
    return (_("Waar"), _("Contact"), _("Bevestigd"), _("Gewijzigd"))


def rows(found: Sequence[Example]) -> tuple[Row, ...]:
    return tuple(_row(one) for one in found)


def title_of(example: Example) -> str:
    version = example.published or example.versions.order_by("-number").first()
    return version.title if version else example.code


def state_of(example: Example) -> tuple[str, str]:
    """The kind for design/state.html, and words."""
    if example.published_id is None:
        return "stopped", _("van de site")
    if example.ended_on:
        return "stopped", _("gestopt op %(day)s") % {"day": words.day(example.ended_on)}
    if example.unconfirmed_since:
        return "attention", _("niet bevestigd")
    return "good", _("op de site")


def public_versions(example: Example) -> tuple[PublicVersion, ...]:
    """Newest first."""
    made = Publication.objects.filter(example=example).select_related("version")
    return tuple(
        PublicVersion(
            number=one.version.number,
            at=one.at,
            note=one.note,
            is_minor=one.is_minor,
            is_current=one.version_id == example.published_id,
        )
        for one in made
    )


def touched(contact: Contact) -> tuple[tuple[str, str], ...]:
    """Title and address of each example that this contact stands at."""
    found = contact.examples.select_related("published").order_by("code")
    return tuple(
        (one.published.title if one.published else one.code, _address(one)) for one in found
    )


def _address(example: Example) -> str:
    return reverse("desk_example", args=[example.code])


def _row(one: Example) -> Row:
    kind, told = state_of(one)
    title: str = getattr(one, "last_title", "")
    return Row(
        title=one.published.title if one.published else title,
        address=_address(one),
        note=_("ingelezen uit een bestand") if one.import_key else "",
        cells=(
            _where(one.published) if one.published else "–",
            listed(contact.organisation for contact in one.contacts.all()) or _("geen"),
            words.short_day(one.confirmed_on),
            words.short_day(one.changed_at),
        ),
        state_kind=kind,
        state_words=told,
        is_late=False,
    )


def _where(version: Version) -> str:
    codes = [location.municipality_id for location in version.locations.all()]
    names = [place.name for code in codes if (place := atlas().place(code))]
    if len(names) > 3:
        return _("%(names)s en meer") % {"names": listed(names[:2])}
    return listed(names) or version.area or (_("landelijk") if version.is_national else "–")
