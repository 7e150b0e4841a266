"""Three examples that look like this one, with the reason why."""

from typing import Any

import pytest

from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.example import similar
from leidraad.library.tests.factories import published

pytestmark = pytest.mark.usefixtures("places")
FAR: dict[str, Any] = {
    "domains": ("onderwijs",),
    "factors": ("stem",),
    "phases": ("later",),
    "groups": ("ouderen",),
    "municipalities": (),
    "is_national": True,
}


def alike() -> dict[str, dict[str, tuple[str, ...]]]:
    """The titles of what looks like the first example, with what they share."""
    held = catalogue()
    first = next(entry for entry in held.entries if entry.texts["title"] == "Eerste")
    return {one.entry.texts["title"]: dict(one.shared) for one in similar(held, first)}


def test_the_most_alike_come_first_and_say_why() -> None:
    published(title="Eerste")
    published(title="Ver weg", **FAR)
    published(title="Zelfde factor", **{**FAR, "factors": ("regie", "stem")})
    published(
        title="Zelfde domein en groep", **FAR | {"domains": ("zorg",), "groups": ("gezinnen",)}
    )
    published(title="Bijna gelijk", year_from=2001)
    found = alike()
    assert list(found) == ["Bijna gelijk", "Zelfde domein en groep", "Zelfde factor"]
    assert found["Zelfde factor"] == {"factor": ("regie",)}
    assert found["Zelfde domein en groep"] == {"leefgebied": ("zorg",), "doelgroep": ("gezinnen",)}
    assert found["Bijna gelijk"]["provincie"] == ("overijssel",)


def test_all_statushouders_is_no_reason_to_be_alike() -> None:
    published(title="Eerste", groups=("alle-statushouders",))
    published(title="Ander", **{**FAR, "groups": ("alle-statushouders",)})
    assert alike() == {}


def test_an_example_alone_has_nobody_to_look_like() -> None:
    published(title="Eerste")
    assert alike() == {}
