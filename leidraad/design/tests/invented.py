"""What the examples in the gallery show: towns and people that do not exist."""

from types import SimpleNamespace as Thing
from typing import Any

TOWNS = (("", "Kies een gemeente"), ("zonnedal", "Zonnedal"), ("molenwaard", "Molenwaard aan Zee"))
GROUPS = (
    ("families", "Gezinnen"),
    ("young", "Jongeren tot 27 jaar"),
    ("all", "Iedereen die hier net komt wonen, ook wie al een tijd in een opvang woonde"),
)
DOMAINS = (
    ("huisvesting", "Huisvesting"),
    ("inburgering", "Inburgering"),
    ("werk-en-inkomen", "Werk en inkomen"),
    ("sociaal-netwerk", "Sociaal netwerk"),
    ("onderwijs", "Onderwijs"),
    ("zorg", "Zorg"),
)
STEPS = (
    Thing(label="Het idee", address="/galerij/writing/", state="done"),
    Thing(label="Wat jullie deden", address="/galerij/writing/", state="done"),
    Thing(label="Wat minder goed ging", address="", state="now"),
    Thing(label="Bronnen en contact", address="/galerij/writing/", state="later"),
    Thing(label="Nalezen en insturen", address="", state="later"),
)
MOMENTS = (
    Thing(label="Ontvangen", state="done", when="3 november 2026", text=""),
    Thing(label="In gesprek", state="done", when="9 november 2026", text=""),
    Thing(
        label="Bij het contact voor akkoord",
        state="now",
        when="sinds 12 november 2026",
        text="De gemeente Zonnedal leest mee. Je hoort uiterlijk op 26 november van ons.",
    ),
    Thing(label="Openbaar", state="later", when="", text=""),
)
MISSING = (
    Thing(question="Wat ging minder goed?", address="#id_less_well"),
    Thing(question="Bij wie hoort de lezer meer?", address="#id_town"),
    Thing(question="Sinds wanneer doen jullie dit?", address="#id_began_on"),
)
ROWS = (
    Thing(
        title="Een buur die de weg kent",
        address="/galerij/writing/",
        note="Zonnedal · Sociaal netwerk",
        state_kind="attention",
        state_words="Wacht op ons",
        cells=("2 november 2026", "16 november 2026", "niemand"),
        is_late=True,
    ),
    Thing(
        title="Taalmaatjes in de samenwerkingsverbandenoverlegstructuur van de wijk",
        address="/galerij/writing/",
        note="Molenwaard aan Zee · Onderwijs, Inburgering",
        state_kind="busy",
        state_words="In gesprek",
        cells=("11 november 2026", "25 november 2026", "Sanne Voorbeeld"),
        is_late=False,
    ),
    Thing(
        title="Samen naar de huisarts",
        address="/galerij/writing/",
        note="",
        state_kind="waiting",
        state_words="Bij het contact",
        cells=("18 november 2026", "2 december 2026", "Bo Verzonnen"),
        is_late=False,
    ),
)
STATES = (
    Thing(kind="draft", words="Concept"),
    Thing(kind="new", words="Ontvangen"),
    Thing(kind="busy", words="In gesprek"),
    Thing(kind="waiting", words="Bij het contact"),
    Thing(kind="planned", words="Gepland op 1 december"),
    Thing(kind="good", words="Openbaar"),
    Thing(kind="stopped", words="Niet geplaatst"),
    Thing(kind="attention", words="Niet bevestigd sinds maart"),
)
REMARKS = (
    Thing(
        who="Sanne Voorbeeld",
        when="12 november, 10:20",
        text="Kun je hier een voorbeeld bij geven? Dan ziet de lezer het voor zich.",
        is_own=True,
    ),
    Thing(
        who="Bo Verzonnen",
        when="13 november, 09:05",
        text="Goed idee. Ik heb er een week van één gezin bij gezet.",
        is_own=False,
    ),
)
HINTS = (
    Thing(
        kind="long-sentence",
        quote="Teneinde de integrale aanpak te borgen …",
        advice="Deze zin telt 31 woorden. Maak er twee van.",
    ),
    Thing(kind="jargon", quote="PIP", advice="Schrijf: het plan voor de inburgering (PIP)."),
    Thing(
        kind="person",
        quote="mevrouw Verzonnen",
        advice="Dit lijkt een naam. Laat hem liever weg of schrijf “een bewoner”.",
    ),
)
WAYS = (
    Thing(label="Redactie", address="/galerij/desk/", is_here=True, number=12),
    Thing(label="Vertalen", address="/galerij/desk/", is_here=False, number=3),
    Thing(label="Bijhouden", address="/galerij/desk/", is_here=False, number=""),
    Thing(label="Cijfers", address="/galerij/desk/", is_here=False, number=""),
    Thing(label="Beheer", address="/galerij/desk/", is_here=False, number=""),
    Thing(label="Account", address="/galerij/desk/", is_here=False, number=""),
    Thing(label="Uitloggen", address="/galerij/desk/", is_here=False, number=""),
)
VIEWS = (
    Thing(label="Van jou", address="/galerij/desk/", is_here=True, number=4),
    Thing(label="Alles", address="/galerij/desk/", is_here=False, number=12),
    Thing(label="Afgerond", address="/galerij/desk/", is_here=False, number=""),
)


class Told(str):
    """A message as Django gives it."""

    level_tag: str = ""

    def __new__(cls, words: str, level: str) -> "Told":
        told = super().__new__(cls, words)
        told.level_tag = level
        return told


MESSAGES = (
    Told("Het voorbeeld staat nu openbaar. De inzender krijgt een brief.", "success"),
    Told("Je kijkt naar een oude versie.", "info"),
    Told("Twee links in dit voorbeeld werken niet meer.", "warning"),
    Told("Dat lukte niet: iemand anders was net eerder.", "error"),
)
CONTEXT: dict[str, Any] = {
    "steps": STEPS,
    "moments": MOMENTS,
    "missing": MISSING,
    "rows": ROWS,
    "columns": ("Binnen sinds", "Beloofd antwoord", "Wie"),
    "states": STATES,
    "remarks": REMARKS,
    "hints": HINTS,
    "views": VIEWS,
    "desk_ways": WAYS,
    "messages": MESSAGES,
}
