"""What the page calls: one request in, one answer out. Bad input is said, never raised."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inburgering import page
from inburgering.parameter import AS_OF


def call(text: str) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(page.call_json(text))
    return answer


def test_a_case_is_decided() -> None:
    data = call('{"op": "decide", "answers": {"place": "abroad"}}')
    assert data["on"] == AS_OF.isoformat()
    assert data["open"][0] == "nationality"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"op": "decide", "answers": {"x": "y"}}', "unknown question"),
        ("{", "not JSON"),
        ("[]", "decide"),
        ("{}", "decide"),
        ('{"op": "nothing"}', "decide"),
        ('{"op": ["decide"]}', "decide"),
    ],
)
def test_bad_input_is_an_answer(text: str, says: str) -> None:
    assert says in call(text)["error"]


def test_words_are_taken() -> None:
    page.start('{"nl": {}}')
    assert page.WORDS["nl"] == {}
