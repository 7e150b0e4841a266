"""Brings the catalogues in line with the texts of the house, or says where they are not."""

from argparse import ArgumentParser
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from leidraad.config.management import catalogues, extraction


class Command(BaseCommand):
    help = "Vergelijkt de vertalingen met de teksten van het huis."

    def add_arguments(self, parser: ArgumentParser) -> None:
        way = parser.add_mutually_exclusive_group(required=True)
        way.add_argument("--update", action="store_true", help="werk de catalogi bij")
        way.add_argument("--check", action="store_true", help="meld wat ontbreekt of niet mag")

    def handle(self, *, update: bool, **_options: object) -> None:
        found = extraction.messages(settings.BASE / "leidraad")
        folder = settings.LOCALE_PATHS[0]
        self.renew(folder, found) if update else self.compare(folder, found)

    def renew(self, folder: Path, found: catalogues.Found) -> None:
        for language in catalogues.languages():
            renewed = catalogues.update(catalogues.read(folder, language), found, language)
            catalogues.write(folder, language, renewed)
            done = len(renewed.translated_entries())
            self.stdout.write(f"{language}: {done} van {len(renewed)} teksten vertaald.")

    def compare(self, folder: Path, found: catalogues.Found) -> None:
        told = [
            problem
            for language in catalogues.languages()
            for problem in catalogues.problems(
                catalogues.read(folder, language),
                found,
                language,
                catalogues.file_of(folder, language).relative_to(settings.BASE).as_posix(),
            )
        ]
        if told:
            raise CommandError("\n".join([*told, f"{len(told)} fouten in de vertalingen."]))
        self.stdout.write(f"{len(found)} teksten, in elke taal vertaald.")
