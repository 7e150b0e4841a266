"""`./dev`: what is missing gets one sentence with a remedy, in Dutch and English; never a trace."""

import importlib.util
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from leidraad.config.management.dev import commands, environment, programs, serving, testing
from leidraad.config.management.dev.progress import RefusalError

ROOT = programs.ROOT


def refusal_of(call: object, *given: object) -> str:
    assert callable(call)
    with pytest.raises(RefusalError) as refusal:
        call(*given)
    lines = str(refusal.value).splitlines()
    assert len(lines) == 2
    return lines[0]


def test_windows_is_pointed_to_wsl(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "name", "nt")
    assert "WSL" in refusal_of(environment.refuse_windows)


def test_a_missing_venv_module_names_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "uv", lambda: None)
    monkeypatch.setattr(importlib.util, "find_spec", lambda _name: None)
    assert "apt install python3-venv" in refusal_of(environment.make_venv)


def test_a_taken_port_names_another() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"Poort {port}" in refusal_of(serving.refuse_taken_port, port)


@pytest.mark.parametrize("port", [-1, 70_000])
def test_an_impossible_port_is_refused_too(port: int) -> None:
    assert "8001" in refusal_of(serving.refuse_taken_port, port)


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert "--data" in refusal_of(serving.writable_folder, str(tmp_path / "file" / "data"))


def program(words: str) -> "subprocess.Popen[bytes]":
    return programs.start([sys.executable, "-c", words])


FOREVER = "import signal; print('klaar', flush=True); signal.pause()"


def test_neither_program_outlives_the_other() -> None:
    with serving.ended(program(FOREVER)) as one, serving.ended(program("exit(3)")) as two:
        assert serving.first_to_end(one, two) == 3
    assert one.poll() == -signal.SIGTERM


def test_a_program_that_stops_by_itself_is_not_well() -> None:
    with serving.ended(program("exit(0)")) as one:
        assert serving.first_to_end(one) == 1


def test_the_letter_box_lies_with_the_data(tmp_path: Path) -> None:
    assert serving.post_box({"LEIDRAAD_DATA": str(tmp_path)}) == tmp_path / "post"
    assert serving.post_box({}) == ROOT / "data" / "post"


def test_a_failed_installation_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "run_silently", lambda _command: (1, "reden"))
    assert "netwerk" in refusal_of(environment.install, environment.RUN_LOCK)


def test_only_a_changed_lock_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "lock.txt"
    lock.write_text("one")
    done: list[Path] = []
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    monkeypatch.setattr(environment, "install", done.append)
    for text in ("one", "one", "two"):
        lock.write_text(text)
        environment.prepare_environment(lock)
    assert len(done) == 2


def test_a_spoilt_stamp_is_as_good_as_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp.json")
    for text in ("{", "[]", "\ufeff"):
        environment.STAMP.write_text(text)
        assert environment.installed() == {}


def test_a_refused_setting_is_one_sentence() -> None:
    program = "raise SystemExit('Traceback\\n  x\\n' + 'django.core.exceptions."
    program += "ImproperlyConfigured: LEIDRAAD_DOORS: kies.')"
    with pytest.raises(SystemExit) as stopped:
        programs.run_or_stop([sys.executable, "-c", program])
    assert stopped.value.code == "LEIDRAAD_DOORS: kies."


def test_another_failure_is_told_whole() -> None:
    with pytest.raises(SystemExit) as stopped:
        programs.run_or_stop([sys.executable, "-c", "raise SystemExit('een\\ntwee')"])
    assert stopped.value.code == "een\ntwee"


def test_an_old_python_gets_a_sentence_or_a_newer_python(tmp_path: Path) -> None:
    program = (
        "import sys, runpy; sys.version_info = (3, 8, 0); sys.version = '3.8.0 x'; "
        f"sys.argv = ['dev']; runpy.run_path({str(ROOT / 'dev')!r}, run_name='__main__')"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        check=False,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.count("3.8.0") == 2
    assert "apt install" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unknown_word_shows_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["onbekend"]) == 2
    shown = capsys.readouterr().out
    assert all(f"./dev {name}" in shown for name in commands.COMMANDS if name[0] != "-")


def test_ctrl_c_is_quiet(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = signal.getsignal(signal.SIGTERM)

    def interrupted(_words: list[str]) -> int:
        raise KeyboardInterrupt

    monkeypatch.setitem(commands.COMMANDS, "run", interrupted)
    assert commands.main(["run"]) == 130
    assert capsys.readouterr().err == ""
    signal.signal(signal.SIGTERM, before)


def test_each_part_runs_where_it_can_and_the_first_is_always_sqlite(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://elders/echt")
    assert [one.label for one in testing.passes_for([], None, None)] == ["SQLite"]
    sqlite, browser, postgres = testing.passes_for(["-x"], "/bin/chromium", "postgres://hier/t")
    assert "DATABASE_URL" not in {**sqlite.env, **browser.env}
    assert browser.env["LEIDRAAD_CHROMIUM"] == "/bin/chromium"
    assert postgres.env["DATABASE_URL"] == "postgres://hier/t"
    assert all(one.words[-1] == "-x" for one in (sqlite, browser, postgres))


def ended(code: int) -> testing.Pass:
    return testing.Pass("deel", [], {}, code=code)


@pytest.mark.parametrize(
    ("codes", "missing", "require_all", "expected"),
    [
        ([0], [], False, 0),
        ([0, 5], [], True, 0),
        ([0, 1], [], False, 1),
        ([5], [], False, 1),
        ([0], ["geen Chromium"], False, 0),
        ([0], ["geen Chromium"], True, 1),
        ([0, 2], [], False, 1),
    ],
)
def test_the_closing_lines_tell_the_truth(
    codes: list[int], missing: list[str], require_all: bool, expected: int
) -> None:
    passes = [ended(code) for code in codes]
    assert testing.closing(passes, missing, require_all=require_all) == expected


def test_what_was_not_run_is_said_with_the_remedy(capsys: pytest.CaptureFixture[str]) -> None:
    testing.closing([ended(0)], [testing.NO_CHROMIUM], require_all=False)
    assert "apt install chromium" in capsys.readouterr().out


def test_a_named_chromium_that_is_not_there_is_not_replaced(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LEIDRAAD_CHROMIUM", "/nergens/chromium")
    monkeypatch.setattr(testing, "CHROMIUM_ON_A_MAC", "/nergens")
    assert testing.find_chromium() is None
