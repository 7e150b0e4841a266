"""What readers and other municipalities send, as far as the tests of it need."""

from typing import Any

from leidraad.audit.api import Who
from leidraad.library.api import Example
from leidraad.upkeep.actions.adoptions import Telling, ask_adoption, confirm_adoption
from leidraad.upkeep.actions.corrections import (
    Suggestion,
    confirm_correction,
    suggest_correction,
)
from leidraad.upkeep.actions.follows import ask_follow, confirm_follow
from leidraad.upkeep.models import AdoptionRequest, Correction, Follow
from leidraad.upkeep.tests.factories import OWNER, READER, link, token_of

BETTER = "Elk gezin heeft één vaste begeleider, en een vervanger die het gezin kent."
NEIGHBOUR = "inburgering@buurstad.example"
MEPPEL, UTRECHT = "GM0119", "GM0344"


def suggested(found: Example, **changes: Any) -> Correction:
    """A correction whose sender has not pressed the button yet."""
    words = {
        "section": "done",
        "text": BETTER,
        "reason": "De vervanger ontbrak.",
        "name": "Sam Lezer",
        "address": READER,
    }
    assert found.published is not None
    suggestion = Suggestion(**{**words, **changes})
    return suggest_correction(
        by=Who.visitor(), example=found, version=found.published, suggestion=suggestion
    )


def sent(found: Example, **changes: Any) -> Correction:
    """A correction that lies with the contact, or with the desk when there is none."""
    address = suggested(found, **changes).sender_address
    correction = confirm_correction(token=token_of(link(address, "/verbeteren/bevestigen/")))
    assert correction is not None
    return correction


def adopted(found: Example, **changes: Any) -> AdoptionRequest:
    """A municipality whose contact has not pressed the button yet."""
    words = {
        "municipality": MEPPEL,
        "organisation": "Gemeente Meppel",
        "role": "Beleidsadviseur",
        "address": NEIGHBOUR,
        "changed": "Bij ons komt de begeleider ook thuis.",
    }
    telling = Telling(**{**words, **changes})
    return ask_adoption(by=Who.visitor(), example=found.code, telling=telling)


def with_desk(found: Example, **changes: Any) -> AdoptionRequest:
    address = adopted(found, **changes).sender_address
    request = confirm_adoption(token=token_of(link(address, "/wij-ook/bevestigen/")))
    assert request is not None
    return request


def following(
    question: str = "", address: str = READER, rhythm: str = "monthly", language: str = "nl"
) -> tuple[Follow, str]:
    """A follow that was confirmed, and the token under which it is stopped."""
    asked = {"address": address, "question": question, "rhythm": rhythm, "language": language}
    ask_follow(by=Who.visitor(), **asked)
    stop = confirm_follow(token=token_of(link(address, "/volgen/bevestigen/")))
    assert stop
    return Follow.objects.get(address=address, question=question), stop


def paths_of_links(found: Example) -> dict[str, dict[str, str]]:
    """For each page behind a link in a letter to a reader or a municipality, one that works."""
    suggested(found)
    confirm = token_of(link(READER, "/verbeteren/bevestigen/"))
    sent(found, address="ander@anderstad.example")
    judge = {"token": token_of(link(OWNER, "/correctie/"))}
    adopted(found)
    adopt = token_of(link(NEIGHBOUR, "/wij-ook/bevestigen/"))
    _follow, stop = following("?leefgebied=zorg")
    ask_follow(by=Who.visitor(), address=READER, question="", rhythm="weekly", language="nl")
    follow = token_of(link(READER, "/volgen/bevestigen/"))
    return {
        "correct": {"code": found.code},
        "confirm_correction": {"token": confirm},
        "correction": judge,
        "correction_no": judge,
        "adopt": {"code": found.code},
        "confirm_adoption": {"token": adopt},
        "confirm_follow": {"token": follow},
        "follow_stop": {"token": stop},
    }
