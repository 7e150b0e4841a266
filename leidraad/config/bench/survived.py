"""After the kills: is everything there that was confirmed, whole, once, and in the journal?"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from email import message_from_bytes
from typing import Any

from django.conf import settings

from leidraad.audit.api import About, journal, verify
from leidraad.config.bench.kills import CONFIRMED, LETTERS
from leidraad.library.api import picture_folder
from leidraad.post.api import find_link
from leidraad.post.models import Letter
from leidraad.submissions.models import Submission, Upload

EVERY = 1_000_000
Told = Mapping[str, Any]


def what_survived() -> dict[str, object]:
    """Figures, and each fault in a few words."""
    told: list[Told] = json.loads((settings.DATA / CONFIRMED).read_text(encoding="utf-8"))
    found = [*_lost(told), *_halves(), *_doubles()]
    if not verify().is_sound:
        found.append("het journaal klopt niet")
    return {
        "confirmed": len(told) + sum(one["picture"] + one["handed_in"] for one in told),
        "submissions": Submission.objects.count(),
        "strays": len(_files() - _shown()),
        "faults": found,
    }


def _lost(told: list[Told]) -> Iterator[str]:
    for one in told:
        link = find_link("draft", one["token"])
        submission = Submission.objects.filter(key=link.subject).first() if link else None
        if submission is None or submission.content.get("title") != one["title"]:
            yield f"kwijt: {one['title']}"
            continue
        if one["picture"] and submission.uploads.count() != 1:
            yield f"{submission.uploads.count()} beelden: {one['title']}"
        if one["handed_in"] and not submission.wants_in:
            yield f"niet ingestuurd: {one['title']}"


def _halves() -> Iterator[str]:
    """A row without its line in the journal, a line without its row, a row without its file."""
    lines = Counter(
        (line.event, line.about.key) for line in journal(event="submissions.", limit=EVERY)
    )
    rows = Counter[tuple[str, str]]()
    for submission in Submission.objects.all():
        rows["submissions.started", submission.key] += 1
        rows["submissions.handed_in", submission.key] += submission.wants_in
        rows["submissions.picture_added", submission.key] += submission.uploads.count()
    for event, key in rows | lines:
        if event in _COUNTED and rows[event, key] != lines[event, key]:
            told = journal(about=About("submission", key))
            yield f"{event}: {rows[event, key]} in de tabel, {len(told)} regels over de inzending"
    yield from (f"geen bestand: {file}" for file in _shown() - _files())


_COUNTED = {"submissions.started", "submissions.handed_in", "submissions.picture_added"}


def _doubles() -> Iterator[str]:
    titles = Counter(str(one.content.get("title")) for one in Submission.objects.all())
    yield from (f"{times} keer: {title}" for title, times in titles.items() if times > 1)
    letters = Counter(Letter.objects.values_list("address_mark", flat=True))
    yield from (f"{times} brieven aan één adres" for times in letters.values() if times > LETTERS)
    box = settings.POST_BOX.glob("*.eml")
    carried = Counter(message_from_bytes(file.read_bytes())["Message-ID"] for file in box)
    yield from (f"{times} keer dezelfde brief" for times in carried.values() if times > 1)
    if len(carried) > Letter.objects.count():
        yield "meer brieven in de bus dan geschreven"


def _shown() -> set[str]:
    return set(Upload.objects.values_list("file", flat=True))


def _files() -> set[str]:
    return {file.name for file in picture_folder().glob("*") if file.stat().st_size}
