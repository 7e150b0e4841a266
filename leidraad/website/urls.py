"""The hall's addresses."""

from django.urls import URLPattern

health: list[URLPattern] = []
plain: list[URLPattern] = []
street: list[URLPattern] = []
