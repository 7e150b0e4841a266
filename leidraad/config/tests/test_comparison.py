"""A translation may not bring anything that its source does not have (bar B7)."""

import pytest

from leidraad.config.management.comparison import faults

SOURCES = (
    "Zoek een voorbeeld",
    "Lees de <a href='/over/'>uitleg</a> van %(naam)s",
    "{aantal} voorbeelden in <strong>%(plaats)s</strong>",
)
PLANTED = (
    "<script>alert(1)</script>",
    "<script src=//x.example></script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<scr<script>ipt>",
    "<img src=x onerror=alert(1)>",
    "<img/src=x/onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><animate onbegin=alert(1)>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='https://x.example'>x</a>",
    "<a href=//x.example>x</a>",
    "<b>vet</b>",
    "<br>",
    "<!-- weg -->",
    "<!doctype x>",
    "<?php echo 1 ?>",
    "<![CDATA[x]]>",
    "</p><p>",
    "</main>",
    "<",
    ">",
    "< script >",
    "<style>*{display:none}</style>",
    "<meta http-equiv=refresh content=0>",
    "<base href=//x.example>",
    "<form action=//x.example>",
    "<input autofocus onfocus=alert(1)>",
    "<object data=x></object>",
    "<math><mtext></mtext></math>",
    "<details open ontoggle=alert(1)>",
    "<link rel=stylesheet href=x>",
    '" onmouseover=alert(1) x="',
    "' onmouseover=alert(1) x='",
    "` onmouseover=alert(1)",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "https://x.example",
    "http://x.example",
    "//x.example",
    "www.x.example",
    "mailto:iemand@x.example",
    "iemand@x.example",
    "tel:0900",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "\\u003cscript\\u003e",
    "%(geheim)s",
    "{geheim}",
    "{{ geheim }}",
    "{% load x %}",
    "%s",
    "\u202etxet",
)


def test_there_are_at_least_fifty_planted_texts() -> None:
    assert len(set(PLANTED)) >= 50


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("planted", PLANTED)
def test_planted_markup_is_stopped(source: str, planted: str) -> None:
    assert list(faults(source, f"{source} {planted}"))


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("Zoek een voorbeeld", "ابحث عن مثال"),
        ("Zoek een voorbeeld", "Don’t search “examples” (yet): 3 × 4"),
        (SOURCES[1], "%(naam)s: <a href='/over/'>explained</a>"),
        (SOURCES[2], "In <strong>%(plaats)s</strong> {aantal} examples"),
        ("100 %% zeker", "100 %% sure"),
        ("Let op: lees dit", "Note: read this"),
    ],
)
def test_an_honest_translation_passes(source: str, translation: str) -> None:
    assert list(faults(source, translation)) == []


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        (SOURCES[1], "Read the <a href='/over/'>explanation</a>"),
        (SOURCES[1], "Read the explanation of %(naam)s"),
        (SOURCES[1], "Read the <a href='/elders/'>explanation</a> of %(naam)s"),
        (SOURCES[1], "Read the <a href='/over/' target='_blank'>explanation</a> of %(naam)s"),
        (SOURCES[2], "{aantal} examples in %(plaats)s"),
        ("100 %% zeker", "100 % sure"),
        ("Zoek", " Search"),
    ],
)
def test_a_loss_or_change_is_stopped(source: str, translation: str) -> None:
    assert list(faults(source, translation))


def test_only_a_plural_form_may_leave_out_the_number() -> None:
    assert list(faults("%(n)s dagen", "one day", may_leave_out=True)) == []
    assert list(faults("%(n)s dagen", "one day"))
