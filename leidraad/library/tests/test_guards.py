"""Texts stay harmless where they land."""

import json
import re
from xml.etree.ElementTree import fromstring

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leidraad.library.rules.guards import formula_safe, script_safe, xml_safe, yaml_safe

FORMULAS = (
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "|calc",
    "%0A=1",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://voorbeeld.example?x="&A1,"klik")',
    " =1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    "\r\n=1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\u200e=1+1",
    "\u2060@SUM(A1)",
    "\ufeff=1+1",
    "\u00ad-1",
    "\x00=1+1",
    "\u034f=1",
    "\u3164=1",
    "\uff1d1+1",
    "\uff0b1",
    "\uff0d1",
    "\uff20SUM(A1)",
    "\ufe62\uff0b1",
    "\ufe661",
    "\u22121",
    "\t",
    "  \u200d\u200c+31",
)
PLAIN = ("Taalmaatjes", "10 gezinnen", "a=b", "€ 3", "één + één", "(=1)", "'=1", "«-»", "ትግርኛ", "")


@pytest.mark.parametrize("text", FORMULAS)
def test_what_a_spreadsheet_would_calculate_gets_an_apostrophe(text: str) -> None:
    assert formula_safe(text) == f"'{text}"


@pytest.mark.parametrize("text", PLAIN)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert formula_safe(text) == text


@given(st.text())
def test_the_text_itself_is_always_whole(text: str) -> None:
    assert formula_safe(text) in {text, f"'{text}"}
    assert formula_safe(text)[:1] not in set("=+-@|%\t\r\n")


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_can_stand_in_xml(text: str) -> None:
    safe = xml_safe(text).replace("&", "").replace("<", "").replace(">", "")
    read = fromstring(f"<a>{safe}</a>").text or ""
    assert read == safe.replace("\r\n", "\n").replace("\r", "\n")


def test_only_what_xml_cannot_hold_is_left_out() -> None:
    assert xml_safe("a\x00b\x0bc\ufffe\td\nÉ😀") == "abc\td\nÉ😀"


@given(st.text(st.characters(codec="utf-8")))
def test_json_for_a_yaml_reader_says_the_same(text: str) -> None:
    written = yaml_safe(json.dumps([{"tekst": text}], ensure_ascii=False, indent=1))
    assert json.loads(written) == [{"tekst": text}]
    assert yaml.safe_load(written) == [{"tekst": text}]


@given(st.text() | st.sampled_from(["</script>", "<!--", "]]>", "\u2028", "<SCRIPT", "&lt;"]))
def test_json_in_a_script_element_cannot_leave_it(text: str) -> None:
    written = script_safe(json.dumps({"naam": text}, ensure_ascii=False))
    assert not re.search("[<>&\u2028\u2029]", written)
    assert json.loads(written) == {"naam": text}
