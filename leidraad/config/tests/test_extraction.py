"""Every text is found, wherever it hides; and the same key as Django will ask for."""

import pytest
from django.template import engines
from django.utils import translation

from leidraad.config.management.extraction import (
    Message,
    MessageError,
    Place,
    in_python,
    in_template,
)


def texts(source: str) -> list[Message]:
    return [message for message, _place in in_template(source, "room/page.html")]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{% translate "Zoek" %}', Message("Zoek")),
        ('{% translate "Zoek" as word %}{{ word }}', Message("Zoek")),
        ('{% translate "mei" context "maand" %}', Message("mei", context="maand")),
        ('{% translate "100 % zeker" %}', Message("100 %% zeker")),
        ('{{ _("Zoek") }}', Message("Zoek")),
        ('{{ word|default:_("Zoek") }}', Message("Zoek")),
        ('{% include "x.html" with title=_("Zoek") %}', Message("Zoek")),
        ('{% if word == _("Zoek") %}x{% endif %}', Message("Zoek")),
        (
            '{% if a %}{% for b in c %}{% translate "Zoek" %}{% endfor %}{% endif %}',
            Message("Zoek"),
        ),
        ("{% if a %}x{% elif b %}y{% else %}{% translate 'Zoek' %}{% endif %}", Message("Zoek")),
        ('{% block main %}{% translate "Zoek" %}{% endblock %}', Message("Zoek")),
        (
            '{% load partials %}{% partialdef x %}{% translate "Zoek" %}{% endpartialdef %}',
            Message("Zoek"),
        ),
        ("{% blocktranslate %}Dag {{ name }}{% endblocktranslate %}", Message("Dag %(name)s")),
        (
            "{% blocktranslate trimmed %}\n  Een\n  twee\n{% endblocktranslate %}",
            Message("Een twee"),
        ),
        (
            "{% blocktranslate count n=n %}{{ n }} dag"
            "{% plural %}{{ n }} dagen{% endblocktranslate %}",
            Message("%(n)s dag", "%(n)s dagen"),
        ),
        (
            '{% blocktranslate context "tijd" %}mei{% endblocktranslate %}',
            Message("mei", context="tijd"),
        ),
    ],
)
def test_a_text_in_a_template_is_found(source: str, expected: Message) -> None:
    assert texts(source) == [expected]


def test_what_is_not_a_text_is_left_alone() -> None:
    assert texts('{% translate word %}{{ "gewoon" }}{% include "x.html" with a="b" %}') == []


def test_a_text_is_found_once_with_its_line() -> None:
    found = list(in_template('\n\n<p>{% translate "Zoek" %}</p>', "room/page.html"))
    assert found == [(Message("Zoek"), Place("room/page.html", 3))]


@pytest.mark.parametrize(
    "source", ['{% translate "100 % zeker" %}', '{{ _("100 % zeker") }}', '{{ ""|default:_("a") }}']
)
def test_the_key_is_the_one_that_django_asks_for(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def ask(text: str) -> str:
        asked.append(text)
        return text

    monkeypatch.setattr("django.utils.translation._trans.gettext", ask)
    with translation.override("nl"):
        engines["django"].from_string(source).render({})
    assert [message.text for message in texts(source)] == asked


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('_("Zoek")', Message("Zoek")),
        ('gettext("Zoek")', Message("Zoek")),
        ('gettext_lazy("Zo" "ek")', Message("Zoek")),
        ('translation.gettext("Zoek")', Message("Zoek")),
        ('pgettext("maand", "mei")', Message("mei", context="maand")),
        ('ngettext("%(n)s dag", "%(n)s dagen", n)', Message("%(n)s dag", "%(n)s dagen")),
        ('npgettext_lazy("tijd", "dag", "dagen", n)', Message("dag", "dagen", "tijd")),
    ],
)
def test_a_text_in_python_is_found(source: str, expected: Message) -> None:
    assert list(in_python(f"\n{source}\n", "room/view.py")) == [
        (expected, Place("room/view.py", 2))
    ]


def test_other_calls_are_left_alone() -> None:
    assert list(in_python('print("Zoek")\ngettext(word)\n', "room/view.py")) == []


def test_an_f_string_is_refused_with_its_place() -> None:
    with pytest.raises(MessageError, match=r"room/view\.py:1"):
        list(in_python('gettext(f"Dag {name}")', "room/view.py"))
