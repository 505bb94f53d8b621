"""A partition of cases gives what the command writes, whatever engine brings it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from inburgering import AS_OF, InputError
from inburgering.cluster import decide_partition

CASE = {"id": "a", "place": "nl", "letter": "wi2021", "nationality": "other", "age": "from_18"}


def test_rows_with_different_columns() -> None:
    rows = [
        {**CASE, "line": "12"},
        {"plaats": "nl"},
        {**CASE, "on": str(AS_OF), "topics": "health"},
        {"place": "mars", "id": "=1"},
    ]
    found = list(decide_partition(rows, ["medical_2021", "duty_2021"]))
    good = {"id": "a", "line": "12", "medical_2021": "unknown", "duty_2021": "likely", "open": "1", "error": ""}
    assert found[0] == good
    assert "unknown question 'plaats'" in found[1]["error"]
    assert found[2] == {**good, "line": "3"}
    assert (found[3]["id"], found[3]["duty_2021"]) == ("'=1", "")


def test_cells_that_a_reader_left_out() -> None:
    """csv.DictReader gives None for a cell that is missing."""
    (found,) = decide_partition([{**CASE, "health": None}], ["duty_2021"], AS_OF)  # type: ignore[dict-item]
    assert found["duty_2021"] == "likely"


def test_an_unknown_ground_is_refused() -> None:
    with pytest.raises(InputError, match="unknown ground 'gold'"):
        next(decide_partition([CASE], ["gold"]))


def test_the_package_needs_no_engine() -> None:
    code = "import sys, inburgering.cluster, inburgering.__main__; sys.exit('dask' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
