"""`inburgering check`: what an intake file lacks, with the exit code that says so."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inburgering.__main__ import main
from inburgering.intake import Intake, file_text
from inburgering.parameter import AS_OF

from .intakes import ANSWERS, CONTACT, an_intake


def file(folder: Path, intake: Intake) -> str:
    path = folder / "intake.json"
    path.write_text(file_text(intake), "utf-8")
    return str(path)


def check(capsys: pytest.CaptureFixture[str], path: str, code: int) -> dict[str, Any]:
    assert main(["check", path, "--json"]) == code
    data: dict[str, Any] = json.loads(capsys.readouterr().out)
    return data


def test_a_complete_file(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = file(tmp_path, an_intake())
    found = check(capsys, path, 0)
    assert (found["complete"], found["findings"], found["verdict_now"]) == (True, [], "possible")
    assert main(["check", path]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "ground: medical_2021",
        "verdict in the file: possible",
        f"verdict by the law of {AS_OF}: possible",
        "complete",
    ]


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        ({"contact": replace(CONTACT, name="", email="x", phone="1")}, ["name", "email", "phone"]),
        ({"consent": ""}, ["consent"]),
        ({"rules": "f" * 64}, ["rules"]),
        ({"ground": "gone"}, ["ground"]),
        ({"ground": "duty_2021", "verdict": "likely"}, ["nothing_to_ask", "extra", "extra"]),
        ({"verdict": "likely"}, ["contradiction"]),
        ({"answers": ANSWERS}, ["extra"]),
        ({"documents": {"Your DigiD": True, "Your letter": False}}, ["document"]),
    ],
)
def test_what_is_missing_or_does_not_fit(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, changes: dict[str, Any], kinds: list[str]
) -> None:
    found = check(capsys, file(tmp_path, an_intake(**changes)), 1)
    assert [one["kind"] for one in found["findings"]] == kinds
    assert all(one["says"] for one in found["findings"])


def test_a_question_that_the_ground_still_needs(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    without = {name: option for name, option in an_intake().answers.items() if name != "able_five_years"}
    path = file(tmp_path, an_intake({"answers": without}))
    found = check(capsys, path, 1)
    assert [(one["kind"], one["what"]) for one in found["findings"]] == [
        ("verdict", "unknown"),
        ("question", "able_five_years"),
    ]
    assert main(["check", path]) == 1
    out = capsys.readouterr().out
    assert "- question able_five_years is not answered" in out
    assert "to do: 2" in out


def test_by_the_law_of_another_day(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = file(tmp_path, an_intake())
    assert main(["check", path, "--on", "2024-01-01", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["on"] == "2024-01-01"
    assert main(["check", path, "--on", "1999-01-01"]) == 2


def test_an_unknown_ground_has_no_verdict(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["check", file(tmp_path, an_intake(ground="gone"))]) == 1
    assert f"verdict by the law of {AS_OF}: none" in capsys.readouterr().out


def test_what_steers_a_terminal_is_not_passed_on(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "intake.json"
    path.write_text(json.dumps(json.loads(file_text(an_intake())) | {"documents": {"a\x1b[2J\ud800": False}}), "utf-8")
    assert main(["check", str(path)]) == 1
    assert "- not ready: a?[2J?" in capsys.readouterr().out
    check(capsys, str(path), 1)


def test_what_cannot_be_read(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "cut.json"
    path.write_text(file_text(an_intake())[:100], "utf-8")
    for name in (str(path), "no-such-file.json"):
        assert main(["check", name]) == 2
        out, err = capsys.readouterr()
        assert (out, err.count("\n")) == ("", 1)
        assert err.startswith("inburgering: ")
