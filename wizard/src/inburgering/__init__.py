"""The ways out of the Dutch civic-integration duty, as rules that decide and explain themselves."""

from .decide import Decision, Outcome, Reason, decide
from .errors import InputError, LawDateError
from .ground import Certainty, Ground, Verdict
from .grounds import rules
from .parameter import AS_OF
from .questions import QUESTIONS, TOPICS

__all__ = [
    "AS_OF",
    "QUESTIONS",
    "TOPICS",
    "Certainty",
    "Decision",
    "Ground",
    "InputError",
    "LawDateError",
    "Outcome",
    "Reason",
    "Verdict",
    "decide",
    "rules",
]
