"""Another password, or a first one for who came in another way."""

from allauth.account.views import PasswordChangeView, PasswordSetView
from django.urls import reverse_lazy

from leidraad.accounts.forms import ChangedPasswordForm, FirstPasswordForm
from leidraad.accounts.views.own_page import WholeOrNot


class ChangePassword(WholeOrNot, PasswordChangeView):  # type: ignore[misc]
    form_class = ChangedPasswordForm
    template_name = "accounts/change_password.html"
    success_url = reverse_lazy("account")


class FirstPassword(WholeOrNot, PasswordSetView):  # type: ignore[misc]
    form_class = FirstPasswordForm
    template_name = "accounts/change_password.html"
    success_url = reverse_lazy("account")
