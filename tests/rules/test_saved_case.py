"""A case as a file: saved, opened, and decided again later. What is wrong is named, what is gone is never guessed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from inburgering import page
from inburgering.__main__ import main
from inburgering.export import rules_hash
from inburgering.parameter import AS_OF
from inburgering.savedcase import MAX_FIELD, MAX_LENGTH

ANSWERS = {"place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18", "permit": "unknown", "health": "own"}
OLD = "ab" * 32


@pytest.fixture(autouse=True)
def words(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that are just enough: an id reads as itself."""
    text = {
        "language": {},
        "plan": {"file": {"receipt": "{as_of} {on} {short} {rules}", "receipt_case": "{case}"}},
        "months": [f"m{number}" for number in range(1, 13)],
        "questions": {name: {"short": name, "options": {option: option}} for name, option in ANSWERS.items()},
        "unknown": "don't know",
        "topics": {"health": "Health"},
        "topics_short": "Looked for",
    }
    monkeypatch.setattr(page, "WORDS", {"nl": text, "en": text, "rules_hash": rules_hash()})


def call(op: str, **data: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(page.call_json(json.dumps({"op": op, **data})))
    return answer


def save(**data: Any) -> dict[str, Any]:
    case = {"answers": ANSWERS, "topics": ["health"], "on": str(AS_OF), "language": "en"} | data
    return call("save_case", **case)


def saved(**changes: Any) -> dict[str, Any]:
    """What a file holds, with some of it changed by hand."""
    data: dict[str, Any] = json.loads(save()["text"])
    return data | changes


def reopened(data: Any) -> dict[str, Any]:
    return call("open_case", text=json.dumps(data), on=str(AS_OF), language="en")


def test_a_file_holds_what_was_given_and_what_was_decided() -> None:
    found = save(fields={"letter-date": "2026-03-01"})
    data = json.loads(found["text"])
    assert found["name"] == f"ontheffingswijzer-{data['receipt']['case']}.json"
    assert found["reads"] == data["reads"]
    assert data["reads"]["permit"] == "permit: don't know"
    assert data["reads"]["health"] == "health: own"
    assert data["reads"]["topics"] == "Looked for: Health"
    assert (data["answers"], data["topics"], data["on"]) == (ANSWERS, ["health"], str(AS_OF))
    assert data["fields"] == {"letter-date": "2026-03-01"}
    assert data["verdicts"]["duty_2021"]["verdict"] == "likely"
    assert data["verdicts"]["diploma_2013"]["verdict"] == "not_applicable"
    assert data["receipt"]["rules"] == rules_hash()
    assert rules_hash()[:12] in data["about"]["nl"]


def test_a_file_opens_as_it_was_saved() -> None:
    found = reopened(saved())
    assert (found["answers"], found["topics"], found["fields"]) == (ANSWERS, ["health"], {})
    assert found["same_rules"]
    assert not found["altered"]
    assert [found[key] for key in ("dropped", "changed", "new", "gone")] == [[], [], [], []]


def test_the_day_of_the_rules_is_the_default() -> None:
    assert call("open_case", text=save()["text"], language="en")["changed"] == []


def test_a_file_of_older_rules_says_what_has_changed() -> None:
    data = saved()
    data["receipt"]["rules"] = OLD
    data["verdicts"]["duty_2021"]["verdict"] = "unknown"
    del data["verdicts"]["medical_2021"], data["verdicts"]["diploma_2013"]
    data["verdicts"] |= {
        "old_way": {"verdict": "possible", "dutch": "Oude weg"},
        "old_other": {"verdict": "not_applicable", "dutch": "Iets anders"},
    }
    found = reopened(data)
    assert not found["same_rules"]
    changed = {one["ground"]: (one["before"], one["now"]) for one in found["changed"]}
    assert changed == {"duty_2021": ("unknown", "likely")}
    assert [one["ground"] for one in found["new"]] == ["medical_2021"]
    assert found["gone"] == [{"ground": "old_way", "verdict": "possible", "dutch": "Oude weg"}]


def test_what_no_longer_exists_is_dropped_and_named() -> None:
    data = saved(topics=["health", "gold"])
    data["answers"] |= {"removed": "yes", "age": "from_99", "nameless": "no"}
    data["reads"] |= {"removed": "An old question: yes", "age": "Age: 99 or more"}
    found = reopened(data)
    assert found["dropped"] == ["Age: 99 or more", "An old question: yes", "nameless", "gold"]
    assert found["answers"] == {name: option for name, option in ANSWERS.items() if name != "age"}
    assert found["topics"] == ["health"]
    assert found["altered"]


def broken(path: str, value: Any) -> dict[str, Any]:
    """A saved case with one part replaced; None takes it out."""
    data = saved()
    *outer, last = path.split(".")
    inner = data
    for key in outer:
        inner = inner[key]
    inner[last] = value
    if value is None:
        del inner[last]
    return data


@pytest.mark.parametrize(
    ("path", "value", "kind"),
    [
        ("format", "intake", "foreign"),
        ("version", "1", "foreign"),
        ("version", True, "foreign"),
        ("version", 2, "newer"),
        ("answers", ["place"], "damaged"),
        ("answers.place", 1, "damaged"),
        ("reads", None, "damaged"),
        ("fields", "x", "damaged"),
        ("topics", "health", "damaged"),
        ("topics", [1], "damaged"),
        ("on", "2020-01-01", "damaged"),
        ("receipt.as_of", "soon", "damaged"),
        ("receipt.rules", None, "damaged"),
        ("verdicts", [], "damaged"),
        ("verdicts.duty_2021", "likely", "damaged"),
        ("verdicts.duty_2021.verdict", None, "damaged"),
    ],
)
def test_a_bad_file_has_a_kind(path: str, value: Any, kind: str) -> None:
    assert reopened(broken(path, value))["kind"] == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "cut"),
        ('{"format": "ontheff', "cut"),
        ("[" * 100_000, "cut"),
        ("[]", "foreign"),
        ("x" * (MAX_LENGTH + 1), "too_large"),
    ],
)
def test_a_text_that_is_no_saved_case(text: str, kind: str) -> None:
    assert call("open_case", text=text)["kind"] == kind


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ({"answers": {"x": "y"}}, "unknown question"),
        ({"answers": []}, "looks like"),
        ({"topics": ["gold"]}, "unknown topic"),
        ({"language": "de"}, "unknown language"),
        ({"fields": {"a": 1}}, '"fields" must be'),
        ({"fields": {"a": "x" * (MAX_FIELD + 1)}}, "make them shorter"),
    ],
)
def test_what_cannot_be_saved(data: dict[str, Any], says: str) -> None:
    assert says in save(**data)["error"]


def test_a_receipt_names_rules_law_and_case() -> None:
    first = call("receipt", answers=ANSWERS, topics=["health", "time"], on="2026-01-02")
    other = call("receipt", answers=dict(reversed(ANSWERS.items())), topics=["time", "health"], on="2026-01-02")
    assert first == other
    assert first["text"]["en"].split()[3:] == ["2", "m1", "2026", first["rules"][:12], first["rules"], first["case"]]
    assert call("receipt", answers=ANSWERS, on="2026-01-02")["case"] != first["case"]


def verify(folder: Path, capsys: pytest.CaptureFixture[str], data: Any) -> tuple[int, dict[str, Any]]:
    path = folder / "case.json"
    path.write_text(json.dumps(data), "utf-8")
    code = main(["verify", str(path)])
    return code, json.loads(capsys.readouterr().out or "{}")


def test_a_saved_case_is_reproduced_by_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = verify(tmp_path, capsys, saved())
    assert (code, found["result"], found["dropped"]) == (0, "same", [])


def test_other_rules_with_the_same_result_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = verify(tmp_path, capsys, broken("receipt.rules", OLD))
    assert (code, found["result"], found["receipt"]["rules"], found["rules"]) == (1, "rules", OLD, rules_hash())


def test_other_verdicts_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, found = verify(tmp_path, capsys, broken("verdicts.duty_2021.verdict", "unknown"))
    assert (code, found["result"]) == (2, "verdicts")
    assert [one["ground"] for one in found["changed"]] == ["duty_2021"]


def test_a_file_that_was_changed_is_not_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(tmp_path, capsys, broken("answers.health", "none")) == (2, {})
    assert main(["verify", str(tmp_path / "case.json")]) == 2
    assert "not the ones that were saved" in capsys.readouterr().err
