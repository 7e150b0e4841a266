"""A mailbox is shown only where it was public already, as it was for all that came from a file."""

from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def show_what_was_shown(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    del schema_editor
    apps.get_model("library", "Contact").objects.update(shows_mailbox=True)


class Migration(migrations.Migration):
    dependencies = [("library", "0003_the_life_of_an_example")]
    operations = [
        migrations.AddField(
            model_name="contact",
            name="shows_mailbox",
            field=models.BooleanField(default=False, verbose_name="postbus mag op de site"),
        ),
        migrations.RunPython(show_what_was_shown, migrations.RunPython.noop),
    ]
