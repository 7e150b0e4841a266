"""To a mail server elsewhere: only encrypted, only to who it says it is, and with our name."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from leidraad.post.carriers.smtp import carry_by_smtp
from leidraad.post.rules.patience import UNREACHABLE, CarryError
from leidraad.post.tests.mail_servers import HERE, Desk, Server, free_port

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH")
NAME, WORD = "naam@leidraad.example", "een lang woord"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One that this machine gives itself: nobody knows it, until somebody says so."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, HERE)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address(HERE))]), False)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    secret = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    file.write_bytes(secret + made.public_bytes(serialization.Encoding.PEM))
    return file


@pytest.fixture
def _known(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


@contextmanager
def careful_server(desk: Desk, certificate: Path, security: str) -> Iterator[Server]:
    """Takes letters only from who logs in, and log-ins only over an encrypted line."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    port = free_port()
    more: dict[str, Any] = {"auth_required": True, "authenticator": _is_ours}
    if security == "starttls":
        more |= {"tls_context": context, "require_starttls": True}
    else:
        more |= {"ssl_context": context, "auth_require_tls": False}
    controller = Controller(desk, hostname=HERE, port=port, **more)
    controller.start()
    try:
        yield Server(port=port, user=NAME, password=WORD, security=security)
    finally:
        controller.stop()


def _is_ours(_server: Any, _session: Any, _envelope: Any, _how: str, given: Any) -> AuthResult:
    assert isinstance(given, LoginPassword)
    is_ours = (given.login, given.password) == (NAME.encode(), WORD.encode())
    return AuthResult(success=is_ours, handled=False)


def letter() -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "Hoi"
    made.set_content("Tekst")
    return made


@pytest.mark.parametrize("security", ["tls", "starttls"])
@pytest.mark.usefixtures("_known")
def test_a_letter_goes_over_an_encrypted_line_with_our_name(
    certificate: Path, security: str
) -> None:
    desk = Desk()
    with careful_server(desk, certificate, security) as server:
        carry_by_smtp(letter(), to="a@b.example", server=server)
    assert desk.addressees == ["a@b.example"]


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_a_server_that_nobody_knows_gets_nothing(
    certificate: Path, security: str, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk()
    with (
        careful_server(desk, certificate, security) as server,
        pytest.raises(CarryError) as refusal,
    ):
        carry_by_smtp(letter(), to="a@b.example", server=server)
    assert refusal.value.problem == UNREACHABLE
    assert "SSLCertVerificationError" in caplog.text
    assert desk.received == []


@pytest.mark.usefixtures("_known")
def test_a_wrong_word_is_not_a_letter_lost(
    certificate: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with careful_server(Desk(), certificate, "starttls") as server:
        server.password = "geheim maar fout"
        with pytest.raises(CarryError) as refusal:
            carry_by_smtp(letter(), to="a@b.example", server=server)
    assert refusal.value.problem == UNREACHABLE
    assert "SMTPAuthenticationError" in caplog.text
    assert "geheim" not in caplog.text
