"""The door of post: putting letters in the outbox, and the links in them.

A letter is a template `<room>/letters/<name>.txt`, which stands in
`leidraad/<room>/templates/<room>/letters/`: the subject on its first line, an empty line, then
the text. A link gets a line of its own and becomes a button. What a stranger wrote is quoted
with `{% load letters %}{{ words|quoted }}`. A new purpose for a link is a line in `rules/links.py`.
"""

from leidraad.post.actions.links import end_links, make_link, use_link
from leidraad.post.actions.write_letter import put_in_post
from leidraad.post.queries.addresses import inside_address, street_address
from leidraad.post.queries.links import find_link, link_state
from leidraad.post.queries.queue import QueueState, queue_state
from leidraad.post.rules.links import PURPOSES, Link, UnknownPurposeError
from leidraad.post.rules.writing import LetterError

__all__ = [
    "PURPOSES",
    "LetterError",
    "Link",
    "QueueState",
    "UnknownPurposeError",
    "end_links",
    "find_link",
    "inside_address",
    "link_state",
    "make_link",
    "put_in_post",
    "queue_state",
    "street_address",
    "use_link",
]
