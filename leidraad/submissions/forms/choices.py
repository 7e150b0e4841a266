"""What can be chosen, in the reader's language and in the fixed order of the themes."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from leidraad.places.api import atlas
from leidraad.themes import api as themes

SIGNS = {
    "huisvesting": "house",
    "inburgering": "landmark",
    "werk-en-inkomen": "briefcase",
    "sociaal-netwerk": "users",
    "onderwijs": "graduation-cap",
    "zorg": "heart-pulse",
}
Choice = tuple[str, str]


def domains() -> list[Choice]:
    """With a sign before the name, as on the places of the town."""
    return [(item.code, _signed(item.code, _name(item))) for item in themes.domains()]


@lru_cache(maxsize=50)
def _signed(code: str, name: str) -> SafeString:
    context = {"code": code, "sign": SIGNS[code], "name": name}
    return render_to_string("submissions/parts/domain_choice.html", context)


def phases() -> list[Choice]:
    return _named(themes.phases())


def groups() -> list[Choice]:
    return _named(themes.groups())


def factors() -> list[Choice]:
    return _named(themes.factors())


def evidence() -> list[Choice]:
    return _named(themes.evidence_levels())


def running() -> list[Choice]:
    return [("yes", _("Ja")), ("no", _("Nee, het is gestopt")), ("", _("Dat laat ik open"))]


def explained(items: Iterable[themes.Item]) -> Iterator[dict[str, str]]:
    """Name and explanation of each, for who wants to know what a choice means."""
    language = get_language() or "nl"
    for item in items:
        yield {
            "name": _name(item),
            "text": item.text("explanation", language).value,
            "language": item.text("explanation", language).language,
        }


def _named(items: Sequence[themes.Item]) -> list[Choice]:
    return [(item.code, _name(item)) for item in items]


def _name(item: themes.Item) -> str:
    return item.name_in(get_language() or "nl")


class PlacesInput(forms.TextInput):
    """A line for each municipality and one to spare; a browser suggests names while one types."""

    template_name = "submissions/parts/places_input.html"
    use_fieldset = True

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        typed = [one for one in (value or []) if one]
        context = super().get_context(name, None, attrs)
        context["widget"]["lines"] = [*typed, *[""] * max(1, 2 - len(typed))]
        context["widget"]["is_invalid"] = context["widget"]["attrs"].get("aria-invalid") == "true"
        return context

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[str]:
        del files
        return list(data.getlist(name)) if hasattr(data, "getlist") else list(data.get(name) or [])

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        del files
        return name not in data

    def id_for_label(self, id_: str, index: str | None = None) -> str:
        """No single line has the question as its label: it stands above all of them."""
        del id_, index
        return ""


class PlacesField(forms.Field):
    """Names of municipalities as people write them; kept as codes, and as typed when unknown."""

    widget = PlacesInput

    def prepare_value(self, value: Any) -> list[str]:
        return [name_of(one) for one in value or []]

    def to_python(self, value: Any) -> list[str]:
        typed = (part.strip() for line in value or [] for part in str(line).split(","))
        return list(dict.fromkeys(code_of(one)[:120] for one in typed if one))


def code_of(typed: str) -> str:
    place = atlas().find(typed)
    return place.code if place else typed


def name_of(code: str) -> str:
    """Its name, unless that would be read back as another one (a name that was used twice)."""
    place = atlas().place(code)
    return place.name if place and code_of(place.name) == code else code


def place_names() -> list[str]:
    return [place.name for place in atlas().current]
