"""What the page calls: never an exception for bad input."""

from __future__ import annotations

import json

from inburgering.casefile import decide_json


def test_a_case_is_decided() -> None:
    data = json.loads(decide_json('{"answers": {"place": "abroad"}}'))
    assert data["open"][0] == "nationality"


def test_bad_input_is_explained() -> None:
    assert "unknown question" in json.loads(decide_json('{"answers": {"x": "y"}}'))["error"]
