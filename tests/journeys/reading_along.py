"""What readers and other municipalities sent on a served site, and an editor's cookie.

Told as one line of JSON: the name of a page and its address, without the language.
"""

import json
import sys

from django.conf import settings
from django.test import Client

from leidraad.accounts.tests.factories import person, sign_in
from leidraad.kernel.api import now
from leidraad.library.api import Example
from leidraad.upkeep.models import WebLink
from leidraad.upkeep.tests.factories import OWNER, example, link
from leidraad.upkeep.tests.readers import following, paths_of_links, sent, with_desk

DONE = "Ieder gezin krijgt één begeleider.\n\nDie komt het eerste half jaar elke week langs."
WAYS = {
    "confirm_correction": "verbeteren/bevestigen/{}/",
    "confirm_adoption": "wij-ook/bevestigen/{}/",
    "confirm_follow": "volgen/bevestigen/{}/",
    "follow_stop": "volgen/stoppen/{}/",
}
QUESTIONS = 4  # one for each test that answers


def lay_out() -> None:
    found = example(title="Samen koken", done=DONE)
    tokens = {name: one["token"] for name, one in paths_of_links(found).items() if "token" in one}
    _follow, stop = following("?leefgebied=onderwijs", address="stopt@anderstad.example")
    pages = {
        "where": f"/verbeteren/{found.code}/",
        "correct": f"/verbeteren/{found.code}/?onderdeel=done",
        "whole": f"/verbeteren/{found.code}/?onderdeel=geheel",
        "adopt": f"/wij-ook/{found.code}/",
        "follow": "/volgen/?leefgebied=zorg&gemeente=dalfsen&kleur=rood&fase=nooit",
        "figures": "/cijfers/",
        "stop-too": f"/volgen/stoppen/{stop}/",
        **{name: f"/{way.format(tokens[name])}" for name, way in WAYS.items()},
        **{f"correction-{number}": _asked(number) for number in range(QUESTIONS)},
        **_desk(),
    }
    pages["correction-no"] = f"{pages['correction-0']}nee/"
    pages["remark"] = _asked(QUESTIONS, text="")
    told = {"pages": pages, "cookie": _cookie()}
    sys.stdout.write(f"{json.dumps(told)}\n")


def _asked(number: int, **changes: str) -> str:
    mailbox = f"contact{number}@voorbeeldstad.example"
    found = example(mailbox, title=f"Samen naar les {number}", done=DONE)
    sent(found, address=f"lezer{number}@anderstad.example", **changes)
    return link(mailbox, "/correctie/")


def _desk() -> dict[str, str]:
    found = example(OWNER, title="Zonder contact", done=DONE)
    found.contacts.clear()
    correction = sent(found, address="lezer@desk.example")
    request = with_desk(found)
    source = Example.objects.filter(pk=found.pk).values_list("published__sources", flat=True)[0][0]
    WebLink.objects.create(
        address=source["address"], failures=2, outcome="gone", failing_since=now()
    )
    keeping = "/redactie/bijhouden"
    return {
        "desk-corrections": f"{keeping}/verbeteringen/",
        "desk-correction": f"{keeping}/verbeteringen/{correction.pk}/",
        "desk-adoptions": f"{keeping}/wij-ook/",
        "desk-adoption": f"{keeping}/wij-ook/{request.pk}/",
        "desk-links": f"{keeping}/links/",
    }


def _cookie() -> dict[str, str]:
    cookie = sign_in(Client(), person("editor")).cookies[settings.SESSION_COOKIE_NAME]
    return {"name": str(cookie.key), "value": str(cookie.value)}
