"""How much of what should come up does come up."""

from collections.abc import Iterable, Sequence

AT = 5


def recall(shown: Sequence[str], expected: Sequence[str]) -> float:
    """The share of the expected examples among the first five shown."""
    return len(set(shown[:AT]) & set(expected)) / len(expected)


def mean_recall(pairs: Iterable[tuple[Sequence[str], Sequence[str]]]) -> float:
    shares = [recall(shown, expected) for shown, expected in pairs]
    return sum(shares) / len(shares)
