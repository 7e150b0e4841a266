"""Two stages are two people: the contact and an editor."""

import pytest

from leidraad.accounts.tests.factories import person
from leidraad.submissions.actions import judge
from leidraad.submissions.actions.hand_in import NotReadyError
from leidraad.submissions.tests.factories import in_state

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]


def test_who_is_the_contact_is_not_the_editor_too() -> None:
    """Two stages are two people: a colleague has to agree."""
    submission = in_state("received")
    mailbox = submission.content["contact_mailbox"]
    with pytest.raises(NotReadyError) as refused:
        judge.approve_as_editor(by=person("editor", email=mailbox.upper()), submission=submission)
    assert [fault.field for fault in refused.value.faults] == ["contact_mailbox"]
    judge.approve_as_editor(by=person("editor"), submission=submission)
