"""A translation beside its Dutch: proposed, not public by itself; two at once both keep theirs."""

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from conftest import only_looking
from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person, sign_in
from leidraad.audit.api import About, journal
from leidraad.desk.actions.translations import propose
from leidraad.desk.tests.asking import counted, text_of
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
from leidraad.library.api import Example, ProposedTranslation, Translation
from leidraad.library.tests.factories import published

__all__ = ["desk_of_translator", "translator"]
HOSTILE = ("<b>{}</b>", "{} https://kwaad.example", "{} %(naam)s", "{}\u202e", "[{}](x)")


@pytest.fixture
def code(places: None) -> str:
    del places
    return published(done="Er belt iemand.\n\nElke week.")


@pytest.fixture
def other(places: None) -> Client:
    del places
    return sign_in(Client(), person("translator", name="Tweede Vertaler"))


def test_dutch_and_translation_stand_side_by_side(desk_of_translator: Client, code: str) -> None:
    with only_looking():
        shown = text_of(desk_of_translator, page(code))
    assert "Een vast gezicht voor elk gezin" in shown
    assert 'lang="ar" dir="rtl"' in shown
    assert "nog niet vertaald" in shown
    assert "text_costs" not in shown  # the Dutch says nothing there


def test_what_is_saved_waits_and_is_not_public(desk_of_translator: Client, code: str) -> None:
    mine = filled(desk_of_translator, code, text_title=ARABIC)
    answer = desk_of_translator.post(page(code), mine, follow=True)
    assert "1 onderdeel wacht nu op de redactie" in answer.content.decode()
    assert standing(code).is_waiting
    assert not Translation.objects.exists()
    assert ARABIC not in read_by(code)


def test_it_is_in_the_journal_without_its_text(desk_of_translator: Client, code: str) -> None:
    desk_of_translator.post(page(code), filled(desk_of_translator, code, text_title=ARABIC))
    line = journal(about=About("example", code))[0]
    assert (line.event, line.values) == (
        "library.translation_proposed",
        {"section": "title", "language": "ar"},
    )


def test_nothing_typed_proposes_nothing(desk_of_translator: Client, code: str) -> None:
    answer = desk_of_translator.post(page(code), filled(desk_of_translator, code), follow=True)
    assert "niets veranderd" in answer.content.decode()
    assert not ProposedTranslation.objects.exists()


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_the_dutch_has_not_is_refused_and_kept(
    desk_of_translator: Client, code: str, hostile: str
) -> None:
    mine = filled(desk_of_translator, code, text_title=hostile.format("x"), text_done="Somebody.")
    answer = desk_of_translator.post(page(code), mine)
    assert answer.status_code == 422
    assert answer.context["form"].errors["text_title"]
    assert "Somebody." in answer.content.decode()
    assert not ProposedTranslation.objects.exists()


def test_what_stood_there_cannot_become_empty(
    desk_of_translator: Client, translator: User, code: str
) -> None:
    proposed(translator, code)
    mine = filled(desk_of_translator, code, text_title="  ")
    assert desk_of_translator.post(page(code), mine).status_code == 422
    assert standing(code).text == ARABIC


def test_two_translators_at_once_see_both_texts(
    desk_of_translator: Client, other: Client, code: str
) -> None:
    mine = filled(desk_of_translator, code, text_title="Mijn titel", text_done="Mijn verhaal.")
    other.post(page(code), filled(other, code, text_title="Hun titel"))
    answer = desk_of_translator.post(page(code), mine)
    assert answer.status_code == 409
    assert "Mijn titel" in answer.content.decode()
    assert "Hun titel" in answer.content.decode()
    assert standing(code).text == "Hun titel"
    assert standing(code, "done").text == ""
    chosen = {**mine, "shown": answer.context["shown"], "choose_title": "yours"}
    assert desk_of_translator.post(page(code), chosen).status_code == 302
    assert standing(code).text == "Mijn titel"
    assert standing(code, "done").text == "Mijn verhaal."


@pytest.mark.parametrize(
    ("side", "wanted"), [("theirs", "Hun."), ("yours", "Mijn."), ("both", "Hun.\n\nMijn.")]
)
def test_the_choice_decides(
    desk_of_translator: Client, other: Client, code: str, side: str, wanted: str
) -> None:
    mine = filled(desk_of_translator, code, text_done="Mijn.")
    other.post(page(code), filled(other, code, text_done="Hun."))
    asked = desk_of_translator.post(page(code), mine)
    desk_of_translator.post(
        page(code), {**mine, "shown": asked.context["shown"], "choose_done": side}
    )
    assert standing(code, "done").text == wanted


def test_a_third_text_is_asked_about_again(
    desk_of_translator: Client, other: Client, code: str
) -> None:
    mine = filled(desk_of_translator, code, text_done="Mijn.")
    other.post(page(code), filled(other, code, text_done="Hun."))
    asked = desk_of_translator.post(page(code), mine)
    other.post(page(code), filled(other, code, text_done="Nog later."))
    again = desk_of_translator.post(
        page(code), {**mine, "shown": asked.context["shown"], "choose_done": "yours"}
    )
    assert again.status_code == 409
    assert standing(code, "done").text == "Nog later."


def test_without_the_marks_the_last_one_would_win(
    desk_of_translator: Client, other: Client, code: str
) -> None:
    """Control: the mark of what was seen is what keeps the other's text."""
    mine = filled(desk_of_translator, code, text_title="Mijn titel")
    other.post(page(code), filled(other, code, text_title="Hun titel"))
    mine["seen_title"] = filled(other, code)["seen_title"]
    assert desk_of_translator.post(page(code), mine).status_code == 302
    assert standing(code).text == "Mijn titel"


def test_only_what_changed_in_the_dutch_is_marked(
    desk_of_translator: Client, translator: User, code: str
) -> None:
    proposed(translator, code, "Somebody calls.\n\nEvery week.", section="done")
    proposed(translator, code)
    publish_again(code, done="Er belt iemand.\n\nElke dag.")
    shown = text_of(desk_of_translator, page(code))
    assert shown.count("Nederlands is veranderd") == 1
    assert "<ins>" in shown
    assert "Wat stond er eerst?" in shown


def test_a_translation_that_still_fits_is_proposed_as_it_is(
    desk_of_translator: Client, translator: User, code: str
) -> None:
    proposed(translator, code)
    publish_again(code, title="Eén vast gezicht voor ieder gezin")
    assert standing(code).is_outdated
    desk_of_translator.post(page(code), filled(desk_of_translator, code, fits_title="on"))
    assert not standing(code).is_outdated


def test_a_native_speaker_marks_without_changing(
    desk_of_translator: Client, translator: User, code: str
) -> None:
    proposed(translator, code)
    desk_of_translator.post(page(code), filled(desk_of_translator, code, checked_title="on"))
    assert ProposedTranslation.objects.get().is_checked
    desk_of_translator.post(page(code), filled(desk_of_translator, code, text_title="غيره"))
    assert not ProposedTranslation.objects.get().is_checked


def test_dutch_that_changes_while_one_writes_is_told(desk_of_translator: Client, code: str) -> None:
    mine = filled(desk_of_translator, code, text_title=ARABIC)
    publish_again(code, title="Eén vast gezicht voor ieder gezin")
    answer = desk_of_translator.post(page(code), mine, follow=True)
    assert "veranderde terwijl je schreef" in answer.content.decode()
    assert standing(code).is_outdated


@pytest.mark.parametrize("odd", ["nl", "de", "xx"])
def test_other_languages_are_not_there(desk_of_translator: Client, code: str, odd: str) -> None:
    assert desk_of_translator.get(page(code, odd)).status_code == 404


def test_what_is_not_public_is_not_there(desk_of_translator: Client, code: str) -> None:
    Example.objects.update(published=None)
    assert desk_of_translator.get(page(code)).status_code == 404


def test_who_is_no_translator_proposes_nothing(code: str) -> None:
    example = Example.objects.get(code=code)
    with pytest.raises(PermissionDenied):
        propose(by=person("administrator"), example=example, language="ar", given=[])


def test_more_sections_ask_nothing_more(
    desk_of_translator: Client, translator: User, code: str
) -> None:
    with counted() as few:
        text_of(desk_of_translator, page(code))
    for section in ("title", "summary", "done"):
        proposed(translator, code, section=section)
    with counted() as many:
        text_of(desk_of_translator, page(code))
    assert len(many) <= len(few) + 1  # the names of who proposed
