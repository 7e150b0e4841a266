"""Examples with contacts on a served site, and the letters that ask about them.

Told as one line of JSON: the name of a page and its address, without the language.
"""

import json
import sys

from leidraad.library.api import Adopter, ContactCard, Example, add_adoption
from leidraad.library.tests.factories import EDITOR
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.tests.factories import confirmed, example, link, paths_of_links

CHECKS = 7  # one for each test that answers
DONE = "Ieder gezin krijgt één begeleider.\n\nDie komt het eerste half jaar elke week langs."
WAYS = {
    "confirm-question": "vragen/bevestigen/{}/",
    "answer": "antwoord/{}/",
    "leave": "contact-overdragen/{}/",
    "succession": "opvolging/{}/",
}


def lay_out() -> None:
    several, nobody, linked = _several(), example("", title="Zonder postbus"), example()
    tokens = {name: values["token"] for name, values in paths_of_links(linked).items()}
    checks = [_check(number) for number in range(CHECKS)]
    ask_still_true()
    confirmed(linked, text="Wie betaalt de begeleider?", may_be_public=True)
    pages = {
        "ask": f"/vragen/{several.code}/",
        "ask-one": f"/vragen/{linked.code}/",
        "ask-nobody": f"/vragen/{nobody.code}/",
        **{name: f"/{way.format(tokens[name.replace('-', '_')])}" for name, way in WAYS.items()},
        **{f"check-{number}": link(box, "/klopt/") for number, box in enumerate(checks)},
        "thanked": "/bedankt/klopt/",
        "gone": f"/klopt/{'x' * 27}/",
    }
    for name, way in (("change", "wijzigen"), ("ended", "gestopt"), ("leave-check", "opvolger")):
        pages[name] = f"{pages['check-0']}{way}/"
    sys.stdout.write(f"{json.dumps(pages)}\n")


def _several() -> Example:
    """With two contacts of its own, and one of a municipality that took it over."""
    found = example("een@voorbeeldstad.example", "twee@voorbeeldstad.example", title="Samen koken")
    card = ContactCard("Gemeente Zwolle", "Regisseur", "zwolle@voorbeeldstad.example")
    add_adoption(by=EDITOR, example=found, adopter=Adopter("GM0193", card))
    return found


def _check(number: int) -> str:
    """Each with a contact of its own, who gets a letter of her own."""
    mailbox = f"contact{number}@voorbeeldstad.example"
    example(mailbox, title=f"Samen naar les {number}", done=DONE)
    return mailbox
