"""When somebody inside was last seen, in a signed cookie: looking at a page writes no row."""

from datetime import UTC, datetime, timedelta

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponseBase

from leidraad.kernel.api import now

RENEW_AFTER = timedelta(minutes=5)
_EXPECTED = "leidraad.signs_of_life"


def read(request: HttpRequest) -> datetime | None:
    """Of this session alone: another session's sign does not count."""
    given = request.COOKIES.get(settings.SEEN_COOKIE_NAME, "")
    try:
        seconds = _signer(request).unsign(given)
    except BadSignature:
        return None
    return datetime.fromtimestamp(int(seconds), UTC)


def expect(request: HttpRequest) -> None:
    """This request is one inside: its answer may carry a new sign."""
    request.META[_EXPECTED] = True


def write(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    if not request.META.get(_EXPECTED) or not request.user.is_authenticated:
        return response
    seen = read(request)
    if seen is None or now() - seen > RENEW_AFTER:
        response.set_cookie(
            settings.SEEN_COOKIE_NAME,
            _signer(request).sign(str(int(now().timestamp()))),
            secure=settings.SESSION_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return response


def _signer(request: HttpRequest) -> Signer:
    return Signer(salt=f"leidraad.config.signs_of_life.{request.session.session_key}")
