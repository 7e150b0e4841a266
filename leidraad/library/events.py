"""What the journal tells about the library."""

from leidraad.audit.api import Event

PUBLISHED = Event("library.published", "{who} plaatste versie {number} van {about}.")
WITHDRAWN = Event("library.withdrawn", "{who} haalde {about} van de site.")
CONFIRMED = Event("library.confirmed", "{who} bevestigde dat {about} nog klopt.")
UNCONFIRMED = Event("library.unconfirmed", "{about} staat als niet bevestigd sinds {since}.")
ENDED = Event("library.ended", "{who} meldde dat {about} gestopt is op {ended_on}.")
RESUMED = Event("library.resumed", "{who} meldde dat {about} weer loopt.")
CONTACT_REPLACED = Event(
    "library.contact_replaced", "{who} verving {about}; dat geldt voor {examples} voorbeelden."
)
ADOPTED = Event(
    "library.adopted", "{who} zette bij {about} dat gemeente {municipality} dit ook doet."
)
ADOPTION_ENDED = Event(
    "library.adoption_ended", "{who} haalde gemeente {municipality} weg bij {about}."
)
ANSWERED = Event("library.answered", "{who} zette een vraag met antwoord bij {about}.")
TRANSLATED = Event(
    "library.translated",
    "{who} plaatste de vertaling van {section} in taal {language} bij {about}.",
)
TRANSLATION_PROPOSED = Event(
    "library.translation_proposed",
    "{who} stelde bij {about} een vertaling van {section} in taal {language} voor.",
)
TRANSLATION_RETURNED = Event(
    "library.translation_returned",
    "{who} gaf bij {about} de vertaling van {section} in taal {language} terug.",
)
