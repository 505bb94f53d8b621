"""Random rules and answers over a handful of questions."""

from __future__ import annotations

from hypothesis import strategies as st

from inburgering.expression import UNKNOWN, All, Any, Expression, Is, Not

OPTIONS = ("x", "y", "z")
NAMES = ("p", "q", "r", "s")


def _leaf(question: str, kinds: list[int]) -> Is:
    yes = tuple(option for option, kind in zip(OPTIONS, kinds, strict=True) if kind == 1)
    unsure = tuple(option for option, kind in zip(OPTIONS, kinds, strict=True) if kind == 2)
    return Is(question, yes, unsure)


leaves = st.builds(_leaf, st.sampled_from(NAMES), st.lists(st.integers(0, 2), min_size=3, max_size=3))


def _larger(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    parts = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(inner.map(Not), parts.map(All), parts.map(Any))


expressions: st.SearchStrategy[Expression] = st.recursive(leaves, _larger, max_leaves=8)
answers = st.dictionaries(st.sampled_from(NAMES), st.sampled_from((*OPTIONS, UNKNOWN)))
