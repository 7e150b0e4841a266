"""Addresses for machines and other sites."""

from django.urls import URLPattern

plain: list[URLPattern] = []
street: list[URLPattern] = []
