"""`manage load_places`: the municipalities from the content into the database."""

from django.core.management.base import BaseCommand, CommandError

from leidraad.places.actions import load_places
from leidraad.places.reading import ContentError


class Command(BaseCommand):
    help = "Laadt de gemeenten uit de inhoud; tweemaal laden verandert niets."

    def handle(self, *_args: object, **_options: object) -> None:
        try:
            done = load_places()
        except ContentError as error:
            raise CommandError(f"De gemeenten zijn niet geladen.\n{error}") from error
        self.stdout.write(
            f"Gemeenten {done.version}: {done.current} van nu en {done.ended} opgeheven; "
            f"{done.added} nieuw, {done.changed} gewijzigd."
        )
