"""The published files: they follow their schema, and a reader of its own, knowing only them, decides as Python does."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema
import pytest

from scripts.words import ROOT

from .evaluator import verdict

FOLDER = ROOT / "site" / "api" / "v1"
NAMES = ("index", "questions", "grounds", "parameters", "sources", "doubts", "scenarios")


@cache
def published(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


def test_the_files_are_those_of_the_index() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted([*published("index")["files"], "index.json"])


@pytest.mark.parametrize("name", NAMES)
def test_a_file_follows_the_schema(name: str) -> None:
    schema = published("schema")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate({name: published(name)})


def test_the_schema_refuses_what_is_wrong() -> None:
    wrong = json.loads(json.dumps(published("grounds")))
    wrong["grounds"][0]["versions"][0]["scope"] = {"maybe": []}
    assert not jsonschema.Draft202012Validator(published("schema")).is_valid({"grounds": wrong})


def test_an_independent_reader_decides_as_the_scenarios_say() -> None:
    rules, wrong = published("grounds"), []
    grounds = {ground["id"]: ground for ground in rules["grounds"]}
    for scenario in published("scenarios"):
        for name, expected in scenario["expect"].items():
            found = verdict(grounds[name], scenario["answers"], scenario["on"], rules["definitions"])
            wrong += [(scenario["id"], name, found, expected)] * (found != expected)
    assert wrong == []


def test_it_sees_every_ground() -> None:
    """On a case of many answers: the same verdict for each ground, not only for those that a scenario names."""
    from inburgering import AS_OF, decide
    from tests.states import generated

    rules = published("grounds")
    for answers, _ in generated(40):
        found = {g["id"]: verdict(g, answers, str(AS_OF), rules["definitions"]) for g in rules["grounds"]}
        assert found == decide(answers, AS_OF).verdicts, answers
