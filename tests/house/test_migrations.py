"""Migrations: named for what they do, and each with a way back."""

import re
from collections.abc import Iterable

from django.db.migrations import Migration, RunPython, RunSQL
from django.db.migrations.loader import MigrationLoader

AUTOMATIC = re.compile(r"_auto_\d|^\d{4}_(?:initial|\w+_and_more)$")


def ours() -> dict[str, Migration]:
    return {
        f"{room}.{name}": migration
        for (room, name), migration in MigrationLoader(None).disk_migrations.items()
        if migration.__module__.startswith("leidraad.")
    }


def without_a_way_back(migrations: Iterable[Migration]) -> list[str]:
    return [
        f"{migration.name}: {operation.describe()}"
        for migration in migrations
        for operation in migration.operations
        if not operation.reversible
    ]


def nameless(names: Iterable[str]) -> list[str]:
    return [name for name in names if AUTOMATIC.search(name.rpartition(".")[2])]


def test_migrations_are_named_for_what_they_do() -> None:
    assert ours()
    assert nameless(ours()) == []


def test_migrations_have_a_way_back() -> None:
    assert without_a_way_back(ours().values()) == []


def test_faults_are_noticed() -> None:
    names = ["library.0001_initial", "library.0002_auto_20261121_2100", "library.0003_examples"]
    assert nameless(names) == names[:2]

    class OneWay(Migration):
        operations = (RunPython(RunPython.noop), RunSQL("SELECT 1"))

    assert len(without_a_way_back([OneWay("one_way", "library")])) == 2
