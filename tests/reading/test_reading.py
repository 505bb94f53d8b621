"""An independent reading of the law and the rules agree, but for the differences that are written down."""

from __future__ import annotations

from collections import Counter

import pytest

from inburgering import AS_OF, Ground, rules

from .compare import Answers, agree, people, reading
from .meta import SETTLED, expected, facts

GROUNDS = {ground.id: ground for ground in rules(AS_OF)}
#: Which of the written differences were met: filled by the comparison of every ground, read by the last test.
MET: Counter[int] = Counter()


def settled(ground: Ground, person: Answers) -> int | None:
    """The number of the entry that explains a difference, if there is one."""
    for number, entry in enumerate(SETTLED):
        fits = all(person.get(name) in options for name, options in entry["answers"].items())
        if ground.id in entry["grounds"] and fits and ground.verdict(person) in entry["rules"]:
            return number
    return None


@pytest.mark.parametrize("name", GROUNDS)
def test_the_rules_agree_with_the_reading(name: str) -> None:
    ground, read = GROUNDS[name], reading(name)
    tried = 0
    for person in people(ground):
        tried += 1
        if not agree(ground, person, read(person)):
            number = settled(ground, person)
            assert number is not None, (person, read(person), str(ground.verdict(person)))
            MET[number] += 1
    assert tried


def test_every_written_difference_still_exists() -> None:
    assert sorted(MET) == list(range(len(SETTLED))), "an entry of settled.toml no longer fits"


@pytest.mark.parametrize("name", GROUNDS)
def test_authority_terms_and_sources_agree(name: str) -> None:
    assert facts(GROUNDS[name]) == expected(name)
