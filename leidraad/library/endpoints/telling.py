"""From what the library knows to what the interface says."""

from dataclasses import asdict
from typing import Any, cast

from leidraad.library.endpoints import shapes
from leidraad.library.endpoints.links import interface_address
from leidraad.library.queries.addresses import (
    absolute,
    example_address,
    lasting_address,
    share_image_address,
)
from leidraad.library.queries.entry import SOURCE, Entry, Shown
from leidraad.library.queries.example import ExamplePage
from leidraad.library.queries.life import Adopter, Origin, Story
from leidraad.library.rules.draft import TEXTS
from leidraad.library.rules.selection import Notice
from leidraad.places.api import Place


def text(shown: Shown) -> shapes.Text:
    return shapes.Text(
        value=shown.value, language=shown.language, state=cast(shapes.State, shown.state)
    )


def notice(one: Notice) -> shapes.Notice:
    return shapes.Notice(
        parameter=one.parameter, value=one.value, suggestions=list(one.suggestions)
    )


def example(entry: Entry, language: str) -> shapes.Example:
    return shapes.Example(**_example(entry, language))


def _example(entry: Entry, language: str) -> dict[str, Any]:
    return {
        "code": entry.code,
        "title": text(entry.text("title", language)),
        "summary": text(entry.text("summary", language)),
        "municipalities": [municipality_name(place) for place in entry.places],
        "links": example_links(entry, language),
        **{name: list(getattr(entry, name)) for name in ("domains", "factors", "phases", "groups")},
        **{name: getattr(entry, name) for name in ("is_national", "area", "evidence")},
        **{name: getattr(entry, name) for name in ("year_from", "year_until", "still_running")},
        "partners": list(entry.partners),
        "is_incomplete": entry.is_incomplete,
        "confirmed_on": entry.life.confirmed_on,
        "unconfirmed_since": entry.life.unconfirmed_since,
        "ended_on": entry.life.ended_on,
        "adopted_by": entry.adopted_by,
        "changed_at": entry.changed_at,
    }


def example_links(entry: Entry, language: str) -> shapes.ExampleLinks:
    return shapes.ExampleLinks(
        self=interface_address(f"examples/{entry.code}"),
        page=example_address(entry, language),
        lasting=lasting_address(entry.code),
        image=share_image_address(entry.code, language),
    )


def municipality_name(place: Place) -> shapes.MunicipalityName:
    return shapes.MunicipalityName(
        code=place.code,
        name=place.name,
        valid_until=place.valid_until,
        successor=place.successor,
    )


def whole_example(page: ExamplePage) -> shapes.WholeExample:
    return shapes.WholeExample(
        **_example(page.entry, SOURCE),
        version=page.version_number,
        published_on=page.published_on,
        group_note=page.group_note,
        year_note=page.year_note,
        sections={name: section(page.entry, name) for name in TEXTS},
        results=[shapes.Result(**asdict(result)) for result in page.results],
        sources=[shapes.Source(**asdict(source)) for source in page.sources],
        contacts=[shapes.Contact.from_orm(contact) for contact in page.contacts],
        pictures=pictures(page),
        **story(page.story),
        similar=[one.entry.code for one in page.similar],
    )


def story(told: Story) -> dict[str, Any]:
    changes = [
        *(shapes.Change(on=one.on, note=one.note, is_minor=False) for one in told.changes),
        *(shapes.Change(on=one.on, note=one.note, is_minor=True) for one in told.small_changes),
    ]
    return {
        "ended_why": told.ended_why,
        "adopters": [adopter(one) for one in told.adopters],
        "taken_from": [origin(one) for one in told.origins],
        "answers": [shapes.Answer(**asdict(one)) for one in told.answers],
        "changes": sorted(changes, key=lambda change: change.on, reverse=True),
    }


def adopter(one: Adopter) -> shapes.Adopter:
    return shapes.Adopter(
        municipality=municipality_name(one.place),
        since_year=one.since_year,
        changed=one.changed,
        learned_from=_teacher(one.learned_from),
        own_example=one.own.code if one.own else None,
        contact=shapes.Contact.from_orm(one.contact),
    )


def origin(one: Origin) -> shapes.Origin:
    return shapes.Origin(
        example=one.entry.code, changed=one.changed, learned_from=_teacher(one.learned_from)
    )


def _teacher(place: Place | None) -> shapes.MunicipalityName | None:
    return municipality_name(place) if place else None


def section(entry: Entry, name: str) -> shapes.Section:
    translations = [
        text(shown) for (of, _language), shown in sorted(entry.translations.items()) if of == name
    ]
    return shapes.Section(text=entry.texts[name] or None, translations=translations)


def pictures(page: ExamplePage) -> list[shapes.Picture]:
    return [
        shapes.Picture(
            address=absolute(picture.address),
            width=picture.width,
            height=picture.height,
            alternative=picture.alternative,
            credit=picture.credit,
        )
        for picture in page.pictures
    ]
