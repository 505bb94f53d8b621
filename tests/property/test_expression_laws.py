"""The laws of three-valued logic, and what they mean for a person who answers."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inburgering.expression import UNKNOWN, Answers, Expression, all_, any_

from .strategies import NAMES, OPTIONS, answers, expressions


def settled(e: Expression, a: Answers) -> bool:
    """Whether every question asked has been answered, "I don't know" being an answer."""
    return all(question in a for question in e.asked(a))


@given(expressions, answers)
def test_double_negation(e: Expression, a: Answers) -> None:
    assert (~~e).value(a) is e.value(a)


@given(expressions, expressions, answers)
def test_de_morgan(e: Expression, f: Expression, a: Answers) -> None:
    assert (~(e & f)).value(a) is (~e | ~f).value(a)
    assert (~(e | f)).value(a) is (~e & ~f).value(a)


@given(expressions, expressions, answers)
def test_order_does_not_change_the_value(e: Expression, f: Expression, a: Answers) -> None:
    assert (e & f).value(a) is (f & e).value(a)
    assert (e | f).value(a) is (f | e).value(a)


@given(expressions, expressions, expressions, answers)
def test_distribution(e: Expression, f: Expression, g: Expression, a: Answers) -> None:
    assert (e & (f | g)).value(a) is ((e & f) | (e & g)).value(a)


@given(expressions, answers)
def test_neutral_elements(e: Expression, a: Answers) -> None:
    assert all_(e).value(a) is any_(e).value(a) is e.value(a)
    assert all_().value(a) is True
    assert any_().value(a) is False


@given(expressions, answers, st.sampled_from(NAMES), st.sampled_from(OPTIONS))
def test_an_answer_more_only_narrows(e: Expression, a: Answers, question: str, option: str) -> None:
    """What is known stays as it is, whatever is answered to a question that was open or not known."""
    if a.get(question, UNKNOWN) == UNKNOWN and e.value(a) is not None:
        assert e.value({**a, question: option}) is e.value(a)


@given(expressions, answers)
def test_dont_know_is_as_no_answer(e: Expression, a: Answers) -> None:
    assert e.value({k: v for k, v in a.items() if v != UNKNOWN}) is e.value(a)


@given(expressions, answers)
def test_what_is_asked_is_in_the_expression(e: Expression, a: Answers) -> None:
    assert set(e.asked(a)) <= {leaf.question for leaf in e.leaves()}


@given(expressions, answers)
def test_what_is_not_asked_cannot_change_the_value(e: Expression, a: Answers) -> None:
    """When an expression is settled and decided, the questions that it does not ask are without influence."""
    value = e.value(a)
    if settled(e, a) and value is not None:
        asked = set(e.asked(a))
        assert e.value({k: v for k, v in a.items() if k in asked}) is value


@given(expressions, answers)
def test_settled_in_a_finite_number_of_questions(e: Expression, a: Answers) -> None:
    """Answering what is asked, one at a time, ends, and never asks a question twice."""
    given_ = dict(a)
    for _ in NAMES:
        open_ = [question for question in e.asked(given_) if question not in given_]
        if open_:
            given_[open_[0]] = UNKNOWN
    assert settled(e, given_)
