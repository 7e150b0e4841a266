"""An editor places what was proposed, or gives it back; a translator cannot."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.utils.translation import gettext as _
from django.utils.translation import override

from conftest import only_looking
from leidraad.accounts.api import User
from leidraad.audit.api import About, journal
from leidraad.desk.actions.translations import accept, accept_all, give_back
from leidraad.desk.tests.asking import text_of
from leidraad.desk.tests.translated import (
    ARABIC,
    desk_of_translator,
    filled,
    page,
    proposed,
    publish_again,
    read_by,
    standing,
    translator,
)
from leidraad.library.api import (
    ChangedMeanwhileError,
    Example,
    ProposedTranslation,
    RefusedTranslationError,
    Translation,
    mark_of,
)
from leidraad.library.tests.factories import published

__all__ = ["desk_of_translator", "translator"]


@pytest.fixture
def code(places: None) -> str:
    del places
    return published(done="Er belt iemand.\n\nElke week.")


def review(code: str) -> str:
    return page(code, more="nakijken/")


def test_looking_places_nothing(desk: Client, translator: User, code: str) -> None:
    proposed(translator, code)
    with only_looking():
        assert ARABIC in text_of(desk, review(code))
    assert not Translation.objects.exists()


def test_placed_is_what_the_reader_sees(desk: Client, translator: User, code: str) -> None:
    one = proposed(translator, code)
    desk.post(review(code), {"part": "title", "seen_title": mark_of(one), "place": "1"})
    assert ARABIC in read_by(code)
    assert standing(code).state == "unreviewed"
    assert journal(about=About("example", code))[0].event == "library.translated"
    assert "Hier wacht niets meer" in text_of(desk, review(code))


def test_checked_by_a_native_speaker_is_said_once_placed(
    desk: Client, translator: User, code: str
) -> None:
    one = proposed(translator, code, is_checked=True)
    assert standing(code).state == "missing"
    desk.post(review(code), {"part": "title", "seen_title": mark_of(one), "place": "1"})
    assert standing(code).state == "reviewed"


def test_all_at_once(desk: Client, translator: User, code: str) -> None:
    found = [proposed(translator, code, section=name) for name in ("title", "done")]
    marks = {f"seen_{one.section}": mark_of(one) for one in found}
    answer = desk.post(review(code), {"part": "all", "place": "1", **marks}, follow=True)
    assert "2 vertalingen staan op de site" in answer.content.decode()
    assert Translation.objects.count() == 2


def test_given_back_with_a_note_the_translator_sees_it(
    desk: Client, desk_of_translator: Client, translator: User, code: str
) -> None:
    one = proposed(translator, code)
    asked = {"part": "title", "seen_title": mark_of(one), "back": "1"}
    assert desk.post(review(code), asked).status_code == 422
    desk.post(review(code), {**asked, "title-note": "Te letterlijk."})
    assert standing(code).is_returned
    shown = text_of(desk_of_translator, page(code))
    assert "Te letterlijk." in shown
    assert ARABIC in shown
    better = filled(desk_of_translator, code, text_title="وجه واحد")
    desk_of_translator.post(page(code), better)
    assert standing(code).is_waiting


def test_another_text_than_was_read_is_not_placed(
    desk: Client, translator: User, code: str
) -> None:
    seen = mark_of(proposed(translator, code))
    proposed(translator, code, "نص آخر")
    answer = desk.post(
        review(code), {"part": "title", "seen_title": seen, "place": "1"}, follow=True
    )
    assert "Niet alles is geplaatst" in answer.content.decode()
    assert not Translation.objects.exists()


def test_without_the_mark_it_would_have_been_placed(
    desk: Client, translator: User, code: str
) -> None:
    """Control: the same act with the mark of the text that stands there now."""
    proposed(translator, code)
    one = proposed(translator, code, "نص آخر")
    desk.post(review(code), {"part": "title", "seen_title": mark_of(one), "place": "1"})
    assert Translation.objects.get().text == "نص آخر"


def test_twice_is_once(desk: Client, translator: User, code: str) -> None:
    one = proposed(translator, code)
    asked = {"part": "title", "seen_title": mark_of(one), "place": "1"}
    desk.post(review(code), asked)
    assert desk.post(review(code), asked).status_code == 409
    assert Translation.objects.count() == 1
    assert ProposedTranslation.objects.get().state == "accepted"


def test_a_translator_places_nothing(
    desk_of_translator: Client, translator: User, code: str
) -> None:
    one = proposed(translator, code)
    assert desk_of_translator.get(review(code)).status_code == 403
    asked = {"part": "title", "seen_title": mark_of(one), "place": "1"}
    assert desk_of_translator.post(review(code), asked).status_code == 403
    for act in (
        lambda: accept(by=translator, proposal=one, seen=mark_of(one)),
        lambda: accept_all(by=translator, proposals=[(one, mark_of(one))]),
        lambda: give_back(by=translator, proposal=one, seen=mark_of(one), note="x"),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert not Translation.objects.exists()


def test_an_editor_may_place_her_own(editor: User, code: str) -> None:
    one = proposed(editor, code)
    accept(by=editor, proposal=one, seen=mark_of(one))
    assert Translation.objects.get().text == ARABIC


def test_dutch_that_changed_since_is_said_to_editor_and_reader(
    desk: Client, translator: User, code: str
) -> None:
    one = proposed(translator, code)
    publish_again(code, title="Eén vast gezicht")
    assert "Nederlands is veranderd" in text_of(desk, review(code))
    desk.post(review(code), {"part": "title", "seen_title": mark_of(one), "place": "1"})
    assert standing(code).state == "outdated"


def test_what_the_dutch_no_longer_has_is_not_placed(editor: User, code: str) -> None:
    publish_again(code, done="Zie https://voorbeeld.example/plan")
    one = proposed(editor, code, "See https://voorbeeld.example/plan", section="done")
    publish_again(code, done="Zie het plan.")
    with pytest.raises(RefusedTranslationError):
        accept(by=editor, proposal=one, seen=mark_of(one))
    assert not Translation.objects.exists()


def test_of_what_left_the_site_nothing_is_placed(editor: User, code: str) -> None:
    one = proposed(editor, code)
    Example.objects.update(published=None)
    with pytest.raises(ChangedMeanwhileError):
        accept(by=editor, proposal=one, seen=mark_of(one))


# --- what the reader is told, through a whole publish -------------------------------------


def place(by: User, code: str, **more: Any) -> None:
    one = proposed(by, code, **more)
    accept(by=by, proposal=one, seen=mark_of(one))


NOTICES = {
    "all Dutch": "Dit voorbeeld staat er nog in het Nederlands: er is nog geen vertaling.",
    "parts Dutch": "Delen van dit voorbeeld staan er nog in het Nederlands: "
    "daarvan is nog geen vertaling.",
    "unreviewed": "Wat vertaald is, is nog niet nagekeken door iemand die de taal van huis uit "
    "spreekt.",
    "outdated": "De Nederlandse tekst is daarna veranderd.",
}


def told(code: str) -> set[str]:
    """Which of the notices about language stand above the text, in the reader's language."""
    above = read_by(code).partition("example__scene")[0]
    with override("ar"):
        return {name for name, words in NOTICES.items() if _(words) in above}


def test_the_reader_is_told_each_state(editor: User, code: str) -> None:
    assert told(code) == {"all Dutch"}
    place(editor, code)
    assert told(code) == {"parts Dutch", "unreviewed"}
    for section in ("title", "summary", "done"):
        place(editor, code, text=f"{ARABIC} {section}", section=section, is_checked=True)
    assert told(code) == set()
    publish_again(code, title="Eén vast gezicht")
    assert told(code) == {"outdated"}


def test_a_minor_edit_keeps_translations_and_proposals_up(editor: User, code: str) -> None:
    place(editor, code, is_checked=True)
    waiting = proposed(editor, code, section="summary")
    publish_again(
        code,
        is_minor=True,
        title="Een vast gezicht voor elk gezin.",
        summary="In Voorbeeldstad heeft ieder gezin één begeleider, die alle vragen aanneemt.",
    )
    assert standing(code).state == "reviewed"
    assert not standing(code, "summary").is_outdated
    waiting.refresh_from_db()
    assert waiting.state == "waiting"


def test_an_edit_that_is_not_minor_does_not(editor: User, code: str) -> None:
    """Control: the mark ‘minor’ is what keeps them up."""
    place(editor, code, is_checked=True)
    publish_again(code, title="Een vast gezicht voor elk gezin.")
    assert standing(code).state == "outdated"


def test_what_the_dutch_no_longer_says_no_language_says(editor: User, code: str) -> None:
    place(editor, code, text="نص قديم", section="done")
    assert "نص قديم" in read_by(code)
    publish_again(code, done="")
    assert "نص قديم" not in read_by(code)
