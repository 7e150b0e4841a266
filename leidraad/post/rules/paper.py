"""The same text as a simple HTML page: everything escaped, nothing fetched, nothing counted.

Literal styles and colours, because mail programs know no style sheet; text and ground keep the
reader's own colours, so that it is readable by night too.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

RIGHT_TO_LEFT = frozenset({"ar"})
LONGEST_LABEL = 70
SHEET = (
    "max-width:36rem;margin:0 auto;padding:1.5rem 1rem;border-top:4px solid #e4572e;"
    "font-family:system-ui,sans-serif;font-size:1.0625rem;line-height:1.55"
)
PARAGRAPH = "margin:0 0 1em"
QUOTE = (
    "margin:0 0 1em;padding:0.25em 1em;border:solid #857b6d;border-width:0;"
    "border-inline-start-width:3px"
)
BUTTON = (
    "display:inline-block;padding:0.75em 1.25em;border-radius:0.625rem;"
    "background-color:#1d4f86;color:#ffffff;font-weight:600;text-decoration:none"
)
SMALL = "display:inline-block;font-size:0.875rem;overflow-wrap:anywhere"
COLONS = (":", "፦")


@dataclass(frozen=True)
class Page:
    """`own`: addresses of ours; only a link there becomes a button, labelled by the line before
    it when that ends in a colon, else by `open_word`."""

    text: str
    language: str
    own: Sequence[str]
    open_word: str
    footer: str


def html(page: Page, *, title: str) -> str:
    direction = "rtl" if page.language in RIGHT_TO_LEFT else "ltr"
    inside = "\n".join(_blocks(page))
    return (
        f'<!doctype html>\n<html lang="{escape(page.language)}" dir="{direction}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        '<meta name="color-scheme" content="light dark">\n<title>'
        f"{escape(title)}</title>\n</head>\n"
        f'<body>\n<div dir="{direction}" style="{SHEET}">\n{inside}\n'
        f'<p><span dir="ltr" style="{SMALL}">{escape(page.footer)}</span></p>\n'
        "</div>\n</body>\n</html>\n"
    )


def _blocks(page: Page) -> Iterator[str]:
    paragraphs = [part.split("\n") for part in page.text.strip().split("\n\n")]
    label = ""
    for lines in paragraphs:
        if len(lines) == 1 and is_own_link(lines[0], page.own):
            yield _button(lines[0], label[:-1] or page.open_word)
            label = ""
            continue
        if label:
            yield _paragraph([label])
        label = lines[0] if _is_label(lines) else ""
        if not label:
            yield _paragraph(lines)
    if label:
        yield _paragraph([label])


def is_own_link(line: str, own: Sequence[str]) -> bool:
    """A whole line, and nothing but an address of ours."""
    starts = any(line == address or line.startswith(f"{address}/") for address in own)
    return starts and not any(sign.isspace() or sign in "<>\"'@" for sign in line)


def _is_label(lines: Sequence[str]) -> bool:
    """The words of a button: one short line that ends in a colon."""
    line = lines[0]
    is_short = len(lines) == 1 and 1 < len(line) <= LONGEST_LABEL
    return is_short and line.endswith(COLONS) and not line.startswith(">")


def _button(address: str, label: str) -> str:
    link = escape(address)
    return (
        f'<p style="{PARAGRAPH}"><a href="{link}" style="{BUTTON}">{escape(label)}</a><br>\n'
        f'<span dir="ltr" style="{SMALL}">{link}</span></p>'
    )


def _paragraph(lines: Sequence[str]) -> str:
    if all(line.startswith(">") for line in lines):
        words = [line.removeprefix(">").strip() for line in lines]
        return f'<blockquote dir="auto" style="{QUOTE}">{_lines(words)}</blockquote>'
    return f'<p style="{PARAGRAPH}">{_lines(lines)}</p>'


def _lines(lines: Sequence[str]) -> str:
    return "<br>\n".join(escape(line) for line in lines)
