"""What keeps a text harmless where it lands: in a spreadsheet, in XML, in a script element."""

import re
import unicodedata

_STARTS_A_FORMULA = frozenset("=+-@|%\u2212")
_BREAKS_OUT = frozenset("\t\r\n")
_UNSEEN_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_YAML = re.compile("[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_ENDS_A_SCRIPT = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def formula_safe(text: str) -> str:
    """The same text, with an apostrophe before it where a spreadsheet would calculate.

    Also for signs in full width and behind signs that cannot be seen
    (source: OWASP, CSV Injection, https://owasp.org/www-community/attacks/CSV_Injection).
    """
    if not text:
        return text
    is_formula = text[0] in _BREAKS_OUT or _first_seen(text) in _STARTS_A_FORMULA
    return f"'{text}" if is_formula else text


def _first_seen(text: str) -> str:
    """The first sign that shows, in its plain form."""
    shown = (sign for sign in text if not _is_unseen(sign))
    return unicodedata.normalize("NFKC", next(shown, " "))[:1]


def _is_unseen(sign: str) -> bool:
    """Spaces, control and format signs, and marks that need a letter to stand on."""
    return unicodedata.category(sign)[0] in "CZM" or sign in _UNSEEN_LETTERS


def xml_safe(text: str) -> str:
    """Without the signs that XML 1.0 cannot hold (§2.2, `Char`)."""
    return _NOT_XML.sub("", text)


def yaml_safe(json_text: str) -> str:
    """JSON that a YAML reader takes too: signs that YAML calls unprintable are written out."""
    return _NOT_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json_text)


def script_safe(json_text: str) -> str:
    """JSON that can stand in a script element: nothing in it can end or comment out the element."""
    return json_text.translate(_ENDS_A_SCRIPT)
