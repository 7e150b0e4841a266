"""`./dev manage send_trial_letter ADDRESS`: does the post work?"""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from leidraad.post.actions.write_letter import put_in_post
from leidraad.post.rules.writing import plain_mailbox


class Command(BaseCommand):
    help = "Doet een proefbrief op de post; de werker (./dev manage work) verstuurt hem."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("address", metavar="ADRES")

    def handle(self, *, address: str, **_options: object) -> None:
        if not plain_mailbox(address):
            raise CommandError("Naar dit adres kan geen post.")
        put_in_post(to=address, template="post/letters/trial.txt", context={})
        self.stdout.write("De proefbrief ligt klaar; de werker verstuurt hem.")
