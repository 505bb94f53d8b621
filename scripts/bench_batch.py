"""How fast many cases are decided, beside json-logic on the same rules: `make bench-batch` (some minutes).

Every way decides the same cases in the same run; their verdicts are compared first. The rounds of the ways alternate, and
processor time counts, so that a busy machine slows them alike. Writes docs/bench_batch.toml.
"""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from json_logic import jsonLogic  # type: ignore[import-untyped]

from inburgering import AS_OF, QUESTIONS, rules
from inburgering.compiled import verdicts
from inburgering.export import rules_hash
from inburgering.expression import All, Expression, Is, Not, Several
from inburgering.ground import Certainty, Ground, Verdict
from tests.states import generated

from .bench_page import FILE, SCALE

CASES = 200  #: as people make them, see tests/states.py
ROUNDS = 5
LEAST = 0.3  #: seconds of processor time for one measurement
Case = dict[str, str]
Way = Callable[[Case], tuple[str, ...]]


def logic(expression: Expression, value: bool = True) -> Any:
    """json-logic that is true when the expression has this value. Its two values make our three: neither is "not known"."""
    match expression:
        case Is(question, yes, unsure):
            options = yes if value else [option for option in QUESTIONS[question].options if option not in yes]
            return {"in": [{"var": question}, [option for option in options if option not in unsure]]}
        case Not(part):
            return logic(part, not value)
        case Several(parts):
            every = isinstance(expression, All) is value
            return {"and" if every else "or": [logic(part, value) for part in parts]} if parts else every
    raise TypeError(expression)


def verdict_logic(ground: Ground) -> Any:
    """The verdict of a ground, as one `if` of json-logic."""
    scope, met, window = ground.scope, ground.requirement, ground.window
    best = Verdict.LIKELY if ground.certainty is Certainty.RULE else Verdict.POSSIBLE
    steps = [
        *(logic(scope, False), Verdict.NOT_APPLICABLE, {"!": [logic(scope)]}, Verdict.UNKNOWN),
        *(logic(met, False), Verdict.UNLIKELY, {"!": [logic(met)]}, Verdict.UNKNOWN),
        *(logic(window), best, logic(window, False), Verdict.POSSIBLE, Verdict.UNKNOWN),
    ]
    return {"if": [str(step) if isinstance(step, Verdict) else step for step in steps]}


def ways() -> dict[str, Way]:
    """Each way to decide a case: compiled as in `batch`, the expressions themselves, and json-logic."""
    grounds, logics = rules(AS_OF), [verdict_logic(ground) for ground in rules(AS_OF)]
    return {
        "compiled": lambda case: verdicts(case, AS_OF)[0],
        "expressions": lambda case: tuple(str(ground.verdict(case)) for ground in grounds),
        "json_logic": lambda case: tuple(jsonLogic(rule, case) for rule in logics),
    }


def measure() -> dict[str, Any]:
    """Seconds per 100,000 cases for each way, and how many times as long json-logic takes as `batch`."""
    cases, found = [answers for answers, _ in generated(CASES)], ways()
    results = {name: [way(case) for case in cases] for name, way in found.items()}
    if different := [name for name in found if results[name] != results["compiled"]]:
        raise SystemExit(f"{', '.join(different)} decides otherwise than batch: nothing to compare")
    rounds = [{name: _seconds(way, cases) for name, way in found.items()} for _ in range(ROUNDS)]
    best = {name: min(each[name] for each in rounds) for name in found}
    ratios = [each["json_logic"] / each["compiled"] for each in rounds]
    return {
        **{f"{name}_seconds": round(seconds * SCALE / CASES, 1) for name, seconds in best.items()},
        "ratio": round(statistics.median(ratios), 1),
        "ratio_low": round(min(ratios), 1),
        "ratio_high": round(max(ratios), 1),
        "ratio_expressions": round(best["expressions"] / best["compiled"], 1),
    }


def _seconds(way: Way, cases: list[Case]) -> float:
    """Processor time for the cases once. A fast way does them many times over, for a short time is not measured well."""
    start, times = time.process_time(), 0
    while (spent := time.process_time() - start) < LEAST or not times:
        for case in cases:
            way(case)
        times += 1
    return spent / times


def machine() -> str:
    """The machine in a few words."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return f"{model}, {os.cpu_count()} cores"


def main() -> None:
    """Measure, print and write the file."""
    about = {"rules_hash": rules_hash(), "measured_on": time.strftime("%Y-%m-%d"), "machine": machine()}
    found = {
        **about,
        "python": platform.python_version(),
        "grounds": len(rules(AS_OF)),
        "cases": CASES,
        "rounds": ROUNDS,
        **measure(),
    }
    print("\n".join(f"{name:20} {value}" for name, value in found.items()))
    lines = [f"{name} = {value if name == 'measured_on' else repr(value)}".replace("'", '"') for name, value in found.items()]
    FILE.write_text("# Made by `make bench-batch`.\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
