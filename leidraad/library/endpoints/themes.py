"""`/themes`: the words by which everything is sorted, in every language."""

from collections.abc import Iterable

from django.http import HttpRequest
from ninja import Router

from leidraad.library.endpoints import shapes
from leidraad.themes import api

router = Router(tags=["thema's"])


@router.get(
    "",
    response=shapes.Themes,
    operation_id="themes",
    url_name="api_themes",
    summary="Leefgebieden, factoren, fasen, doelgroepen en woorden voor bewijs",
)
def themes(request: HttpRequest) -> shapes.Themes:
    del request
    return shapes.Themes(
        version=api.VERSION,
        domains=_themes(api.domains()),
        factors=[
            shapes.FactorTheme(code=item.code, texts=_texts(item), letters=list(item.letters))
            for item in api.factors()
        ],
        levels=_themes(api.levels()),
        letters=_themes(api.letters()),
        phases=_themes(api.phases()),
        groups=_themes(api.groups()),
        evidence=_themes(api.evidence_levels()),
    )


def _themes(items: Iterable[api.Item]) -> list[shapes.Theme]:
    return [shapes.Theme(code=item.code, texts=_texts(item)) for item in items]


def _texts(item: api.Item) -> dict[str, list[shapes.Text]]:
    return {name: [_text(item, name, one) for one in api.LANGUAGES] for name in item.TEXTS}


def _text(item: api.Item, name: str, language: str) -> shapes.Text:
    found = item.text(name, language)
    return shapes.Text(value=found.value, language=found.language, state=found.state)
