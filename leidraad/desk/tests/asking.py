"""Addresses of the desk, and counting what a page asks of the database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from leidraad.submissions.models import Submission


def address(submission: Submission, page: str = "desk_submission", /, **more: str | int) -> str:
    return reverse(page, kwargs={"key": submission.key, **more})


def step(submission: Submission, name: str) -> str:
    return address(submission, "desk_step", name=name)


def text_of(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


@contextmanager
def counted() -> Iterator[CaptureQueriesContext]:
    with CaptureQueriesContext(connection) as found:
        yield found
