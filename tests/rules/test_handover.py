"""A case as a link: short, whole or refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inburgering import QUESTIONS, TOPICS, page
from inburgering.handover import VERSION, decode, encode
from inburgering.handover import _crc as crc

RULES, OTHER = "0a" * 32, "0b" * 32
ANSWERS = {"place": "nl", "letter": "wi2021", "health": "own"}


@pytest.fixture(autouse=True)
def words(monkeypatch: pytest.MonkeyPatch) -> None:
    questions = {name: {"short": name.title(), "options": {option: option}} for name, option in ANSWERS.items()}
    texts = {"questions": questions, "unknown": "?", "topics": {"health": "Illness"}, "topics_short": "Topics", "language": {}}
    monkeypatch.setattr(page, "WORDS", {"nl": texts, "rules_hash": RULES})


def call(**data: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(page.call_json(json.dumps(data)))
    return answer


def test_a_link_gives_the_case_back() -> None:
    made = call(op="make_link", answers=ANSWERS, topics=["health"], language="nl")
    assert made["reads"] == {
        "place": "Place: nl",
        "letter": "Letter: wi2021",
        "health": "Health: own",
        "topics": "Topics: Illness",
    }
    assert call(op="open_link", code=made["code"]) == {"answers": ANSWERS, "topics": ["health"]}


def test_a_case_without_answers_is_a_link_too() -> None:
    assert decode(encode({}, [], RULES), RULES) == ({}, [])


def test_a_link_stays_short() -> None:
    full = encode({name: question.answers[-1] for name, question in QUESTIONS.items()}, TOPICS, RULES)
    assert len(encode(ANSWERS, ["health"], RULES)) < len(full) <= 60


def test_bad_cases_make_no_link() -> None:
    assert "unknown question" in call(op="make_link", answers={"x": "y"}, language="nl")["error"]
    assert "unknown language" in call(op="make_link", answers=ANSWERS, language="de")["error"]


def remade(version: int, number: bytes) -> str:
    """A code with a good checksum over anything."""
    import base64

    body = bytes([version]) + bytes.fromhex(RULES)[:3] + number
    return base64.urlsafe_b64encode(body + crc(body)).rstrip(b"=").decode()


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("", "cut"),
        ("A", "cut"),
        ("AAAA", "cut"),
        ("ééé", "cut"),
        ("A" * 201, "cut"),
        (encode(ANSWERS, [], RULES)[:-1], "cut"),
        (encode(ANSWERS, [], RULES) + "A", "cut"),
        (encode(ANSWERS, [], OTHER), "other_rules"),
        (remade(VERSION + 1, b"\1"), "newer"),
        (remade(VERSION, b"\0\1"), "cut"),
        (remade(VERSION, b"\xff" * 40), "cut"),
        (None, "cut"),
    ],
)
def test_a_bad_link_has_a_kind(code: str | None, kind: str) -> None:
    assert call(op="open_link", code=code)["kind"] == kind
