"""What a field is called on a page and in a letter, in the reader's language."""

from collections.abc import Mapping

from django.utils.translation import gettext as _


def field_word(name: str) -> str:
    """A field that has no word of its own is the text as a whole."""
    return field_words().get(name) or _("De tekst als geheel")


def field_words() -> Mapping[str, str]:
    """In the order in which a reader meets them."""
    return {
        "title": _("Titel"),
        "summary": _("Samenvatting"),
        "municipalities": _("Gemeenten"),
        "area": _("Gebied"),
        "is_national": _("Landelijk"),
        "domains": _("Leefgebieden"),
        "done": _("Wat er gedaan is"),
        "why": _("Waarom het werkt, en wat ervan te leren is"),
        "less_well": _("Wat minder goed ging"),
        "conditions": _("Wat ervoor nodig is"),
        "costs": _("Wat het kost"),
        "results": _("Wat het opleverde"),
        "groups": _("Voor wie"),
        "group_note": _("Meer over voor wie het is"),
        "phases": _("Wanneer"),
        "factors": _("Wat helpt"),
        "partners": _("Met wie"),
        "year_from": _("Sinds welk jaar"),
        "year_until": _("Tot welk jaar"),
        "still_running": _("Loopt het nog?"),
        "year_note": _("Meer over de jaren"),
        "evidence": _("Hoe zeker"),
        "sources": _("Bronnen"),
        "contact_organisation": _("Organisatie van het contact"),
        "contact_role": _("Rol van het contact"),
        "contact_mailbox": _("E-mailadres van het contact"),
        "contact_phone": _("Telefoon van het contact"),
        "contact_hours": _("Wanneer het contact bereikbaar is"),
    }
