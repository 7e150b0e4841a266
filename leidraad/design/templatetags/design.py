"""Tags for every template: icons, and text that knows its own language."""

from functools import cache

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from lucide.templatetags.lucide import lucide

register = template.Library()


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """A decorative icon; the words beside it carry the meaning."""
    return mark_safe(  # noqa: S308 (drawn from a package, no text of ours in it)
        lucide(name, size=20, aria_hidden="true", focusable="false").replace(
            "<svg ", '<svg class="icon" ', 1
        )
    )


@register.filter
def lang_of(language: str) -> SafeString:
    """` lang=… dir=…` when a text is in another language than its page, else nothing."""
    if language == get_language():
        return SafeString("")
    direction = "rtl" if language == "ar" else "ltr"
    return format_html(' lang="{}" dir="{}"', language, direction)
