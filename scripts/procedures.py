"""How a ground is asked, as steps: who acts, what they do, how long it takes, what it costs. From what the ground has."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from inburgering.ground import Ground
from inburgering.letter_plan import kinds, plan

from .words import ROOT, toml

#: The question that a window looks at, and so by which act one waits.
WINDOWS = {"term_left_2021": "wi2021", "term_age_2013": "wi2013"}


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a procedure: ids, and names of figures where they are known."""

    who: str
    does: str
    within: str | None = None  #: the longest that it takes
    wait: str | None = None  #: how long this may be held up
    pay: str | None = None


@cache
def data() -> dict[str, Any]:
    """What the pictures are made of beside the grounds and the figures."""
    return toml(ROOT / "scripts" / "pictures.toml")


def steps(ground: Ground) -> tuple[Step, ...]:
    """The steps of a ground, none for what its act does not have. Raises LookupError when no procedure fits."""
    if not ground.exists:
        return ()
    found = tuple(_step(step, ground) for step in data()["procedure"][procedure(ground)]["steps"])
    return (*found, Step("you", "objection", within=ground.objection)) if ground.objection else found


def procedure(ground: Ground) -> int:
    """The number of the first procedure that fits a ground. Raises LookupError when there is none."""
    has = _facts(ground)
    for number, item in enumerate(data()["procedure"]):
        if all(has[name] in wanted for name, wanted in item["when"].items()):
            return number
    raise LookupError(f"{ground.id}: no procedure in scripts/pictures.toml fits")


def _facts(ground: Ground) -> dict[str, str | bool | None]:
    kind = kinds(ground)[0]
    asked = {leaf.question for leaf in ground.window.leaves()}
    return {
        "id": ground.id,
        "act": ground.act,
        "decider": ground.decider,
        "gives": ground.gives,
        "fee": ground.fee,
        "kind": kind,
        "to": plan(ground, kind).to,
        "form": ground.form is not None,
        "decision": ground.decision is not None,
        "window": next((act for question, act in WINDOWS.items() if question in asked), ""),
    }


def _step(step: dict[str, str], ground: Ground) -> Step:
    own = {"decision": ground.decision, "fee": ground.fee}
    return Step(**{name: own.get(value, value) for name, value in step.items()})  # type: ignore[arg-type]
