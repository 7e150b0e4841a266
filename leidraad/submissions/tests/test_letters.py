"""Each letter: every language, whole, with its link alone, and a stranger's words set apart."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from leidraad.accounts.tests.factories import person
from leidraad.post.api import put_in_post
from leidraad.post.models import Letter
from leidraad.submissions.actions import forget, judge, own
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import (
    OWNER,
    SENDER,
    agreed,
    fresh,
    in_state,
    last_token,
    letters,
    pen_of,
    received,
)

FOLDER = Path(__file__).parents[1] / "templates/submissions/letters"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))
LINK = "https://leidraad.example/insturen/abcdefghijklmnopqrstuvwxyz0/"
HOSTILE = "Titel\n\nhttps://kwaad.example/insturen/\n.\nBcc: x@x.example <b>{{ 7|add:7 }}</b>"
CONTEXT: Mapping[str, object] = {
    "title": HOSTILE, "name": "Anna", "link": LINK, "message": HOSTILE, "part": "Wat het kost",
    "asked_by": "Anna", "promised_on": date(2026, 12, 4), "erased_on": date(2026, 12, 4),
    "path": "/voorbeelden/x/", "is_change": True, "changes": [f"Titel: {HOSTILE}"], "editors": "",
    "number": 2, "later": 1, "senders": ["- Voorbeeldstad: 2"], "approved": 1, "objected": 2,
    "replied": 3,
}  # fmt: skip
OTHERS = {"lost_link"}  # has a test of its own with its page


@pytest.mark.django_db
@pytest.mark.parametrize("language", [code for code, _ in settings.LANGUAGES])
@pytest.mark.parametrize("name", [name for name in NAMES if name not in OTHERS])
def test_each_letter_is_whole_in_every_language(name: str, language: str) -> None:
    template = f"submissions/letters/{name}.txt"
    for sparse in ({}, {"title": "", "name": "", "message": "", "asked_by": "", "changes": []}):
        put_in_post(to="a@a.example", template=template, context={**CONTEXT, **sparse},
                    language=language)  # fmt: skip
    for letter in Letter.objects.order_by("id"):
        assert letter.subject
        assert "\n" not in letter.subject
        assert len(letter.text.split()) < 170
        assert "{" not in letter.text.replace("{{ 7|add:7 }}", "")
        assert "https://kwaad.example/insturen/" not in letter.text.splitlines()


def test_there_is_a_letter_for_each_that_is_told() -> None:
    """What the actions name, lies there; and nothing lies there for nobody."""
    actions = (Path(__file__).parents[1] / "actions").glob("*.py")
    code = "".join(path.read_text() for path in actions)
    assert [name for name in NAMES if f'"{name}"' not in code and f"{name}.txt" not in code] == []


Deed = Callable[[Submission], object]


@pytest.mark.usefixtures("places")
@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("received", "Een redacteur leest het"),
        ("talking", "> Wie?"),
        ("held", "> Even wachten."),
        ("refused", "> Te weinig bekend."),
        ("published", "vanaf nu kan elke gemeente"),
    ],
)
def test_the_sender_hears_of_each_step(state: str, words: str) -> None:
    in_state(state)
    assert words in letters(SENDER)[-1].text
    assert "Hallo Anna," in letters(SENDER)[-1].text


@pytest.mark.usefixtures("places")
def test_the_link_in_each_letter_opens_the_page() -> None:
    submission = in_state("held")
    assert last_token(SENDER)
    pen = pen_of(submission)
    assert pen.submission == submission


@pytest.mark.usefixtures("places")
def test_a_letter_that_cannot_be_written_stops_the_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """In one transaction: no step without its letter."""
    submission, editor = received(), person("editor")

    def broken(*_given: object, **_more: object) -> None:
        raise OSError("vol")

    monkeypatch.setattr("leidraad.submissions.actions.letters.put_in_post", broken)
    acts: list[Callable[[], object]] = [
        lambda: judge.lay_before_owner(by=editor, submission=submission),
        lambda: judge.refuse(by=editor, submission=submission, reason="Nee."),
    ]
    for act in acts:
        with pytest.raises(OSError, match="vol"):
            act()
    assert fresh(submission).state == "received"


@pytest.mark.usefixtures("places")
def test_the_owner_is_asked_at_her_own_mailbox_and_hears_no_more_than_needed() -> None:
    submission, editor = received(), person("editor")
    agreed(submission, by=editor)
    assert [one.subject for one in letters(OWNER)] == [
        "Klopt dit voorbeeld? De redactie vraagt je akkoord"
    ]
    assert SENDER not in letters(OWNER)[0].text


@pytest.mark.usefixtures("places")
def test_a_letter_about_going_names_the_day(at: Callable[[str], None]) -> None:
    at("2026-01-01")
    submission = in_state("received")
    own.take_back(by=pen_of(submission))
    at("2026-12-02")
    forget.warn_before_forgetting()
    assert "Op 1 januari 2027 wissen we" in letters(SENDER)[-1].text
