"""Counting words that found nothing: in memory while people look, written now and then.

Only single words are kept, without who, when or what else was asked. Words that could be
about a person (figures in them, or an address) are left out.
"""

import threading
from collections import Counter

from django.db import transaction
from django.db.models import F

from leidraad.kernel.api import today
from leidraad.library.models import MissedWord
from leidraad.library.rules.words import telling_words

MOST_WORDS = 1_000
LONGEST = 40


class Tally:
    """A counter that holds at most `MOST_WORDS` different words between two writings."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._lock = threading.Lock()

    def count(self, query: str) -> None:
        if "@" in query:
            return
        found = [word for word in telling_words(query, "nl") if _is_word(word)]
        with self._lock:
            for word in found:
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
    with transaction.atomic():
        for word, times in taken.items():
            known = MissedWord.objects.filter(word=word)
            if not known.update(times=F("times") + times, last_on=today()):
                MissedWord.objects.create(word=word, times=times, last_on=today())
    return len(taken)
