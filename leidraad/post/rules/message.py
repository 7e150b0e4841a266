"""A letter as it travels: text and page, and headers that no text can reach.

Made from the row alone, without chance or clock: a second copy is the same to the last byte.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy

from leidraad.post.rules.paper import Page, html


@dataclass(frozen=True)
class Envelope:
    message_id: str
    sender: str
    to: str
    reply_to: str
    subject: str
    headers: Mapping[str, str]
    written_at: datetime


class _Policy(EmailPolicy):
    """Headers with addresses of pages stay whole: folding would put them in code."""

    def fold_binary(self, name: str, value: str) -> bytes:
        if name.startswith("List-"):
            return f"{name}: {value}\r\n".encode("ascii")
        return super().fold_binary(name, value)


POLICY = _Policy(linesep="\r\n")


def message(envelope: Envelope, page: Page) -> EmailMessage:
    made = EmailMessage(policy=POLICY)
    _address(made, envelope)
    made["Content-Language"] = page.language
    made["Auto-Submitted"] = "auto-generated"  # no out-of-office in return (RFC 3834)
    for name, value in envelope.headers.items():
        made[name] = value
    made.set_content(f"{page.text}\n-- \n{page.footer}\n", cte="quoted-printable")
    made.add_alternative(html(page), subtype="html", cte="quoted-printable")
    made.set_boundary(f"=={envelope.message_id[1:].partition('@')[0]}")
    return made


def _address(made: EmailMessage, envelope: Envelope) -> None:
    made["From"] = Address("Leidraad", addr_spec=envelope.sender)
    made["To"] = Address(addr_spec=envelope.to)
    if envelope.reply_to:
        made["Reply-To"] = Address(addr_spec=envelope.reply_to)
    made["Subject"] = envelope.subject
    made["Date"] = envelope.written_at
    made["Message-ID"] = envelope.message_id
