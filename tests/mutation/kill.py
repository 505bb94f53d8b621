"""Which mistakes in the rules the tests would notice.

A mutant is dead when a scenario expects another verdict, when the independent reading says otherwise on a person near a
border, or when its authority, certainty, terms or sources differ from what the reading found in the sheet.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import chain, islice, product
from math import prod

from inburgering import AS_OF, QUESTIONS, Ground, Verdict, rules
from inburgering.expression import UNKNOWN, Expression, all_
from inburgering.grounds.scope import NAMED
from tests.exhaustive.split import parts, roles, states, told_apart
from tests.exhaustive.split import questions as questions_of
from tests.reading.compare import Answers, agree, base, options, questions, reading, sensible
from tests.reading.meta import facts
from tests.scenarios import load

from .mutants import Mutant, mutants

#: People who meet a ground, each with everyone who differs from them in one answer; a few of them also in two.
SEEDS, WIDE_SEEDS = 25, 3
DELAY = ("delay", "delay_length", "delay_second", "second_length")
#: So many states are still compared one by one to see whether a mutant changes anything.
MOST_STATES = 200_000


#: Answers, what is to be seen, and whether the rule was in force on that day.
Case = tuple[Answers, tuple[str, bool], bool]


@cache
def scenarios() -> dict[str, list[Case]]:
    """Answers, expected verdict and whether it is too early, by ground, of the scenarios under the rules of today.

    A rule that has ended is still tried on the days on which it held.
    """
    found: dict[str, list[Case]] = defaultdict(list)
    for scenario in load():
        for ground in rules(scenario["on"]):
            if ground.id in scenario["expect"] and _reads_as_today(ground):
                expected = scenario["expect"][ground.id], ground.id in scenario.get("too_early", ())
                found[ground.id].append((scenario["answers"], expected, ground.exists))
    return found


def alive(mutant: Mutant, grounds: dict[str, Ground]) -> bool:
    """Whether nothing notices this mutant, although somebody could: one that changes nothing for anybody is no mistake."""
    if any(_noticed(ground, grounds[ground.id]) for ground in mutant.grounds) or _breaks_the_duty(mutant, grounds):
        return False
    if any(_noticed_further(ground, grounds[ground.id]) for ground in mutant.grounds):
        return False
    if mutant.shared:
        name, changed = mutant.shared
        return not _alike(changed, NAMED[name])
    return not all(same(ground, grounds[ground.id]) for ground in mutant.grounds)


def _alike(changed: Expression, right: Expression) -> bool:
    return all(changed.value(person) is right.value(person) for person in states((changed, right)))


def _noticed(ground: Ground, right: Ground) -> bool:
    if any(_differs(ground, right, case) for case in scenarios()[ground.id]):
        return True
    if facts(ground) != facts(right):
        return True
    return any(ground.verdict(person) is not verdict for person, verdict in border(right))


def _reads_as_today(ground: Ground) -> bool:
    today = next(other for other in rules(AS_OF) if other.id == ground.id)
    return replace(ground, exists=today.exists) == today


def _differs(ground: Ground, right: Ground, case: Case) -> bool:
    answers, expected, exists = case
    of_that_day = ground if ground.exists is not right.exists else replace(ground, exists=exists)
    return seen(of_that_day, answers) != expected


def seen(ground: Ground, answers: Answers) -> tuple[str, bool]:
    """What a person sees of a ground: the verdict, and whether it is too early to ask."""
    verdict = ground.verdict(answers)
    return verdict, verdict is Verdict.POSSIBLE and ground.window.value(answers) is False


def _noticed_further(ground: Ground, right: Ground) -> bool:
    """Two answers away from someone who meets the ground."""
    return any(ground.verdict(person) is not verdict for person, verdict in wide_border(right))


def _breaks_the_duty(mutant: Mutant, grounds: dict[str, Ground]) -> bool:
    """Who is obliged is who meets the ground on the duty: an exhaustive test holds the two together."""
    name, changed = mutant.shared or ("", None)
    if changed is None or not name.startswith("obliged_"):
        return False
    duty = grounds[name.replace("obliged", "duty")]
    whole = all_(duty.scope, duty.requirement)
    return any(changed.value(person) is not whole.value(person) for person in states((changed, whole)))


def same(ground: Ground, right: Ground) -> bool:
    """Whether two versions of a ground give everybody the same verdict.

    Parts that both have and that share no question with what differs are left out: if the rest is the same, so is the whole.
    """
    ground, right = _reduced(ground, right), _reduced(right, ground)
    both = tuple(dict.fromkeys(e for g in (ground, right) for e in (g.scope, g.requirement, g.window)))
    if prod(len(told_apart(name, both)) for name in questions_of(both)) > MOST_STATES:
        return False
    return all(seen(ground, person) == seen(right, person) for person in states(both) if sensible(person))


def _reduced(ground: Ground, other: Ground) -> Ground:
    differing = [part for a, b in zip(roles(ground), roles(other), strict=True) for part in {*a} ^ {*b}]
    asked = set(questions_of(differing))

    def touched(expression: Expression) -> Expression:
        return all_(*(part for part in parts(expression) if part in differing or asked & set(questions_of([part]))))

    conditions = (replace(ground.conditions[0], when=touched(ground.requirement)),) if ground.exists else ()
    return replace(ground, scope=touched(ground.scope), conditions=conditions, window=touched(ground.window))


@cache
def border(ground: Ground) -> tuple[tuple[Answers, Verdict], ...]:
    """People on whom rules and reading agree, one answer away from someone who meets the ground, with their verdict."""
    people = (person for seed in _seeds(ground) for person in _around(seed, ground))
    return tuple((person, ground.verdict(person)) for person in people if _agreed(person, ground))


@cache
def wide_border(ground: Ground) -> tuple[tuple[Answers, Verdict], ...]:
    """The same two answers away, around the first few who meet it."""
    first = list(islice(_seeds(ground), WIDE_SEEDS))
    near = (person for seed in first for person in _around(seed, ground))
    people = chain((person for one in near for person in _around(one, ground)), _delayed(first, ground))
    return tuple((person, ground.verdict(person)) for person in people if _agreed(person, ground))


def _around(seed: Answers, ground: Ground) -> Iterator[Answers]:
    for name, some in zip(questions(ground), options(ground), strict=True):
        yield from ({**seed, name: option} for option in some)


def _delayed(seeds: list[Answers], ground: Ground) -> Iterator[Answers]:
    """The seeds with every pair of delays and lengths."""
    if "delay_length" not in (names := questions(ground)):
        return
    choices = [[(name, option) for option in QUESTIONS[name].options] for name in names if name in DELAY]
    yield from ({**seed, **dict(choice)} for seed in seeds for choice in product(*choices))


def _agreed(person: Answers, ground: Ground) -> bool:
    return sensible(person) and agree(ground, person, reading(ground.id)(person))


def _seeds(ground: Ground) -> Iterator[Answers]:
    """Whole people around the scenarios in which the ground is met, or in doubt where nothing meets it."""
    plain = {question.id: question.options[-1] for question in QUESTIONS.values()}
    found = scenarios()[ground.id]
    met = [answers for answers, (verdict, _), _ in found if verdict in ("likely", "possible")]
    for answers in (met or [answers for answers, (verdict, _), _ in found if verdict == "unknown"])[:SEEDS]:
        known = {name: answer for name, answer in answers.items() if answer != UNKNOWN}
        yield {**{name: plain[name] for name in questions(ground)}, **known, **base(ground)}


@cache
def measure() -> dict[str, object]:
    """How many mistakes were made, and the names of those that nothing noticed."""
    grounds = {ground.id: ground for ground in rules(AS_OF)}
    made = list(mutants(tuple(grounds.values())))
    return {"made": len(made), "survivors": sorted(mutant.name for mutant in made if alive(mutant, grounds))}
