"""Every organisation, and adding one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from leidraad.accounts.access import roles_required
from leidraad.accounts.actions.keep_organisations import add_organisation
from leidraad.accounts.forms import OrganisationForm
from leidraad.accounts.queries.organisations import municipality_choices, organisations
from leidraad.accounts.views.signed_in import me


@roles_required("administrator")
def organisation_list(request: HttpRequest) -> HttpResponseBase:
    form = OrganisationForm(request.POST or None, municipalities=municipality_choices())
    if request.method == "POST" and form.is_valid():
        try:
            added = add_organisation(by=me(request), **form.cleaned_data)
        except ValidationError as fault:
            form.add_error("name", fault)
        else:
            messages.success(request, _("De organisatie staat erbij."))
            return redirect("organisation", number=added.pk)
    context = {"form": form, "organisations": organisations()}
    return render(request, "accounts/organisations.html", context)
