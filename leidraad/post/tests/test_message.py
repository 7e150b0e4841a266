"""A letter as it travels: the headers we set and no others, whatever a stranger typed."""

import re
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leidraad.post.rules.message import Envelope, message
from leidraad.post.rules.paper import Page
from leidraad.post.rules.writing import one_line, paragraphs_of

OURS = {
    *("From", "To", "Subject", "Date", "Message-ID", "Content-Language", "Auto-Submitted"),
    *("MIME-Version", "Content-Type"),
}
STREET = "https://leidraad.example"
HOSTILE = [
    "Hoi\r\nBcc: ander@elders.example",
    "Hoi\nContent-Type: text/html\n\n<script>",
    "=?utf-8?q?Bcc=3A?= x",
    "a" * 2_000,
    "é" * 900,
    "مرحبا " * 60,
    "\u202egnp.exe",
    "=cmd|'/c calc'!A0",
    "\x00\x1b[31m\x85\u2028\u2029",
    ".\r\n.\r\nQUIT\r\n",
    "--==abc--",
    "{{ 7|add:7 }}{% debug %}",
    "<b onclick=x>&amp;</b>",
    "🙂" * 50,
]


def made(subject: str, text: str, language: str = "nl", **more: Any) -> EmailMessage:
    parts: dict[str, Any] = {
        "message_id": "<abc123@leidraad.example>",
        "sender": "leidraad@leidraad.example",
        "to": "iemand@gemeente.example",
        "reply_to": "",
        "subject": one_line(subject),
        "headers": {},
        "written_at": datetime(2026, 11, 21, 12, tzinfo=UTC),
    }
    page = Page(
        text=paragraphs_of(text),
        language=language,
        own=(STREET,),
        open_word="Openen",
        footer=f"Leidraad · {STREET}/",
    )
    return message(Envelope(**{**parts, **more}), page)


def arrived(sent: EmailMessage) -> EmailMessage:
    return message_from_bytes(sent.as_bytes(), policy=policy.default)


def text_of(read: EmailMessage) -> str:
    part = read.get_body(("plain",))
    assert part
    return str(part.get_content()).replace("\r\n", "\n")


def told(text: str) -> str:
    return f"{paragraphs_of(text)}\n-- \nLeidraad · {STREET}/\n"


def holds(subject: str, text: str) -> None:
    sent = made(subject, text)
    read = arrived(sent)
    assert set(read.keys()) == OURS
    assert len(read.keys()) == len(OURS)
    assert read["To"] == "iemand@gemeente.example"
    assert " ".join(str(read["Subject"]).split()) == one_line(subject)
    assert text_of(read) == told(text)
    assert [part.get_content_type() for part in read.iter_parts()] == ["text/plain", "text/html"]
    assert max(map(len, sent.as_bytes().split(b"\r\n"))) <= 998
    sent.as_bytes().decode("ascii")


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(text: str) -> None:
    holds(f"Over {text}", f"Er staat: {text}")


@given(st.text(max_size=300), st.text(max_size=500))
def test_any_words_stay_words(subject: str, text: str) -> None:
    holds(subject, text)


@given(st.text())
def test_a_subject_is_one_line_that_can_be_read(text: str) -> None:
    line = one_line(text)
    assert 0 < len(line) <= 150
    assert line.isprintable() or not line.isascii()
    assert len(line.splitlines()) == 1
    assert one_line(line) == line


@given(st.text())
def test_tidying_a_text_twice_is_tidying_it_once(text: str) -> None:
    assert paragraphs_of(paragraphs_of(text)) == paragraphs_of(text)


def test_a_second_copy_is_the_same_to_the_last_byte() -> None:
    assert made("Hoi", "Tekst").as_bytes() == made("Hoi", "Tekst").as_bytes()


def test_headers_for_machines() -> None:
    stop = f"<{STREET}/volgen/stoppen/{'x' * 120}/>"
    sent = made("Hoi", "Tekst", headers={"List-Unsubscribe": stop}, reply_to="a@b.example")
    read = arrived(sent)
    assert read["Auto-Submitted"] == "auto-generated"
    assert read["List-Unsubscribe"] == stop
    assert b"List-Unsubscribe: " + stop.encode() in sent.as_bytes()
    assert read["Reply-To"] == "a@b.example"
    assert read["From"] == "Leidraad <leidraad@leidraad.example>"


def test_nothing_in_it_is_fetched_or_counted() -> None:
    page = made("Hoi", f"Bekijk:\n\n{STREET}/v/ABC/").as_string()
    assert not re.search(r"<(?:img|link|script|iframe|style|form)|src=|url\(", page)
