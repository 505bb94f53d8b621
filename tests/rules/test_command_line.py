"""The command line: JSON out, or one clear line and exit code 2."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from inburgering import QUESTIONS, rules
from inburgering.__main__ import main
from inburgering.parameter import AS_OF

CASE = {"answers": {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18"}}


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert main(arguments) == 0
    out, err = capsys.readouterr()
    assert err == ""
    return json.loads(out)


def case_file(folder: Path, content: str | bytes) -> str:
    path = folder / "case.json"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_questions(capsys: pytest.CaptureFixture[str]) -> None:
    data = run(capsys, "questions")
    assert [question["id"] for question in data["questions"]] == list(QUESTIONS)
    assert data["questions"][0]["options"] == ["nl", "abroad"]


def test_grounds(capsys: pytest.CaptureFixture[str]) -> None:
    data = run(capsys, "grounds")
    assert [ground["id"] for ground in data] == [ground.id for ground in rules(AS_OF)]
    medical = next(ground for ground in data if ground["id"] == "medical_2021")
    assert medical["conditions"][0] == {"when": "health is own", "source": "Wi2021 5(1)"}
    assert medical["certainty"] == "discretion"


def test_grounds_on_an_earlier_day_have_the_figures_of_that_day(capsys: pytest.CaptureFixture[str]) -> None:
    """Four attempts until 31 March 2023, three since."""
    for on, options in (("2023-03-31", "from_4"), ("2023-04-01", "from_3 or from_4")):
        course = next(ground for ground in run(capsys, "grounds", "--on", on) if ground["id"] == "effort_course_2013")
        assert f"attempts is {options}" in [condition["when"] for condition in course["conditions"]]


def test_decide(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    data = run(capsys, "decide", case_file(tmp_path, json.dumps(CASE)))
    by_id = {ground["id"]: ground for ground in data["grounds"]}
    assert by_id["duty_2021"]["verdict"] == "likely"
    assert by_id["duty_2021"]["reasons"][0] == {
        "condition": 0,
        "met": True,
        "questions": ["nationality"],
        "source": "wi2021",
        "article": "3(2)",
        "version": "2025-10-21",
        "url": "https://wetten.overheid.nl/BWBR0044770/2025-10-21",
    }
    assert by_id["medical_2021"]["open"] == ["health"]
    assert by_id["duty_2021"]["because"][0] == {"question": "nationality", "option": "other", "condition": 0}
    assert by_id["effort_2021"]["changes"] == []
    assert data["first"]["question"] in data["open"]
    assert by_id["diploma_2013"]["verdict"] == "not_applicable"
    assert "health" in data["open"]
    assert data["on"] == data["as_of"] == AS_OF.isoformat()


def test_decide_from_standard_input_on_a_date(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({**CASE, "on": "2024-01-01", "topics": ["health"]})))
    assert run(capsys, "decide", "-")["on"] == "2024-01-01"
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({**CASE, "on": "2024-01-01"})))
    assert run(capsys, "decide", "-", "--on", "2025-02-03")["on"] == "2025-02-03"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "not JSON"),
        ('{"answers": {"place": "n', "cut off"),
        ("[]", 'looks like {"answers"'),
        ('{"answers": []}', 'looks like {"answers"'),
        ('{"answers": {}, "name": "x"}', "unknown key 'name'"),
        ('{"answers": {}, "topics": "health"}', '"topics" must be a list'),
        ('{"answers": {}, "topics": ["gold"]}', "unknown topic 'gold'"),
        ('{"answers": {"plaats": "nl"}}', "unknown question 'plaats'"),
        ('{"answers": {"place": "mars"}}', "choose one of nl, abroad"),
        ('{"answers": {"place": null}}', "unknown option None"),
        ('{"answers": {"place": ["nl"]}}', "unknown option ['nl']"),
        ('{"answers": {}, "on": "2026-02-30"}', "is not a date"),
        ('{"answers": {}, "on": "1999-01-01"}', "choose a date from 2022-01-01"),
        ('{"answers": {}, "on": "2030-01-01"}', "outside the time that these rules know"),
        (b"\xff\xfe{}", "not text in UTF-8"),
    ],
)
def test_bad_input(capsys: pytest.CaptureFixture[str], tmp_path: Path, content: str | bytes, says: str) -> None:
    assert main(["decide", case_file(tmp_path, content)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert says in err
    assert err.count("\n") == 1
    assert err.startswith("inburgering: ")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["decide", "no-such-file.json"], "cannot be read"),
        (["grounds", "--on", "yesterday"], "is not a date"),
        (["grounds", "--on", "2021-12-31"], "choose a date from"),
    ],
)
def test_bad_arguments(capsys: pytest.CaptureFixture[str], arguments: list[str], says: str) -> None:
    assert main(arguments) == 2
    assert says in capsys.readouterr().err


def test_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "inburgering", "decide", "-"], input="{", capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
