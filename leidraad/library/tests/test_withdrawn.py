"""What is not public is in no output, from the very next request."""

from datetime import date

import pytest
from django.test import Client

from leidraad.library.actions import publish
from leidraad.library.actions.make_version import PictureCard, make_version
from leidraad.library.actions.publish import publish_version, withdraw_example
from leidraad.library.actions.stay_true import Adopter, Exchange, add_adoption, publish_answer
from leidraad.library.models import Example, Picture
from leidraad.library.queries.figures import figures, unused_fields
from leidraad.library.queries.finding import find
from leidraad.library.queries.picture import folder
from leidraad.library.rules.draft import ContactCard
from leidraad.library.rules.selection import Selection
from leidraad.library.tests.factories import EDITOR, draft, published

pytestmark = pytest.mark.usefixtures("places")
WORD = "kanariepiet"
OUTPUTS = (
    "/overzicht.csv",
    "/overzicht.xlsx",
    "/overzicht.json",
    "/voorbeelden.atom",
    "/leefgebied/zorg.atom",
    "/ingebed/",
    "/ingebed/?v={code}",
    "/en/ingebed/",
    "/oembed?url=http://127.0.0.1:8000/v/{code}",
    "/deelbeeld/{code}.png",
    "/v/{code}",
    "/v/{code}/contact.vcf",
    "/",
    "/voorbeelden/",
    "/voorbeelden/?q=begeleider",
    "/ar/voorbeelden/",
    "/voorbeelden/kanariepiet/",
    "/overzicht/",
    "/leefgebied/zorg/",
    "/mijn-lijst/?v={code}",
    "/api/v1/examples",
    "/api/v1/examples?q=begeleider",
    "/api/v1/examples/{code}",
    "/api/v1/municipalities/GM0148",
    "/sitemap.xml",
)
COUNTED = ("/api/v1/municipalities/GM0148",)


def shows(client: Client, address: str, code: str) -> bool:
    """Whether anything of the example can be seen there."""
    response = client.get(address.format(code=code))
    if address in COUNTED:
        return bool(response.json()["examples"])
    if response.status_code == 302:
        return WORD in response["Location"]
    if response.status_code != 200:
        return False
    if "deelbeeld" in address:
        return True
    if "xlsx" in address:
        return len(response.content) > len(client.get("/overzicht.xlsx?q=zzzz").content)
    return WORD in response.content.decode().lower() or f"/v/{code}" in response.content.decode()


def public() -> str:
    contact = ContactCard("Gemeente Voorbeeldstad", "regisseur", "regie@voorbeeld.example")
    return published(import_key="A1", title="Kanariepiet", contacts=(contact,))


@pytest.mark.parametrize("address", OUTPUTS)
def test_a_withdrawn_example_is_gone_at_once_also_where_it_was_kept(
    client: Client, address: str
) -> None:
    code = public()
    assert shows(client, address, code), "the test must be able to see it"
    assert shows(client, address, code)
    withdraw_example(by=EDITOR, code=code)
    assert not shows(client, address, code)


NOT_KEPT = ("/deelbeeld/{code}.png", "/v/{code}")
KEPT = tuple(one for one in OUTPUTS if one not in NOT_KEPT)


@pytest.mark.parametrize("address", KEPT)
def test_without_a_new_edition_it_would_still_be_there(
    client: Client, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: it is the edition that takes it away, and the test sees the difference."""
    code = public()
    shows(client, address, code)
    monkeypatch.setattr(publish, "new_edition", lambda: None)
    withdraw_example(by=EDITOR, code=code)
    assert shows(client, address, code)


HIDDEN = draft(title=WORD, summary=WORD, done=WORD, partners=(WORD,), sources=())
PHOTO = PictureCard("foto.webp", 800, 600, WORD, WORD, "given")


def a_draft() -> str:
    """An example that was never public, a draft of one that is, and one that was before:
    all three with a picture, and all that can hang on an example.
    """
    one = Example.objects.get(code=published(import_key="A2", title="Openbaar"))
    make_version(example=one, draft=HIDDEN, pictures=(PHOTO,))
    before = make_version(example=None, draft=HIDDEN, pictures=(PHOTO,))
    publish_version(by=EDITOR, version=before, note=WORD)
    withdraw_example(by=EDITOR, code=before.example.code)
    hidden = make_version(example=None, draft=HIDDEN, pictures=(PHOTO,)).example
    for example in (hidden, before.example):
        contact = ContactCard(WORD, WORD, f"{WORD}@a.example", shows_mailbox=True)
        add_adoption(by=EDITOR, example=example, adopter=Adopter("GM0193", contact, WORD))
        exchange = Exchange(WORD, WORD, date(2026, 11, 1), WORD)
        publish_answer(by=EDITOR, example=example, exchange=exchange)
        taught = Adopter("GM0344", ContactCard("Gemeente", "rol"), own_example=example)
        add_adoption(by=EDITOR, example=one, adopter=taught)
    return hidden.code


@pytest.mark.parametrize("address", [one for one in OUTPUTS if one not in COUNTED])
def test_a_draft_is_nowhere(client: Client, address: str) -> None:
    code = a_draft()
    content = client.get(address.format(code=code)).content.decode(errors="replace").lower()
    assert WORD not in content.replace(address, "")  # an error page names itself


def test_a_draft_counts_nowhere(client: Client) -> None:
    a_draft()
    assert client.get("/api/v1/examples").json()["total"] == 1
    assert client.get("/api/v1/municipalities/GM0148").json()["examples"] == 1
    assert figures().total == 1
    assert find(Selection().asking(WORD), "nl").total == 0
    assert unused_fields()[0].empty == 1


def test_pictures_of_drafts_are_served_to_nobody(client: Client) -> None:
    a_draft()
    folder().mkdir(parents=True)
    (folder() / PHOTO.file).write_bytes(b"RIFF")
    codes = list(Picture.objects.values_list("code", flat=True))
    assert len(codes) == 3
    for code in codes:
        assert client.get(f"/beeld/{code}").status_code == 404


def test_a_picture_goes_when_its_version_does(client: Client) -> None:
    """The control: the file is there, and while the version is public it is served."""
    folder().mkdir(parents=True)
    (folder() / PHOTO.file).write_bytes(b"RIFF")
    version = make_version(example=None, draft=draft(), pictures=(PHOTO,))
    example = publish_version(by=EDITOR, version=version, note="Geplaatst.")
    address = f"/beeld/{version.pictures.get().code}"
    assert client.get(address).status_code == 200
    withdraw_example(by=EDITOR, code=example.code)
    assert client.get(address).status_code == 404


def test_what_is_like_it_lets_go_of_it(client: Client) -> None:
    code = public()
    published(title="Buurman")
    assert WORD in client.get("/voorbeelden/buurman/").content.decode()
    withdraw_example(by=EDITOR, code=code)
    assert WORD not in client.get("/voorbeelden/buurman/").content.decode()


def test_what_an_earlier_version_said_is_gone_with_it(client: Client) -> None:
    code = public()
    version = make_version(example=Example.objects.get(code=code), draft=draft(title="Mus"))
    publish_version(by=EDITOR, version=version, note="Anders.")
    for address in OUTPUTS:
        content = client.get(address.format(code=code)).content.decode(errors="replace")
        assert "Kanariepiet" not in content, address


def test_nobody_in_between_may_answer_for_us(client: Client) -> None:
    """Whatever tells of an example is asked for anew each time, by browsers and proxies alike."""
    code = public()
    for address in OUTPUTS:
        response = client.get(address.format(code=code))
        rules = {rule.strip() for rule in response["Cache-Control"].split(",")}
        assert rules & {"no-cache", "no-store"}, address
        assert not [rule for rule in rules if "age" in rule and rule != "max-age=0"], address
