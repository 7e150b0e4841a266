"""One organisation: who works there, and the mail domains of their addresses."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.access import roles_required
from leidraad.accounts.actions.keep_organisations import add_mail_domain, remove_mail_domain
from leidraad.accounts.forms import DomainForm
from leidraad.accounts.models import MailDomain, Organisation
from leidraad.accounts.queries.people import people_rows
from leidraad.accounts.views.signed_in import me


@roles_required("administrator")
def organisation(request: HttpRequest, number: int) -> HttpResponseBase:
    found = get_object_or_404(Organisation, pk=number)
    form = DomainForm(request.POST or None)
    if "remove" in request.POST:
        return _removed(request, found)
    if request.method == "POST" and form.is_valid():
        try:
            add_mail_domain(by=me(request), organisation=found, **form.cleaned_data)
        except ValidationError as fault:
            form.add_error("domain", fault)
        else:
            messages.success(request, _("Het maildomein staat erbij."))
            return redirect("organisation", number=found.pk)
    context = {
        "form": form,
        "organisation": found,
        "domains": found.mail_domains.all(),
        "rows": people_rows(at=found),
    }
    return render(request, "accounts/organisation.html", context)


def _removed(request: HttpRequest, found: Organisation) -> HttpResponseBase:
    number = request.POST["remove"]
    rows = MailDomain.objects.filter(organisation=found)
    domain = get_object_or_404(rows, pk=int(number) if number.isdecimal() else 0)
    remove_mail_domain(by=me(request), domain=domain)
    messages.success(request, _("Het maildomein is weg."))
    return redirect("organisation", number=found.pk)
