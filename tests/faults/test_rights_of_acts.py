"""Person by act: who may, does; who may not, changes nothing. Also behind the pages."""

import importlib
import inspect
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.db import transaction

import leidraad
from leidraad.accounts.models import User
from leidraad.accounts.tests.factories import organisation, person
from leidraad.audit.models import JournalEntry
from leidraad.library.api import forget_catalogue
from leidraad.library.tests.conftest import places
from tests.faults.acts import ACTS, OWN, Act

__all__ = ["places"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]
PEOPLE = ("editor", "head_editor", "administrator", "translator", "", "closed")


def acts_of_people() -> Iterator[str]:
    """Every function of the actions that is done by somebody with an account."""
    house = Path(leidraad.__file__).parent
    for file in sorted([*house.glob("*/actions/*.py"), *house.glob("*/actions.py")]):
        name = ".".join(file.relative_to(house.parent).with_suffix("").parts)
        module = importlib.import_module(name)
        for word, found in vars(module).items():
            if inspect.isfunction(found) and found.__module__ == name and word[0] != "_":
                by = inspect.signature(found).parameters.get("by")
                if by and "User" in str(by.annotation):
                    yield f"{name}.{word}"


def test_every_act_is_in_the_table_or_is_of_the_own_account() -> None:
    assert {one.name for one in ACTS} | OWN.keys() == set(acts_of_people())


def test_who_may_does_and_who_may_not_changes_nothing() -> None:
    people = {role: one(role) for role in PEOPLE}
    told = [fault for act in ACTS for fault in faults(act, people)]
    assert told == []


def one(role: str) -> User:
    if role != "closed":
        return person(role) if role else person()
    found = person("editor", "head_editor", "administrator", "translator")
    found.is_active = False
    found.save()
    return found


def faults(act: Act, people: dict[str, User]) -> Iterator[str]:
    with transaction.atomic():
        forget_catalogue()  # what was taken back had an edition too
        given = act.given()
        if "organisation" in given:
            given["organisation"] = given["organisation"] or organisation()
        for role, who in people.items():
            allowed, expected = did(act, who, given), role in act.roles.split()
            if allowed != expected:
                yield f"{act.name}: {role or 'niemand'} {'mocht' if allowed else 'mocht niet'}"
        transaction.set_rollback(True)


def did(act: Act, by: User, given: dict[str, object]) -> bool:
    """Done and taken back; a refusal leaves no line in the journal."""
    forget_catalogue()
    lines = JournalEntry.objects.count()
    with transaction.atomic():
        try:
            with transaction.atomic():
                act.do(by=by, **deepcopy(given))
        except PermissionDenied:
            assert JournalEntry.objects.count() == lines, act.name
            return False
        transaction.set_rollback(True)
    return True
