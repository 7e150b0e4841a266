"""The description of the interface (OpenAPI 3.1), with every refusal in it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI

from leidraad.library.endpoints.links import ROOT
from leidraad.library.endpoints.problems import CONTENT_TYPE
from leidraad.library.queries.addresses import LICENCE, absolute

Node = dict[str, Any]
PROBLEM: Node = {
    "type": "object",
    "title": "Problem",
    "description": "Problem details volgens RFC 9457.",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["parameter", "reason"],
                "properties": {"parameter": {"type": "string"}, "reason": {"type": "string"}},
            },
        },
    },
}
REFUSALS = {
    400: "Het adres is te lang of klopt niet.",
    404: "Dit is er niet.",
    405: "Hier valt alleen te lezen.",
    410: "Dit is teruggetrokken.",
    422: "Een parameter klopt niet.",
    500: "Er ging iets mis bij ons.",
}
HEADERS = {
    "API-Version": {"description": "De volledige versie.", "schema": {"type": "string"}},
    "ETag": {"description": "Stuur hem terug in If-None-Match.", "schema": {"type": "string"}},
}


def description(api: NinjaAPI) -> Node:
    made: Node = dict(api.get_openapi_schema(path_prefix=ROOT))
    made["info"] |= {"license": {"name": "CC BY 4.0", "url": LICENCE}}
    made["servers"] = [{"url": absolute("")}]
    made["components"]["schemas"]["Problem"] = PROBLEM
    made["components"]["responses"] = {f"Problem{code}": _refusal(code) for code in REFUSALS}
    for path, operations in made["paths"].items():
        for operation in operations.values():
            _complete(path, operation)
    return made


def _complete(path: str, operation: Node) -> None:
    responses = operation["responses"]
    responses[200]["headers"] = HEADERS
    responses[304] = {"description": "Niet gewijzigd sinds de ETag die je stuurde."}
    for code in _possible(path, operation):
        responses[code] = {"$ref": f"#/components/responses/Problem{code}"}


def _possible(path: str, operation: Node) -> list[int]:
    codes = [400, 405, 500]
    if "{" in path:
        codes += [404, 410] if "examples" in path else [404]
    if any(parameter["in"] == "query" for parameter in operation["parameters"]):
        codes.append(422)
    return sorted(codes)


def _refusal(code: int) -> Node:
    schema = {"$ref": "#/components/schemas/Problem"}
    return {"description": REFUSALS[code], "content": {CONTENT_TYPE: {"schema": schema}}}


def description_view(api: NinjaAPI, request: HttpRequest) -> HttpResponse:
    del request
    return JsonResponse(description(api), json_dumps_params={"ensure_ascii": False})
