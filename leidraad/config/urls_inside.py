"""The inner door: everything for a known person. Each page here asks for a login."""

from django.conf.urls.i18n import i18n_patterns

from leidraad.accounts import urls as accounts
from leidraad.config.doors import allow_before, open_to_all
from leidraad.desk import urls as desk
from leidraad.website import urls as website

doorstep = open_to_all([*website.health])
pages = [
    *open_to_all(accounts.doorstep),
    *allow_before("factor", accounts.always),
    *allow_before("first factor", accounts.first_steps),
    *accounts.inside,
    *desk.inside,
]

urlpatterns = [*doorstep, *i18n_patterns(*pages, prefix_default_language=False)]
