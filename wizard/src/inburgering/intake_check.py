"""What is missing in an intake file, or does not fit: the same checks when it is made and when it arrives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from .ground import Ground, Verdict
from .grounds import rules
from .intake import Contact, Intake, can_ask, looked_at

EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>.]{2,}")
PHONE = re.compile(r"\+?\d{8,15}")
LONGEST = 200  #: characters of a contact field

#: What each finding says on the command line.
SAYS = {
    "name": "the name is missing or too long",
    "email": "the e-mail address is missing or has no good shape",
    "phone": "the telephone number has no good shape: 8 to 15 digits, with + for another country",
    "consent": "the consent is missing: do not use the file before the person agrees",
    "ground": "unknown ground {what}: it is not in these rules",
    "nothing_to_ask": "{what}: there is nothing to ask for on this ground",
    "verdict": "the verdict is {what}: check the answers with the person",
    "contradiction": "{what}",
    "extra": "answer {what} is not needed for this ground: remove it",
    "question": "question {what} is not answered and the ground still needs it",
    "document": "not ready: {what}",
    "rules": "the file was made with other rules ({what}): the verdict below is by these rules",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is missing or does not fit. `what` names it: a question, a paper, a verdict."""

    kind: str
    what: str = ""

    def __str__(self) -> str:
        return SAYS[self.kind].format(what=self.what)


def contact_findings(contact: Contact, consent: str) -> Iterator[Finding]:
    """What is wrong with how to reach the person, and whether they agreed."""
    if not contact.name.strip() or len(contact.name) > LONGEST or not contact.name.isprintable():
        yield Finding("name")
    if not EMAIL.fullmatch(contact.email) or len(contact.email) > LONGEST or not contact.email.isprintable():
        yield Finding("email")
    if contact.phone and not PHONE.fullmatch(re.sub(r"[\s()-]", "", contact.phone)):
        yield Finding("phone")
    if not consent.strip():
        yield Finding("consent")


def check_intake(intake: Intake, rules_id: str, on: date) -> dict[str, Any]:
    """The file decided again by the law of `on`, by the rules with the hash `rules_id`: verdicts and findings."""
    found = [*contact_findings(intake.contact, intake.consent)]
    if intake.rules != rules_id:
        found.append(Finding("rules", intake.rules[:12]))
    ground = next((one for one in rules(on) if one.id == intake.ground), None)
    now = str(ground.verdict(intake.answers)) if ground else None
    found += _ground_findings(intake, ground, now) if ground and now else [Finding("ground", intake.ground)]
    found += [Finding("document", name) for name, ready in intake.documents.items() if not ready]
    return {
        "ground": intake.ground,
        "verdict_in_file": intake.verdict,
        "verdict_now": now,
        "on": on.isoformat(),
        "complete": not found,
        "findings": [{"kind": one.kind, "what": one.what, "says": str(one)} for one in found],
    }


def _ground_findings(intake: Intake, ground: Ground, now: str) -> Iterator[Finding]:
    if not can_ask(ground):
        yield Finding("nothing_to_ask", ground.id)
    if now != intake.verdict:
        yield Finding("contradiction", f"the file says {intake.verdict}, but on its answers the verdict is {now}")
    if now not in (Verdict.LIKELY, Verdict.POSSIBLE):
        yield Finding("verdict", now)
    needed = looked_at(ground, intake.answers)
    yield from (Finding("extra", name) for name in intake.answers if name not in needed)
    for name in dict.fromkeys(ground.asked(intake.answers)):
        if name not in intake.answers:
            yield Finding("question", name)
