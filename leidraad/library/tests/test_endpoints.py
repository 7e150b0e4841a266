"""The interface for other systems."""

from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from leidraad.library.actions.publish import withdraw_example
from leidraad.library.endpoints import examples as examples_operation
from leidraad.library.endpoints.description import REFUSALS
from leidraad.library.rules.draft import ContactCard, Result, Translated
from leidraad.library.rules.selection import FACETS
from leidraad.library.tests.factories import EDITOR, published

pytestmark = pytest.mark.usefixtures("places")
ROOT = "/api/v1/"
PAGES = ("", "examples", "municipalities", "municipalities/GM0148", "themes", "openapi.json")


def got(client: Client, path: str) -> Any:
    response = client.get(f"{ROOT}{path}")
    assert response.status_code == 200, response.content
    return response.json()


def refused(client: Client, path: str, status: int, method: str = "get") -> dict[str, Any]:
    response = getattr(client, method)(path)
    assert response.status_code == status
    assert response["Content-Type"] == "application/problem+json"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response["API-Version"] == "1.1.0"
    body: dict[str, Any] = response.json()
    assert {"type", "title", "status", "detail"} <= set(body)
    assert body["status"] == status
    return body


# --- examples ----------------------------------------------------------------------------


def test_the_filters_of_the_list_hold(client: Client) -> None:
    code = published(import_key="A1", domains=("zorg", "onderwijs"), title="Arts op school")
    published(import_key="A2", domains=("huisvesting",), title="Een huis")
    for query in (
        "leefgebied=zorg",
        "leefgebied=zorg,onderwijs",
        "leefgebied=zorg&leefgebied=onderwijs",
        "samen=zorg,onderwijs",
        "q=arts",
        "leefgebied=zorg&provincie=overijssel",
    ):
        answer = got(client, f"examples?{query}")
        assert [example["code"] for example in answer["examples"]] == [code], query
    assert got(client, "examples?gemeente=Dalfsen")["total"] == 2
    assert got(client, "examples?fase=later")["total"] == 0


def test_pages_follow_one_another_until_the_last(client: Client) -> None:
    for number in range(5):
        published(import_key=f"A{number}", title=f"Nummer {number}")
    address, seen, pages = "examples?page_size=2&leefgebied=zorg", [], 0
    while address:
        answer = got(client, address)
        seen += [example["code"] for example in answer["examples"]]
        pages += 1
        address = (answer["links"]["next"] or "").removeprefix(settings.STREET_URL + ROOT)
    assert (len(seen), len(set(seen)), pages) == (5, 5, 3)
    assert answer["links"]["self"] == answer["links"]["last"]
    assert answer["links"]["prev"].endswith("page=2&page_size=2&language=nl")


def test_a_page_past_the_last_is_empty_and_leads_back(client: Client) -> None:
    published()
    answer = got(client, "examples?page=99")
    assert (answer["total"], answer["examples"]) == (1, [])
    assert "page=1&" in answer["links"]["prev"]


def test_what_is_not_understood_is_left_out_and_named(client: Client) -> None:
    published()
    answer = got(client, "examples?leefgebied=sport&gemeente=Dalvsen&kleur=rood")
    assert answer["total"] == 1
    notices = {notice["parameter"]: notice for notice in answer["notices"]}
    assert notices["leefgebied"]["value"] == "sport"
    assert notices["gemeente"]["suggestions"][0] == "Dalfsen"
    assert set(notices) == {"leefgebied", "gemeente", "kleur"}
    assert "sport" not in answer["links"]["self"]


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("page=0", "page"),
        ("page=x", "page"),
        ("page=", "page"),
        ("page_size=0", "page_size"),
        ("page_size=101", "page_size"),
        ("page_size=1e3", "page_size"),
        ("language=de", "language"),
    ],
)
def test_a_page_that_cannot_be_is_refused_in_dutch(
    client: Client, query: str, parameter: str
) -> None:
    body = refused(client, f"{ROOT}examples?{query}", 422)
    (error,) = body["errors"]
    assert error["parameter"] == parameter
    assert error["reason"].split()[0] in {"moet", "mag", "kies"}


def test_texts_say_in_which_language_they_are(client: Client) -> None:
    published(translations=(Translated("title", "en", "A fixed face"),))
    (example,) = got(client, "examples?language=en")["examples"]
    assert example["title"] == {"value": "A fixed face", "language": "en", "state": "unreviewed"}
    assert (example["summary"]["language"], example["summary"]["state"]) == ("nl", "source")
    assert example["links"]["page"].startswith(f"{settings.STREET_URL}/en/voorbeelden/")


def test_one_example_is_whole(client: Client) -> None:
    card = ContactCard(
        "Gemeente Dalfsen", "regisseur", "regie@dalfsen.example", "0529", "ma", shows_mailbox=True
    )
    code = published(
        done="Zo gedaan.",
        results=(Result("12 mensen aan het werk", 12, "mensen", 2020),),
        contacts=(card,),
        translations=(Translated("done", "ar", "هكذا"),),
    )
    body = got(client, f"examples/{code.lower()}")
    assert body["sections"]["done"]["text"] == "Zo gedaan."
    assert body["sections"]["done"]["translations"][0]["state"] == "unreviewed"
    assert body["sections"]["costs"] == {"text": None, "translations": []}
    assert body["results"] == [
        {"text": "12 mensen aan het werk", "figure": 12.0, "unit": "mensen", "year": 2020}
    ]
    assert body["contacts"] == [
        {
            "organisation": "Gemeente Dalfsen",
            "role": "regisseur",
            "mailbox": "regie@dalfsen.example",
            "phone": "0529",
            "hours": "ma",
            "last_confirmed_on": None,
        }
    ]
    assert body["municipalities"][0]["name"] == "Dalfsen"
    assert body["links"]["lasting"] == f"{settings.STREET_URL}/v/{code}"


def test_a_translation_that_fell_behind_says_so(client: Client) -> None:
    code = published(import_key="A1", translations=(Translated("title", "en", "A fixed face"),))
    published(import_key="A1", title="Een ander gezicht")
    (text,) = got(client, f"examples/{code}")["sections"]["title"]["translations"]
    assert text["state"] == "outdated"


def test_what_is_not_there_and_what_is_gone(client: Client) -> None:
    code = published()
    withdraw_example(by=EDITOR, code=code)
    refused(client, f"{ROOT}examples/{code}", 410)
    refused(client, f"{ROOT}examples/AAAAAAA", 404)
    refused(client, f"{ROOT}examples/x", 404)


# --- municipalities and themes -----------------------------------------------------------


def test_the_municipalities_of_today_with_their_counts(client: Client) -> None:
    published()
    answer = got(client, "municipalities")
    assert answer["total"] == len(answer["municipalities"]) == 342
    counts = {one["code"]: one["examples"] for one in answer["municipalities"]}
    assert counts["GM0148"] == sum(counts.values()) == 1


def test_municipalities_by_province_and_size(client: Client) -> None:
    answer = got(client, "municipalities?provincie=utrecht&grootte=250-plus&grootte=x")
    assert [one["name"] for one in answer["municipalities"]] == ["Utrecht"]
    assert [notice["value"] for notice in answer["notices"]] == ["x"]


def test_an_ended_municipality_leads_to_what_it_became(client: Client) -> None:
    ended = got(client, "municipalities/GM1992")["predecessors"][0]
    body = got(client, f"municipalities/{ended}")
    assert body["valid_until"]
    assert body["successor"]
    assert body["today"] == "GM1992"
    refused(client, f"{ROOT}municipalities/GM9999", 404)


def test_the_themes_in_every_language(client: Client) -> None:
    answer = got(client, "themes")
    assert answer["domains"][0]["code"] == "huisvesting"
    assert len(answer["factors"]) == 10
    names = answer["domains"][5]["texts"]["name"]
    assert [text["language"] for text in names] == ["nl", "en", "ar", "ti"]
    assert answer["factors"][0]["letters"]


# --- the door ----------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_may_be_read_by_every_site_and_has_an_etag(client: Client, path: str) -> None:
    first = client.get(f"{ROOT}{path}")
    assert first["Access-Control-Allow-Origin"] == "*"
    assert first["API-Version"] == "1.1.0"
    again = client.get(f"{ROOT}{path}", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"
    head = client.head(f"{ROOT}{path}")
    assert (head.status_code, head.content, head["ETag"]) == (200, b"", first["ETag"])


@pytest.mark.parametrize("path", [*PAGES, "examples/AAAAAAA", "niets"])
def test_options_are_answered(client: Client, path: str) -> None:
    response = client.options(f"{ROOT}{path}")
    assert response.status_code == 204
    assert response["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("path", [*PAGES, "examples/AAAAAAA"])
def test_nothing_can_be_written(client: Client, path: str, method: str) -> None:
    strict = Client(enforce_csrf_checks=True)
    refused(strict, f"{ROOT}{path}", 405, method)
    assert getattr(client, method)(f"{ROOT}{path}")["Allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("path", ["/api/", "/api/v2/examples", "/api/v1/niets", "/api/v1/themes/"])
def test_an_unknown_address_is_refused_in_the_same_form(client: Client, path: str) -> None:
    assert path in refused(client, path, 404)["detail"]


def test_a_fault_of_ours_is_told_in_the_same_form(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object, **_more: object) -> None:
        raise RuntimeError("geheim")

    monkeypatch.setattr(examples_operation, "find", fail)
    assert "geheim" not in str(refused(client, f"{ROOT}examples", 500))


def test_a_kept_answer_needs_one_question(client: Client) -> None:
    published()
    client.get(f"{ROOT}examples")
    with CaptureQueriesContext(connection) as asked:
        client.get(f"{ROOT}examples")
    assert len(asked) == 1


def test_the_number_of_questions_does_not_grow(client: Client) -> None:
    published(import_key="A1")
    client.get(f"{ROOT}examples")
    with CaptureQueriesContext(connection) as few:
        client.get(f"{ROOT}examples?page_size=99")
    for number in range(9):
        published(import_key=f"B{number}", title=f"Nummer {number}")
    client.get(f"{ROOT}examples")
    with CaptureQueriesContext(connection) as many:
        client.get(f"{ROOT}examples?page_size=100")
    assert len(many) == len(few)


# --- the description ---------------------------------------------------------------------


def test_the_description_names_every_operation_and_every_refusal(client: Client) -> None:
    made = got(client, "openapi.json")
    assert made["openapi"].startswith("3.1")
    assert set(made["paths"]) == {
        "/api/v1/",
        "/api/v1/examples",
        "/api/v1/examples/{code}",
        "/api/v1/municipalities",
        "/api/v1/municipalities/{code}",
        "/api/v1/themes",
    }
    for path, operations in made["paths"].items():
        responses = operations["get"]["responses"]
        assert {"200", "304", "405", "500"} <= set(responses)
        assert ("404" in responses) == ("{" in path)
        assert ("422" in responses) == bool(
            [p for p in operations["get"]["parameters"] if p["in"] == "query"]
        )
    assert "410" in made["paths"]["/api/v1/examples/{code}"]["get"]["responses"]
    for refusal in made["components"]["responses"].values():
        assert set(refusal["content"]) == {"application/problem+json"}
    assert len(made["components"]["responses"]) == len(REFUSALS)


def test_every_filter_of_the_list_stands_in_the_description(client: Client) -> None:
    operation = got(client, "openapi.json")["paths"]["/api/v1/examples"]["get"]
    names = {parameter["name"] for parameter in operation["parameters"]}
    lists = set(FACETS)
    assert names == lists | {"samen", "zoals", "q", "page", "page_size", "language"}
    assert all(parameter["description"] for parameter in operation["parameters"])
