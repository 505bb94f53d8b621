"""Intake files for the tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from inburgering.export import rules_hash
from inburgering.intake import Contact, Intake, make_intake
from inburgering.parameter import AS_OF

ANSWERS = {
    "place": "nl",
    "letter": "wi2021",
    "nationality": "other",
    "age": "from_18",
    "permit": "family",
    "health": "own",
    "able_five_years": "not_sure",
    "attempts": "from_4",
}
CASE: dict[str, Any] = {"ground": "medical_2021", "answers": ANSWERS, "on": AS_OF.isoformat(), "language": "en"}
CONTACT = Contact("Amina Yusuf", "amina@example.org", "06 1234 5678")


def an_intake(case: dict[str, Any] | None = None, **changes: Any) -> Intake:
    """A complete intake, but for the changes."""
    made = make_intake({**CASE, **(case or {})}, CONTACT, {"Your DigiD": True}, "I agree", rules_hash())
    return replace(made, **changes)
