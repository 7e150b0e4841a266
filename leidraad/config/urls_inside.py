"""The inner door: everything for a known person. Each page here asks for a login."""

from leidraad.config.doors import open_to_all
from leidraad.website import urls as website

urlpatterns = open_to_all(website.health)
