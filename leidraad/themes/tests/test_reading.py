"""Broken content is refused whole, with the file, what is wrong and what to do about it."""

import shutil
from pathlib import Path

import pytest

from leidraad.themes.items import LifeDomain
from leidraad.themes.reading import ContentError, load

CONTENT = Path(__file__).parent.parent / "content"
VERSION = "2026-1"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CONTENT, tmp_path / "content"))


def change(folder: Path, file: str, old: str, new: str) -> None:
    path = folder / VERSION / file
    text = path.read_text("utf-8")
    assert old in text, f"{old!r} staat niet in {file}"
    path.write_text(text.replace(old, new, 1), "utf-8")


def refusal(folder: Path) -> str:
    with pytest.raises(ContentError) as caught:
        load(folder, VERSION)
    assert all("Oplossing: " in str(problem) for problem in caught.value.problems)
    return str(caught.value)


CASES = {
    "unknown key": ("phases.toml", 'when = "Na', 'wanneer = "x"\nwhen = "Na', "'wanneer'"),
    "missing text": ("groups.toml", 'name = "Vrouwen"\n', "", "vrouwen mist 'name'"),
    "empty text": ("groups.toml", '"Vrouwen"', '""', "'name' in [[group]] vrouwen is leeg"),
    "wrong type": ("levels.toml", "number = 3", 'number = "drie"', "is niet een heel getal"),
    "truth is no number": ("levels.toml", "number = 1", "number = true", "een heel getal"),
    "list of numbers": ("factors.toml", '["in-beeld"]', "[7]", "een lijst van teksten"),
    "double code": ("evidence.toml", '"beschreven"', '"geevalueerd"', "meer dan één keer"),
    "bad code": ("groups.toml", 'code = "ouderen"', 'code = "Ou deren"', "geen goede code"),
    "no item": ("phases.toml", "[[phase]]", "[[fase]]", "onbekende sleutel 'fase'"),
    "other version": ("domains.toml", '"2026-1"', '"2025-9"', "de map heet '2026-1'"),
    "no source": ("letters.toml", '"https://', '"ergens ', "geen adres"),
    "no sources": ("levels.toml", '["eigen bewoording, Leidraad"]', "[]", "de bron ontbreekt"),
    "no date": ("domains.toml", "valid_from = 2026-11-21\n", "", "de kop mist 'valid_from'"),
    "date as text": ("domains.toml", "seen_on = 2026-11-21", 'seen_on = "nu"', "een datum"),
    "end before begin": (
        "domains.toml", "valid_from = 2026-11-21",
        "valid_from = 2026-11-21\nvalid_until = 2026-11-20", "voor het begin",
    ),
    "unknown letter": ("factors.toml", '["in-beeld"]', '["in-beeldd"]', "dat bestaat niet"),
    "unknown domain": ("letters.toml", '["onderwijs"]', '["school"]', "verwijst in 'domains'"),
    "letter left out": (
        "factors.toml", '["adequate-ondersteuning"]', "[]",
        "geen factor hoort bij de letter 'adequate-ondersteuning'",
    ),
    "translation of an older text": (
        "domains.ar.toml", '"2026-1"', '"2025-2"', "gemaakt van versie '2025-2'",
    ),
    "translation without version": (
        "phases.ti.toml", 'made_from = "2026-1"', "", "gemaakt van versie None",
    ),
    "translated text missing": (
        "levels.en.toml", 'name = "Learning"\n', "", "[lerend] mist 'name'",
    ),
    "translated item missing": (
        "levels.ti.toml", '[lerend]\nstate = "unreviewed"\nname = "ዝመሃር"', "",
        "de vertaling van 'lerend' ontbreekt",
    ),
    "translated item unknown": (
        "levels.en.toml", "[lerend]", "[leeg]", "'leeg' bestaat niet in levels.toml",
    ),
    "translation is no table": (
        "levels.en.toml", "[los]", "los = 3\n[losser]", "'los' is geen tabel",
    ),
    "unknown state": (
        "groups.en.toml", '"unreviewed"', '"goed"', "onbekende staat 'goed'",
    ),
    "translation claims to be the source": (
        "groups.en.toml", '"unreviewed"', '"source"', "onbekende staat 'source'",
    ),
    "reviewed unknown text": (
        "groups.en.toml", '"unreviewed"', '"unreviewed"\nreviewed = ["titel"]',
        "noemt 'titel' als nagekeken",
    ),
    "reviewed is no list": (
        "groups.en.toml", '"unreviewed"', '"unreviewed"\nreviewed = 3', "'reviewed' in",
    ),
    "synonym alone": ("synonyms.toml", '["tolk", ', '["x"], ["tolk", ', "twee of meer woorden"),
    "synonym twice": ("synonyms.toml", '"tolken"', '"buddy"', "het woord 'buddy' staat er meer"),
    "synonym with capital": ("synonyms.en.toml", '"gp"', '"GP"', "kleine letters"),
    "synonym state": ("synonyms.ar.toml", '"unreviewed"', '"?"', "onbekende staat '?'"),
    "synonym head": ("synonyms.ti.toml", "state =", "staat =", "onbekende sleutel 'staat'"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "what"), CASES.values(), ids=CASES)
def test_broken_content_is_refused(folder: Path, file: str, old: str, new: str, what: str) -> None:
    change(folder, file, old, new)
    message = refusal(folder)
    assert what in message
    assert file in message


def test_the_content_that_comes_with_the_product_is_whole(folder: Path) -> None:
    assert len(load(folder, VERSION).of(LifeDomain)) == 6


def test_bad_toml_names_the_line(folder: Path) -> None:
    change(folder, "levels.toml", "number = 1", "number = = 1")
    assert refusal(folder).startswith("levels.toml, regel 8: ")


def test_text_that_is_not_utf8_is_refused(folder: Path) -> None:
    (folder / VERSION / "levels.toml").write_bytes(b'version = "\xff"')
    assert "bewaar als UTF-8" in refusal(folder)


def test_a_missing_and_a_stray_file_are_refused(folder: Path) -> None:
    (folder / VERSION / "phases.ar.toml").unlink()
    assert "phases.ar.toml: het bestand ontbreekt" in refusal(folder)
    shutil.copy(CONTENT / VERSION / "phases.ar.toml", folder / VERSION)
    (folder / VERSION / "phases.fr.toml").write_text("", "utf-8")
    assert "phases.fr.toml: niemand leest dit bestand" in refusal(folder)


def test_all_that_is_wrong_is_told_at_once(folder: Path) -> None:
    change(folder, "groups.toml", '"Vrouwen"', '""')
    change(folder, "domains.ti.toml", '"2026-1"', '"2025-1"')
    message = refusal(folder)
    assert "groups.toml" in message
    assert "domains.ti.toml" in message


def next_version(folder: Path, valid_from: str) -> None:
    later = Path(shutil.copytree(folder / VERSION, folder / "2027-1"))
    for path in later.glob("*.toml"):
        text = path.read_text("utf-8").replace('"2026-1"', '"2027-1"')
        path.write_text(text.replace("valid_from = 2026-11-21", valid_from), "utf-8")


def end_this_version(folder: Path, until: str) -> None:
    for path in (folder / VERSION).glob("*.toml"):
        text = path.read_text("utf-8")
        path.write_text(text.replace("seen_on", f"valid_until = {until}\nseen_on"), "utf-8")


def test_two_versions_that_hold_on_one_day_are_refused(folder: Path) -> None:
    next_version(folder, "valid_from = 2027-07-01")
    end_this_version(folder, "2027-07-01")
    message = refusal(folder)
    assert "2026-1/domains.toml: geldt nog op 2027-07-01" in message
    assert "Geef 2026-1/domains.toml een valid_until van voor 2027-07-01" in message


def test_two_versions_that_follow_one_another_are_read(folder: Path) -> None:
    next_version(folder, "valid_from = 2027-07-01")
    end_this_version(folder, "2027-06-30")
    assert load(folder, VERSION).of(LifeDomain)[0].provenance.valid_until is not None
    assert load(folder, "2027-1").of(LifeDomain)[0].provenance.valid_from.year == 2027


def test_a_broken_head_in_another_version_is_refused(folder: Path) -> None:
    next_version(folder, "geldig = 2027-07-01")
    end_this_version(folder, "2027-06-30")
    assert "2027-1/domains.toml: de kop mist 'valid_from'" in refusal(folder)


def test_a_review_counts_for_the_texts_it_names(folder: Path) -> None:
    old = '[zorg]\nstate = "unreviewed"'
    change(folder, "domains.en.toml", old, f'{old}\nreviewed = ["name"]')
    change(folder, "domains.ar.toml", old, '[zorg]\nstate = "reviewed"')
    zorg = load(folder, VERSION).of(LifeDomain)[5]
    assert zorg.text("name", "en").state == "reviewed"
    assert zorg.text("short", "en").state == "unreviewed"
    assert {zorg.text(field, "ar").state for field in zorg.TEXTS} == {"reviewed"}
