"""Lines are only ever added, each with the next number: the database itself refuses the rest."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

TABLE = "audit_journalentry"
REFUSAL = f"{TABLE} rows are only ever added"
GAP = f"{TABLE} rows are numbered without gaps"
NEXT = f"(SELECT COALESCE(MAX(number), 0) + 1 FROM {TABLE})"
MAKE = {
    "sqlite": [
        f"""CREATE TRIGGER audit_no_update BEFORE UPDATE ON {TABLE}
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
        f"""CREATE TRIGGER audit_no_delete BEFORE DELETE ON {TABLE}
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END""",
        f"""CREATE TRIGGER audit_no_gap BEFORE INSERT ON {TABLE} WHEN NEW.number <> {NEXT}
        BEGIN SELECT RAISE(ABORT, '{GAP}'); END""",
    ],
    "postgresql": [
        f"""CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{REFUSAL}' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
        f"""CREATE FUNCTION audit_next_number() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF NEW.number <> {NEXT} THEN
                RAISE EXCEPTION '{GAP}' USING ERRCODE = 'integrity_constraint_violation';
            END IF;
            RETURN NEW;
        END $$""",
        f"""CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON {TABLE}
        FOR EACH ROW EXECUTE FUNCTION audit_refuse()""",
        f"""CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON {TABLE}
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()""",
        f"""CREATE TRIGGER audit_no_gap BEFORE INSERT ON {TABLE}
        FOR EACH ROW EXECUTE FUNCTION audit_next_number()""",
    ],
}
DROP = {
    "sqlite": [
        "DROP TRIGGER audit_no_update",
        "DROP TRIGGER audit_no_delete",
        "DROP TRIGGER audit_no_gap",
    ],
    "postgresql": [
        f"DROP TRIGGER audit_no_change ON {TABLE}",
        f"DROP TRIGGER audit_no_truncate ON {TABLE}",
        f"DROP TRIGGER audit_no_gap ON {TABLE}",
        "DROP FUNCTION audit_refuse()",
        "DROP FUNCTION audit_next_number()",
    ],
}


def make(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in MAKE[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def drop(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in DROP[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_journal")]
    operations = [migrations.RunPython(make, drop)]
