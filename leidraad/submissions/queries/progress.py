"""How far a text is: what the next reader still misses, and advice while writing."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from leidraad.library.api import Fault, known_codes
from leidraad.places.api import atlas
from leidraad.plain_language.api import Hint, hints, reading_level
from leidraad.submissions.queries.field_words import field_words
from leidraad.submissions.rules.completeness import Completeness, completeness
from leidraad.submissions.rules.content import TEXTS, Content, draft_from
from leidraad.submissions.rules.readiness import faults_to_send

READ = (*TEXTS, "results", "group_note", "year_note", "area")
MOST_TIPS = 4
MOST_MISSED = 6
MOST_TOLD = 60  # letters of what was typed
FIRST_BOX = {"domains": "id_domains_0", "groups": "id_groups_0", "phases": "id_phases_0"}
ANSWERS = {
    **FIRST_BOX,
    "contacts": "id_contact_organisation",
    "years": "id_year_from",
    "factors": "id_factors_0",
}


@dataclass(frozen=True)
class Tip:
    """As design/hints.html shows it; `kind` "fault" is what keeps it from being sent in."""

    kind: str
    quote: str
    advice: str


@dataclass(frozen=True)
class FieldTips:
    name: str
    label: str
    tips: tuple[Tip, ...]


@dataclass(frozen=True)
class Missed:
    question: str
    address: str


@dataclass(frozen=True)
class Progress:
    share: int
    words: str
    missing: tuple[Missed, ...]
    level: str


def progress(content: Content, *, pictures: int, pictures_address: str) -> Progress:
    found = completeness(draft_from(content), pictures=pictures)
    missing = tuple(
        Missed(_(one.question), pictures_address if one.field == "pictures" else way_to(one.field))
        for one in found.missing[:MOST_MISSED]
    )
    return Progress(found.share, share_words(found), missing, level_words(content))


def way_to(field: str) -> str:
    """Where on the page the answer is given."""
    return f"#{ANSWERS.get(field, f'id_{field}')}"


def share_words(found: Completeness) -> str:
    if not found.can_be_sent:
        return _("Je bent op weg") if found.share else _("Begin waar je wilt")
    if found.missing:
        return _("Genoeg om in te sturen. Wat je nog toevoegt, helpt de lezer.")
    return _("Alles staat erin. Mooi!")


def level_words(content: Content) -> str:
    """Of the stories together: of a few words there is nothing to say."""
    told = "\n\n".join(str(content.get(name) or "") for name in TEXTS)
    level = reading_level(told)
    if level is None:
        return ""
    words = _("Je tekst leest ongeveer als taalniveau %(name)s. Dat is een schatting.")
    advice = "" if level.name in {"A2", "B1"} else _("Met kortere zinnen leest iedereen mee.")
    return f"{words % {'name': level.name}} {advice}".strip()


def tips(content: Content) -> dict[str, FieldTips]:
    """Per field: first what cannot stay, then what is about a person, then what reads easier."""
    names, faults = field_words(), _faults(content)
    return {
        name: FieldTips(name, names.get(name, ""), tuple(_tips(name, content, faults)))
        for name in names
    }


def _tips(name: str, content: Content, faults: dict[str, Fault]) -> Iterator[Tip]:
    if name in faults and content.get(name):
        yield Tip("fault", "", fault_words(faults[name], content))
    if name in READ:
        found = sorted(hints(str(content.get(name) or "")), key=_weight)
        yield from (_tip(one) for one in found[:MOST_TIPS])


def _faults(content: Content) -> dict[str, Fault]:
    return {fault.field: fault for fault in faults_to_send(content, known_codes())}


def fault_words(fault: Fault, content: Content) -> str:
    """In the reader's language, and with what may have been meant."""
    if fault.field == "domains" and not content.get("domains"):
        return _sentence(_("kies er ten minste één"))
    unknown = [code for code in content.get("municipalities") or () if not atlas().place(code)]
    if fault.field == "municipalities" and unknown:
        return _place_words(unknown[0])
    if fault.field == "municipalities" and not content.get("municipalities"):
        return _("Waar doen jullie dit? Noem een gemeente of gebied, of kies landelijk.")
    return _sentence(_(fault.reason))


def _sentence(reason: str) -> str:
    """The rules give a reason as part of a sentence; below a field it stands alone."""
    return f"{reason[:1].upper()}{reason[1:]}{'' if reason[-1:] in '.?!؟።' else '.'}"


def _place_words(typed: str) -> str:
    told = _("‘%(name)s’ kennen wij niet als gemeente.") % {"name": typed[:MOST_TOLD]}
    found = _(" of ").join(place.name for place in atlas().suggest(typed, limit=3))
    return f"{told} {_('Bedoel je %(names)s?') % {'names': found}}" if found else told


def _weight(hint: Hint) -> tuple[bool, bool, int]:
    return not hint.is_strong, hint.kind != "person", hint.start


def _tip(hint: Hint) -> Tip:
    advice = _(hint.advice)
    return Tip(hint.kind, "" if hint.quote in advice else hint.quote, advice)
