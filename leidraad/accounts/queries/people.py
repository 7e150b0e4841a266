"""The people, for who keeps the list of them."""

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from leidraad.accounts.access import FACTORS
from leidraad.accounts.models import Membership, Organisation, User


@dataclass(frozen=True)
class Row:
    """A line of design's work list."""

    title: str
    address: str
    note: str
    cells: tuple[str, ...]
    state_kind: str
    state_words: str
    is_late: bool = False


def people_rows(*, at: Organisation | None = None) -> tuple[Row, ...]:
    """Everybody, or who has a role at one organisation."""
    memberships = Membership.objects.select_related("organisation").order_by("pk")
    everybody = User.objects.filter(left_at=None)
    some = everybody.filter(memberships__organisation=at).distinct() if at else everybody
    found = some.prefetch_related(Prefetch("memberships", queryset=memberships))
    with_factor = set(
        Authenticator.objects.filter(type__in=FACTORS).values_list("user_id", flat=True)
    )
    return tuple(
        _row(user, has_factor=user.pk in with_factor)
        for user in found.order_by("-is_active", "name", "email")
    )


def _row(user: User, *, has_factor: bool) -> Row:
    held = list(user.memberships.all())
    kind, words = _state(user, has_factor=has_factor)
    return Row(
        title=user.name or user.email,
        address=reverse("person", args=[user.pk]),
        note=user.email,
        cells=(
            ", ".join(dict.fromkeys(str(one.get_role_display()) for one in held)) or "—",
            ", ".join(dict.fromkeys(one.organisation.name for one in held)) or "—",
        ),
        state_kind=kind,
        state_words=words,
    )


def _state(user: User, *, has_factor: bool) -> tuple[str, str]:
    if not user.is_active:
        return "stopped", _("gesloten")
    return ("good", _("actief")) if has_factor else ("waiting", _("nog geen tweede stap"))


def person_by_number(number: int) -> User | None:
    return User.objects.filter(pk=number, left_at=None).first()


def memberships_of(person: User) -> tuple[Membership, ...]:
    rows = Membership.objects.filter(user=person)
    return tuple(rows.select_related("organisation").order_by("pk"))
