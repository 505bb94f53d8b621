"""The compiled stylesheet: small, complete, and the same on every build."""

from __future__ import annotations

import gzip

from inburgering import AS_OF, QUESTIONS, Ground, Verdict, rules
from inburgering.expression import ALWAYS, NEVER
from inburgering.questions import TOPICS
from scripts.css import both, either, false, opposite, settled, split, true, verdicts
from scripts.stylesheet import focus, stylesheet

CSS = stylesheet(rules(AS_OF))


def test_it_is_small() -> None:
    assert len(gzip.compress(CSS.encode(), 6)) < 26_000


def test_it_is_the_same_every_time() -> None:
    assert stylesheet(rules(AS_OF)) == CSS


def test_every_question_can_be_shown() -> None:
    assert [name for name in QUESTIONS if f" #q-{name}{{--shown" not in CSS] == []


def test_what_every_topic_asks_is_asked_always() -> None:
    """The first question is: the browser then has nothing to look up for it when the sheet comes."""
    assert focus(TOPICS) == ""
    assert focus(["health", "time"]) == ":is(:has(#topic-health:checked,#topic-time:checked),:not(:has(.topics>:checked)))"
    assert "\n& #q-place{--shown:block}\n" in CSS


def can_be_met(ground: Ground) -> bool:
    """Whether some answers meet it: not when its act does not have it, nor when the law itself is in doubt."""
    return true(ground.requirement) is not None


def test_every_ground_has_its_verdicts() -> None:
    for ground in rules(AS_OF):
        states = verdicts(split(ground))
        assert false(ground.scope) is not None
        assert (states[Verdict.LIKELY] is None) is (ground.certainty == "discretion" or not can_be_met(ground))


def test_constants() -> None:
    assert (true(ALWAYS), false(ALWAYS), settled(ALWAYS)) == ("", None, "")
    assert (true(NEVER), false(NEVER)) == (None, "")


def test_selector_algebra() -> None:
    assert both(":a", None) is None
    assert both(":a", "", ":a", ":b") == ":a:b"
    assert either([None, ":a", ":b", ":a"]) == ":is(:a,:b)"
    assert either([":a", ""]) == ""
    assert either([]) is None
    assert (opposite(None), opposite(""), opposite(":a")) == ("", None, ":not(:a)")
