"""Settings from the environment: understood, or refused with the name and a remedy."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured

from leidraad.config import env

NAME = "LEIDRAAD_TEST_SETTING"


@pytest.fixture(autouse=True)
def _own_list(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(env, "SETTINGS", {})


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    return lambda value: monkeypatch.setenv(NAME, value)


READ: dict[str, Callable[[], Any]] = {
    "text": lambda: env.text(NAME, "x", "m"),
    "secret": lambda: env.secret(NAME, "", "m"),
    "yes_or_no": lambda: env.yes_or_no(NAME, False, "m"),
    "whole_number": lambda: env.whole_number(NAME, 5, "m", least=1),
    "words": lambda: env.words(NAME, "a,b", "m"),
    "choice": lambda: env.choice(NAME, "a", ("a", "b"), "m"),
    "address": lambda: env.address(NAME, "http://a.example", "m"),
    "folder": lambda: env.folder(NAME, Path("/d"), "m", shown="d"),
    "mailbox": lambda: env.mailbox(NAME, "x@localhost", "m"),
    "mail_server": lambda: env.mail_server(NAME, "m"),
    "database": lambda: env.database(NAME, Path("/d/x.sqlite3"), "m"),
}


@pytest.mark.parametrize(
    ("reader", "value", "expected"),
    [
        ("text", "y", "y"),
        ("text", "  ", "x"),
        ("secret", "s" * 32, "s" * 32),
        ("yes_or_no", "Ja", True),
        ("yes_or_no", "0", False),
        ("whole_number", "12", 12),
        ("words", " c , d ,", ["c", "d"]),
        ("choice", "b", "b"),
        ("address", "https://leidraad.example.nl/", "https://leidraad.example.nl"),
        ("folder", "/e/../f", Path("/f")),
        ("mailbox", "post@leidraad.example", "post@leidraad.example"),
        ("mailbox", " ", "x@localhost"),
        ("mail_server", "", None),
        (
            "mail_server",
            "smtps://na%40am:wo%2Frd@mail.example",
            env.MailServer("mail.example", 465, "na@am", "wo/rd", "tls"),
        ),
        (
            "mail_server",
            "smtp+starttls://mail.example:2525/",
            env.MailServer("mail.example", 2525, "", "", "starttls"),
        ),
        ("mail_server", "smtp://[::1]", env.MailServer("::1", 25, "", "", "none")),
    ],
)
def test_a_good_value_is_read(
    given: Callable[[str], None], reader: str, value: str, expected: object
) -> None:
    given(value)
    assert READ[reader]() == expected


@pytest.mark.parametrize(
    ("reader", "value"),
    [
        ("secret", "short"),
        ("yes_or_no", "misschien"),
        ("whole_number", "0"),
        ("whole_number", "-1"),
        ("whole_number", "1.5"),
        ("whole_number", "²"),
        ("choice", "c"),
        ("address", "leidraad.example.nl"),
        ("address", "ftp://leidraad.example.nl"),
        ("address", "https://leidraad.example.nl/pad"),
        ("mailbox", "Naam <a@b.example>"),
        ("mailbox", "a@b.example\nBcc: c@d.example"),
        ("mailbox", "geen"),
        ("mail_server", "smtp://mail.example"),
        ("mail_server", "smtp+starttls://mail.example:99999"),
        ("mail_server", "imap://mail.example"),
        ("mail_server", "smtps://"),
        ("mail_server", "smtps://mail.example/pad"),
        ("database", "mysql://a:b@c/d"),
        ("database", "postgres://a:b@c"),
    ],
)
def test_what_it_does_not_understand_it_refuses_by_name(
    given: Callable[[str], None], reader: str, value: str
) -> None:
    given(value)
    with pytest.raises(ImproperlyConfigured, match=NAME):
        READ[reader]()


@pytest.mark.parametrize("reader", ["secret", "database", "mail_server"])
def test_a_refusal_never_repeats_a_secret(given: Callable[[str], None], reader: str) -> None:
    given("mysql://a:geheim@c/d")
    with pytest.raises(ImproperlyConfigured) as refusal:
        READ[reader]()
    assert "geheim" not in str(refusal.value)


def test_every_reader_writes_its_setting_down() -> None:
    for read in READ.values():
        env.SETTINGS.clear()
        read()
        assert env.SETTINGS[NAME].meaning == "m"


def test_without_address_the_database_is_sqlite_and_keeps_what_it_confirmed() -> None:
    found: Any = READ["database"]()
    assert found["ENGINE"] == "django.db.backends.sqlite3"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
    assert "synchronous=FULL" in found["OPTIONS"]["init_command"]
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


def test_an_address_gives_postgresql_with_every_part(given: Callable[[str], None]) -> None:
    given("postgres://na%40am:wo%2Frd@db.example:5433/leidraad?sslmode=require")
    found: Any = READ["database"]()
    parts = {name: found[name] for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")}
    assert parts == {
        "USER": "na@am",
        "PASSWORD": "wo/rd",
        "HOST": "db.example",
        "PORT": "5433",
        "NAME": "leidraad",
    }
    assert found["OPTIONS"] == {"sslmode": "require"}
