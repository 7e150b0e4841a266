"""A picture of a submission, for who judges it."""

from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from leidraad.accounts.api import roles_required
from leidraad.desk.access import EDITORS, handed_in, me
from leidraad.library.api import Picture, picture_folder
from leidraad.submissions.api import Submission


@require_safe
@roles_required(*EDITORS)
def picture(request: HttpRequest, key: str, file: str) -> HttpResponseBase:
    found = handed_in(me(request), key)
    path = picture_folder() / file
    if not _shows(found, file) or not path.is_file():
        raise Http404
    response = FileResponse(path.open("rb"), content_type="image/webp")
    response["Cache-Control"] = "private, no-store"
    return response


def _shows(submission: Submission, file: str) -> bool:
    """One of its own, in any of its versions."""
    versions = submission.edits.values("version")
    if submission.uploads.filter(file=file).exists():
        return True
    return bool(Picture.objects.filter(version__in=versions, file=file).exists())
