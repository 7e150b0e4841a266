"""What happened, in sentences with names; and the versions."""

from django.test import Client

from leidraad.accounts.api import User
from leidraad.desk.tests.asking import address, counted, text_of
from leidraad.submissions.actions import judge
from leidraad.submissions.tests.factories import agreed, in_state, received


def test_sentences_with_names(desk: Client, editor: User) -> None:
    found = received()
    agreed(found, by=editor)
    told = text_of(desk, address(found, "desk_history"))
    assert "Sanne de Proef ging namens de redactie akkoord met versie 1 van deze inzending." in told
    assert "De inzender stuurde deze inzending in" in told
    assert "Het contact ging namens het contact akkoord" in told


def test_newest_first(desk: Client) -> None:
    found = in_state("refused")
    moments = desk.get(address(found, "desk_history")).context["moments"]
    numbers = [one.number for one in moments]
    assert numbers == sorted(numbers, reverse=True)


def test_versions_to_compare(desk: Client, editor: User) -> None:
    found = received()
    version = found.version
    assert version is not None
    content = {**found.content, "title": "Anders"}
    judge.edit(by=editor, submission=found, content=content, based_on=version, is_minor=False)
    told = text_of(desk, address(found, "desk_history"))
    assert "Versie 2" in told
    assert "Vergelijk versie" in told


def test_one_version_has_nothing_to_compare(desk: Client) -> None:
    assert "Vergelijk versie" not in text_of(desk, address(received(), "desk_history"))


def test_a_longer_history_asks_nothing_more(desk: Client, editor: User) -> None:
    found = received()
    judge.take_up(by=editor, submission=found)
    with counted() as few:
        desk.get(address(found, "desk_history"))
    for _time in range(5):
        judge.add_remark(by=editor, submission=found, field="", text="Hm.")
    with counted() as many:
        desk.get(address(found, "desk_history"))
    assert len(many) == len(few)
