"""How many submissions of strangers may wait at the desk at once.

Nothing is thrown away: what comes when the row is full waits behind it, and the editors get
one letter about it, not hundreds. A sender from a known mail domain never has to wait for that.
"""

MOST_WAITING = 50  # from the papers: a flood of five hundred leaves at most fifty in the row


def goes_later(*, waiting: int, is_known: bool) -> bool:
    return not is_known and waiting >= MOST_WAITING
