"""Many cases: a row for each, whatever is wrong with some of them."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from inburgering import AS_OF, decide, rules
from inburgering.__main__ import main
from inburgering.batch import neutral
from inburgering.batch_input import LONGEST_LINE, MOST_LINES
from tests.states import scattered

GROUNDS = ("medical_2021", "duty_2021")
HEAD = "id,place,letter,nationality,age\n"
GOOD = "nl,wi2021,other,from_18"


def cases(folder: Path, content: str | bytes) -> Path:
    path = folder / "cases.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def run(folder: Path, content: str | bytes, *options: str, code: int = 0, separator: str = ",") -> list[dict[str, str]]:
    """The rows of the result."""
    result = folder / "result.csv"
    assert main(["batch", str(cases(folder, content)), "-o", str(result), *options]) == code
    text = result.read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))


def test_verdicts_are_those_of_decide(tmp_path: Path) -> None:
    states = scattered(40)
    columns = sorted({name for answers, _ in states for name in answers})
    lines = [",".join(["topics", *columns])]
    lines += [",".join([" ".join(topics), *(answers.get(name, "") for name in columns)]) for answers, topics in states]
    filled = [state for state in states if any(state)]
    found = run(tmp_path, "\n".join(lines))
    assert len(found) == len(filled)
    for row, (answers, topics) in zip(found, filled, strict=True):
        decision = decide(answers, AS_OF, topics)
        assert {ground.id: row[ground.id] for ground in rules(AS_OF)} == decision.verdicts
        assert (row["open"], row["error"]) == (str(len(decision.open)), "")


def test_chosen_grounds_and_day(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = run(tmp_path, f"{HEAD}a,{GOOD}\n", "--grounds", "medical_2021, duty_2021")
    assert found == [{"id": "a", "line": "2", "medical_2021": "unknown", "duty_2021": "likely", "open": "1", "error": ""}]
    assert capsys.readouterr() == ("", "")


def test_the_day_stands_in_the_row_or_in_the_option(tmp_path: Path) -> None:
    """Four attempts until 31 March 2023, three since."""
    text = f"on,attempts,{HEAD}2023-03-31,from_3,a,nl,wi2013,other,from_18\n2023-04-01,from_3,b,nl,wi2013,other,from_18\n"
    by_row = [row["effort_course_2013"] for row in run(tmp_path, text)]
    assert by_row == ["unlikely", "unknown"]
    assert [row["effort_course_2013"] for row in run(tmp_path, text, "--on", "2023-03-31")] == ["unlikely", "unlikely"]


def test_bad_rows_are_reported_and_the_others_decided(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [
        f"good,{GOOD}",
        '"two\nlines",mars,wi2021,other,from_18',
        "short,nl",
        "",
        f'"a"b,{GOOD}',
        f"long,{GOOD},more",
        "silent,,,,",
        "knows not,nl,unknown,,",
        ",,,,",
        f"last,{GOOD}",
    ]
    found = run(tmp_path, HEAD + "\n".join(rows), code=1)
    errors = {row["line"]: row["error"] for row in found}
    assert list(errors) == ["2", "3", "5", "7", "8", "9", "10", "12"]
    assert [line for line, error in errors.items() if not error] == ["2", "9", "12"]
    assert errors["3"] == "unknown option 'mars' for 'place': choose one of nl, abroad"
    assert "2 cells and the header 5" in errors["5"]
    assert "check its quotes" in errors["7"]
    assert "6 cells" in errors["8"]
    assert "unknown option 'unknown' for 'letter'" in errors["10"]
    assert found[1]["id"] == "two\nlines"
    assert found[1]["duty_2021"] == found[1]["open"] == ""
    assert found[-1]["duty_2021"] == "likely"
    err = capsys.readouterr().err.splitlines()
    assert err[0].startswith("inburgering: 5 of 8 rows are bad;")
    assert err[1] == f"line 3: {errors['3']}"
    assert len(err) == 6


def test_only_the_first_bad_rows_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(tmp_path, "place\n" + "mars\n" * 25, code=1)
    err = capsys.readouterr().err.splitlines()
    assert (len(err), err[-1]) == (12, "and 15 more")


def test_days_and_topics_of_a_row(tmp_path: Path) -> None:
    text = 'place,on,topics\nnl,21-11-2026,\nnl,1999-01-01,\nnl,,gold\nnl,,"health, time"\n'
    errors = [row["error"] for row in run(tmp_path, text, code=1)]
    assert "is not a date" in errors[0]
    assert "choose a date from" in errors[1]
    assert "unknown topic 'gold'" in errors[2]
    assert errors[3] == ""


def test_a_quote_that_never_closes_costs_one_row(tmp_path: Path) -> None:
    rows = [f'"open,{GOOD}', *(f"c{number},{GOOD}" for number in range(2 * MOST_LINES)), f'5" pipe,{GOOD}']
    found = run(tmp_path, HEAD + "\n".join(rows), code=1)
    assert [row["line"] for row in found if row["error"]] == ["2", str(2 * MOST_LINES + 3)]
    assert len(found) == len(rows)


def test_rows_that_are_not_utf_8(tmp_path: Path) -> None:
    found = run(tmp_path, HEAD.encode() + f"Jos\xe9,{GOOD}\nb,{GOOD}\n".encode("latin-1"), code=1)
    assert "save the file again as CSV UTF-8" in found[0]["error"]
    assert "Jos" in found[0]["id"]
    assert found[1]["error"] == ""


@pytest.mark.parametrize("separator", [";", "\t", ","])
def test_a_spreadsheet_in_dutch(tmp_path: Path, separator: str) -> None:
    """A byte order mark, semicolons and CRLF; the result is written the same way, so that it opens the same way."""
    text = f"\ufeff{HEAD}José,{GOOD}\n".replace(",", separator).replace("\n", "\r\n")
    found = run(tmp_path, text, "--grounds", "duty_2021", separator=separator)
    assert found == [{"id": "José", "line": "2", "duty_2021": "likely", "open": "0", "error": ""}]
    assert (tmp_path / "result.csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("cell", ["=1+1", "+31", "-1", "@SUM(A1)", '=HYPERLINK("x")'])
def test_no_cell_of_the_result_is_a_formula(tmp_path: Path, cell: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([["id", "place"], [cell, "nl"], [f" {cell}", cell]])
    found = run(tmp_path, out.getvalue(), code=1)
    assert [row["id"] for row in found] == [f"'{cell}", f"'{cell}"]
    assert not any(value.startswith(("=", "+", "-", "@")) for row in found for value in row.values())
    assert neutral("\tx") == "'\tx"
    assert neutral("") == ""


def test_without_an_id_the_line_is_the_id(tmp_path: Path) -> None:
    assert [row["id"] for row in run(tmp_path, "place\nnl\n\nabroad\n")] == ["2", "4"]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "is empty: its first line names the columns"),
        ("id,plaats\n", "unknown column 'plaats'"),
        ("place,,age\n", "unknown column ''"),
        ("place,age,place\n", "column 'place' stands 2 times"),
        ("id,on,topics\n", "no column is a question"),
        ('"place\n', "line 1 of"),
        (b"\xff\xfep\0l\0", "not text in UTF-8"),
        ("place\n" + "x" * LONGEST_LINE, "line 2 has a million characters or more"),
    ],
)
def test_a_file_that_cannot_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: str | bytes, says: str
) -> None:
    assert main(["batch", str(cases(tmp_path, content)), "-o", str(tmp_path / "result.csv")]) == 2
    out, err = capsys.readouterr()
    assert says in err
    assert (out, err.count("\n")) == ("", 1)
    assert not (tmp_path / "result.csv").exists()


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["-o", "no-such-folder/result.csv"], "cannot be written"),
        (["-o", "cases.csv"], "give -o another name"),
        (["-o", "result.csv", "--jobs", "0"], "1 or more"),
        (["-o", "result.csv", "--grounds", "gold"], "unknown ground 'gold'"),
        (["-o", "result.csv", "--on", "soon"], "is not a date"),
    ],
)
def test_options_that_cannot_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, options: list[str], says: str
) -> None:
    cases(tmp_path, "place\nnl\n")
    monkeypatch.chdir(tmp_path)
    assert main(["batch", "cases.csv", *options]) == 2
    assert says in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["cases.csv"]


def test_cases_that_are_not_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["batch", "no-such-file.csv", "-o", "result.csv"]) == 2
    assert "cannot be read" in capsys.readouterr().err
