"""The intake file: only what the ground looks at, made with consent, read back with clear messages."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inburgering import InputError, page, rules
from inburgering.intake import can_ask, file_text, parse_intake, reference
from inburgering.parameter import AS_OF
from scripts.words import LANGUAGES

from .intakes import ANSWERS, CASE, CONTACT, an_intake

TEXTS: dict[str, Any] = {
    "plan": {
        "intake": {
            name: name
            for name in (
                *("title", "reference", "contact", "name", "email", "phone", "ground", "verdict", "answers", "documents"),
                *("ready", "not_ready", "none", "agreed"),
            )
        }
        | {"consent": "To {provider}.", "consent_health": "Health.", "consent_end": "End.", "rules": "{day} {hash}"}
        | {"problems": {name: f"fix {name}" for name in ("name", "email", "phone", "consent")}}
    },
    "grounds": {"medical_2021": {"name": "Illness", "papers": ["Letter", "DigiD"]}, "diploma_2021": {"name": "Diploma"}},
    "questions": {
        name: {"short": name.upper(), "options": {option: f"is {option}" for option in (ANSWERS[name],)}} for name in ANSWERS
    },
    "unknown": "I don't know",
    "verdicts": {name: name.upper() for name in ("possible", "unknown", "likely", "not_applicable")},
    "months": [f"month {number}" for number in range(1, 13)],
}
FORM = {"contact": {"name": " Amina ", "email": "a@example.org", "phone": ""}, "ready": [1], "consent": True}


@pytest.fixture(autouse=True)
def given_words(monkeypatch: pytest.MonkeyPatch) -> None:
    words = {language: {**TEXTS, "language": {}, "provider": "Helper"} for language in LANGUAGES}
    monkeypatch.setattr(page, "WORDS", {**words, "rules_hash": "0" * 64})


def call(op: str, **changes: Any) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(page.call_json(json.dumps({"op": op, **CASE, **changes})))
    return answer


def test_only_what_the_ground_looks_at_goes_in() -> None:
    """The number of attempts is no matter of illness, even when someone asks for it to go along."""
    assert "attempts" not in an_intake().answers
    assert "attempts" not in an_intake({"include": ["attempts", "health"]}).answers
    assert an_intake({"include": ["attempts", "health"]}).answers == {"health": "own"}
    assert an_intake().verdict == "possible"


def test_the_verdict_is_that_of_the_answers_that_go_along() -> None:
    assert an_intake({"include": []}).verdict == "unknown"


def test_the_form_of_a_ground() -> None:
    form = call("intake_form")
    assert (form["can_ask"], form["verdict"], form["papers"]) == (True, "possible", ["Letter", "DigiD"])
    assert form["answers"][0] == {"id": "place", "text": "PLACE: is nl"}
    assert form["consent"] == "To Helper. Health. End."


def test_health_is_named_only_where_the_ground_looks_at_it() -> None:
    assert call("intake_form", ground="diploma_2021")["consent"] == "To Helper. End."


def test_the_file_and_every_word_of_it() -> None:
    found = call("intake", **FORM, include=["place", "health"])
    made = parse_intake(found["text"])
    assert (made.contact.name, made.consent, made.rules) == ("Amina", "To Helper. Health. End.", "0" * 64)
    assert (dict(made.answers), dict(made.documents)) == (
        {"place": "nl", "health": "own"},
        {"Letter": False, "DigiD": True},
    )
    assert found["name"] == f"intake-{reference(found['text'])}.json"
    for word in (
        "Amina",
        "a@example.org",
        "phone: -",
        "Illness",
        "UNKNOWN",
        "HEALTH: is own",
        "Letter: not_ready",
        "DigiD: ready",
    ):
        assert word in found["plain"]
    assert "ABLE" not in found["plain"]
    assert made.consent in found["plain"]


def test_a_ground_without_papers_and_a_case_without_answers() -> None:
    plain = call("intake", **FORM, ground="diploma_2021", answers={})["plain"]
    assert plain.count("- none") == 2


def test_an_answer_that_is_not_known_reads_so() -> None:
    assert {"id": "health", "text": "HEALTH: I don't know"} in call("intake_form", answers={"health": "unknown"})["answers"]


@pytest.mark.parametrize(
    ("contact", "consent", "fields"),
    [
        ({"name": " ", "email": "a@b", "phone": "12"}, False, ["name", "email", "phone", "consent"]),
        ({"name": "A\nB", "email": "a b@c.nl", "phone": "+31 (0)70-800 2111"}, True, ["name", "email"]),
        ({"name": "A" * 201, "email": "a@b.nl" + "x" * 200, "phone": "call me"}, True, ["name", "email", "phone"]),
        ({"name": "A", "email": "a@b.nl", "phone": ""}, "yes", ["consent"]),
        ({"name": "\ud800", "email": "\ud800@b.nl", "phone": ""}, True, ["name", "email"]),
    ],
)
def test_what_the_person_must_mend(contact: dict[str, str], consent: object, fields: list[str]) -> None:
    assert call("intake", contact=contact, ready=[], consent=consent) == {"problems": {name: f"fix {name}" for name in fields}}


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"language": "de"}, "unknown language 'de'"),
        ({"ground": "no_such"}, "unknown ground 'no_such'"),
        ({"answers": {"place": "mars"}}, "unknown option"),
        ({"on": "soon"}, "is not a date"),
    ],
)
def test_bad_requests(changes: dict[str, Any], says: str) -> None:
    assert says in call("intake_form", **changes)["error"]


def test_no_file_for_a_duty() -> None:
    assert not any(can_ask(ground) for ground in rules(AS_OF) if ground.gives in ("duty", "none") or ground.decider == "law")
    with pytest.raises(InputError, match="nothing to ask for"):
        an_intake({"ground": "duty_2021"})


def test_it_reads_back() -> None:
    assert parse_intake(file_text(an_intake())) == an_intake()
    assert parse_intake(file_text(an_intake())).contact == CONTACT


def changed(**changes: Any) -> str:
    return json.dumps({**json.loads(file_text(an_intake())), **changes})


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (file_text(an_intake())[:-40], "cut off"),
        ("[" * 90_000, "cut off"),
        ("x" * 100_001, "more than 100000 characters"),
        ("[]", "no intake file"),
        ('{"answers": {}}', "no intake file"),
        (changed(version=2), "use a newer program"),
        (changed(version="1"), "whole number"),
        (changed(version=0), "whole number"),
        (changed(version=True), "whole number"),
        ('{"format": "ontheffingswijzer-intake", "version": 1}', '"language" is missing'),
        (changed(secret=1), "unknown key 'secret'"),
        (changed(consent=True), '"consent" must be text'),
        (changed(verdict="sure"), '"verdict" must be one of'),
        (changed(answers=[]), '"answers" must be'),
        (changed(answers={"place": "mars"}), "unknown option 'mars'"),
        (changed(documents={"Letter": "yes"}), '"documents" must be'),
        (changed(on="2026-02-30"), "is not a date"),
        (changed(contact=[]), '"contact" must be texts'),
        (changed(contact={"name": "A"}), '"contact" must be texts'),
    ],
)
def test_what_cannot_be_read_is_said(text: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        parse_intake(text)
