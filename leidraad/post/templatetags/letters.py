"""For letters: `{{ words|quoted }}` sets a stranger's words apart from ours."""

from django import template

register = template.Library()


@register.filter
def quoted(words: str) -> str:
    """Each line after a `>`; it never starts a paragraph or a button of our own."""
    return "\n".join(f"> {line}".rstrip() for line in words.strip().splitlines())
