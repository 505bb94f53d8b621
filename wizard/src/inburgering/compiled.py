"""The grounds as one function of plain Python: for many cases at once, where the expressions themselves are too slow.

A value of three kinds becomes two yes-or-no expressions, as in the stylesheet: when it is true and when it is false. The
text of the function is made from the rules alone, never from what someone types.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, lru_cache
from operator import itemgetter
from typing import cast

from .decide import in_focus
from .export import change_days
from .expression import All, Answers, Expression, Is, Not, Several
from .ground import Certainty, Ground, Verdict
from .grounds import rules
from .parameter import check_date
from .questions import QUESTIONS

#: Answers in; out come the verdict of each ground, and for each ground three places for a question that is open.
Function = Callable[[Callable[[str], str | None]], tuple[tuple[str, ...], tuple[object, ...]]]
FUNCTIONS = 32  #: kept; a day and a choice of grounds need one each
FOCUSES = 1024  #: kept; one for each choice of topics
PLACES = 3  #: a ground asks one thing at a time of its scope, its conditions and its window


def verdicts(
    answers: Answers, on: date, topics: frozenset[str] = frozenset(), wanted: tuple[str, ...] = ()
) -> tuple[tuple[str, ...], int]:
    """The verdict of each wanted ground, in that order, and how many questions they still ask. None wanted means all.

    Equal to `decide` on the same; answers, topics and grounds must have been checked. Raises LawDateError as `decide` does.
    """
    day = version(on)
    found, asked = function(day, wanted)(answers.get)
    return found, len(set(_in_focus(day, wanted, topics)(asked)) & QUESTIONS.keys())


@cache
def version(on: date) -> date:
    """The first day of the rules that hold on `on`: thousands of days share a few functions. Raises LawDateError."""
    days = _change_days()
    return days[bisect_right(days, check_date(on)) - 1]


_change_days = cache(change_days)


@lru_cache(maxsize=FUNCTIONS)
def function(day: date, wanted: tuple[str, ...] = ()) -> Function:
    """The grounds of a day, compiled."""
    names: dict[str, object] = {}
    exec(source(_grounds(day, wanted)), names)
    return cast(Function, names["verdicts"])


@lru_cache(maxsize=FOCUSES)
def _in_focus(day: date, wanted: tuple[str, ...], topics: frozenset[str]) -> Callable[[tuple[object, ...]], tuple[object, ...]]:
    grounds = _grounds(day, wanted)
    places = [PLACES * i + j for i, ground in enumerate(grounds) if in_focus(ground, topics) for j in range(PLACES)]
    return itemgetter(*places) if places else lambda _: ()


def _grounds(day: date, wanted: tuple[str, ...]) -> list[Ground]:
    by_id = {ground.id: ground for ground in rules(day)}
    return [by_id[name] for name in wanted or by_id]


def source(grounds: Iterable[Ground]) -> str:
    """The text of the function."""
    grounds = tuple(grounds)
    questions = dict.fromkeys(leaf.question for ground in grounds for leaf in ground.leaves())
    given = "".join(f"    {name} = get({name!r})\n" for name in questions)
    found = "".join(f"        {_verdict(ground)},\n" for ground in grounds)
    asked = "".join(f"        {_asked(ground)},\n" for ground in grounds)
    return f"def verdicts(get):\n{given}    return (\n{found}    ), (\n{asked}    )\n"


def _verdict(ground: Ground) -> str:
    scope, met, window = ground.scope, ground.requirement, ground.window
    best = Verdict.LIKELY if ground.certainty is Certainty.RULE else Verdict.POSSIBLE
    steps = (
        (holds(scope, False), Verdict.NOT_APPLICABLE),
        (f"not {holds(scope)}", Verdict.UNKNOWN),
        (holds(met, False), Verdict.UNLIKELY),
        (f"not {holds(met)}", Verdict.UNKNOWN),
        (holds(window), best),
        (holds(window, False), Verdict.POSSIBLE),
    )
    return "".join(f"{str(verdict)!r} if {when} else " for when, verdict in steps) + repr(str(Verdict.UNKNOWN))


def _asked(ground: Ground) -> str:
    scope, met = holds(ground.scope), holds(ground.requirement)
    window = f"{scope} and {met} and {first_open(ground.window)}"
    return f"{first_open(ground.scope)}, {scope} and {first_open(ground.requirement)}, {window}"


def holds(expression: Expression, value: bool = True) -> str:
    """Python that is true when the expression has this value, and false when it has the other or is not known."""
    match expression:
        case Is(question, yes, unsure):
            options = yes if value else [o for o in QUESTIONS[question].options if o not in yes and o not in unsure]
            wanted = [option for option in options if option not in unsure]
            return f"{question} in {{{', '.join(map(repr, wanted))}}}" if wanted else "False"
        case Not(part):
            return holds(part, not value)
        case Several(parts):
            every = isinstance(expression, All) is value
            return f"({(' and ' if every else ' or ').join(holds(part, value) for part in parts) or every})"
    raise TypeError(expression)


def first_open(expression: Expression) -> str:
    """Python for the question without an answer that comes first, something false when there is none.

    An expression asks one thing at a time, so it never has two that are open.
    """
    match expression:
        case Is(question):
            return f"({question} is None and {question!r})"
        case Not(part):
            return first_open(part)
        case Several(parts):
            decider = not isinstance(expression, All)
            text = "False"
            for part in reversed(parts):
                text = f"({first_open(part)} or not {holds(part, decider)} and {text})"
            return text
    raise TypeError(expression)
