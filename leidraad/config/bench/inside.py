"""What happens inside a data folder of the bench, in a process of its own."""

from collections.abc import Callable, Mapping
from io import StringIO
from pathlib import Path

import yaml
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leidraad.config.bench.addresses import one_of_each
from leidraad.config.bench.filling import codes, fill
from leidraad.config.bench.invented import draft, drafts
from leidraad.config.bench.quality import AT, mean_recall
from leidraad.config.bench.survived import what_survived
from leidraad.library.actions.publish import publish_example
from leidraad.library.models import Example, Slug
from leidraad.library.queries.finding import find
from leidraad.library.rules.selection import Selection
from leidraad.submissions.models import Submission

QUESTIONS = Path("leidraad/library/content/2026-1/questions.yaml")
Answer = Mapping[str, object]


def fill_made_up(number: int) -> Answer:
    """The municipalities, and this many made-up examples."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("load_places", stdout=StringIO())
    return {"examples": fill(drafts(number, codes()))}


def fill_real(_number: int) -> Answer:
    """What comes with the product."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("load_content", stdout=StringIO())
    return {"examples": Example.objects.count()}


def give_slugs(number: int) -> Answer:
    return {"slugs": list(Slug.objects.order_by("id").values_list("text", flat=True)[:number])}


def publish(number: int) -> Answer:
    """One made-up example more, by the product's own action; `number` is its position."""
    made = draft(number, codes())
    code = publish_example(draft=made).code
    return {"slug": Slug.objects.get(example__code=code, is_current=True).text}


def count_queries(_number: int) -> Answer:
    """SQL statements per page, each made anew by a process that is warm."""
    slugs = list(Slug.objects.order_by("id").values_list("text", flat=True)[:2])
    visitor = Client(SERVER_NAME="127.0.0.1")
    for address in one_of_each(slugs[0]).values():
        visitor.get(address)
    return {
        kind: _queries(visitor, f"{address}{'&' if '?' in address else '?'}anew=1")
        for kind, address in one_of_each(slugs[1]).items()
    }


def _queries(visitor: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        visitor.get(address)
    return len(asked)


def measure_recall(_number: int) -> Answer:
    rows = yaml.safe_load((settings.BASE / QUESTIONS).read_text(encoding="utf-8"))
    keys = dict(Example.objects.values_list("code", "import_key"))
    pairs = [(_first_keys(row["vraag"], keys), row["verwacht"]) for row in rows]
    return {"questions": len(rows), "recall": mean_recall(pairs)}


def _first_keys(question: str, keys: Mapping[str, str | None]) -> list[str]:
    """What a reader sees first: the answers, and below them what is near."""
    found = find(Selection(query=question), "nl")
    return [keys[entry.code] or "" for entry in (*found.entries, *found.near)][:AT]


def count_waiting(_number: int) -> Answer:
    """Submissions that editors see waiting; the honest one's address is not confirmed either."""
    waiting = Submission.objects.filter(state__in=Submission.OPEN, is_queued_later=False)
    return {"waiting": waiting.count()}


def look_after_kills(_number: int) -> Answer:
    return what_survived()


DEEDS: Mapping[str, Callable[[int], Answer]] = {
    "fill": fill_made_up,
    "fill-real": fill_real,
    "slugs": give_slugs,
    "publish": publish,
    "queries": count_queries,
    "recall": measure_recall,
    "waiting": count_waiting,
    "survived": look_after_kills,
}
