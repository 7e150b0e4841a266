"""The journal, newest first; that somebody reads it is written down too."""

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _

from leidraad.accounts.access import roles_required
from leidraad.accounts.actions.read_journal import read_journal
from leidraad.accounts.queries.reading_journal import AT_A_TIME
from leidraad.accounts.views.signed_in import me


@roles_required("administrator")
def journal_page(request: HttpRequest) -> HttpResponseBase:
    room = request.GET.get("deel", "")
    chosen = room if room in _rooms() else ""
    before = request.GET.get("voor", "")
    lines = read_journal(
        by=me(request),
        event=f"{chosen}." if chosen else "",
        before=int(before) if before.isdecimal() and len(before) < 16 else None,
    )
    context = {
        "lines": lines,
        "chosen": chosen,
        "rooms": _rooms().items(),
        "next": lines[-1].number if len(lines) == AT_A_TIME else None,
    }
    return render(request, "accounts/journal.html", context)


def _rooms() -> dict[str, str]:
    return {
        "accounts": _("Mensen"),
        "submissions": _("Inzendingen"),
        "desk": _("Redactie"),
        "library": _("Voorbeelden"),
        "upkeep": _("Bijhouden"),
        "audit": _("Het journaal zelf"),
    }
