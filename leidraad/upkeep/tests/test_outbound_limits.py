"""Looking outside takes neither long nor much, and believes no false certificate."""

import ssl
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Event
from time import monotonic

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from leidraad.upkeep import outbound
from leidraad.upkeep.outbound import MOST_BYTES, SECONDS, Outcome, Terms, open_address
from leidraad.upkeep.tests.servers import (
    OK,
    Answer,
    dripping,
    endless,
    moved,
    secret,
    serving,
    silent,
)

UNREACHABLE = Outcome("unreachable")

# --- certificates ------------------------------------------------------------------------

NAME = "veilig.voorbeeld.example"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """What a server called NAME shows, and what somebody who trusts it holds on to."""
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    file.write_bytes(certificate_and_key(NAME))
    shows = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    shows.load_cert_chain(file)
    return shows, ssl.create_default_context(cafile=str(file))


def certificate_and_key(name: str) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    own = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder(own, own, key.public_key(), x509.random_serial_number())
        .not_valid_before(made - timedelta(days=1))
        .not_valid_after(made + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    form, bare = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    return certificate.public_bytes(pem) + key.private_bytes(pem, form, bare)


@pytest.mark.parametrize(
    ("name", "is_trusted", "state"),
    [
        (NAME, True, "alive"),
        ("ander.voorbeeld.example", True, "unreachable"),
        ("127.0.0.1", True, "unreachable"),
        (NAME, False, "unreachable"),
    ],
)
def test_the_certificate_must_be_that_of_the_name(
    shop: tuple[ssl.SSLContext, ssl.SSLContext], name: str, is_trusted: bool, state: str
) -> None:
    shows, trusts = shop
    with serving(secret(shows)) as server:
        terms = replace(
            server.terms(),
            resolve=lambda _host, _port: ["127.0.0.1"],
            tls=trusts if is_trusted else ssl.create_default_context(),
        )
        assert open_address(f"https://{name}:{server.port}/", terms).state == state
    assert len(server.asked) == (state == "alive")


# --- slow and endless --------------------------------------------------------------------

SHORT = 0.4


def timed(url: str, terms: Terms) -> tuple[Outcome, float]:
    began = monotonic()
    return open_address(url, terms), monotonic() - began


def test_ten_seconds_and_a_million_bytes() -> None:
    assert (SECONDS, MOST_BYTES) == (10.0, 1_000_000)
    assert Terms().seconds == SECONDS


SLOW = {
    "silent": silent,
    "drips its first line": dripping(b"HTTP/1.1 200 " + b"x" * 1_000, 0.05),
    "drips its headers": dripping(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 90, 0.05),
    "drips half answers": dripping(b"HTTP/1.1 100 Continue\r\n\r\n" * 90, 0.05),
    "redirects slowly": dripping(moved("/"), 0.05),
}


@pytest.mark.parametrize("slow", SLOW.values(), ids=SLOW)
def test_a_slow_server_is_left_in_time(slow: Answer) -> None:
    with serving(slow) as server:
        outcome, seconds = timed(server.url, server.terms(SHORT))
    assert outcome == UNREACHABLE
    assert seconds < SHORT + 1


def test_a_limit_per_reading_would_wait_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """Control: with a limit for each reading instead of for all together, dripping works."""
    monkeypatch.setattr(outbound._Allowance, "seconds", lambda _self: SHORT)
    with serving(dripping(OK, 0.02)) as server:
        outcome, seconds = timed(server.url, server.terms(SHORT))
    assert outcome.state == "alive"
    assert seconds > SHORT


def test_a_slow_look_up_is_left_in_time() -> None:
    held = Event()

    def slowly(_host: str, _port: int) -> list[str]:
        held.wait()
        return []

    terms = Terms(resolve=slowly, seconds=SHORT)
    outcome, seconds = timed("http://traag.voorbeeld.example/", terms)
    held.set()
    assert outcome == UNREACHABLE
    assert seconds < SHORT + 1


def test_a_silent_greeting_is_left_in_time() -> None:
    with serving(silent) as server:
        url = server.url.replace("http:", "https:")
        outcome, seconds = timed(url, server.terms(SHORT))
    assert outcome == UNREACHABLE
    assert seconds < SHORT + 1


ENDLESS = {
    "a line": endless(b"HTTP/1.1 200 ", b"x" * 65_536),
    "headers": endless(b"HTTP/1.1 200 OK\r\n", b"X-A: " + b"b" * 60_000 + b"\r\n"),
    "half answers": endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000),
}


@pytest.mark.parametrize("much", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_answer_is_left_in_time(much: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = count_bytes(monkeypatch)
    with serving(much) as server:
        outcome, seconds = timed(server.url, server.terms())
    assert outcome == UNREACHABLE
    assert sum(heard) <= MOST_BYTES + 65_536
    assert seconds < 5


def test_an_endless_page_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = count_bytes(monkeypatch)
    with serving(endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 65_536)) as server:
        assert open_address(server.url, server.terms()) == Outcome("alive", 200)
    assert sum(heard) < 20_000


def count_bytes(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    heard: list[int] = []
    spend = outbound._Allowance.spend

    def count(self: outbound._Allowance, size: int) -> None:
        heard.append(size)
        spend(self, size)

    monkeypatch.setattr(outbound._Allowance, "spend", count)
    return heard
