"""The cut runtime and the complete one are one Python: the same answers, the same characters."""

from __future__ import annotations

import gzip
import json
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from inburgering import AS_OF
from scripts.runtime import PUBLIC, WORDS, WORKLOAD, node
from scripts.runtime_tiers import DOWNLOADS, members, stored
from tests.scenarios import load
from tests.states import scattered

STATES = 1000
TIERS = ("cut", "full")
HERE = Path(__file__).parent
NAMES = {"wasm": "pyodide.asm.wasm", "library": "python_stdlib.zip"}


@cache
def requests() -> list[str]:
    """Every scenario, a thousand scattered states, and bad input."""
    cases = [{"answers": s["answers"], "topics": [], "on": s["on"].isoformat()} for s in load()]
    cases += [{"answers": answers, "topics": topics, "on": AS_OF.isoformat()} for answers, topics in scattered(STATES)]
    bad: list[dict[str, Any]] = [{"answers": {"place": "mars"}}, {"answers": []}, {"on": "x"}, {"op": "x"}]
    return [json.dumps({"op": "decide", **case}) for case in [*cases, *bad]] + ["{", "[]", '"\\ud800"', "1e999", ""]


def unpacked(tier: str, target: Path) -> Path:
    """A runtime as the worker hands it to Pyodide."""
    target.mkdir()
    (target / "package.json").write_text("{}", "utf-8")
    (target / "pyodide.asm.js").write_bytes((PUBLIC / tier / "pyodide.asm.js").read_bytes())
    for name, file in DOWNLOADS.items():
        (target / NAMES[name]).write_bytes(gzip.decompress((PUBLIC / tier / file).read_bytes()))
    return target


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    work = tmp_path_factory.mktemp("runtime")
    (work / "requests.json").write_text(json.dumps(requests()), "utf-8")
    (work / "words.json").write_bytes(gzip.decompress((PUBLIC / WORDS).read_bytes()))
    # Not compressed, as all that the cut runtime reads.
    (work / "workload.zip").write_bytes(stored(members(WORKLOAD)))
    running = {}
    for tier in TIERS:
        given = [
            unpacked(tier, work / tier),
            work / "workload.zip",
            work / "words.json",
            work / "requests.json",
            work / f"{tier}.json",
        ]
        running[tier] = subprocess.Popen([node(), str(HERE / "ask.mjs"), *map(str, given)])
    assert {tier: process.wait() for tier, process in running.items()} == dict.fromkeys(TIERS, 0)
    return {tier: json.loads((work / f"{tier}.json").read_text("utf-8")) for tier in TIERS}


def test_the_same_answers(results: dict[str, dict[str, Any]]) -> None:
    asked = requests()
    assert len(asked) > STATES + len(load())
    for text, cut, full in zip(asked, results["cut"]["answers"], results["full"]["answers"], strict=True):
        assert cut == full, text


def test_the_same_characters(results: dict[str, dict[str, Any]]) -> None:
    """Every code point through every string method."""
    assert len(set(results["full"]["characters"])) > 8
    assert results["cut"]["characters"] == results["full"]["characters"]
