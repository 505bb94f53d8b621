"""A decision as plain data, for the command line and for the page: ids and values, no words."""

from __future__ import annotations

from typing import Any

from .decide import Decision, Outcome, Reason
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
