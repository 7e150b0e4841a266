"""Loading a submission and having the right to it: one gesture."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from leidraad.accounts.api import User, has_role
from leidraad.library.api import LANGUAGES, Example, Standing, Version, standings
from leidraad.submissions.api import Edit, Submission, may_judge

EDITORS = ("editor", "head_editor")
TRANSLATORS = ("translator", *EDITORS)


def me(request: HttpRequest) -> User:
    user = request.user
    assert isinstance(user, User)
    return user


def handed_in(user: User, key: str) -> Submission:
    """What was sent to the desk; somebody's draft is not there, whoever asks."""
    asked = Submission.objects.select_related("version", "based_on", "example", "editor")
    found = asked.filter(key=key, sent_at__isnull=False).first() if may_judge(user) else None
    if found is None:
        raise Http404
    return found


def edit_of(submission: Submission, number: str) -> Edit | None:
    """The version with this number, if it was made within this submission."""
    wanted = int(number) if number.isdecimal() and len(number) < 9 else 0
    edits = submission.edits.select_related("version__example")
    return edits.filter(version__number=wanted).first()


def example_of(user: User, code: str) -> Example:
    """Any example, public or not; what was never public is its submission's."""
    known = Example.objects.select_related("published")
    found = known.filter(code=code.upper(), publications__isnull=False).first()
    if found is None or not may_judge(user):
        raise Http404
    return found


def must(allowed: bool) -> None:
    if not allowed:
        raise PermissionDenied


def public_version(example: Example, number: str) -> Version | None:
    """A version of this example that was public once; a proposal is its submission's."""
    wanted = int(number) if number.isdecimal() and len(number) < 9 else 0
    shown = example.publications.values("version")
    return example.versions.filter(number=wanted, pk__in=shown).first()


def may_translate(user: User) -> bool:
    """Propose; making a translation public is for who judges, see `may_judge`."""
    return has_role(user, *TRANSLATORS)


def to_translate(user: User, code: str, language: str) -> dict[str, Standing]:
    """What of a public example can be translated, by section."""
    known = language in LANGUAGES and may_translate(user)
    found = standings([code.upper()], language) if known else {}
    if not found:
        raise Http404
    return {section: one for (_code, section), one in found.items()}
