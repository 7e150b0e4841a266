"""What the bench does inside a data folder of its own; the answer is one line of JSON."""

import json
from argparse import ArgumentParser

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from leidraad.config.bench import inside
from leidraad.config.bench.serving import MARK


class Command(BaseCommand):
    requires_system_checks = ()  # the folder is still empty
    help = "Een hulp van bench; werkt alleen in een map die bench zelf maakte."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("what", choices=sorted(inside.DEEDS))
        parser.add_argument("--number", type=int, default=0)

    def handle(self, *, what: str, number: int, **_options: object) -> None:
        database = str(settings.DATABASES["default"]["NAME"])
        if not (settings.DATA / MARK).is_file() or not database.startswith(str(settings.DATA)):
            raise CommandError("Dit is geen map van bench.")
        self.stdout.write(json.dumps(inside.DEEDS[what](number)))
