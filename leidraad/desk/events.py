"""What the journal tells about the desk's own acts. Never a name, an address or a text."""

from leidraad.audit.api import Event

WITHDRAWN = Event("desk.withdrawn", "{who} haalde {about} van de site, omdat {reason}.")
