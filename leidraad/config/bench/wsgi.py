"""The product behind gunicorn as always, with the two addresses of the bench."""

from django.conf import settings

from leidraad.config.wsgi import application

__all__ = ["application"]

settings.ROOT_URLCONF = "leidraad.config.bench.urls"
