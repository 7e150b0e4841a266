"""What happens around a view with a form: read, recognised, and never lost without a word."""

import contextlib
import errno
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, InternalError, OperationalError
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.http.multipartparser import MultiPartParserError
from django.shortcuts import render
from django.views.decorators.csrf import csrf_exempt

from leidraad.gate import refusals
from leidraad.gate.queries import first_answer, hashes_of, same_answer, wait
from leidraad.gate.refusals import Refusal
from leidraad.gate.rules.limits import LIMITS
from leidraad.gate.rules.origins import is_foreign, origin_of
from leidraad.gate.tokens import HONEYPOT, TOKEN, Content, claimed_nonce, content_of

View = Callable[..., HttpResponse]
Typed = tuple[str, str]
log = logging.getLogger(__name__)
MOST_POURED_AWAY = 200_000_000  # bytes
NOTHING = Content("", is_told=False)
_PLACE = "leidraad.gate"
_OUT_OF_ORDER = {
    *(errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG),
    *(errno.EIO, errno.EMFILE, errno.ENFILE),
}


@dataclass(frozen=True)
class Guard:
    """What the gate knows of this request; `handle` asks for it."""

    limit: str
    hashes: tuple[str, ...] = ()
    nonce: str = ""
    content: Content = NOTHING
    refusal: Refusal | None = None


def guarded(*, limit: str, most_bytes: int | None = None) -> Callable[[View], View]:
    """For a view with a form on the street; the view answers through `handle`.

    `limit` is a name in rules/limits.py; `most_bytes` of a whole request, for a form with files.
    """
    if limit not in LIMITS:
        raise KeyError(f"rules/limits.py kent geen grens {limit}")

    def around(view: View) -> View:
        @csrf_exempt
        @wraps(view)
        def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method in {"GET", "HEAD"}:
                request.META[_PLACE] = Guard(limit)
                return _not_shared(view(request, *args, **kwargs))
            if request.method != "POST":
                return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
            unread = _unread(request, most_bytes or settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
            if unread:
                return held(request, unread, typed=[])
            return _posted(request, limit, lambda: view(request, *args, **kwargs))

        return answer

    return around


def guard_of(request: HttpRequest) -> Guard:
    found = request.META.get(_PLACE)
    if not isinstance(found, Guard):
        raise TypeError("Zet @guarded boven een view die handle gebruikt.")
    return found


def out_of_order(fault: Exception) -> bool:
    """Disk full, read-only, locked or gone: it passes by itself, and is nobody's mistake."""
    if isinstance(fault, OperationalError | InternalError | InterfaceError):
        return True
    return isinstance(fault, OSError) and fault.errno in _OUT_OF_ORDER


def told(fault: Exception, limit: str) -> None:
    """In the log: which form and which kind of trouble, nothing of what was typed."""
    log.error("Formulier %s niet bewaard: %s: %s", limit, type(fault).__name__, fault)


def held(request: HttpRequest, refusal: Refusal, *, typed: list[Typed]) -> HttpResponse:
    """A page of the gate's own, with what was typed: the view's own could not be made."""
    shown = [text for name, text in typed if name not in {TOKEN, HONEYPOT} and text.strip()]
    context = {"refusal": refusal, "typed": typed, "shown": shown}
    return refused(render(request, "gate/held.html", context), refusal)


def _typed(request: HttpRequest) -> list[Typed]:
    return [(name, str(text)) for name, values in request.POST.lists() for text in values]


def refused(answer: HttpResponse, refusal: Refusal) -> HttpResponse:
    if refusal.retry_after:
        answer["Retry-After"] = str(refusal.retry_after)
    return with_status(answer, refusal.status)


def with_status(answer: HttpResponse, status: int) -> HttpResponse:
    """Django writes the address of every refusal in its log; ours may hold a secret link."""
    answer.status_code = status
    answer._has_been_logged = True  # type: ignore[attr-defined]
    return answer


def _not_shared(answer: HttpResponse) -> HttpResponse:
    """Each form has a key of its own, so no two people may get the same page."""
    answer.headers.setdefault("Cache-Control", "private, no-cache")
    return answer


def _unread(request: HttpRequest, most_bytes: int) -> Refusal | None:
    """Reads the form; a body that says it is too large is not looked at."""
    megabytes = max(1, most_bytes // 1_000_000)
    said = request.META.get("CONTENT_LENGTH") or "0"
    if not said.isdecimal() or int(said) > most_bytes:
        _pour_away(request, said)
        return refusals.too_large(megabytes)
    try:
        request.POST  # noqa: B018 (this reads)
    except SuspiciousOperation:  # too many fields or files, or too much text
        return refusals.too_large(megabytes)
    except MultiPartParserError:
        return refusals.unreadable()
    except OSError as fault:
        return refusals.out_of_order() if out_of_order(fault) else refusals.unreadable()
    return None


def _pour_away(request: HttpRequest, said: str) -> None:
    """A browser shows no answer before it has sent everything; nobody waits for a flood of it."""
    if said.isdecimal() and int(said) <= MOST_POURED_AWAY:
        with contextlib.suppress(OSError):
            while request.read(65_536):
                pass


def _posted(request: HttpRequest, limit: str, view: Callable[[], HttpResponse]) -> HttpResponse:
    guard, first = _recognised(request, limit)
    if first:
        return see(first)
    request.META[_PLACE] = guard
    try:
        return view()
    except Exception as fault:
        if not out_of_order(fault):
            raise
        told(fault, limit)
        return held(request, refusals.out_of_order(), typed=_typed(request))


def _recognised(request: HttpRequest, limit: str) -> tuple[Guard, str]:
    """Who this is, and the answer that the same got before."""
    hashes, content = hashes_of(request), content_of(request)
    nonce = claimed_nonce(request.POST.get(TOKEN, ""))
    try:
        refusal, first = _looked_up(request, limit, Guard(limit, hashes, nonce, content))
    except Exception as fault:
        if not out_of_order(fault):
            raise
        told(fault, limit)
        refusal, first = refusals.out_of_order(), ""
    return Guard(limit, hashes, nonce, content, refusal), first


def _looked_up(request: HttpRequest, limit: str, guard: Guard) -> tuple[Refusal | None, str]:
    if _is_foreign(request):
        return refusals.foreign(), ""
    first = first_answer(guard.nonce, guard.content)
    if first is not None:
        return refusals.changed(), first
    same = same_answer(guard.content, guard.hashes)
    if same:
        return None, same
    waiting = wait(limit, guard.hashes)
    return (refusals.busy(waiting.until, is_own=waiting.is_own) if waiting else None), ""


def _is_foreign(request: HttpRequest) -> bool:
    here = f"{request.scheme}://{request.get_host()}".lower()
    return is_foreign(
        origin=request.headers.get("Origin", ""),
        referer=request.headers.get("Referer", ""),
        fetch_site=request.headers.get("Sec-Fetch-Site", ""),
        ours={here, origin_of(settings.STREET_URL), origin_of(settings.INSIDE_URL)},
    )


def see(address: str) -> HttpResponse:
    """Look there now; a reload of that page hands nothing in."""
    return HttpResponse(status=303, headers={"Location": address})
