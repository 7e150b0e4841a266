"""What an editor can do next with a submission; the way of the two approvals, in order."""

from dataclasses import dataclass

MOST_SOUGHT = 100  # letters of a title that one searches for
OPEN = ("received", "talking", "with-owner", "held", "scheduled")
SENDER_WRITES, WITH_OWNER, HELD, SCHEDULED = "talking", "with-owner", "held", "scheduled"
REFUSED = "refused"


@dataclass(frozen=True)
class Situation:
    """`is_whole`: nothing is missing for publishing; `has_sender`: somebody to ask;
    `is_answered`: sender or contact wrote something that nobody settled yet.
    """

    state: str
    has_editor: bool
    has_sender: bool
    is_whole: bool
    owner: bool
    editor: bool
    may_reconsider: bool = False
    has_objection: bool = False
    is_answered: bool = False

    @property
    def may_be_public(self) -> bool:
        return self.is_whole and self.owner and self.editor


def next_step(now: Situation) -> str:
    """The one step that brings it further; empty when it is somebody else's turn."""
    if now.state not in OPEN:
        return "heropenen" if now.state == REFUSED and now.may_reconsider else ""
    if not now.has_editor:
        return "oppakken"
    if now.state in {HELD, SCHEDULED}:
        return "hervatten" if now.state == HELD else ""
    if now.state == SENDER_WRITES:
        return "bewerken" if now.is_answered else ""
    return _towards_publishing(now)


def _towards_publishing(now: Situation) -> str:
    if not now.is_whole:
        return "bewerken"
    if not now.owner:
        return "" if now.state == WITH_OWNER else "voorleggen"
    return "plaatsen" if now.editor else "akkoord"


def possible_steps(now: Situation) -> tuple[str, ...]:
    """In the order of the page."""
    if now.state not in OPEN:
        return _after_refusal(now)
    found = {
        "oppakken": not now.has_editor,
        "bewerken": True,
        "vraag": now.has_sender and now.state != SENDER_WRITES,
        "voorleggen": now.is_whole and not now.owner,
        "akkoord": now.is_whole and not now.editor,
        "plaatsen": now.may_be_public,
        "inplannen": now.may_be_public and now.state != SCHEDULED,
        "hervatten": now.state in {HELD, SCHEDULED},
        "aanhouden": now.state != HELD,
        "doorgeven": True,
        "afwijzen": True,
    }
    return tuple(name for name, is_possible in found.items() if is_possible)


def _after_refusal(now: Situation) -> tuple[str, ...]:
    if now.state != REFUSED or not now.may_reconsider:
        return ()
    return ("heropenen", "afwijzing-blijft") if now.has_objection else ("heropenen",)


def sought(typed: str) -> str:
    """What somebody searches for, as a database can be asked it: no null signs, one line."""
    return " ".join(typed.replace("\0", " ").split())[:MOST_SOUGHT]
