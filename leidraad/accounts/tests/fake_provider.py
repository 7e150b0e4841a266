"""A sign-in service of an organisation, on this machine: says that anybody is who the test says."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

from leidraad.kernel.api import now

CLIENT, KEY = "leidraad", "geheim"


@dataclass
class Provider:
    """`person` is what it tells of whoever comes back from it."""

    base: str = ""
    person: dict[str, Any] = field(default_factory=dict)
    asked: list[dict[str, list[str]]] = field(default_factory=list)

    def answer(self, path: str) -> dict[str, Any] | None:
        answers: dict[str, dict[str, Any]] = {
            "/.well-known/openid-configuration": {
                "issuer": self.base,
                "authorization_endpoint": f"{self.base}/authorize",
                "token_endpoint": f"{self.base}/token",
                "userinfo_endpoint": f"{self.base}/userinfo",
                "jwks_uri": f"{self.base}/keys",
            },
            "/token": {"access_token": "x", "token_type": "Bearer", "expires_in": 60},
            "/userinfo": self.person,
        }
        return answers.get(path)

    def settings(self) -> dict[str, Any]:
        app = {
            "provider_id": "dienst",
            "name": "Voorbeeldstad",
            "client_id": CLIENT,
            "secret": KEY,
            "settings": {"server_url": self.base},
        }
        return {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}

    def says(self, email: str, **more: Any) -> None:
        number = f"{email}-{now():%Y}"
        self.person = {"sub": number, "email": email, "email_verified": True, **more}


@contextmanager
def serving_provider() -> Iterator[Provider]:
    provider = Provider()

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._tell()

        def do_POST(self) -> None:
            length = int(self.headers["Content-Length"])
            provider.asked.append(parse_qs(self.rfile.read(length).decode()))
            self._tell()

        def _tell(self) -> None:
            answer = provider.answer(self.path)
            self.send_response(404 if answer is None else 200)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(answer).encode())

        def log_message(self, format: str, *args: object) -> None:
            del format, args

    with ThreadingHTTPServer(("127.0.0.1", 0), Answers) as server:
        provider.base = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield provider
        server.shutdown()
