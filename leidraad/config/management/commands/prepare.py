"""Makes this copy ready to serve; what is ready already is left as it is."""

from argparse import ArgumentParser
from io import StringIO

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection

from leidraad.config.management import stamps
from leidraad.config.management.dev.progress import step

FILES = ("leidraad/**/*", "locale/**/*.po", "requirements.txt")
CONTENT = ("leidraad/*/content/**/*", "leidraad/*/*.py", "leidraad/*/migrations/*.py")


class Command(BaseCommand):
    requires_system_checks = ()  # they ask for the folder that this command makes
    help = "Zet alles klaar: bestanden, vertalingen, database en inhoud."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--files", action="store_true", help="alleen de bestanden")

    def handle(self, *, files: bool, **_options: object) -> None:
        self.prepare_files()
        if not files:
            self.prepare_database()

    def prepare_files(self) -> None:
        with stamps.alone(settings.VAR / "stamps" / "lock"):
            self.prepare_files_alone()

    def prepare_files_alone(self) -> None:
        stamp, value = settings.VAR / "stamps" / "files", stamps.digest(stamps.sources(*FILES))
        ready = (settings.STATIC_ROOT / "staticfiles.json").is_file()
        if ready and stamps.is_current(stamp, value):
            return
        for label, words in (
            ("letters en tekeningen", ["build_assets"]),
            ("vertalingen", ["build_messages"]),
            ("stijlen en scripts", ["collectstatic", "--no-input"]),
        ):
            with step(label):
                call_command(*words, verbosity=0, stdout=StringIO())
        stamps.put(stamp, value)

    def prepare_database(self) -> None:
        with step("database"):
            call_command("migrate", interactive=False, verbosity=0)
        stamp = settings.DATA / "loaded"
        value = stamps.digest(stamps.sources(*CONTENT), database_mark())
        if stamps.is_current(stamp, value):
            return
        with step("gemeenten en voorbeelden"):
            call_command("load_content", stdout=StringIO())
        stamps.put(stamp, value)


def database_mark() -> str:
    """When this database was born: a new one is never taken for the old one."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT MIN(applied) FROM django_migrations")
        return str(cursor.fetchone()[0])
