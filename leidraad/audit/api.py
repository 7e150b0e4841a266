"""The audit's door: write down what happened, read it, and see whether it still stands."""

from leidraad.audit.actions.record import record
from leidraad.audit.queries.journal import journal
from leidraad.audit.queries.moments import first_moments
from leidraad.audit.queries.verdict import Verdict, verify
from leidraad.audit.rules.chain import Fault
from leidraad.audit.rules.telling import About, Event, Line, UnfitError, Who, tell

__all__ = [
    "About",
    "Event",
    "Fault",
    "Line",
    "UnfitError",
    "Verdict",
    "Who",
    "first_moments",
    "journal",
    "record",
    "tell",
    "verify",
]
