"""`./dev manage verify_audit`: exit 1 when the journal is not as it was written."""

from django.core.management.base import BaseCommand, CommandError, CommandParser

from leidraad.audit.actions.renew_seal_book import renew_seal_book
from leidraad.audit.queries.verdict import Verdict, verify
from leidraad.audit.rules.telling import Who

MOST_TOLD = 20


class Command(BaseCommand):
    help = "Ga na of het journaal nog is zoals het geschreven werd."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--new-seal-book",
            action="store_true",
            help="Begin een nieuw zegelboek, bijvoorbeeld nadat een back-up is teruggezet.",
        )

    def handle(self, *, new_seal_book: bool, **_options: object) -> None:
        if new_seal_book:
            renew_seal_book(by=Who.system("verify_audit"))
            self.stdout.write("Het oude zegelboek is apart gelegd; er is een nieuw.")
        verdict = verify()
        if not verdict.is_sound:
            raise CommandError(_findings(verdict), returncode=1)
        self.stdout.write(_all_well(verdict))


def _all_well(verdict: Verdict) -> str:
    told = f"Het journaal klopt. Regels: {verdict.lines}, laatste zegel: {verdict.last}."
    if verdict.behind:
        told += f"\nNiet in het zegelboek, zoals na een storing kan: {verdict.behind}."
    return told


def _findings(verdict: Verdict) -> str:
    told = [f"  {fault}" for fault in verdict.faults[:MOST_TOLD]]
    if more := len(verdict.faults) - len(told):
        told.append(f"  En nog {more} andere bevindingen.")
    return "\n".join(["Het journaal klopt niet.", *told])
