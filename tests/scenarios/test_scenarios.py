"""Cases from the law, in a language-neutral format, decided by CPython. The browser tests run the same files."""

from __future__ import annotations

from typing import Any

import pytest

from inburgering import decide, rules
from inburgering.parameter import AS_OF

from . import load

SCENARIOS = load()


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario["id"])
def test_scenario(scenario: dict[str, Any]) -> None:
    found = {outcome.ground: outcome for outcome in decide(scenario["answers"], scenario["on"]).outcomes}
    assert {ground: found[ground].verdict for ground in scenario["expect"]} == scenario["expect"], scenario["about"]
    assert [ground for ground in scenario["expect"] if found[ground].too_early] == scenario.get("too_early", [])


def test_there_are_enough_and_each_is_its_own() -> None:
    assert len(SCENARIOS) >= 2000
    assert len({scenario["id"] for scenario in SCENARIOS}) == len(SCENARIOS)
    assert all(scenario["fact"] and scenario["about"] for scenario in SCENARIOS)


def test_every_ground_is_the_subject_of_a_scenario() -> None:
    assert {ground.id for ground in rules(AS_OF)} == {ground for scenario in SCENARIOS for ground in scenario["expect"]}
