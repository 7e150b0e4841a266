"""Which doors this process serves (LEIDRAAD_DOORS); of the other it knows the names alone."""

from django.conf import settings

from leidraad.config import urls_inside, urls_street
from leidraad.config.other_door import Pattern, not_here, to_the_street, with_instead


def addresses(doors: str) -> list[Pattern]:
    """What is served stands first, so that `healthz` answers at either door."""
    street, inside = urls_street.urlpatterns, urls_inside.urlpatterns
    return {
        "street": [*street, *with_instead(not_here, inside)],
        "inside": [*inside, *with_instead(to_the_street, street)],
        "both": [*street, *inside],
    }[doors]


urlpatterns = addresses(settings.DOORS)

handler404 = "leidraad.website.views.errors.not_found"
handler500 = "leidraad.website.views.errors.server_error"
handler400 = "leidraad.website.views.errors.bad_request"
handler403 = "leidraad.website.views.errors.forbidden"
