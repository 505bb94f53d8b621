"""What a link gives back is what went in, and a link that was touched gives nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inburgering import QUESTIONS, TOPICS
from inburgering.errors import UnreadableError
from inburgering.handover import decode, encode

from .test_decide_laws import cases

RULES = "25daad" + "0" * 58
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
topics = st.lists(st.sampled_from(TOPICS), unique=True).map(lambda chosen: sorted(chosen, key=TOPICS.index))


@given(cases, topics)
def test_round_trip(case: dict[str, str], chosen: list[str]) -> None:
    assert decode(encode(case, chosen, RULES), RULES) == (case, chosen)


@given(cases, topics)
def test_order_is_irrelevant(case: dict[str, str], chosen: list[str]) -> None:
    back = encode(dict(reversed(case.items())), chosen[::-1], RULES)
    assert back == encode(case, chosen, RULES)


@given(cases, st.data())
def test_one_changed_sign_is_seen(case: dict[str, str], data: st.DataObject) -> None:
    code = encode(case, [], RULES)
    place = data.draw(st.integers(0, len(code) - 1))
    sign = data.draw(st.sampled_from([sign for sign in ALPHABET if sign != code[place]]))
    with pytest.raises(UnreadableError):
        decode(code[:place] + sign + code[place + 1 :], RULES)


@given(cases, st.data())
def test_a_cut_link_is_seen(case: dict[str, str], data: st.DataObject) -> None:
    code = encode(case, [], RULES)
    with pytest.raises(UnreadableError):
        decode(code[: data.draw(st.integers(0, len(code) - 1))], RULES)


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        answers, _ = decode(text, RULES)
    except UnreadableError:
        return
    assert set(answers) <= set(QUESTIONS)
