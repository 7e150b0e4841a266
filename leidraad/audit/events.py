"""What the journal tells about itself."""

from leidraad.audit.rules.telling import Event

SEAL_BOOK_RENEWED = Event("audit.seal_book_renewed", "{who} begon een nieuw zegelboek.")
