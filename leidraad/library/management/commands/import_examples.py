"""`./dev manage import_examples FILE [--dry-run] [--keep-good]`."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError, CommandParser

from leidraad.library.actions.import_examples import (
    ImportReport,
    UnreadableFileError,
    import_examples,
)


class Command(BaseCommand):
    help = "Lees praktijkvoorbeelden in uit YAML, CSV of XLSX."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="BESTAND")
        parser.add_argument("--dry-run", action="store_true", help="alleen nakijken")
        parser.add_argument("--keep-good", action="store_true", help="goede rijen wel opslaan")

    def handle(self, *, files: list[Path], **options: object) -> None:
        bad = sum([self._one(file, options) for file in files])
        if bad:
            raise CommandError(f"{bad} rij(en) niet goed.")

    def _one(self, file: Path, options: dict[str, object]) -> int:
        try:
            report = import_examples(
                file=file,
                dry_run=bool(options["dry_run"]),
                keep_good=bool(options["keep_good"]),
            )
        except UnreadableFileError as error:
            raise CommandError(str(error)) from error
        self._tell(file, report)
        return len(report.bad_rows)

    def _tell(self, file: Path, report: ImportReport) -> None:
        for bad in report.bad_rows:
            for fault in bad.faults:
                self.stderr.write(f"rij {bad.row} ({bad.key}) · {fault.field}: {fault.reason}")
        counts = f"{report.new} nieuw, {report.changed} gewijzigd, {report.same} ongewijzigd"
        saved = "opgeslagen" if report.is_saved else "niets opgeslagen"
        self.stdout.write(f"{file.name}: {counts}; {saved}.")
