"""Addresses of accounts, all at the inner door. `doorstep` needs no login; `first_steps` are
open until there is a second factor, `always` also when it was not shown yet.
"""

from django.urls import URLPattern, path, re_path

from leidraad.accounts.views.account import account
from leidraad.accounts.views.address import change_address, confirm_address
from leidraad.accounts.views.authenticator_app import AppOff, AppOn
from leidraad.accounts.views.change_password import ChangePassword, FirstPassword
from leidraad.accounts.views.forgotten_password import ForgottenPassword, PasswordLetterSent
from leidraad.accounts.views.invitation import invitation
from leidraad.accounts.views.journal import journal_page
from leidraad.accounts.views.new_password import NewPassword
from leidraad.accounts.views.organisation import organisation
from leidraad.accounts.views.organisations import organisation_list
from leidraad.accounts.views.passkey import AddPasskey, NamePasskey, RemovePasskey, passkeys
from leidraad.accounts.views.people import administration, people
from leidraad.accounts.views.person import person
from leidraad.accounts.views.prove_again import ProveByCode, ProveByPasskey, ProveByPassword
from leidraad.accounts.views.recovery_codes import NewRecoveryCodes, RecoveryCodes
from leidraad.accounts.views.second_factor import SecondFactor
from leidraad.accounts.views.second_step import SecondStep
from leidraad.accounts.views.sessions import sessions
from leidraad.accounts.views.sign_in import (
    SignIn,
    SignInByPasskey,
    back_at_the_door,
    closed,
    from_provider,
    to_provider,
)
from leidraad.accounts.views.sign_out import sign_out

IN, FORGOTTEN = "inloggen", "wachtwoord-vergeten"
STEP, AGAIN = "account/tweede-stap", "account/opnieuw"

doorstep: list[URLPattern] = [
    path(f"{IN}/", SignIn.as_view(), name="account_login"),
    path(f"{IN}/sleutel/", SignInByPasskey.as_view(), name="mfa_login_webauthn"),
    path(f"{IN}/tweede-stap/", SecondStep.as_view(), name="mfa_authenticate"),
    path(f"{IN}/gesloten/", closed, name="account_inactive"),
    path(f"{IN}/dienst/gestopt/", back_at_the_door, name="socialaccount_login_cancelled"),
    path(f"{IN}/dienst/fout/", back_at_the_door, name="socialaccount_login_error"),
    path(f"{IN}/dienst/<slug:provider_id>/", to_provider, name="openid_connect_login"),
    path(f"{IN}/dienst/<slug:provider_id>/terug/", from_provider, name="openid_connect_callback"),
    path(f"{FORGOTTEN}/", ForgottenPassword.as_view(), name="account_reset_password"),
    path(
        f"{FORGOTTEN}/verstuurd/",
        PasswordLetterSent.as_view(),
        name="account_reset_password_done",
    ),
    re_path(
        rf"^{FORGOTTEN}/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[0-9A-Za-z-]+)/$",
        NewPassword.as_view(),
        name="account_reset_password_from_key",
    ),
    path("uitnodiging/<str:token>/", invitation, name="invitation"),
    path("uitloggen/", sign_out, name="account_logout"),
]
always: list[URLPattern] = [
    path(f"{AGAIN}/", ProveByPassword.as_view(), name="account_reauthenticate"),
    path(f"{AGAIN}/code/", ProveByCode.as_view(), name="mfa_reauthenticate"),
    path(f"{AGAIN}/sleutel/", ProveByPasskey.as_view(), name="mfa_reauthenticate_webauthn"),
]
first_steps: list[URLPattern] = [
    path(f"{STEP}/", SecondFactor.as_view(), name="mfa_index"),
    path(f"{STEP}/app/", AppOn.as_view(), name="mfa_activate_totp"),
    path(f"{STEP}/sleutels/", passkeys, name="mfa_list_webauthn"),
    path(f"{STEP}/sleutel/", AddPasskey.as_view(), name="mfa_add_webauthn"),
]
inside: list[URLPattern] = [
    path("account/", account, name="account"),
    path("account/e-mailadres/", change_address, name="change_address"),
    path("account/e-mailadres/<str:token>/", confirm_address, name="confirm_new_address"),
    path("account/wachtwoord/", ChangePassword.as_view(), name="account_change_password"),
    path("account/wachtwoord/kiezen/", FirstPassword.as_view(), name="account_set_password"),
    path("account/sessies/", sessions, name="usersessions_list"),
    path(f"{STEP}/app/uit/", AppOff.as_view(), name="mfa_deactivate_totp"),
    path(f"{STEP}/sleutel/<int:pk>/", NamePasskey.as_view(), name="mfa_edit_webauthn"),
    path(f"{STEP}/sleutel/<int:pk>/weg/", RemovePasskey.as_view(), name="mfa_remove_webauthn"),
    path(f"{STEP}/codes/", RecoveryCodes.as_view(), name="mfa_view_recovery_codes"),
    path(f"{STEP}/codes/nieuw/", NewRecoveryCodes.as_view(), name="mfa_generate_recovery_codes"),
    path("beheer/", administration, name="administration"),
    path("beheer/mensen/", people, name="people"),
    path("beheer/mensen/<int:number>/", person, name="person"),
    path("beheer/organisaties/", organisation_list, name="organisations"),
    path("beheer/organisaties/<int:number>/", organisation, name="organisation"),
    path("beheer/journaal/", journal_page, name="journal"),
]
