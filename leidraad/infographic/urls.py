"""The library's addresses: `plain` have no language in them, `street` do."""

from django.urls import URLPattern

plain: list[URLPattern] = []
street: list[URLPattern] = []
