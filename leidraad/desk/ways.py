"""The ways through the inside of the house: only those that this person may go."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from leidraad.accounts.api import roles_of

DESK = frozenset({"editor", "head_editor"})
KEEPERS = frozenset({"administrator", "head_editor"})
TRANSLATORS = frozenset({"translator", *DESK})


@dataclass(frozen=True)
class Way:
    label: str
    address: str
    is_here: bool
    number: int = 0


def desk_ways(request: HttpRequest) -> dict[str, object]:
    """For every template; nobody is looked up before a page inside asks for it."""
    return {"desk_ways": SimpleLazyObject(lambda: tuple(_ways(request)))}


def _ways(request: HttpRequest) -> Iterator[Way]:
    user = getattr(request, "user", None)
    own = roles_of(user) if user else frozenset()
    for name, label, roles, part in _all():
        address = _address(name)
        if address and own & roles:
            yield Way(label, address, is_here=_is_here(request, address, part))
    if user and user.is_authenticated:
        account = reverse("account")
        yield Way(_("Mijn account"), account, is_here=request.path == account)


def _all() -> tuple[tuple[str, str, frozenset[str], str], ...]:
    """Name of the address, words, who may, and which pages belong to it."""
    return (
        ("desk", _("Werk"), DESK, "inzending/"),
        ("desk_examples", _("Voorbeelden"), DESK, ""),
        ("desk_keeping", _("Bijhouden"), DESK, ""),
        ("translations", _("Vertalen"), TRANSLATORS, ""),
        ("people", _("Mensen"), KEEPERS, ""),
        ("journal", _("Journaal"), frozenset({"administrator"}), ""),
    )


def _address(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:  # this process serves another door
        return ""


def _is_here(request: HttpRequest, address: str, part: str) -> bool:
    if request.path == address:
        return True
    return request.path.startswith(address + part) if part else _below(request, address)


def _below(request: HttpRequest, address: str) -> bool:
    return address != "/" and request.path.startswith(address)
