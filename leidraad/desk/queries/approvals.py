"""Who said yes to which version, and whether that still holds: in plain words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from leidraad.desk.queries.remarks import names_of
from leidraad.submissions.api import Approval, Standing, Submission


@dataclass(frozen=True)
class ToldApproval:
    is_given: bool
    words: str


def told_approvals(submission: Submission, standing: Standing) -> tuple[ToldApproval, ...]:
    """The contact first, then the desk."""
    given = list(submission.approvals.select_related("version").order_by("id"))
    now = submission.version.number if submission.version else 0
    owner = next((one for one in reversed(given) if one.side == Approval.Side.OWNER), None)
    editor = next((one for one in reversed(given) if one.side == Approval.Side.EDITOR), None)
    return (
        ToldApproval(standing.owner, _of_owner(submission, owner, now, holds=standing.owner)),
        ToldApproval(standing.editor, _of_editor(editor, now)),
    )


def _of_owner(submission: Submission, yes: Approval | None, now: int, *, holds: bool) -> str:
    if yes is None:
        if submission.state == Submission.State.WITH_OWNER:
            return _("Het contact heeft de brief en antwoordde nog niet.")
        return _("Het contact heeft nog geen ja gezegd.")
    slots = {"old": yes.version.number, "new": now}
    if yes.version.number == now:
        if yes.how == Approval.How.SENT_IN:
            return _("Het contact stuurde versie %(new)d zelf in; dat is een ja.") % slots
        return _("Het contact ging akkoord met versie %(new)d.") % slots
    if holds:
        return (
            _(
                "Het contact ging akkoord met versie %(old)d. Daarna veranderde alleen spelling "
                "of opmaak, dus het ja blijft staan."
            )
            % slots
        )
    return (
        _(
            "Het contact ging akkoord met versie %(old)d; daarna is de tekst gewijzigd "
            "(nu versie %(new)d), dus het contact moet opnieuw kijken."
        )
        % slots
    )


def _of_editor(yes: Approval | None, now: int) -> str:
    if yes is None:
        return _("De redactie ging nog niet akkoord.")
    name = names_of({yes.by_key}).get(yes.by_key) or _("De redactie")
    slots = {"name": name, "old": yes.version.number, "new": now}
    if yes.version.number == now:
        return _("%(name)s ging akkoord met versie %(new)d.") % slots
    return (
        _(
            "%(name)s ging akkoord met versie %(old)d; nu staat er versie %(new)d, "
            "dus de redactie kijkt opnieuw."
        )
        % slots
    )
