"""Forms in the house's own style: one question for each answer, what is wrong told with it."""

import re
from typing import Any

import html5lib
import pytest
from django import forms
from django.forms import BaseForm
from django.template.loader import render_to_string

from leidraad.design.api import DayInput, WordsField
from leidraad.design.templatetags.work import Fault, faults, initials

TOWNS = (("gm1", "Zonnedal"), ("gm2", "Molenwaard aan Zee"))
XHTML = "{http://www.w3.org/1999/xhtml}"


class Kept:
    """A file that is there already."""

    url = "/beeld/1"

    def __str__(self) -> str:
        return "plein.jpg"


class Everything(forms.Form):
    wanted = frozenset({"done"})

    title = forms.CharField(label="Titel", help_text="Kort & krachtig", max_length=80)
    done = WordsField(label="Wat deden jullie?", most=5, required=False, help_text="In gewone taal")
    nickname = forms.CharField(label="Roepnaam", required=False)
    town = forms.ChoiceField(label="Gemeente", choices=TOWNS)
    way = forms.ChoiceField(label="Hoe?", choices=TOWNS, widget=forms.RadioSelect)
    more = forms.MultipleChoiceField(
        label="Waar nog meer?",
        choices=[("Noord", TOWNS), ("gm3", "Elders")],
        widget=forms.CheckboxSelectMultiple,
        help_text="Kies er zoveel je wilt",
    )
    began = forms.DateField(label="Sinds", widget=DayInput)
    picture = forms.FileField(label="Beeld", required=False, initial=Kept())
    agreed = forms.BooleanField(
        label="Iedereen op de foto vindt het goed", help_text="Vraag het na"
    )
    secret = forms.CharField(widget=forms.HiddenInput, initial="s")


def tree(markup: str) -> Any:
    """Parsed strictly: what is not valid HTML raises."""
    page = f"<!doctype html><html lang=nl><head><title>x</title></head><body>{markup}</body></html>"
    return html5lib.HTMLParser(strict=True).parse(page)


def named(markup: str, name: str) -> list[Any]:
    return [one for one in tree(markup).iter() if one.get("name") == name]


def drawn(form: BaseForm) -> str:
    summary = render_to_string("design/form_errors.html", {"form": form})
    return f"{summary}<form>{form}</form>"


@pytest.fixture(params=["fresh", "wrong"])
def markup(request: pytest.FixtureRequest) -> str:
    return drawn(Everything() if request.param == "fresh" else Everything({}))


def test_every_id_is_there_once(markup: str) -> None:
    found = re.findall(r'\bid="([^"]+)"', markup)
    assert len(found) == len(set(found)) > 9


def test_every_answer_has_a_question(markup: str) -> None:
    page = tree(markup)
    labelled = {label.get("for") for label in page.iter(f"{XHTML}label")}
    inside = {id(one) for label in page.iter(f"{XHTML}label") for one in label.iter()}
    answers = [
        one
        for kind in ("input", "select", "textarea")
        for one in page.iter(XHTML + kind)
        if one.get("type") != "hidden"
    ]
    assert len(answers) == 13
    assert [one.get("name") for one in answers if not _asked(one, labelled, inside)] == []


def _asked(answer: Any, labelled: set[str], inside: set[int]) -> bool:
    return answer.get("id") in labelled or id(answer) in inside


def test_what_an_answer_points_at_is_there(markup: str) -> None:
    ids = set(re.findall(r'\bid="([^"]+)"', markup))
    for names in re.findall(r'aria-(?:describedby|labelledby)="([^"]+)"', markup):
        assert set(names.split()) <= ids
    assert set(re.findall(r'href="#([^"]+)"', markup)) <= ids


def test_the_control_an_answer_without_a_question_is_noticed() -> None:
    page = tree('<label for="b">B</label><input id="a" name="a">')
    (answer,) = page.iter(f"{XHTML}input")
    assert not _asked(answer, {"b"}, set())


def test_what_may_stay_empty_says_so_and_what_may_not_has_no_sign() -> None:
    form = Everything()
    assert "mag leeg blijven" in form["nickname"].as_field_group()
    assert "mag nu nog leeg blijven" in form["done"].as_field_group()
    assert "leeg blijven" not in form["title"].as_field_group()
    assert "*" not in form["title"].as_field_group()


def test_help_is_escaped_and_read_with_the_answer() -> None:
    markup = Everything()["title"].as_field_group()
    assert "Kort &amp; krachtig" in markup
    assert named(markup, "title")[0].get("aria-describedby") == "id_title_helptext"


def test_a_fault_is_marked_told_and_read_with_the_answer() -> None:
    markup = Everything({})["title"].as_field_group()
    (answer,) = named(markup, "title")
    assert answer.get("aria-invalid") == "true"
    assert answer.get("aria-describedby") == "id_title_helptext id_title_error"
    assert "Klopt nog niet:" in markup
    assert "<svg" in markup


@pytest.mark.parametrize(("name", "number"), [("way", 2), ("more", 3)])
def test_choices_stand_in_a_group_with_one_question(name: str, number: int) -> None:
    markup = Everything()[name].as_field_group()
    page = tree(markup)
    assert len(list(page.iter(f"{XHTML}fieldset"))) == 1
    assert len(list(page.iter(f"{XHTML}legend"))) == 1
    assert len(named(markup, name)) == number


def test_the_choice_that_was_made_stays() -> None:
    markup = Everything({"way": "gm2", "more": ["gm1", "gm3"]})
    chosen = [one.get("value") for one in named(markup["way"].as_field_group(), "way")]
    assert chosen == ["gm1", "gm2"]
    ticked = [
        one.get("value")
        for one in named(markup["more"].as_field_group(), "more")
        if one.get("checked") is not None
    ]
    assert ticked == ["gm1", "gm3"]


def test_a_file_that_is_there_is_named_and_can_go() -> None:
    markup = Everything()["picture"].as_field_group()
    assert 'href="/beeld/1"' in markup
    assert named(markup, "picture-clear")


def test_a_day_is_asked_in_the_way_of_the_browser() -> None:
    (answer,) = named(Everything({"began": "2026-11-21"})["began"].as_field_group(), "began")
    assert (answer.get("type"), answer.get("value")) == ("date", "2026-11-21")


# --- so many words -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "is_right"), [("een twee drie vier vijf", True), ("a b c d e f", False)]
)
def test_a_text_has_at_most_so_many_words(text: str, is_right: bool) -> None:
    form = Everything({"done": text})
    assert ("done" not in form.errors) is is_right


def test_the_limit_is_said_beforehand_without_script() -> None:
    markup = Everything()["done"].as_field_group()
    assert "In gewone taal Hooguit 5 woorden." in markup
    assert named(markup, "done")[0].get("data-most-words") == "5"


# --- above the form ----------------------------------------------------------------------


def test_nothing_stands_above_a_form_that_is_well() -> None:
    assert render_to_string("design/form_errors.html", {"form": Everything()}).strip() == ""


def test_one_thing_and_more_things() -> None:
    class One(forms.Form):
        name = forms.CharField(label="Naam")

    assert "Er is 1 ding dat nog niet kan" in drawn(One({}))
    assert "Er zijn 6 dingen die nog niet kunnen" in drawn(Everything({"secret": "s"}))


def test_each_fault_leads_to_its_answer() -> None:
    found = {fault.label: fault.target for fault in faults(Everything({}))}
    assert found["Titel"] == "id_title"
    assert found["Hoe?"] == "id_way_0"
    assert found["Secret"] == ""


def test_a_fault_of_the_whole_leads_nowhere() -> None:
    class Whole(forms.Form):
        def clean(self) -> None:
            raise forms.ValidationError("Samen kan dit niet")

    assert faults(Whole({})) == (Fault("", "", "Samen kan dit niet"),)


def test_the_faults_of_several_forms_stand_together() -> None:
    formset = forms.formset_factory(Everything, extra=0, min_num=1, validate_min=True)
    data = {"form-TOTAL_FORMS": "1", "form-INITIAL_FORMS": "0", "form-0-title": "t"}
    found = faults([Everything({}), formset(data)])
    assert {"id_title", "id_form-0-way_0"} <= {fault.target for fault in found}


def test_a_fault_is_escaped() -> None:
    class Hostile(forms.Form):
        town = forms.ChoiceField(choices=TOWNS, label="<b>")

    assert "<b>" not in drawn(Hostile({"town": "<script>"}))
    assert "<script>" not in drawn(Hostile({"town": "<script>"}))


@pytest.mark.parametrize(
    ("name", "short"),
    [("Anna de Wit", "AW"), ("Bo", "B"), ("", ""), ("- x", "X"), ("مريم علي", "مع")],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


# --- in our words ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("title", "Vul dit nog in."),
        ("town", "Kies er één."),
        ("way", "Kies er één."),
        ("more", "Kies er ten minste één."),
        ("agreed", "Zet hier een vinkje."),
    ],
)
def test_what_is_missing_is_asked_in_our_words(name: str, told: str) -> None:
    assert Everything({}).errors[name] == [told]


def test_what_is_wrong_is_told_in_our_words() -> None:
    class Wrong(forms.Form):
        mail = forms.EmailField(max_length=200)
        site = forms.URLField(assume_scheme="https")
        title = forms.CharField(max_length=3)
        number = forms.IntegerField()

    form = Wrong({"mail": "anna", "site": "geen site", "title": "vier", "number": "drie"})
    assert form.errors == {
        "mail": ["Dit is geen e-mailadres. Schrijf het als naam@gemeente.nl."],
        "site": ["Dit is geen adres van een website. Het begint met https://."],
        "title": ["Dit is te lang: hooguit 3 letters, nu 4."],
        "number": ["Schrijf hier een getal, zonder komma."],
    }
