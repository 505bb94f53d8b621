"""The stylesheet that decides: which question is shown, and which verdict each card gives, without a script."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from inburgering.expression import Expression
from inburgering.ground import Ground, Verdict
from inburgering.questions import TOPICS

from .css import Selector, Split, asked, both, doubtful, either, false, lost, reached, split, true, verdicts

#: Where the answers are. It holds no more than the questions, for the browser searches it anew on every click.
ASK = "#ask"
#: What follows from them.
RESULTS = ".results"

#: Two answers to one question cannot come from the page: then no verdict is given at all.
TWICE = f"{ASK}:has(.question:not(.topics)>:checked~:checked)"


def focus(topics: Collection[str]) -> Selector:
    """The person asked about one of these topics, or ticked nothing and so asked about everything."""
    if set(TOPICS) <= set(topics):
        return ""
    ticked = ",".join(f"#topic-{topic}:checked" for topic in topics)
    return f":is(:has({ticked}),:not(:has(.topics>:checked)))"


def stylesheet(grounds: tuple[Ground, ...]) -> str:
    """The compiled rules. A browser without `:has()` ignores them and shows every question and every condition."""
    rules = [*_questions(grounds), *_cards(grounds), *_topics(grounds), *_lost(grounds), *_guard()]
    return "@supports selector(:has(*)){\n" + "\n".join(rules) + "\n}\n"


class Blocks:
    """Rules that hold in the same state, written together: the state stands once, the rules are nested in it."""

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = defaultdict(list)

    def add(self, outer: Selector, inner: Selector, rule: str) -> None:
        """A rule for the state that both selectors name; nothing when that state cannot be."""
        if outer is not None and inner is not None:
            self.found[outer].append(f"&{inner}{rule}")

    def lines(self) -> Iterator[str]:
        """Every block."""
        yield from (f"{ASK}{outer}{{\n" + "\n".join(rules) + "\n}" for outer, rules in self.found.items())


def _by_shared(grounds: Iterable[Ground]) -> dict[Expression, list[Split]]:
    found: dict[Expression, list[Split]] = defaultdict(list)
    for ground in grounds:
        found[split(ground).shared].append(split(ground))
    return found


def _questions(grounds: tuple[Ground, ...]) -> Iterator[str]:
    yield f"{ASK} .question:not(.topics){{display:var(--shown,none)}}"
    topics: dict[tuple[Selector, str, Selector], set[str]] = defaultdict(set)
    for shared, members in _by_shared(grounds).items():
        for it in members:
            for question, state in reached(shared):
                topics["", question, state].update(it.ground.topics)
            for question, outer, state in asked(it):
                topics[outer, question, state].update(it.ground.topics)
    shown: dict[tuple[Selector, str], dict[Selector, list[Selector]]] = defaultdict(lambda: defaultdict(list))
    for (outer, question, state), found in topics.items():
        shown[outer, question][focus(sorted(found))].append(state)
    blocks = Blocks()
    for (outer, question), by_focus in shown.items():
        inner = either(both(topic, either(states)) for topic, states in by_focus.items())
        blocks.add(outer, inner, f" #q-{question}{{--shown:block}}")
    yield from blocks.lines()


def _cards(grounds: tuple[Ground, ...]) -> Iterator[str]:
    yield f"{RESULTS} .verdict{{display:none}}"
    for verdict in Verdict:
        fallback = "block" if verdict is Verdict.UNKNOWN else "none"
        yield f"{RESULTS} .verdict-{verdict}{{display:var(--{verdict},{fallback})}}"
    yield f"{RESULTS} .doubt{{display:var(--doubt,none)}}"
    yield f"{RESULTS} .verdict-unknown .plain{{display:var(--plain,inline)}}"
    yield f"{RESULTS} .card{{display:var(--card,none)}}"
    yield f"{RESULTS} .card-body{{display:var(--body,none)}}"
    yield f"{RESULTS}:has(#show-all:checked) .card{{display:block}}"
    blocks = Blocks()
    for shared, members in _by_shared(grounds).items():
        everyone = ",".join(f"#g-{it.ground.id}" for it in members)
        blocks.add("", false(shared), f"~{RESULTS} :is({everyone}){{{_given(Verdict.NOT_APPLICABLE)}}}")
        for it in members:
            _card(it, blocks)
    yield from blocks.lines()


def _card(it: Split, blocks: Blocks) -> None:
    card = f"~{RESULTS} #g-{it.ground.id}"
    holds = true(it.shared)
    blocks.add(holds, true(it.rest), f"{card}{{--card:block}}")
    for verdict, state in verdicts(it).items():
        body = ";--body:block" if _helps(it.ground, verdict) else ";--card:none" if verdict is Verdict.UNLIKELY else ""
        outer = "" if verdict is Verdict.NOT_APPLICABLE else holds
        blocks.add(outer, state, f"{card}{{{_given(verdict)}{body}}}")
    in_doubt = f"{card}{{--body:block;--doubt:inline;--plain:none}}"
    blocks.add(holds, doubtful(it), in_doubt)


def _given(verdict: Verdict) -> str:
    return f"--{verdict}:block;--unknown:none"


def _helps(ground: Ground, verdict: Verdict) -> bool:
    """Whether the card says more than its verdict: what to do now, or what there is instead."""
    return verdict in (Verdict.LIKELY, Verdict.POSSIBLE) or (verdict is Verdict.UNLIKELY and not ground.exists)


def _topics(grounds: tuple[Ground, ...]) -> Iterator[str]:
    """Cards outside the chosen topics are put away, not decided differently. Those on the duty itself always stay."""
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
