"""Compiles the catalogues of every language, with Python alone."""

from django.conf import settings
from django.core.management.base import BaseCommand

from leidraad.config.management import catalogues


class Command(BaseCommand):
    help = "Maakt van locale/<taal>/LC_MESSAGES/django.po het bestand dat Django leest."

    def handle(self, **_options: object) -> None:
        for language in catalogues.languages():
            catalogues.compile_catalogue(settings.LOCALE_PATHS[0], language)
        self.stdout.write(f"Talen klaar: {', '.join(catalogues.languages())}.")
