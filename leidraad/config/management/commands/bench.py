"""`./dev bench`: how heavy the product is, measured in one run, on data of its own."""

import tempfile
from argparse import ArgumentParser
from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.core.management.base import BaseCommand

from leidraad.config.bench import plan
from leidraad.config.bench.figures import Figure, missed, table
from leidraad.config.bench.lighthouse import HOW, find_lighthouse
from leidraad.config.bench.serving import House, house
from leidraad.config.management.dev.progress import say, step


class Command(BaseCommand):
    requires_system_checks = ()  # nothing of the user's folder is read
    help = "Meet op verzonnen voorbeelden hoe zwaar het product is; uitgang 1 bij een gemiste norm."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--quick", action="store_true", help="in een minuut, minder precies")
        parser.add_argument("--lighthouse", metavar="PROGRAMMA", help="waar Lighthouse staat")

    def handle(self, *, quick: bool, lighthouse: str | None, **_options: object) -> None:
        self.figures: list[Figure] = []
        self.scale = plan.QUICK if quick else plan.WHOLE
        call_command("prepare", files=True, stdout=StringIO())
        with tempfile.TemporaryDirectory(prefix="leidraad-bench-") as folder:
            self.measure(Path(folder), find_lighthouse(lighthouse))
        say(f"\n{table(self.figures)}\n")
        if missed(self.figures):
            raise SystemExit(1)

    def measure(self, folder: Path, lighthouse: list[str] | None) -> None:
        with step("20 verzonnen voorbeelden"):
            small = filled(folder, 20)
        for size in plan.SIZES:
            with step(f"{size} verzonnen voorbeelden"):
                large = filled(folder, size)
            self.measure_size(large, size)
        self.take("SQL per bladzijde", plan.queries(small, large))
        self.take("kill -9", plan.killed(filled(folder, 1), self.scale))
        self.measure_real(folder, lighthouse)

    def measure_size(self, large: House, size: int) -> None:
        with large.served() as port:
            self.take(f"CPU bij {size}", plan.cpu(large, port, size, self.scale))
            if size == plan.SIZES[0]:
                self.take(f"{plan.USERS} bezoekers", plan.mix(large, port, self.scale))
                self.take("stortvloed", plan.flooded(large, port, self.scale))
            self.take(f"publiceren bij {size}", plan.publication(large, port, size))

    def measure_real(self, folder: Path, lighthouse: list[str] | None) -> None:
        with step("de echte voorbeelden"):
            real = house(folder, "real")
            real.ask("fill-real")
        self.take("zoeken", plan.search_quality(real))
        with real.served() as port:
            self.take("gewicht", plan.light(port))
            if lighthouse:
                self.take("Lighthouse", plan.lighthouse(lighthouse, real, port, folder))
            else:
                say(f"  – Lighthouse is niet gedraaid. Remedie: {HOW}")

    def take(self, label: str, figures: Iterable[Figure]) -> None:
        with step(label):
            self.figures += figures


def filled(folder: Path, size: int) -> House:
    made = house(folder, str(size))
    made.ask("fill", size)
    return made
