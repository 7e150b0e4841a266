"""Which texts the house shows, found without GNU gettext: in compiled templates and in Python.

A template is walked as Django understands it, so a text in a component's parameter, in a
partial or in a condition is found too.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.template import Origin, Template, engines
from django.template.base import FilterExpression, Node, Token, Variable
from django.templatetags.i18n import BlockTranslateNode, TranslateNode
from django.utils.functional import Promise

TEMPLATES = ("**/templates/**/*", "design/components/**/*")
ENDINGS = {".html", ".txt", ".svg", ".xml"}
OTHER_FOLDERS = {"tests", "migrations"}
ASIDE = {"token", "origin", "parser", "engine", "message_context"}
HOLDERS = {"django.template.smartif", "django.template.defaulttags", "template_partials"}
POSITIONS = {
    "gettext": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}


@dataclass(frozen=True, order=True)
class Message:
    """One text in the source language; a context keeps equal words apart."""

    text: str
    plural: str = ""
    context: str = ""


@dataclass(frozen=True, order=True)
class Place:
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


Found = Iterator[tuple[Message, Place]]


class MessageError(ValueError):
    """A text that cannot be translated, with its place."""


def messages(house: Path) -> dict[Message, list[Place]]:
    """Every text under this folder with the places where it stands, in order."""
    found: dict[Message, list[Place]] = {}
    for message, place in sorted([*_all_in_templates(house), *_all_in_python(house)]):
        found.setdefault(message, []).append(place)
    return found


def _all_in_templates(house: Path) -> Found:
    for file in sorted({file for pattern in TEMPLATES for file in house.glob(pattern)}):
        if file.suffix in ENDINGS and not OTHER_FOLDERS & set(file.relative_to(house).parts):
            name = file.relative_to(house.parent).as_posix()
            yield from in_template(file.read_text(encoding="utf-8"), name)


def _all_in_python(house: Path) -> Found:
    for file in sorted(house.rglob("*.py")):
        if not OTHER_FOLDERS & set(file.relative_to(house).parts):
            name = file.relative_to(house.parent).as_posix()
            yield from in_python(file.read_text(encoding="utf-8"), name)


# --- templates ---------------------------------------------------------------------------


def in_template(source: str, name: str) -> Found:
    engine = engines["django"].engine  # type: ignore[attr-defined]
    template = Template(source, origin=Origin(name, template_name=name), engine=engine)
    yield from _in_part(template.nodelist, Place(name, 1), set())


def _in_part(part: Any, place: Place, seen: set[int]) -> Found:
    """Whatever a node holds: other nodes, expressions, lists and tables of these."""
    if id(part) in seen:
        return
    seen.add(id(part))
    place = _place_of(part, place)
    if message := _message(part):
        yield message, place
    for inner in _held_by(part):
        yield from _in_part(inner, place, seen)


def _place_of(part: Any, outside: Place) -> Place:
    token = getattr(part, "token", None) if isinstance(part, Node) else None
    line = token.lineno if isinstance(token, Token) else None
    return Place(outside.file, line) if line else outside


def _message(part: Any) -> Message | None:
    """The text in this very part. Django doubles the percent sign in a constant."""
    if isinstance(part, BlockTranslateNode):
        return _block(part)
    if isinstance(part, TranslateNode) and isinstance(part.filter_expression.var, Variable):
        text = part.filter_expression.var.literal
        if isinstance(text, str):
            return Message(text.replace("%", "%%"), context=_context(part))
    if isinstance(part, Promise):  # `_("…")` anywhere else
        *context, text = part._args  # type: ignore[attr-defined]
        return Message(str(text), context="".join(context))
    return None


def _block(node: BlockTranslateNode) -> Message:
    text, _names = node.render_token_list(node.singular)
    plural = node.render_token_list(node.plural)[0] if node.plural else ""
    return Message(text, plural, _context(node))


def _context(node: BlockTranslateNode | TranslateNode) -> str:
    return str(node.message_context.var) if node.message_context else ""


def _held_by(part: Any) -> Iterator[Any]:
    if isinstance(part, dict):
        yield from part.values()
    elif isinstance(part, list | tuple):
        yield from part
    elif isinstance(part, FilterExpression):
        yield part.var
        yield from (value for _filter, values in part.filters for _is_var, value in values)
    elif isinstance(part, Node) or type(part).__module__ in HOLDERS:
        yield from (value for name, value in vars(part).items() if name not in ASIDE)


# --- Python ------------------------------------------------------------------------------


def in_python(source: str, name: str) -> Found:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            positions = POSITIONS.get(_function(node))
            if positions:
                yield from _call(node, positions, Place(name, node.lineno))


def _function(node: ast.Call) -> str:
    called = node.func
    name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
    return {"_": "gettext"}.get(name, name).removesuffix("_lazy").removesuffix("_noop")


def _call(node: ast.Call, positions: tuple[int | None, ...], place: Place) -> Found:
    context, text, plural = (_argument(node, position, place) for position in positions)
    if text:
        yield Message(text, plural, context), place


def _argument(node: ast.Call, position: int | None, place: Place) -> str:
    if position is None or position >= len(node.args):
        return ""
    given = node.args[position]
    if isinstance(given, ast.JoinedStr):
        raise MessageError(f"{place}: een f-string kan niet vertaald worden")
    return given.value if isinstance(given, ast.Constant) and isinstance(given.value, str) else ""
