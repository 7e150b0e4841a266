"""What keeps a text from being sent in, and what keeps it from being published."""

from collections.abc import Iterator

from leidraad.library.rules.api import Draft, Fault, Known, faults
from leidraad.submissions.rules.content import Content, draft_from, year
from leidraad.submissions.rules.phrases import gettext_noop

LATER = frozenset({"factors", "phases", "groups", "sources", "summary"})
"""The editor fills these in with the sender: the quick version takes ten minutes. A summary is made
of what was done, so that alone is asked for."""


def faults_to_send(content: Content, known: Known) -> tuple[Fault, ...]:
    draft = draft_from(content)
    found = [
        fault
        for fault in faults(draft, known)
        if fault.field not in LATER or getattr(draft, fault.field)
    ]
    return tuple(_once([*found, *_asked(draft), *_years(content)]))


def faults_to_publish(content: Content, known: Known) -> tuple[Fault, ...]:
    draft = draft_from(content)
    return tuple(_once([*faults(draft, known), *_asked(draft), *_years(content)]))


def _asked(draft: Draft) -> Iterator[Fault]:
    if not draft.done:
        yield Fault("done", gettext_noop("vertel wat jullie gedaan hebben"))
    if not draft.less_well:
        yield Fault("less_well", gettext_noop("vertel ook wat minder goed ging"))
    card = draft.contacts[0] if draft.contacts else None
    for name, reason in (
        ("organisation", gettext_noop("noem de organisatie bij wie de lezer terechtkan")),
        ("role", gettext_noop("noem de rol van wie vragen beantwoordt, zoals ‘regisseur’")),
        ("mailbox", gettext_noop("noem een e-mailadres waarop het contact te bereiken is")),
    ):
        if not (card and getattr(card, name)):
            yield Fault(f"contact_{name}", reason)


def _years(content: Content) -> Iterator[Fault]:
    for name in ("year_from", "year_until"):
        typed = str(content.get(name) or "").strip()
        if typed and year(typed) is None:
            yield Fault(name, gettext_noop("schrijf een jaar als vier cijfers, zoals 2024"))


def _once(found: list[Fault]) -> Iterator[Fault]:
    """One reason per field is enough to begin with; `contacts` is told at its mailbox."""
    told: set[str] = set()
    for fault in found:
        field = "contact_mailbox" if fault.field == "contacts" else fault.field
        if field not in told:
            told.add(field)
            yield Fault(field, fault.reason)
