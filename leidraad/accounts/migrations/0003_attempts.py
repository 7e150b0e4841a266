"""The table in which wrong passwords and used codes are counted, for every process at once."""

from django.core.management import call_command
from django.db import migrations

TABLE = "accounts_attempts"


def make_table(_apps, schema_editor):
    call_command("createcachetable", TABLE, database=schema_editor.connection.alias, verbosity=0)


def drop_table(_apps, schema_editor):
    schema_editor.execute(f"DROP TABLE IF EXISTS {TABLE}")


class Migration(migrations.Migration):
    dependencies = [("accounts", "0002_organisations")]
    operations = [migrations.RunPython(make_table, drop_table)]
