"""The overview to take along: the same filters as the list, as CSV, XLSX or JSON."""

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from leidraad.library.queries.addresses import LICENCE
from leidraad.library.queries.export import Row, export_rows
from leidraad.library.queries.export_files import csv_file, json_file, xlsx_file
from leidraad.library.queries.finding import find, selection_from
from leidraad.library.queries.table import LIST, codes
from leidraad.library.views.kept import kept, pairs

NAME = "leidraad-voorbeelden"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@kept
def overview_csv(request: HttpRequest) -> HttpResponse:
    return _file(csv_file(_rows(request)), "text/csv; charset=utf-8", "csv")


@kept
def overview_xlsx(request: HttpRequest) -> HttpResponse:
    return _file(xlsx_file(_rows(request)), XLSX, "xlsx")


@kept
def overview_json(request: HttpRequest) -> HttpResponse:
    return _file(json_file(_rows(request)), "application/json", "json")


def _rows(request: HttpRequest) -> tuple[Row, ...]:
    selection, _ = selection_from(pairs(request))
    only = codes(request.GET.getlist(LIST)) if LIST in request.GET else None
    return export_rows(find(selection, "nl"), only)


def _file(content: bytes, content_type: str, ending: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{NAME}.{ending}"'
    response["Access-Control-Allow-Origin"] = "*"
    response["Link"] = f'<{LICENCE}>; rel="license"'
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, no_cache=True)
    return response
