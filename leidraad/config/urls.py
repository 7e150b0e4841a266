"""Which doors this process serves (LEIDRAAD_DOORS)."""

from django.conf import settings

from leidraad.config import urls_inside, urls_street

urlpatterns = {
    "street": urls_street.urlpatterns,
    "inside": urls_inside.urlpatterns,
    "both": [*urls_street.urlpatterns, *urls_inside.urlpatterns],
}[settings.DOORS]

handler404 = "leidraad.website.views.errors.not_found"
handler500 = "leidraad.website.views.errors.server_error"
handler400 = "leidraad.website.views.errors.bad_request"
handler403 = "leidraad.website.views.errors.forbidden"
