"""Atom: what changed last, of the whole library or of one life domain."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.feedgenerator import Atom1Feed

from leidraad.library.queries.addresses import address, example_address, lasting_address
from leidraad.library.queries.catalogue import catalogue
from leidraad.library.queries.entry import SOURCE, Entry
from leidraad.library.queries.news import News, newest
from leidraad.library.rules.guards import xml_safe
from leidraad.library.views.kept import kept
from leidraad.themes import api as themes

MOST = 50


@kept
def feed(request: HttpRequest) -> HttpResponse:
    del request
    title = "Leidraad: praktijkvoorbeelden"
    entries = catalogue().entries
    return _answer(title, address("example_list"), address("feed"), entries)


@kept
def domain_feed(request: HttpRequest, code: str) -> HttpResponse:
    del request
    domain = next((item for item in themes.domains() if item.code == code), None)
    if domain is None:
        raise Http404
    entries = tuple(entry for entry in catalogue().entries if code in entry.domains)
    title = f"Leidraad: praktijkvoorbeelden over {domain.name}"
    return _answer(title, address("domain", code), address("domain_feed", code), entries)


def _answer(title: str, page: str, own: str, entries: tuple[Entry, ...]) -> HttpResponse:
    subtitle = "Het nieuwste eerst: nieuwe en gewijzigde praktijkvoorbeelden van gemeenten."
    made = Atom1Feed(
        title=title,
        link=page,
        feed_url=own,
        description=None,
        subtitle=subtitle,
        language=SOURCE,
        author_name="Leidraad",
    )
    for news in newest(entries, MOST):
        _add(made, news)
    return HttpResponse(
        made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8"
    )


def _add(made: Atom1Feed, news: News) -> None:
    entry = news.entry
    made.add_item(
        title=xml_safe(entry.texts["title"]),
        link=example_address(entry),
        description=xml_safe("\n\n".join(filter(None, (entry.texts["summary"], news.note)))),
        unique_id=lasting_address(entry.code),
        updateddate=news.at,
        categories=[themes.domain(code).name for code in entry.domains],
    )
