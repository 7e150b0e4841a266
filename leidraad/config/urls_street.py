"""The street door: pages that anyone may see, in every language."""

from django.conf.urls.i18n import i18n_patterns

from leidraad.config.doors import open_to_all
from leidraad.infographic import urls as infographic
from leidraad.library import urls as library
from leidraad.submissions import urls as submissions
from leidraad.submissions import urls_letters as letters
from leidraad.upkeep import urls as upkeep
from leidraad.website import urls as website

plain = open_to_all([*website.plain, *library.plain, *upkeep.plain])
pages = open_to_all(
    [
        *infographic.street,
        *upkeep.street,
        *letters.street,
        *submissions.street,
        *library.street,
        *website.street,
    ]
)

urlpatterns = [*plain, *i18n_patterns(*pages, prefix_default_language=False)]
