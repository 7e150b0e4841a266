"""The gate's door: a form for people without an account, in one view of a few lines.

    class QuestionForm(GateForm):
        text = forms.CharField(label=_("Je vraag"), widget=forms.Textarea, max_length=2000)

    @guarded(limit="ask")
    def question(request: HttpRequest, slug: str) -> HttpResponse:
        example = example_by_slug(slug)              # its own 404, also when handing in

        def page(form: QuestionForm) -> HttpResponse:
            return render(request, "upkeep/question.html", {"form": form, "example": example})

        def act(form: QuestionForm) -> str:
            ask_question(by=Who("visitor"), example=example, **form.cleaned_data)
            return reverse("question_asked")

        return handle(request, QuestionForm, page=page, act=act)

In the template `<form method="post">{{ form.gate }} …`; no csrf_token. With files: add
`enctype="multipart/form-data"` and `@guarded(limit=…, most_bytes=…)`.

- `act` runs within a transaction together with the count and the once-only key. It returns an
  address of ours and the visitor is sent there (303). If it raises ValidationError, nothing is
  kept and the form comes back with that error; `ValidationError({"field": …})` names a field.
- A repeat (double click, back, reload, lost connection) is answered before the view runs, with
  the first one's address. So a view may find a once-only link with `find_link`; `act` uses it up.
- Whatever was refused comes back through `page` with all that was typed. `form.refusal` says
  why (kind, status, message); its message is a non-field error
  already. Status 422 for what the form or the action finds wrong, 403, 429 (with Retry-After)
  or 503 for the gate's own refusals.
- A form that takes arguments: `handle(request, partial(QuestionForm, example=example), …)`.
- `least_seconds = 0` for a form of one button; `is_once = False` for one that saves itself
  (with `least_seconds = 0` and a longer `lifetime` if people leave it open for days).
  A script that saves uses the same form class, so that the token of the page holds, and gets
  its own answers: `handle(…, page=lambda form: JsonResponse(…), answer=lambda _: JsonResponse(…))`.
- An answer of your own with a status of 400 or more: `with_status(answer, 409)`. Django writes the
  address of such an answer in its log, and it may hold a secret; after `with_status` it does not.
- In tests: `post_data(QuestionForm, text="…")` from `leidraad.gate.tests.factories`.
"""

from leidraad.gate.actions import forget_knocks, once
from leidraad.gate.forms import GateForm
from leidraad.gate.guard import guarded, with_status
from leidraad.gate.handing_in import handle
from leidraad.gate.queries import real_address
from leidraad.gate.refusals import Refusal

__all__ = [
    "GateForm",
    "Refusal",
    "forget_knocks",
    "guarded",
    "handle",
    "once",
    "real_address",
    "with_status",
]
