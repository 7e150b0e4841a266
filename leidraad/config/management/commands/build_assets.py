"""Writes what the rooms make at set-up (fonts, drawings, symbols) to var/assets."""

from django.conf import settings
from django.core.management.base import BaseCommand

from leidraad.config.management import assets


class Command(BaseCommand):
    requires_system_checks = ()  # they ask for the folder that this command makes
    help = "Maakt de bestanden die kamers zelf maken: letters, tekeningen, pictogrammen."

    def handle(self, **_options: object) -> None:
        number = assets.build(settings.VAR / "assets", assets.makers())
        self.stdout.write(f"{number} bestanden staan klaar.")
