"""A decision as plain data, for the command line and for the page: ids and values, no words."""

from __future__ import annotations

from typing import Any

from .because import Because
from .changes import CHANGEABLE
from .decide import Decision, Outcome, Reason
from .explain import Changed, Explained, Explanation
from .first import First
from .parameter import AS_OF
from .source import SOURCES


def decision_data(decision: Decision) -> dict[str, Any]:
    """The decision as JSON-ready data: per ground the verdict, its reasons with their sources, and what is open."""
    return {
        "on": decision.on.isoformat(),
        "as_of": AS_OF.isoformat(),
        "grounds": [_outcome(outcome) for outcome in decision.outcomes],
        "open": list(decision.open),
    }


def _outcome(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.ground,
        "verdict": str(outcome.verdict),
        "too_early": outcome.too_early,
        "reasons": [_reason(reason) for reason in outcome.reasons],
        "open": list(outcome.open),
        "doubts": list(outcome.doubts),
    }


def _reason(reason: Reason) -> dict[str, Any]:
    source = SOURCES[reason.ref.source]
    return {
        "condition": reason.number,
        "met": reason.met,
        "questions": list(reason.questions),
        "source": source.id,
        "article": reason.ref.article,
        "version": source.version,
        "url": source.url,
    }


def explained_data(explained: Explained) -> dict[str, Any]:
    """The explanation as JSON-ready data: per ground the smallest reason and the changes, and what to find out first."""
    return {
        "grounds": [_explanation(explanation) for explanation in explained.grounds],
        "first": explained.first and _first(explained.first),
    }


def _explanation(explanation: Explanation) -> dict[str, Any]:
    return {
        "id": explanation.ground,
        "because": [_because(because) for because in explanation.reason],
        "changes": None if explanation.changes is None else [_changed(changed) for changed in explanation.changes],
        "instead": list(explanation.instead),
    }


def _because(because: Because) -> dict[str, Any]:
    return {"question": because.question, "option": because.option, "condition": because.condition}


def _changed(changed: Changed) -> dict[str, Any]:
    steps = [{"question": name, "option": option, "by": CHANGEABLE[name].by} for name, option in changed.answers.items()]
    return {"steps": steps, "verdict": str(changed.verdict), "too_early": changed.too_early}


def _first(first: First) -> dict[str, Any]:
    return {"question": first.question, "least": first.least, "most": first.most, "fee": first.fee}
