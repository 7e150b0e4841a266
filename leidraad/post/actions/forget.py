"""Forgetting what has served: old rows, links that no longer work, letters in the box.

A limit per run, so that a clock that has run ahead cannot empty the tables at once.
"""

from datetime import timedelta

from django.db.models import Q, QuerySet

from leidraad.kernel.api import now
from leidraad.post import models
from leidraad.post.carriers.box import empty_box
from leidraad.post.rules.links import DAYS_KEPT

LETTER_DAYS = 365  # long enough that a yearly letter does not go twice; only its row is left
MOST_PER_RUN = 1_000


def forget_old() -> None:
    long_ago = now() - timedelta(days=DAYS_KEPT)
    served = Q(used_at__lt=long_ago) | Q(ended_at__lt=long_ago) | Q(expires_at__lt=long_ago)
    _forget(models.Link.objects.filter(served))
    year_ago = now() - timedelta(days=LETTER_DAYS)
    done = models.Letter.objects.exclude(state=models.Letter.State.WAITING)
    _forget(done.filter(created_at__lt=year_ago))
    empty_box()


def _forget(rows: QuerySet[models.Link] | QuerySet[models.Letter]) -> None:
    some = list(rows.order_by("pk").values_list("pk", flat=True)[:MOST_PER_RUN])
    rows.model._default_manager.filter(pk__in=some).delete()
