"""Invented examples for `./dev run --demo`, public from the start, with contacts who answer."""

from leidraad.library.actions.publish import publish_example
from leidraad.library.models import Example
from leidraad.library.rules.draft import ContactCard, Draft, Source

SOURCE = Source("https://demo.example/verzonnen", "Verzonnen voor de demo", "Leidraad")
TOLD = (
    ("Eén tafel voor elk gezin", "Op dinsdag zit iedereen die een gezin helpt aan één tafel.",
     "De agenda’s gelijk krijgen kostte een half jaar.", ("sociaal-netwerk", "zorg")),
    ("De fiets als eerste buur", "Een buurtgenoot fietst de eerste weken mee naar school en les.",
     "In de winter waren er te weinig fietsers.", ("sociaal-netwerk", "inburgering")),
    ("Een proefdag bij de bakker", "Drie bedrijven laten mensen een dag meelopen, zonder cv.",
     "Twee bedrijven stopten toen het druk werd.", ("werk-en-inkomen", "inburgering")),
    ("Samen de brieven openmaken", "In de bibliotheek leest iemand elke week brieven mee.",
     "Soms was de rij te lang om iedereen te helpen.", ("huisvesting", "sociaal-netwerk")),
    ("De les die is opgehouden", "Ouders en kinderen leerden samen taal op school.",
     "Toen de docent wegging, was er niemand die het overnam.", ("onderwijs", "inburgering")),
)  # fmt: skip


def demo_examples(*, municipalities: tuple[str, ...]) -> list[Example]:
    codes = [
        publish_example(
            draft=_draft(number, municipalities[number % len(municipalities)]),
            import_key=f"demo-{number}",
        ).code
        for number in range(len(TOLD))
    ]
    return list(Example.objects.filter(code__in=codes).order_by("id"))


def _draft(number: int, municipality: str) -> Draft:
    title, done, less_well, domains = TOLD[number]
    return Draft(
        title=title,
        summary=done,
        done=f"{done} Dit voorbeeld is verzonnen voor de demo.",
        less_well=less_well,
        domains=domains,
        factors=("samenwerking",),
        phases=("eerste-weken",),
        groups=("gezinnen",),
        evidence="beschreven",
        municipalities=(municipality,),
        sources=(SOURCE,),
        contacts=(ContactCard("Gemeente in de demo", f"Regisseur {number + 1}", mailbox(number)),),
    )


def mailbox(number: int) -> str:
    """Where the contact of the example with this number reads its letters."""
    return f"contact{number + 1}@voorbeeldstad.example"
