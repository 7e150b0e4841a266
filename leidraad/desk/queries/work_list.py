"""What waits at the desk: oldest promise first, counted and sorted into lists."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from leidraad.accounts.api import Organisation, User, organisations_of_mailboxes
from leidraad.design.api import listed
from leidraad.desk.queries import words
from leidraad.kernel.api import today
from leidraad.places.api import atlas
from leidraad.submissions.api import Edit, Remark, Submission, Writer, draft_from, standing_in

State = Submission.State
ANSWERS = Remark.objects.filter(submission=OuterRef("pk"), settled_at=None).exclude(
    side=Remark.Side.DESK
)
ANSWERED = Q(Exists(ANSWERS))
TABS = ("mij", "alles", "niemand", "wachtrij", "klaar")
OBJECTED = Q(state=State.REFUSED, objected_at__gte=F("state_since"))
OPEN = Q(state__in=Submission.OPEN) | OBJECTED
OUR_TURN = Q(state__in=Submission.OPEN) & (~Q(state=State.TALKING) | ANSWERED)


@dataclass(frozen=True)
class Row:
    """For design/worklist.html: cells stand in the order of `columns`."""

    title: str
    address: str
    note: str
    cells: tuple[str, ...]
    state_kind: str
    state_words: str
    is_late: bool


def lists(user: User) -> Mapping[str, Q]:
    """The lists by their name in the address."""
    nobody = OPEN & Q(editor=None)
    return {
        "mij": OPEN & Q(editor=user),
        "alles": OPEN,
        "niemand": nobody & Q(is_queued_later=False),
        "wachtrij": nobody & Q(is_queued_later=True),
        "klaar": ~OPEN,
        "laat": OUR_TURN & Q(promised_on__lt=today()),
        "contact": Q(state=State.WITH_OWNER),
        "bezwaar": OBJECTED,
        "antwoord": Q(state__in=Submission.OPEN) & ANSWERED,
    }


def counts(user: User) -> dict[str, int]:
    asked = {name: Count("id", filter=rule) for name, rule in lists(user).items()}
    return Submission.objects.filter(sent_at__isnull=False).aggregate(**asked)


def waiting(user: User, name: str, sought: str) -> QuerySet[Submission]:
    found = Submission.objects.filter(lists(user)[name], sent_at__isnull=False)
    if sought:
        found = found.filter(version__title__icontains=sought)
    steps = Edit.objects.only("submission_id", "version_id", "is_minor")
    newest_first = ("-state_since", "-id") if name == "klaar" else ("promised_on", "sent_at", "id")
    return (
        found.annotate(is_answered=ANSWERED)
        .order_by(*newest_first)
        .select_related("version", "editor")
        .prefetch_related(Prefetch("edits", steps), "approvals", "writers")
    )


def columns() -> tuple[str, ...]:
    return (_("Waar"), _("Afzender"), _("Akkoord van"), _("Antwoord beloofd"), _("Redacteur"))


def rows(submissions: Sequence[Submission]) -> tuple[Row, ...]:
    known = organisations_of_mailboxes(
        writer.address for one in submissions if (writer := _sender(one))
    )
    return tuple(_row(one, known) for one in submissions)


def _row(one: Submission, known: Mapping[str, Organisation]) -> Row:
    is_answered = bool(getattr(one, "is_answered", False))
    is_ours = one.state in Submission.OPEN and (one.state != State.TALKING or is_answered)
    return Row(
        title=one.version.title if one.version else _("(gewist)"),
        address=reverse("desk_submission", args=[one.key]),
        note=_note(one, is_answered=is_answered),
        cells=(
            _where(one),
            _who_sent(one, known),
            words.approval_words(standing_in(one.edits.all(), one.approvals.all())),
            words.short_day(one.promised_on),
            str(one.editor) if one.editor else _("nog niemand"),
        ),
        state_kind=words.state_kind(one),
        state_words=words.state_words(one),
        is_late=is_ours and one.promised_on is not None and one.promised_on < today(),
    )


def _note(one: Submission, *, is_answered: bool) -> str:
    told = words.origin_words(one)
    return _("%(origin)s · nieuw antwoord") % {"origin": told} if is_answered else told


def _sender(one: Submission) -> Writer | None:
    return next((writer for writer in one.writers.all() if writer.is_sender), None)


def _where(one: Submission) -> str:
    draft = draft_from(one.content)
    places = [place.name for code in draft.municipalities if (place := atlas().place(code))]
    if len(places) > 3:
        return _("%(names)s en meer") % {"names": listed(places[:2])}
    return listed(places) or draft.area or (_("landelijk") if draft.is_national else "–")


def _who_sent(one: Submission, known: Mapping[str, Organisation]) -> str:
    writer = _sender(one)
    if writer is None:
        return _("het contact") if one.origin == Submission.Origin.CHECK else _("de redactie")
    organisation = known.get(writer.address)
    return organisation.name if organisation else _("onbekend maildomein")
