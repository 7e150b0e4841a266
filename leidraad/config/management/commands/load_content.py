"""Loads the content that comes with the product; each room loads its own."""

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand

from leidraad.library.actions.editions import new_edition

EXAMPLES = "leidraad/library/content/2026-1/examples-*.yaml"


class Command(BaseCommand):
    help = "Laadt de gemeenten en de praktijkvoorbeelden. Twee keer laden verandert niets."

    def handle(self, **_options: object) -> None:
        call_command("load_places", stdout=self.stdout)
        new_edition()  # pages that name municipalities are made anew
        files = sorted(str(file) for file in settings.BASE.glob(EXAMPLES))
        call_command("import_examples", *files, stdout=self.stdout)
