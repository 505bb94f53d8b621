"""A run that is broken off goes on after its last whole row, and only with what it was begun with."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from inburgering import batch_command
from inburgering.__main__ import main
from inburgering.batch import Plan
from inburgering.batch_output import Form
from inburgering.progress import Progress

ROWS = 1300  #: more than two chunks
HEAD = "id,place,letter,nationality,age"


def written(folder: Path, rows: int = ROWS) -> Path:
    """Cases of which some are bad, with commas, quotes and line ends in their ids."""
    ids = ('"a, ""b"" {}"', '"c\n{}"', "d{}")
    lines = [f"{ids[n % 3].format(n)},{'mars' if n % 100 == 7 else 'nl'},wi2021,other,from_18" for n in range(rows)]
    path = folder / "cases.csv"
    path.write_text("\n".join([HEAD, *lines]) + "\n", "utf-8")
    return path


def command(folder: Path, *options: str) -> list[str]:
    return ["batch", str(folder / "cases.csv"), "-o", str(folder / "result.csv"), *options]


@pytest.fixture
def whole(tmp_path: Path) -> bytes:
    """The result of a run that nothing broke off; the file itself is gone again."""
    written(tmp_path)
    assert main(command(tmp_path)) == 1
    result = tmp_path / "result.csv"
    found = result.read_bytes()
    result.unlink()
    return found


def broken_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A run that was stopped with Ctrl-C after its first chunk: the part that is there."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(Progress, "show", stop)
        assert main(command(folder)) == 130
    assert not (folder / "result.csv").exists()
    return folder / "result.csv.part"


def finished(folder: Path, whole: bytes) -> bool:
    names = sorted(path.name for path in folder.iterdir())
    return names == ["cases.csv", "result.csv"] and (folder / "result.csv").read_bytes() == whole


@pytest.mark.parametrize("cut", [0, 1, 2, 3, 30, 400, 10**5, 10**6])
def test_goes_on_from_any_cut(
    tmp_path: Path, whole: bytes, cut: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also in the middle of a row, of a quoted line end, of the header, or of nothing."""
    capsys.readouterr()
    part = broken_off(tmp_path, monkeypatch)
    assert "stopped after 500 rows; the same command goes on" in capsys.readouterr().err
    part.write_bytes(part.read_bytes()[: max(0, part.stat().st_size - cut)])
    assert main(command(tmp_path)) == 1
    assert finished(tmp_path, whole)
    assert "13 of 1300 rows are bad" in capsys.readouterr().err


def test_every_cut_within_some_rows(whole: bytes) -> None:
    """What is read back from a part are whole rows only, wherever it ends."""
    form = Form([], ",", bom=False)
    start = whole[: whole.index(b"\n", 9000) + 1]
    lengths = [length for _, length in form.rows(io.BytesIO(start))]
    ends = {sum(lengths[:count]) for count in range(len(lengths) + 1)}
    for cut in range(len(start)):
        kept = sum(length for _, length in form.rows(io.BytesIO(start[:cut])))
        assert kept == max(end for end in ends if end <= cut)


def test_does_not_decide_again_what_is_there(tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    broken_off(tmp_path, monkeypatch)
    decided: list[int] = []
    decide_chunk = batch_command.decide_chunk

    def counting(chosen: Plan, chunk: batch_command.Chunk) -> batch_command.Rows:
        decided.append(len(chunk))
        return decide_chunk(chosen, chunk)

    monkeypatch.setattr(batch_command, "decide_chunk", counting)
    assert main(command(tmp_path)) == 1
    assert sum(decided) == ROWS - 500
    assert finished(tmp_path, whole)


def change_cases(folder: Path) -> list[str]:
    path = folder / "cases.csv"
    path.write_text(path.read_text("utf-8").replace("d2,nl", "d2,abroad"), "utf-8")
    return []


def change_rules(folder: Path) -> list[str]:
    path = folder / "result.csv.part.json"
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), "rules": "older"}), "utf-8")
    return []


def lose_key(folder: Path) -> list[str]:
    (folder / "result.csv.part.json").unlink()
    return []


def spoil_key(folder: Path) -> list[str]:
    (folder / "result.csv.part.json").write_text("{", "utf-8")
    return []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (change_cases, "other cases:"),
        (change_rules, "other rules:"),
        (lose_key, "other cases and options and rules:"),
        (spoil_key, "other cases and options and rules:"),
        (lambda _: ["--on", "2025-01-01"], "other options:"),
        (lambda _: ["--grounds", "duty_2021"], "other options:"),
    ],
)
@pytest.mark.usefixtures("whole")
def test_something_else_is_refused(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    change: Callable[[Path], list[str]],
    says: str,
) -> None:
    part = broken_off(tmp_path, monkeypatch)
    before = part.read_bytes()
    assert main(command(tmp_path, *change(tmp_path))) == 2
    err = capsys.readouterr().err
    assert says in err
    assert "give the same again to go on, or remove it to start anew" in err
    assert part.read_bytes() == before


def test_killed_outright(tmp_path: Path) -> None:
    """kill -9 in the middle, twice, with and without more processes; then the same result as in one go."""
    rows, few = 8000, ("--grounds", "duty_2021,medical_2021")
    written(tmp_path, rows)
    part, sizes = tmp_path / "result.csv.part", [0]
    for jobs in ("1", "2"):
        with subprocess.Popen([sys.executable, "-m", "inburgering", *command(tmp_path, *few, "--jobs", jobs)]) as process:
            until = time.monotonic() + 60
            while process.poll() is None and time.monotonic() < until:
                if part.exists() and part.stat().st_size > sizes[-1] + 100:
                    break
                time.sleep(0.01)
            process.send_signal(signal.SIGKILL)
        assert process.returncode == -signal.SIGKILL
        sizes.append(part.stat().st_size)
    assert main(command(tmp_path, *few, "--jobs", "2")) == 1
    resumed = (tmp_path / "result.csv").read_bytes()
    assert main(command(tmp_path, *few)) == 1
    assert (tmp_path / "result.csv").read_bytes() == resumed
    assert resumed.count(b"unknown option 'mars'") == rows / 100


def test_more_processes_give_the_same(tmp_path: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_command, "CHUNK", 100)
    assert main(command(tmp_path, "--jobs", "2")) == 1
    assert finished(tmp_path, whole)


@pytest.mark.usefixtures("whole")
def test_a_process_that_was_ended_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(batch_command, "begin_worker", partial(os._exit, 1))
    assert main(command(tmp_path, "--jobs", "2")) == 2
    assert "the same command goes on from there" in capsys.readouterr().err


def test_a_worker_leaves_ctrl_c_to_the_first_and_ends_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    events: list[object] = []

    class Parent:
        def join(self) -> None:
            events.append("parent ended")

    monkeypatch.setattr("signal.signal", lambda *how: events.append(how))
    monkeypatch.setattr("multiprocessing.parent_process", Parent)
    monkeypatch.setattr("os._exit", events.append)
    batch_command.begin_worker()
    until = time.monotonic() + 10
    while len(events) < 3 and time.monotonic() < until:
        time.sleep(0.01)
    assert events == [(signal.SIGINT, signal.SIG_IGN), "parent ended", 1]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_on_a_terminal() -> None:
    out, now = Terminal(), [0.0]
    progress = Progress(out, 0.2, clock=lambda: now[0])
    for second, share, count in (
        (0.1, 0.3, 5),
        (10.0, 0.2, 10),
        (10.1, 0.6, 100),
        (20.0, 0.6, 1_000_000),
        (20.1, 1.0, 1_000_001),
    ):
        now[0] = second
        progress.show(share, count)
    progress.end()
    drawn = out.getvalue().split("\r")[1:]
    assert len(drawn) == 3
    assert drawn[0] == f"[{'#' * 6}{' ' * 24}]  20%  1 rows/s  ...\x1b[K"
    assert " 60%  50,000 rows/s  0:00:20 left" in drawn[1]
    assert drawn[2].startswith(f"[{'#' * 30}] 100%")
    assert drawn[2].endswith("0:00:00 left\x1b[K\n")


def test_progress_is_silent_elsewhere() -> None:
    out = io.StringIO()
    progress = Progress(out)
    progress.show(1.0, 5)
    progress.end()
    assert out.getvalue() == ""
