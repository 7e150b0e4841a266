"""A letter as it travels: text and page, and headers that no text can reach.

Made from the row alone, without chance or clock: a second copy is the same to the last byte.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.header import Header
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import EmailPolicy
from typing import Any

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
    """Subjects and addresses of pages are written by us: Python's own folding drops spaces
    between words in code, reads code where there is none, and breaks long addresses."""

    def header_store_parse(self, name: str, value: Any) -> tuple[str, Any]:
        if not _is_ours(name):
            return super().header_store_parse(name, value)
        if len(value.splitlines()) != 1:
            raise ValueError("een kop staat op één regel")
        return name, value

    def fold_binary(self, name: str, value: str) -> bytes:
        if not _is_ours(name):
            return super().fold_binary(name, value)
        return f"{name}: {_in_code(value)}\r\n".encode("ascii")


def _is_ours(name: str) -> bool:
    return name == "Subject" or name.startswith("List-")


def _in_code(value: str) -> str:
    """Plain letters as they are; the rest as RFC 2047 wants it."""
    if value.isascii() and value.isprintable() and "=?" not in value:
        return value
    return Header(value, "utf-8", maxlinelen=76, header_name="Subject").encode(linesep="\r\n")


POLICY = _Policy(linesep="\r\n")


def message(envelope: Envelope, page: Page) -> EmailMessage:
    made = EmailMessage(policy=POLICY)
    _address(made, envelope)
    made["Auto-Submitted"] = "auto-generated"  # no out-of-office in return (RFC 3834)
    for name, value in envelope.headers.items():
        made[name] = value
    made.set_content(f"{page.text}\n-- \n{page.footer}\n", cte="quoted-printable")
    made.add_alternative(html(page, title=envelope.subject), subtype="html", cte="quoted-printable")
    made["Content-Language"] = page.language  # last: what is made before moves into a part
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
