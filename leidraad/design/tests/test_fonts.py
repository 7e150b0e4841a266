"""The letters: small, ours by name, and holding every sign that the languages need."""

import re
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from leidraad.design import fonts

BUDGET = {
    "leidraad-sans": 40_000,
    "leidraad-sans-arabic": 45_000,
    "leidraad-sans-arabic-bold": 45_000,
    "leidraad-sans-ethiopic": 60_000,
}
SIGNS = {
    "leidraad-sans": "Súdwest-Fryslân ë ï é ğ ş ı İ ç ö ü € – ‘ ’ “ ” … • · ← → ✓ × ≥ ½",
    "leidraad-sans-arabic": "مرحبا بكم في هولندا؟ پ چ ژ گ ک ی ٠١٢٣ ،؛",
    "leidraad-sans-arabic-bold": "مرحبا بكم في هولندا؟ پ چ ژ گ ک ی ٠١٢٣ ،؛",
    "leidraad-sans-ethiopic": "እንቋዕ ብደሓን መጻእኩም። ትግርኛ ፩፪፫ ፡ ፣",
}
# Share of each letter in running Dutch is near enough to count letters in a sentence of ours;
# the widths are those of Helvetica's published metrics, which Arial follows.
ARIAL = dict(zip("abcdefghijklmnopqrstuvwxyz ", (
    556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556,
    556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 278,
), strict=True))  # fmt: skip
SENTENCE = (
    "een gemeente die nieuwe inwoners goed laat beginnen brengt wonen werk taal zorg onderwijs "
    "en het sociaal netwerk bij elkaar zodat niemand zijn verhaal steeds opnieuw hoeft te doen"
)


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return dict(fonts.assets())


@pytest.fixture(params=fonts.LETTERS, ids=lambda letter: letter.stem)
def letter(request: pytest.FixtureRequest) -> fonts.Letter:
    chosen = request.param
    assert isinstance(chosen, fonts.Letter)
    return chosen


def opened(made: dict[str, bytes], letter: fonts.Letter) -> TTFont:
    return TTFont(BytesIO(made[letter.name]))


def test_each_file_is_within_its_budget(made: dict[str, bytes], letter: fonts.Letter) -> None:
    assert len(made[letter.name]) <= BUDGET[letter.stem]


def test_each_file_is_woff2(made: dict[str, bytes], letter: fonts.Letter) -> None:
    assert made[letter.name].startswith(b"wOF2")


def test_no_reserved_name_is_left_but_the_licence_is(
    made: dict[str, bytes], letter: fonts.Letter
) -> None:
    names = {record.nameID: str(record) for record in opened(made, letter)["name"].names}
    told = " ".join(text for number, text in names.items() if number not in {0, 13, 14})
    assert not re.search("plex|noto|ibm", told, re.IGNORECASE)
    assert names[1] == letter.family
    assert "Copyright" in names[0]
    assert "Open Font License" in names[13]


def test_every_sign_of_the_language_is_there(made: dict[str, bytes], letter: fonts.Letter) -> None:
    held = opened(made, letter).getBestCmap()
    assert [sign for sign in SIGNS[letter.stem].replace(" ", "") if ord(sign) not in held] == []


def test_the_variable_letters_run_from_regular_to_bold_only(made: dict[str, bytes]) -> None:
    for letter in (letter for letter in fonts.LETTERS if letter.axes):
        axes = opened(made, letter)["fvar"].axes
        assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in axes] == [
            ("wght", 400, 700)
        ]


def test_arabic_letters_still_join(made: dict[str, bytes]) -> None:
    for stem in ("leidraad-sans-arabic", "leidraad-sans-arabic-bold"):
        font = TTFont(BytesIO(made[f"fonts/{stem}.woff2"]))
        kept = {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}
        assert {"init", "medi", "fina", "rlig"} <= kept


def test_style_sheet_names_every_file_and_no_other(made: dict[str, bytes]) -> None:
    named = set(re.findall(r'url\("([^"]+)"\)', made["fonts/fonts.css"].decode()))
    assert {f"fonts/{name}" for name in named} == {letter.name for letter in fonts.LETTERS}
    assert made["fonts/fonts.css"].decode().count("font-display: swap") == len(fonts.LETTERS)


def test_the_local_fallback_is_as_wide_and_high_as_ours(made: dict[str, bytes]) -> None:
    font = TTFont(BytesIO(made["fonts/leidraad-sans.woff2"]))
    held, widths = font.getBestCmap(), font["hmtx"].metrics
    ours = sum(widths[held[ord(sign)]][0] for sign in SENTENCE)
    ratio = ours / sum(ARIAL[sign] for sign in SENTENCE)
    told = {name: float(size) for name, size in re.findall(r"([\w-]+): ([\d.]+)%", fonts.FALLBACK)}
    assert told["size-adjust"] == pytest.approx(100 * ratio, abs=0.5)
    assert told["ascent-override"] == pytest.approx(font["hhea"].ascent / 10 / ratio, abs=0.5)
    assert told["descent-override"] == pytest.approx(-font["hhea"].descent / 10 / ratio, abs=0.5)


def test_a_second_time_nothing_is_made_again(
    made: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "make", lambda letter: pytest.fail(f"{letter.stem} made again"))
    assert dict(fonts.assets()) == made
