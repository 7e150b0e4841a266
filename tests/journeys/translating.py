"""Translations in every state on a served site, put there by the real actions beside it.

Told as one line of JSON: the addresses of pages, and the cookies of a translator and an editor.
"""

import json
import sys

from django.urls import reverse

from leidraad.accounts.api import User
from leidraad.accounts.tests.factories import person
from leidraad.desk.actions.translations import accept, give_back
from leidraad.desk.tests.translated import proposed, publish_again
from leidraad.library.api import mark_of
from leidraad.library.models import Example
from leidraad.library.tests.factories import published
from tests.journeys.at_the_desk import cookie_of

ARABIC = "وجه ثابت لكل أسرة"
STORY = "Er belt elke week iemand.\n\nDat is altijd dezelfde. Samen lezen zij de brieven."


def lay_out() -> None:
    translator = person("translator", name="Hiwot de Proef")
    editor = person("editor", name="Sanne de Proef")
    mixed = published(title="Samen de brieven lezen", done=STORY, costs="Een dag per week.")
    _every_state(mixed, translator, editor)
    fresh = [published(title=f"Nieuw voorbeeld {number}", done=STORY) for number in range(3)]
    told = {
        "pages": {
            "list": "/redactie/vertalen/?taal=ar",
            "list-waiting": "/redactie/vertalen/?taal=ar&lijst=wacht",
            "list-empty": "/redactie/vertalen/?taal=ti&lijst=klaar",
            "import": "/redactie/vertalen/inlezen/?taal=ar",
            "mixed": _of(mixed),
            "review": _of(mixed, "translation_review"),
            **{f"fresh-{number}": _of(code) for number, code in enumerate(fresh)},
            **{
                f"review-{number}": _of(code, "translation_review")
                for number, code in enumerate(fresh)
            },
            **{f"public-{number}": _public(code) for number, code in enumerate(fresh)},
        },
        "cookies": [cookie_of(translator), cookie_of(editor)],
    }
    sys.stdout.write(f"{json.dumps(told)}\n")


def _every_state(code: str, translator: User, editor: User) -> None:
    for section, text in (("title", ARABIC), ("done", f"{ARABIC}.\n\n{ARABIC}.")):
        one = proposed(translator, code, text, section=section, is_checked=section == "title")
        accept(by=editor, proposal=one, seen=mark_of(one))
    publish_again(code, done=STORY.replace("elke week", "elke dag"))
    one = proposed(translator, code, ARABIC, section="costs")
    give_back(by=editor, proposal=one, seen=mark_of(one), note="Noem ook de dag.")
    proposed(translator, code, f"{ARABIC} {ARABIC}", section="title", is_checked=True)
    proposed(translator, code, f"{ARABIC}، {ARABIC}.", section="summary")


def _of(code: str, page: str = "translation") -> str:
    return reverse(page, args=[code.lower(), "ar"])


def _public(code: str) -> str:
    slug = Example.objects.get(code=code).slugs.get(is_current=True).text
    return reverse("example", args=[slug])
