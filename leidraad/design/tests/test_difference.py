"""Two versions side by side: nothing is lost or added, and what changed is also said in words."""

import re
from types import SimpleNamespace as Thing
from typing import Any

import html5lib
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.translation import override

SAME = Thing(kind="same", text="Wij gaan\n\n  ")
GONE = Thing(kind="gone", text="<b>elke</b>")
NEW = Thing(kind="new", text="vaak")
HIDDEN = re.compile(r'<span class="visually-hidden"[^>]*>.*?</span>')
TEXT = re.compile(r'<div class="difference__text"[^>]*>(.*?)</div>', re.DOTALL)


def shown(**difference: Any) -> str:
    empty = {"runs": (), "before": (), "after": (), "items": (), "is_same": False}
    context = {
        "difference": Thing(**{**empty, **difference}),
        "name": "done",
        "label": "Wat jullie deden",
        "told": "1 zin veranderd",
        "before": "Openbaar nu",
        "after": "Nieuw",
        "language": "nl",
    }
    return render_to_string("design/difference.html", context)


def of_text() -> str:
    return shown(runs=(SAME, GONE, NEW), before=(SAME, GONE), after=(SAME, NEW))


def test_each_side_shows_its_own_text_to_the_letter() -> None:
    before, after = TEXT.findall(HIDDEN.sub("", of_text()))
    assert strip_tags(before) == "Wij gaan\n\n  &lt;b&gt;elke&lt;/b&gt;"
    assert strip_tags(after) == "Wij gaan\n\n  vaak"


def test_what_changed_is_marked_and_said_in_words() -> None:
    markup = of_text()
    assert re.search(r"<del><span[^>]*>weg: </span>&lt;b&gt;elke", markup)
    assert re.search(r"<ins><span[^>]*>nieuw: </span>vaak", markup)
    assert "1 zin veranderd" in markup


def test_a_side_without_text_says_so() -> None:
    assert "leeg</span>" in shown(runs=(NEW,), after=(NEW,))


def test_lists_say_what_came_and_went() -> None:
    items = (
        Thing(kind="same", old="Zorg", new="Zorg"),
        Thing(kind="new", old="", new="Werk"),
        Thing(kind="gone", old="Taal", new=""),
        Thing(kind="changed", old="School A", new="School B"),
    )
    words = " ".join(strip_tags(shown(items=items)).split())
    assert words.endswith("Zorg erbij Werk weg Taal veranderd School A School B")


def test_nothing_changed_is_said() -> None:
    markup = shown(is_same=True, runs=(SAME,), before=(SAME,), after=(SAME,))
    assert "Niets veranderd" in markup
    assert TEXT.findall(markup) == ["Wij gaan\n\n  "]


def test_on_a_page_in_another_language_the_text_stays_dutch_and_the_words_do_not() -> None:
    with override("ar"):
        markup = of_text()
    assert markup.count('<div class="difference__text" lang="nl" dir="ltr">') == 2
    assert markup.count('<span class="visually-hidden" lang="ar">') == 4


def test_the_markup_is_sound() -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parseFragment(of_text())
