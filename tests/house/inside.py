"""The inner door: every address of it, and who may open it according to rights.toml."""

import tomllib
from pathlib import Path
from typing import Any

from django.test import Client
from django.urls import URLPattern, reverse

from leidraad.accounts.rules import ROLES
from leidraad.accounts.tests.factories import PASSWORD, person, sign_in
from leidraad.config import urls_inside
from tests.house.street import patterns

RIGHTS: dict[str, Any] = tomllib.loads(
    (Path(__file__).parent / "rights.toml").read_text(encoding="utf-8")
)
VALUES: dict[str, dict[str, Any]] = RIGHTS.pop("values")
STRANGER, NEWCOMER, GUEST = "nobody", "role without factor", "no role"
KINDS = (STRANGER, NEWCOMER, GUEST, *ROLES)


def inside_patterns() -> list[URLPattern]:
    return list(patterns(urls_inside.urlpatterns))


def address_of(name: str) -> str:
    return reverse(name, kwargs=VALUES.get(name))


def may(kind: str, name: str) -> bool:
    """What the table says about this kind of visitor and this page."""
    right = RIGHTS[name]
    if right == "doorstep":
        return True
    if kind == STRANGER:
        return False
    if right == "before the factor":
        return True
    if kind == NEWCOMER:
        return False
    return right == "signed in" or kind in right


def visitor(kind: str) -> Client:
    client = Client()
    if kind == STRANGER:
        return client
    if kind == NEWCOMER:
        newcomer = person(*ROLES, factor=False, password=PASSWORD)
        return sign_in(client, newcomer, factor=False, recently=True)
    return sign_in(client, person(*([] if kind == GUEST else [kind])), recently=True)


def comes_in(kind: str, client: Client, name: str, method: str = "get") -> bool | None:
    """Past every guard, so that the page itself answers: with anything but a way to sign in,
    a way to the second step, or a refusal. None: this page has no answer to this method.
    """
    answer = getattr(client, method)(address_of(name))
    if answer.status_code in {403, 405}:
        return None if answer.status_code == 405 else False
    return not (answer.status_code == 302 and _is_a_guard(answer["Location"], name, kind))


def _is_a_guard(location: str, name: str, kind: str) -> bool:
    if location.startswith(f"{reverse('account_login')}?next="):
        return True
    if location.startswith(f"{reverse('mfa_reauthenticate')}?next="):
        return name not in {"account_reauthenticate", "mfa_reauthenticate_webauthn"}
    to_a_factor = location == reverse("mfa_index") and kind == NEWCOMER
    return to_a_factor and name != "mfa_list_webauthn"


def unlisted(found: list[URLPattern]) -> list[str]:
    return sorted({str(one.name) for one in found} - set(RIGHTS))
