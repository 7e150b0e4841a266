"""Tags that remember: right in every language, and never for what may change."""

from django.template import Template, engines
from django.utils import translation

from leidraad.design.templatetags.design import Known


def said(source: str, language: str, **words: str) -> str:
    template = engines["django"].from_string(source)
    with translation.override(language):
        template.render(words)
        return template.render(words)


def test_a_text_is_said_in_the_language_of_the_moment() -> None:
    template = engines["django"].from_string('{% translate "Zoek" %}')
    spoken = []
    for language in ("nl", "en", "nl"):
        with translation.override(language):
            spoken.append(template.render())
    assert spoken == ["Zoek", "Search", "Zoek"]


def test_only_a_plain_text_is_remembered() -> None:
    source = '{% translate "Zoek" %}{% translate "Zoek" as x %}{% translate word %}'
    nodes = Template(source).nodelist
    assert [isinstance(node, Known) for node in nodes] == [True, False, False]


def test_an_address_is_that_of_the_language() -> None:
    assert [said('{% url "town" %}', language) for language in ("nl", "en")] == ["/", "/en/"]


def test_a_file_is_named_once_and_an_address_with_more_words_each_time() -> None:
    source = '{% static "design/icon.svg" %}{% url "domain" code %}{% url "town" as home %}'
    nodes = Template(source).nodelist
    assert [isinstance(node, Known) for node in nodes] == [True, False, False]


def test_a_word_of_the_moment_is_looked_up_each_time() -> None:
    template = engines["django"].from_string("{% translate word %}")
    with translation.override("en"):
        assert [template.render({"word": word}) for word in ("Zoek", "Kaart")] == ["Search", "Map"]


def test_a_percent_sign_stays_one() -> None:
    assert said('{% translate "100% eigen" %}', "en") == "100% eigen"
