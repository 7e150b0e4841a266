"""Translations out as a PO file, and what a file that comes back would change."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from leidraad.accounts.api import User, who
from leidraad.library.api import (
    PoEntry,
    PoFound,
    Proposed,
    Standing,
    Standings,
    catalogue,
    earlier_dutch,
    faults_in,
    po_text,
    read_po,
    standings,
    text_digest,
    tidy,
)
from leidraad.post.api import street_address
from leidraad.submissions.api import field_word

LETTERS_SHOWN = 160
Earlier = Mapping[tuple[str, str, str], str]


@dataclass(frozen=True)
class Change:
    """One translation that would be proposed; `is_stale`: made from Dutch that changed since."""

    line: int
    title: str
    part: str
    text: str
    is_new: bool
    is_stale: bool


@dataclass(frozen=True)
class Stopped:
    line: int
    title: str
    part: str
    reasons: tuple[str, ...]


@dataclass(frozen=True)
class Report:
    changes: tuple[Change, ...]
    stopped: tuple[Stopped, ...]
    same: int
    given: tuple[tuple[str, Proposed], ...]


# --- out ---------------------------------------------------------------------------------


def po_file(language: str, *, only_work: bool) -> str:
    """All that can be translated, or only what is missing, changed or came back."""
    slugs = {entry.code: entry.slug for entry in catalogue().entries}
    found = standings(slugs, language).values()
    wanted = [one for one in found if not only_work or _asks_for_work(one)]
    earlier = earlier_dutch({one.example.code for one in wanted if one.is_outdated})
    return po_text(
        language, [_entry(one, slugs.get(one.example.code, ""), earlier) for one in wanted]
    )


def _asks_for_work(one: Standing) -> bool:
    return one.is_returned or (not one.is_waiting and one.state in {"missing", "outdated"})


def _entry(one: Standing, slug: str, earlier: Earlier) -> PoEntry:
    with override("nl"):
        address = street_address(reverse("example", args=[slug])) if slug else ""
    title = one.example.published.title if one.example.published else ""
    lines = [f"{title} · {field_word(one.section)}", address]
    if one.is_returned and one.proposal:
        lines.append(_("Teruggegeven: %(note)s") % {"note": one.proposal.note})
    return PoEntry(
        code=one.example.code,
        section=one.section,
        digest=one.dutch_digest,
        dutch=one.dutch,
        text=one.text,
        note="\n".join(line for line in lines if line),
        earlier=earlier.get((one.example.code, one.section, one.made_from), "")
        if one.is_outdated
        else "",
        is_outdated=one.is_outdated,
    )


# --- in ----------------------------------------------------------------------------------


def report(data: bytes, language: str, user: User) -> Report:
    """What would be proposed and what not, with why; nothing is kept yet."""
    found, refused = read_po(data, language)
    held = standings({one.code for one in found}, language)
    known = earlier_dutch({one.code for one in found})
    changes, stopped, given, same = [], [], [], 0
    for one in found:
        stands = held.get((one.code, one.section))
        reasons = tuple(_reasons(one, stands, known, user))
        if stands is None or reasons:
            stopped.append(_stopped(one, held, reasons))
        elif (tidy(one.text), one.digest) == (stands.text, stands.made_from):
            same += 1
        else:
            changes.append(_change(one, stands))
            given.append((one.code, _proposed(one, stands)))
    stopped += [Stopped(one.line, "", "", (_(one.reason),)) for one in refused]
    stopped.sort(key=lambda one: one.line)
    return Report(tuple(changes), tuple(stopped), same, tuple(given))


def _reasons(one: PoFound, stands: Standing | None, known: Earlier, user: User) -> Iterator[str]:
    if stands is None:
        yield _("Dit voorbeeld of onderdeel staat niet op de site. Sla deze regel over.")
        return
    is_now = one.digest == stands.dutch_digest
    if text_digest(one.dutch) != one.digest:
        yield _("De Nederlandse tekst (msgid) is veranderd. Haal het bestand opnieuw op.")
    elif not is_now and (one.code, one.section, one.digest) not in known:
        yield _("Wij kennen dit Nederlands niet. Haal het bestand opnieuw op.")
    if _is_of_another(one, stands, user):
        yield _("Iemand anders stelde intussen een andere tekst voor. Vergelijk ze op de pagina.")
    for fault in faults_in(stands.dutch, tidy(one.text), section=one.section):
        yield fault.told(_)


def _is_of_another(one: PoFound, stands: Standing, user: User) -> bool:
    """A proposal that waits is replaced by a file of who made it, never by another's."""
    proposal = stands.proposal
    if proposal is None or not stands.is_waiting or proposal.by == who(user).key:
        return False
    return proposal.text != tidy(one.text)


def _stopped(one: PoFound, held: Standings, reasons: tuple[str, ...]) -> Stopped:
    stands = held.get((one.code, one.section))
    return Stopped(one.line, _title(stands) if stands else one.code, _part(one), reasons)


def _change(one: PoFound, stands: Standing) -> Change:
    text = tidy(one.text)
    return Change(
        line=one.line,
        title=_title(stands),
        part=_part(one),
        text=text if len(text) <= LETTERS_SHOWN else text[:LETTERS_SHOWN] + "…",
        is_new=not stands.text,
        is_stale=one.digest != stands.dutch_digest,
    )


def _proposed(one: PoFound, stands: Standing) -> Proposed:
    return Proposed(
        section=one.section, text=tidy(one.text), made_from=one.digest, seen=stands.mark
    )


def _title(stands: Standing) -> str:
    return stands.example.published.title if stands.example.published else stands.example.code


def _part(one: PoFound) -> str:
    return field_word(one.section)
