"""The guards of the test suite itself: each is shown a fault and must find it."""

import socket
from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.template import engines

from conftest import NetworkError, UndefinedError, WriteError, only_looking
from leidraad.kernel.api import now, today


def test_the_network_is_shut() -> None:
    with socket.socket() as line, pytest.raises(NetworkError):
        line.connect(("192.0.2.1", 80))


def test_this_machine_is_open() -> None:
    with socket.socket() as server, socket.socket() as line:
        server.bind(("127.0.0.1", 0))
        server.listen()
        line.connect(server.getsockname())
        assert line.getpeername() == server.getsockname()


@pytest.mark.parametrize("text", ["{{ unknown }}", "{{ unknown|default:'x' }}", "{{ known.no }}"])
def test_an_undefined_variable_fails(text: str) -> None:
    template = engines["django"].from_string(text)
    with pytest.raises(UndefinedError):
        template.render({"known": {"yes": 1}})


def test_asking_whether_a_variable_is_there_does_not_fail() -> None:
    template = engines["django"].from_string("{% if unknown %}ja{% else %}nee{% endif %}")
    assert template.render({}) == "nee"


def test_the_clock_stands_where_it_was_put(at: Callable[[str], None]) -> None:
    at("2026-07-01 00:30")
    assert now() == datetime(2026, 6, 30, 22, 30, tzinfo=UTC)
    assert today() == date(2026, 7, 1)


@pytest.mark.django_db
def test_writing_while_looking_is_noticed() -> None:
    with only_looking(), pytest.raises(WriteError):
        ContentType.objects.create(app_label="looking", model="fault")


@pytest.mark.django_db
def test_reading_while_looking_is_allowed() -> None:
    with only_looking():
        assert ContentType.objects.count() >= 0


@pytest.mark.django_db
def test_rows_that_nobody_ordered_come_backwards_on_sqlite() -> None:
    for name in ("first", "second"):
        ContentType.objects.create(app_label="order", model=name)
    found = ContentType.objects.filter(app_label="order").values_list("model", flat=True)
    assert sorted(found) == ["first", "second"]
    assert connection.vendor != "sqlite" or list(found) == ["second", "first"]
