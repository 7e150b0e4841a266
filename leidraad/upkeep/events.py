"""What the journal tells about upkeep. Never a name, an address or a text."""

from leidraad.audit.api import Event

ASKED = Event("upkeep.asked", "{who} vroeg het contact of {about} nog klopt.")
REMINDED = Event("upkeep.reminded", "{who} herinnerde het contact aan {about}.")
ESCALATED = Event("upkeep.escalated", "{who} vroeg de organisatie of {about} nog klopt.")
GIVEN_UP = Event("upkeep.given_up", "{who} kreeg geen antwoord over {about}.")
MOVED = Event(
    "upkeep.moved", "{about} kreeg een ander contact; of het nog klopt, wordt daar gevraagd."
)
ANSWERED = Event("upkeep.answered", "{who} antwoordde of {about} nog klopt: {answer}.")

SUCCESSOR_NAMED = Event("upkeep.successor_named", "{who} noemde een opvolger voor {about}.")
NOBODY_NAMED = Event("upkeep.nobody_named", "{who} is niet langer {about} en weet geen opvolger.")
SUCCESSOR_ACCEPTED = Event("upkeep.successor_accepted", "{who} volgt {about} op.")
SUCCESSOR_DECLINED = Event("upkeep.successor_declined", "{who} volgt {about} niet op.")
CONTACT_STAYS = Event("upkeep.contact_stays", "{who} liet {about} staan.")

QUESTION_ASKED = Event(
    "upkeep.question_asked", "{who} stelde {about}; het adres wordt nog bevestigd."
)
QUESTION_SENT = Event("upkeep.question_sent", "{who} stuurde {about} naar het contact.")
QUESTION_ANSWERED = Event("upkeep.question_answered", "{who} beantwoordde {about}.")
ANSWER_PLACED = Event("upkeep.answer_placed", "{who} plaatste het antwoord op {about}.")
ANSWER_NOT_PLACED = Event("upkeep.answer_not_placed", "{who} plaatste {about} niet.")
QUESTION_ERASED = Event("upkeep.question_erased", "{who} wiste {about}.")
SUCCESSION_ERASED = Event("upkeep.succession_erased", "{who} wiste wie {about} zou opvolgen.")

CORRECTION_SUGGESTED = Event(
    "upkeep.correction_suggested", "{who} stelde {about} voor; het adres wordt nog bevestigd."
)
CORRECTION_SENT = Event("upkeep.correction_sent", "{who} bevestigde {about}.")
CORRECTION_TO_DESK = Event("upkeep.correction_to_desk", "{who} gaf {about} aan de redactie.")
CORRECTION_ACCEPTED = Event("upkeep.correction_accepted", "{who} nam {about} over.")
CORRECTION_DECLINED = Event("upkeep.correction_declined", "{who} nam {about} niet over.")
CORRECTION_ERASED = Event("upkeep.correction_erased", "{who} wiste de afzender van {about}.")

ADOPTION_ASKED = Event(
    "upkeep.adoption_asked", "{who} meldde {about} aan; het adres wordt nog bevestigd."
)
ADOPTION_SENT = Event("upkeep.adoption_sent", "{who} bevestigde {about}.")
ADOPTION_ACCEPTED = Event("upkeep.adoption_accepted", "{who} plaatste {about}.")
ADOPTION_DECLINED = Event("upkeep.adoption_declined", "{who} plaatste {about} niet.")
ADOPTION_ERASED = Event("upkeep.adoption_erased", "{who} wiste de afzender van {about}.")

FOLLOW_ASKED = Event("upkeep.follow_asked", "{who} vroeg om post; het adres wordt nog bevestigd.")
FOLLOW_CONFIRMED = Event("upkeep.follow_confirmed", "{who} bevestigde {about}.")
FOLLOW_CHANGED = Event("upkeep.follow_changed", "{who} veranderde hoe vaak {about} post geeft.")
FOLLOW_STOPPED = Event("upkeep.follow_stopped", "{who} stopte {about}.")
FOLLOW_SENT = Event("upkeep.follow_sent", "{who} schreef het nieuws voor {about}.")
