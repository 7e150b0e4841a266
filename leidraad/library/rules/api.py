"""What rules of other rooms may use of the library's: values and decisions, no Django."""

from leidraad.library.rules.draft import (
    ContactCard,
    Draft,
    Fault,
    Known,
    Result,
    Source,
    faults,
)

__all__ = ["ContactCard", "Draft", "Fault", "Known", "Result", "Source", "faults"]
