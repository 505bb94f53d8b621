"""What a person may be made to download."""

from __future__ import annotations

from scripts.runtime import bytes_on_the_wire, manifest

#: Bytes, compressed: the whole runtime, words included. Now 2.24 MB; Pyodide as it comes is 5.63.
RUNTIME = 2_400_000


def test_the_runtime_stays_within_its_budget() -> None:
    assert bytes_on_the_wire(manifest()["tiers"][0]["id"]) <= RUNTIME


def test_the_complete_runtime_is_the_last_resort() -> None:
    assert [tier["id"] for tier in manifest()["tiers"]] == ["cut", "full"]
