"""Counting words that found nothing: in memory while people look, written now and then.

Only single words are kept, without who, when or what else was asked. Words with figures in
them and questions with an address are left out. A name looks like any other word: so a word
that was asked once only is forgotten after a month, and the table never grows past its limit.
"""

import threading
from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.db.models import F

from leidraad.kernel.api import today
from leidraad.library.models import MissedWord

MOST_WORDS = 1_000
LONGEST = 40
MOST_KEPT = 5_000
DAYS_FOR_RARE_WORDS = 30


class Tally:
    """A counter that holds at most `MOST_WORDS` different words between two writings."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._lock = threading.Lock()

    def count(self, missed: Iterable[str]) -> None:
        with self._lock:
            for word in filter(_is_word, missed):
                if word in self._counts or len(self._counts) < MOST_WORDS:
                    self._counts[word] += 1

    def take(self) -> Counter[str]:
        """Everything counted so far; the tally starts anew."""
        with self._lock:
            taken, self._counts = self._counts, Counter()
        return taken


def _is_word(word: str) -> bool:
    return word.isalpha() and len(word) <= LONGEST


tally = Tally()


def write_tally() -> int:
    """Write what was counted to the database; the number of words written."""
    taken = tally.take()
    if not taken:
        return 0
    with transaction.atomic():
        for word, times in sorted(taken.items()):
            known = MissedWord.objects.filter(word=word)
            if not known.update(times=F("times") + times, last_on=today()):
                MissedWord.objects.create(word=word, times=times, last_on=today())
        _forget_rare_words()
    return len(taken)


def _forget_rare_words() -> None:
    month_ago = today() - timedelta(days=DAYS_FOR_RARE_WORDS)
    MissedWord.objects.filter(times=1, last_on__lt=month_ago).delete()
    by_weight = MissedWord.objects.order_by("-times", "-last_on", "word")
    too_many = list(by_weight.values_list("word", flat=True)[MOST_KEPT:])
    MissedWord.objects.filter(word__in=too_many).delete()
