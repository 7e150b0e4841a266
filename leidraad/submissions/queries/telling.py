"""What stands in a field, in words: a code becomes a name."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leidraad.places.api import atlas
from leidraad.themes import api as themes

NAMED: Mapping[str, Any] = {
    "domains": themes.domains,
    "factors": themes.factors,
    "phases": themes.phases,
    "groups": themes.groups,
}


def told(name: str, value: Any) -> str:
    if name == "is_national":
        return _("Ja") if value else _("Nee")
    if name == "still_running":
        return {"yes": _("Ja"), "no": _("Nee, het is gestopt")}.get(str(value or ""), "")
    if name == "evidence":
        return _names(themes.evidence_levels(), [value] if value else [])
    if name == "municipalities":
        return ", ".join(_place(code) for code in value or [])
    if name in NAMED:
        return _names(NAMED[name](), value or [])
    return str(value or "")


def _names(items: Sequence[themes.Item], codes: Sequence[str]) -> str:
    language = get_language() or "nl"
    names = {item.code: item.name_in(language) for item in items}
    return ", ".join(names.get(code, code) for code in codes)


def _place(code: str) -> str:
    place = atlas().place(code)
    return place.name if place else code
