"""Expressions read like the law and say what is asked next."""

from __future__ import annotations

import doctest

import pytest

from inburgering import expression
from inburgering.expression import ALWAYS, NEVER, all_, any_, is_


def test_the_examples_in_the_module() -> None:
    names = {"is_": is_}
    assert doctest.testmod(expression, globs=names).failed == 0
    assert doctest.testmod(expression, globs=names).attempted > 0


@pytest.mark.parametrize(
    ("rule", "reads"),
    [
        (is_("age", "from_16", "from_18"), "age is from_16 or from_18"),
        (is_("term", "open", unsure=("over",)), "term is open (unsure: over)"),
        (is_("a", "x") & is_("b", "y") & is_("c", "z"), "a is x and b is y and c is z"),
        (is_("a", "x") & (is_("b", "y") | is_("c", "z")), "a is x and (b is y or c is z)"),
        (~(is_("a", "x") | is_("b", "y")), "not (a is x or b is y)"),
        (ALWAYS, "always"),
        (NEVER, "never"),
    ],
)
def test_reads_like_the_law(rule: expression.Expression, reads: str) -> None:
    assert repr(rule) == reads


def test_an_answer_on_which_the_law_is_silent_is_not_a_no() -> None:
    rule = is_("term", "open", unsure=("over",))
    assert [rule.value({"term": option}) for option in ("open", "over", "early")] == [True, None, False]


def test_asks_one_thing_at_a_time() -> None:
    rule = all_(is_("a", "x"), any_(is_("b", "x"), is_("c", "x")), is_("d", "x"))
    assert list(rule.asked({})) == ["a"]
    assert list(rule.asked({"a": "x"})) == ["a", "b"]
    assert list(rule.asked({"a": "y"})) == ["a"]
    assert list(rule.asked({"a": "unknown", "b": "x"})) == ["a", "b", "d"]
    assert list(rule.asked({"a": "x", "b": "y"})) == ["a", "b", "c"]


def test_equal_rules_are_equal_values() -> None:
    assert is_("a", "x") & is_("b", "y") == all_(is_("a", "x"), is_("b", "y"))
    assert all_() != any_()
    assert len({is_("a", "x"), is_("a", "x")}) == 1
