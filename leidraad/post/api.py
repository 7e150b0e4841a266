"""The door of post: putting letters in the outbox, and the links in them.

A letter is a template `<room>/letters/<name>.txt`, which stands in
`leidraad/<room>/templates/<room>/letters/`: the subject on its first line, an empty line, then
the text. A link of ours stands alone between empty lines and becomes a button, with the line
before it as its words when that ends in a colon. What a stranger wrote is set
apart with `{{ words|quoted }}`; `{{ street }}` is the address of the street door. A new purpose for
a link is a line in `rules/links.py`.
"""

from leidraad.post.actions.forget import forget_old
from leidraad.post.actions.links import end_links, erase_address, make_link, use_link
from leidraad.post.actions.send_letters import send_due_letters
from leidraad.post.actions.write_letter import put_in_post
from leidraad.post.queries.addresses import inside_address, street_address
from leidraad.post.queries.links import find_link, link_state
from leidraad.post.queries.queue import QueueState, queue_state
from leidraad.post.rules.links import PURPOSES, Link, UnknownPurposeError
from leidraad.post.rules.writing import LetterError, plain_mailbox

__all__ = [
    "PURPOSES",
    "LetterError",
    "Link",
    "QueueState",
    "UnknownPurposeError",
    "end_links",
    "erase_address",
    "find_link",
    "forget_old",
    "inside_address",
    "link_state",
    "make_link",
    "plain_mailbox",
    "put_in_post",
    "queue_state",
    "send_due_letters",
    "street_address",
    "use_link",
]
