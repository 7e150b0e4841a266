"""A version is what was approved: the database itself refuses to change one."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

REFUSAL = "library_version rows never change"
MAKE = {
    "sqlite": [
        f"""CREATE TRIGGER library_version_never_changes BEFORE UPDATE ON library_version
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END"""
    ],
    "postgresql": [
        f"""CREATE FUNCTION library_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        """CREATE TRIGGER library_version_never_changes BEFORE UPDATE ON library_version
        FOR EACH ROW EXECUTE FUNCTION library_refuse_change()""",
    ],
}
DROP = {
    "sqlite": ["DROP TRIGGER library_version_never_changes"],
    "postgresql": [
        "DROP TRIGGER library_version_never_changes ON library_version",
        "DROP FUNCTION library_refuse_change()",
    ],
}


def make(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in MAKE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("library", "0001_examples")]
    operations = [migrations.RunPython(make, drop)]
