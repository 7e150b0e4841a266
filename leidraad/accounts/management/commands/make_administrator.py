"""Invites an administrator: ./dev manage make_administrator iemand@voorbeeldstad.nl"""

from argparse import ArgumentParser

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from leidraad.accounts.actions.make_administrator import make_administrator


class Command(BaseCommand):
    help = "Nodig een beheerder uit; de link komt op het scherm en in de post."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("address", metavar="e-mailadres")
        parser.add_argument("--organisation", default="", help="standaard: de redactie")

    def handle(self, *, address: str, organisation: str, **_options: object) -> None:
        try:
            link = make_administrator(address=address, organisation=organisation)
        except ValidationError:
            raise CommandError(f"{address}: naar dit adres kan geen post.") from None
        self.stdout.write("Open deze link om beheerder te worden (één keer, dertig dagen):")
        self.stdout.write(link)
