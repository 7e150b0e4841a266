"""The figures to take along, as CSV and as JSON."""

from django.http import HttpRequest, HttpResponse

from leidraad.library.api import kept
from leidraad.upkeep.queries.figures import public_figures
from leidraad.upkeep.queries.figures_files import csv_file, json_file

NAME = "leidraad-cijfers"


@kept
def figures_csv(_request: HttpRequest) -> HttpResponse:
    return _file(csv_file(public_figures("nl")), "text/csv; charset=utf-8", "csv")


@kept
def figures_json(_request: HttpRequest) -> HttpResponse:
    return _file(json_file(public_figures("nl")), "application/json", "json")


def _file(content: bytes, content_type: str, ending: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=content_type)
    answer["Content-Disposition"] = f'attachment; filename="{NAME}.{ending}"'
    answer["Access-Control-Allow-Origin"] = "*"
    answer["X-Robots-Tag"] = "noindex"
    return answer
