"""Made-up examples: as many as wanted, always the same ones, and plainly invented.

Their size follows the real ones (about 38 words of summary, 67 of what was done, two
domains, two factors); their words are compounds of parts, so that the list of different
words grows with the number of examples, as it does in real text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from leidraad.library.rules.draft import ContactCard, Draft, Result, Source, Translated


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


FIRST = _words("""aankomst afspraak begeleid belang bezoek brug buurt coach deel doel dorps draad
    droom eerste energie gast gezins groei groeps haven helder huis kans keten kennis kook krachten
    kring leer les lijn maat markt mentor midden muziek netwerk nieuw oefen ontmoet op open ouder
    pad plan praat proef reis rond samen school sleutel spel sport stage stap start straat taal
    tafel team thuis toekomst tuin vaart verbind vertrouw vraag vriend wegwijs welkom werk wijk
    woon zelf zomer zorg""")
SECOND = _words("""aanpak avond bank bijeenkomst boek brief cafe centrum club dag fonds gesprek gids
    groep hoek huis kaart kamer klas kring lab lijn loket maatje markt middag moment netwerk ochtend
    overleg pakket plaats plan plek ploeg post punt ronde route schakel schrift spreekuur stap team
    terras traject uur vergadering wandeling wekker werkplaats wijzer winkel""")
VERBS = _words("""begint bespreekt bezoekt deelt helpt kent koppelt leert maakt ontmoet oefent
    regelt spreekt steunt tekent vindt volgt vraagt weet wijst""")
FIELD = _words("""statushouder gemeente consulent regisseur vrijwilliger buur gezin jongere
    inburgeraar taalschool werkgever huisarts klantmanager intake inburgering huisvesting opleiding
    inkomen gezondheid onderwijs""")
PUBLISHER = "Verzonnen Blad"
SEEN_ON = "2026-11-21"


@dataclass(frozen=True)
class Codes:
    """What there is to choose from; the bench takes it from the themes and the atlas."""

    domains: Sequence[str]
    factors: Sequence[str]
    phases: Sequence[str]
    groups: Sequence[str]
    evidence: Sequence[str]
    municipalities: Sequence[str]


def drafts(number: int, codes: Codes) -> Iterator[Draft]:
    """The first `number` of one endless row: 2,000 are the beginning of 10,000."""
    return (draft(position, codes) for position in range(number))


def draft(position: int, codes: Codes) -> Draft:
    chance = Random(position)  # noqa: S311 (repeatable on purpose)
    year = chance.randint(2015, 2026)
    title, summary = title_of(chance, position), f"Verzonnen. {text(chance, 4)}"
    is_national = chance.random() < 0.04
    return Draft(
        title=title,
        summary=summary,
        done=f"{text(chance, 4)}\n\n{text(chance, 4)}",
        why=_sometimes(chance, 0.7),
        less_well=_sometimes(chance, 0.4),
        conditions=_sometimes(chance, 0.3),
        costs=_sometimes(chance, 0.2),
        domains=_some(chance, codes.domains, 3),
        factors=_some(chance, codes.factors, 3),
        phases=_some(chance, codes.phases, 2),
        groups=_some(chance, codes.groups, 2),
        evidence=chance.choice(codes.evidence),
        is_national=is_national,
        municipalities=() if is_national else _some(chance, codes.municipalities, 2),
        partners=tuple(f"Stichting {compound(chance).capitalize()}" for _ in range(2)),
        year_from=year,
        year_until=chance.choice((None, year, year + 2)),
        still_running=chance.choice((None, True, False)),
        results=_results(chance),
        sources=(_source(position),),
        is_incomplete=chance.random() < 0.15,
        translations=_translations(title, summary),
        contacts=_contacts(chance),
    )


def title_of(chance: Random, position: int) -> str:
    return f"{compound(chance).capitalize()} en {compound(chance)} (verzonnen {position})"


def text(chance: Random, sentences: int) -> str:
    """Nine words a sentence."""
    return " ".join(_sentence(chance) for _ in range(sentences))


def compound(chance: Random) -> str:
    return chance.choice(FIRST) + chance.choice(SECOND)


def _sentence(chance: Random) -> str:
    who, what = chance.choice(FIELD), compound(chance)
    where, with_whom = compound(chance), chance.choice(FIELD)
    return f"Een {who} {chance.choice(VERBS)} {what} bij {where} met {with_whom}."


def _sometimes(chance: Random, share: float) -> str:
    """Not every source tells everything; the shares are about those of the real examples."""
    return text(chance, 2) if chance.random() < share else ""


def _some(chance: Random, options: Sequence[str], most: int) -> tuple[str, ...]:
    return tuple(sorted(chance.sample(options, chance.randint(1, most))))


def _results(chance: Random) -> tuple[Result, ...]:
    figure = chance.randint(2, 400)
    if chance.random() < 0.5:
        return ()
    return (Result(f"{figure} deelnemers (verzonnen)", figure, "deelnemers", 2025),)


def _source(position: int) -> Source:
    address = f"https://verzonnen.example/bron/{position}"
    return Source(address, f"Verzonnen bron {position}", PUBLISHER, SEEN_ON)


def _translations(title: str, summary: str) -> tuple[Translated, ...]:
    """Title and summary in English, as the real examples have."""
    return (
        Translated("title", "en", f"Invented: {title}"),
        Translated("summary", "en", f"Invented. {summary}"),
    )


def _contacts(chance: Random) -> tuple[ContactCard, ...]:
    number = chance.randrange(100)
    if number >= 20:
        return ()
    return (ContactCard(f"Verzonnen dienst {number}", "balie", f"balie{number}@verzonnen.example"),)
