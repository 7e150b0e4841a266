"""Who leaves, leaves no submission behind that nobody looks at."""

import pytest

from leidraad.accounts.actions.leave import anonymise_user, close_account
from leidraad.accounts.tests.factories import person
from leidraad.audit.api import journal
from leidraad.submissions.actions.judge import take_up
from leidraad.submissions.actions.write import about
from leidraad.submissions.models import Submission
from leidraad.submissions.tests.factories import fresh, in_state, received

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("places")]


@pytest.mark.parametrize("leave", [close_account, anonymise_user])
def test_open_work_goes_back_to_the_desk(leave: object) -> None:
    leaver, administrator = person("editor"), person("administrator")
    held = in_state("held", by=leaver)
    assert callable(leave)
    leave(by=administrator, person=leaver)
    assert fresh(held).editor is None
    last = journal(about=about(held))[0]
    assert (last.event, last.by.key) == ("submissions.handed_back", str(administrator.pk))


def test_what_is_decided_or_lies_with_another_stays() -> None:
    leaver, other = person("editor"), person("editor")
    refused, theirs = in_state("refused", by=leaver), received()
    take_up(by=other, submission=theirs)
    close_account(by=person("administrator"), person=leaver)
    assert fresh(refused).editor == leaver
    assert fresh(theirs).editor == other
    assert not Submission.objects.filter(editor=None).exists()
