"""The door of upkeep: what waits for the desk, and the duties of the worker."""

from leidraad.upkeep.actions.adoptions import (
    accept_adoption,
    decline_adoption,
    stands_already,
)
from leidraad.upkeep.actions.check_answers import confirm_by_phone
from leidraad.upkeep.actions.checks import ask_still_true
from leidraad.upkeep.actions.corrections import (
    pass_on_corrections,
    take_over_correction,
    turn_down_correction,
)
from leidraad.upkeep.actions.follows import send_digests
from leidraad.upkeep.actions.forget import forget_questions, forget_successions
from leidraad.upkeep.actions.forget_readers import forget_readers
from leidraad.upkeep.actions.questions import keep_answer_off, place_answer
from leidraad.upkeep.actions.succession import entries_of, keep_contact, name_successor
from leidraad.upkeep.actions.web_links import check_web_links
from leidraad.upkeep.models import AdoptionRequest, Check, Correction, Question, Succession
from leidraad.upkeep.queries.from_readers import adoptions_to_judge, corrections_to_judge
from leidraad.upkeep.queries.suggestions import Proposal, part_word, proposal
from leidraad.upkeep.queries.waiting import (
    answers_to_place,
    left_contacts,
    succession_of,
    unanswered_checks,
)
from leidraad.upkeep.queries.web_links import DeadLink, dead_links

__all__ = [
    "AdoptionRequest",
    "Check",
    "Correction",
    "DeadLink",
    "Proposal",
    "Question",
    "Succession",
    "accept_adoption",
    "adoptions_to_judge",
    "answers_to_place",
    "ask_still_true",
    "check_web_links",
    "confirm_by_phone",
    "corrections_to_judge",
    "dead_links",
    "decline_adoption",
    "entries_of",
    "forget_questions",
    "forget_readers",
    "forget_successions",
    "keep_answer_off",
    "keep_contact",
    "left_contacts",
    "name_successor",
    "part_word",
    "pass_on_corrections",
    "place_answer",
    "proposal",
    "send_digests",
    "stands_already",
    "succession_of",
    "take_over_correction",
    "turn_down_correction",
    "unanswered_checks",
]
