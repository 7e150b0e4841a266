"""What the form asks, field by field (a short name for each is in queries.field_words)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, TypeAlias

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

Words: TypeAlias = "str | _StrPromise"

QUESTIONS: Mapping[str, Words] = {
    "title": _("Hoe heet jullie aanpak?"),
    "summary": _("Het idee in twee zinnen"),
    "municipalities": _("In welke gemeente doen jullie dit?"),
    "area": _("Of in welk gebied?"),
    "is_national": _("Dit gebeurt in heel Nederland"),
    "domains": _("Over welke leefgebieden gaat het?"),
    "phases": _("Wanneer begint dit voor een statushouder?"),
    "groups": _("Voor wie is het bedoeld?"),
    "group_note": _("Wil je meer over deze groep zeggen?"),
    "done": _("Wat hebben jullie gedaan?"),
    "why": _("Waarom werkt het?"),
    "partners": _("Met wie doen jullie dit samen?"),
    "results": _("Wat leverde het op?"),
    "less_well": _("Wat ging minder goed?"),
    "conditions": _("Wat moet er geregeld zijn voordat een ander begint?"),
    "costs": _("Wat kost het, in geld of in uren?"),
    "year_from": _("Sinds welk jaar?"),
    "year_until": _("Tot welk jaar?"),
    "year_note": _("Wil je iets zeggen over die jaren?"),
    "still_running": _("Doen jullie dit nog?"),
    "sources": _("Waar staat er meer over?"),
    "factors": _("Wat maakt dat het werkt?"),
    "evidence": _("Hoe goed is onderzocht dat het werkt?"),
    "contact_organisation": _("Organisatie van het contact"),
    "contact_role": _("Rol van het contact"),
    "contact_mailbox": _("E-mailadres van het contact"),
    "contact_phone": _("Telefoonnummer van het contact"),
    "contact_hours": _("Wanneer is het contact te bereiken?"),
}
