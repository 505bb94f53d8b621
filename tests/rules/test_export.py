"""The rules as plain data: complete, dated, and the same each time."""

from __future__ import annotations

import json

import pytest

from inburgering import AS_OF, QUESTIONS, rules
from inburgering.export import change_days, everything, expression_data, rules_hash
from inburgering.expression import Expression, all_, any_, is_
from inburgering.grounds.scope import NAMED, OBLIGED_2021, named
from inburgering.parameter import PARAMETERS
from inburgering.source import SOURCES


def test_everything_is_there_and_is_json() -> None:
    data = json.loads(json.dumps(everything()))
    assert [ground["id"] for ground in data["grounds"]["grounds"]] == [ground.id for ground in rules(AS_OF)]
    assert [question["id"] for question in data["questions"]["questions"]] == list(QUESTIONS)
    assert len(data["parameters"]) == len(PARAMETERS)
    assert [source["id"] for source in data["sources"]] == list(SOURCES)
    assert list(data["grounds"]["definitions"]) == list(NAMED)


def test_what_changes_with_time_has_a_version_for_each_change() -> None:
    ground = next(g for g in everything()["grounds"]["grounds"] if g["id"] == "effort_course_2013")
    assert [version["from"] for version in ground["versions"]] == ["2022-01-01", "2023-04-01"]
    assert len(change_days()) == 5


def test_the_hash_is_that_of_the_data() -> None:
    assert len(rules_hash()) == 64
    assert rules_hash() == rules_hash()


def test_a_named_expression_is_given_by_its_name() -> None:
    birth = is_("delay", "birth", unsure=("special",))
    assert expression_data(OBLIGED_2021) == {"ref": "obliged_2021"}
    assert expression_data(OBLIGED_2021 & birth) == {
        "all": [{"ref": "obliged_2021"}, {"question": "delay", "yes": ["birth"], "unsure": ["special"]}]
    }
    assert expression_data(any_(~birth, all_())) == {"any": [{"not": expression_data(birth)}, {"all": []}]}
    assert named(birth) == ("", (birth,))


def test_an_expression_of_another_kind_is_refused() -> None:
    with pytest.raises(TypeError):
        expression_data(Expression())
