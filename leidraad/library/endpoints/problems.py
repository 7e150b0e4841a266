"""Every refusal in one form: problem details (RFC 9457), in Dutch."""

import json
import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import ValidationError

CONTENT_TYPE = "application/problem+json"
logger = logging.getLogger(__name__)


class GoneError(Exception):
    """This was public once, and is withdrawn."""


def problem(status: int, detail: str, **more: object) -> HttpResponse:
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        **more,
    }
    return HttpResponse(
        json.dumps(body, ensure_ascii=False),
        status=status,
        content_type=CONTENT_TYPE,
        headers={"Content-Language": "nl"},
    )


def not_found(request: HttpRequest, exc: object = None) -> HttpResponse:
    del exc
    return problem(404, f"Op {request.path} is niets te vinden.")


def gone(request: HttpRequest, exc: object) -> HttpResponse:
    del request, exc
    return problem(410, "Dit voorbeeld is teruggetrokken door de redactie.")


def not_allowed() -> HttpResponse:
    response = problem(405, "Hier valt alleen te lezen: gebruik GET, HEAD of OPTIONS.")
    response["Allow"] = "GET, HEAD, OPTIONS"
    return response


def unprocessable(
    request: HttpRequest, exc: ValidationError | type[ValidationError]
) -> HttpResponse:
    del request
    found = exc.errors if isinstance(exc, ValidationError) else []
    errors = [{"parameter": str(error["loc"][-1]), "reason": _reason(error)} for error in found]
    names = ", ".join(dict.fromkeys(error["parameter"] for error in errors))
    return problem(422, f"Deze parameters kloppen niet: {names}.", errors=errors)


def _reason(error: Mapping[str, Any]) -> str:
    """What pydantic found, in Dutch."""
    told = {
        "greater_than_equal": "moet ten minste {ge} zijn",
        "less_than_equal": "mag ten hoogste {le} zijn",
        "literal_error": "kies uit {expected}",
    }
    form = told.get(error["type"], "moet een geheel getal zijn")
    return form.format(**error.get("ctx", {})).replace(" or ", " of ")


def suspicious(request: HttpRequest, exc: object) -> HttpResponse:
    del request, exc
    return problem(400, "Dit adres is te lang of klopt niet.")


def failed(request: HttpRequest, exc: Exception | type[Exception]) -> HttpResponse:
    told = exc if isinstance(exc, Exception) else None
    logger.error("The interface failed at %s", request.path, exc_info=told)
    return problem(500, "Er ging iets mis bij ons. Probeer het later nog eens.")


def tell_problems(api: NinjaAPI) -> None:
    api.add_exception_handler(Http404, not_found)
    api.add_exception_handler(GoneError, gone)
    api.add_exception_handler(ValidationError, unprocessable)
    api.add_exception_handler(SuspiciousOperation, suspicious)
    api.add_exception_handler(Exception, failed)
