"""What the journal tells about submissions. Never a name, an address or a text."""

from leidraad.audit.api import Event

STARTED = Event("submissions.started", "{who} begon aan {about}.")
INVITED = Event("submissions.invited", "{who} vroeg een collega mee te schrijven aan {about}.")
UNINVITED = Event(
    "submissions.uninvited", "{who} vroeg een collega niet langer mee te schrijven aan {about}."
)
ADDRESS_GIVEN = Event("submissions.address_given", "{who} gaf een e-mailadres op bij {about}.")
PICTURE_ADDED = Event("submissions.picture_added", "{who} voegde een beeld toe aan {about}.")
PICTURES_CHANGED = Event("submissions.pictures_changed", "{who} veranderde de beelden van {about}.")
HANDED_IN = Event(
    "submissions.handed_in", "{who} wil {about} insturen; het adres wordt nog bevestigd."
)
ASKED_AGAIN = Event(
    "submissions.asked_again",
    "{who} liet de brief om het adres te bevestigen bij {about} nog eens sturen.",
)
RECEIVED = Event("submissions.received", "{who} stuurde {about} in, als versie {number}.")
TAKEN_BACK = Event("submissions.taken_back", "{who} trok {about} in.")
TAKEN = Event("submissions.taken", "{who} nam {about} op zich.")
PASSED_ON = Event("submissions.passed_on", "{who} gaf {about} aan een collega.")
HANDED_BACK = Event(
    "submissions.handed_back", "{who} sloot een account; {about} ligt weer bij de hele redactie."
)
RETURNED = Event("submissions.returned", "{who} stuurde {about} terug met vragen.")
EDITED = Event("submissions.edited", "{who} bewerkte {about}: versie {number}.")
EDITED_MINOR = Event(
    "submissions.edited_minor",
    "{who} bewerkte {about}, alleen spelling of opmaak: versie {number}.",
)
TO_OWNER = Event(
    "submissions.to_owner", "{who} legde versie {number} van {about} voor aan het contact."
)
OWNER_APPROVED = Event(
    "submissions.owner_approved",
    "{who} ging namens het contact akkoord met versie {number} van {about}.",
)
OWNER_OBJECTED = Event(
    "submissions.owner_objected",
    "{who} vroeg namens het contact om iets te veranderen aan {about}.",
)
EDITOR_APPROVED = Event(
    "submissions.editor_approved",
    "{who} ging namens de redactie akkoord met versie {number} van {about}.",
)
HELD = Event("submissions.held", "{who} hield {about} aan.")
RESUMED = Event("submissions.resumed", "{who} pakte {about} weer op.")
SCHEDULED = Event("submissions.scheduled", "{who} plande {about} in voor {day}.")
PUBLISHED = Event("submissions.published", "{who} plaatste {about} als voorbeeld {example}.")
REFUSED = Event("submissions.refused", "{who} wees {about} af, met een reden.")
OBJECTED = Event("submissions.objected", "{who} maakte bezwaar bij {about}.")
UPHELD = Event(
    "submissions.upheld", "{who} keek naar het bezwaar bij {about}; de afwijzing blijft staan."
)
REOPENED = Event("submissions.reopened", "{who} heropende {about}.")
REMARKED = Event("submissions.remarked", "{who} schreef een opmerking bij {about}.")
REMINDED = Event("submissions.reminded", "{who} stuurde een herinnering over {about}.")
ERASED = Event("submissions.erased", "{who} wiste de persoonsgegevens van {about}.")
DESK_TOLD = Event("submissions.desk_told", "{who} meldde de redactie {number} nieuwe inzendingen.")
ANSWERS_TOLD = Event("submissions.answers_told", "{who} meldde {about} {number} antwoorden.")
