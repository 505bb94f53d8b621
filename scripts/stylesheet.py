"""The stylesheet that decides: which question is shown, and which verdict each card gives, without a script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from inburgering.ground import Ground, Verdict
from inburgering.questions import QUESTIONS

from .css import Selector, asked, both, doubtful, either, lost, true, verdicts

#: Where the answers are. It holds no more than the questions, for the browser searches it anew on every click.
ASK = "#ask"
#: What follows from them.
RESULTS = ".results"

#: Two answers to one question cannot come from the page: then no verdict is given at all.
TWICE = f"{ASK}:has(.question:not(.topics)>:checked~:checked)"


def focus(topics: Iterable[str]) -> Selector:
    """The person asked about one of these topics, or ticked nothing and so asked about everything."""
    if "duty" in topics:
        return ""
    ticked = ",".join(f"#topic-{topic}:checked" for topic in topics)
    return f":is(:has({ticked}),:not(:has(.topics>:checked)))"


def stylesheet(grounds: tuple[Ground, ...]) -> str:
    """The compiled rules. A browser without `:has()` ignores them and shows every question and every condition."""
    rules = [*_questions(grounds), *_cards(grounds), *_topics(grounds), *_lost(grounds), *_guard()]
    return "@supports selector(:has(*)){\n" + "\n".join(rules) + "\n}\n"


def _questions(grounds: tuple[Ground, ...]) -> Iterator[str]:
    yield f"{ASK} .question:not(.topics){{display:var(--shown,none)}}"
    states: dict[str, dict[Selector, dict[Selector, list[Selector]]]] = {
        question: defaultdict(lambda: defaultdict(list)) for question in QUESTIONS
    }
    for ground in grounds:
        for question, scope, state in asked(ground):
            states[question][scope][focus(ground.topics)].append(state)
    for question, by_scope in states.items():
        for scope, by_focus in by_scope.items():
            shown = either(both(topic, either(found)) for topic, found in by_focus.items())
            if scope is not None and shown is not None:
                yield f"{ASK}{scope}{shown} #q-{question}{{--shown:block}}"


def _cards(grounds: tuple[Ground, ...]) -> Iterator[str]:
    yield f"{RESULTS} .verdict{{display:none}}"
    for verdict in Verdict:
        fallback = "block" if verdict is Verdict.UNKNOWN else "none"
        yield f"{RESULTS} .verdict-{verdict}{{display:var(--{verdict},{fallback})}}"
    yield f"{RESULTS} .doubt{{display:none}}"
    yield f"{RESULTS} .card{{display:var(--card,none)}}"
    yield f"{RESULTS} .card-body{{display:var(--body,none)}}"
    yield f"{RESULTS}:has(#show-all:checked) .card{{display:block}}"
    for ground in grounds:
        if (in_play := true(ground.scope)) is not None:
            yield f"{ASK}{in_play}~{RESULTS} #g-{ground.id}{{--card:block}}"
        for verdict, state in verdicts(ground).items():
            if state is not None:
                body = ";--body:block" if _helps(ground, verdict) else ""
                yield f"{ASK}{state}~{RESULTS} #g-{ground.id}{{--{verdict}:block;--unknown:none{body}}}"
        if (doubt := doubtful(ground)) is not None:
            yield f"{ASK}{doubt}~{RESULTS} #g-{ground.id} .doubt{{display:inline}}"
            yield f"{ASK}{doubt}~{RESULTS} #g-{ground.id} .verdict-unknown .plain{{display:none}}"
            yield f"{ASK}{doubt}~{RESULTS} #g-{ground.id}{{--body:block}}"


def _helps(ground: Ground, verdict: Verdict) -> bool:
    """Whether the card says more than its verdict: what to do now, or what there is instead."""
    return verdict in (Verdict.LIKELY, Verdict.POSSIBLE) or (verdict is Verdict.UNLIKELY and not ground.exists)


def _topics(grounds: tuple[Ground, ...]) -> Iterator[str]:
    """Cards outside the chosen topics are put away, not decided differently."""
    for topics in sorted({ground.topics for ground in grounds if "duty" not in ground.topics}):
        ticked = "".join(f":not(:has(#topic-{topic}:checked))" for topic in topics)
        value = " ".join(topics)
        yield f'{ASK}:has(.topics>:checked){ticked}~{RESULTS} .card[data-topics="{value}"]{{display:none}}'


def _lost(grounds: tuple[Ground, ...]) -> Iterator[str]:
    """The person answered all there is to ask about the duty, and it is still not known."""
    states = (lost(ground) for ground in grounds if ground.gives == "duty")
    yield f"{RESULTS} .lost{{display:none}}"
    if (state := either(states)) is not None:
        yield f"{ASK}{state}~{RESULTS} .lost{{display:block}}"


def _guard() -> Iterator[str]:
    off = ";".join(f"--{verdict}:none!important" for verdict in Verdict if verdict is not Verdict.UNKNOWN)
    yield f"{TWICE}~{RESULTS} .card{{{off};--unknown:block!important}}"
    yield f"{ASK} .twice{{display:none}}"
    yield f"{TWICE} .twice{{display:block}}"
