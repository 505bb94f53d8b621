"""What must hold for every intake file: it reads back as it was made, and never holds more than the ground looks at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inburgering import AS_OF, QUESTIONS, rules
from inburgering.intake import Contact, can_ask, file_text, make_intake, parse_intake
from inburgering.intake_check import check_intake

GROUNDS = {ground.id: ground for ground in rules(AS_OF) if can_ask(ground)}
cases = st.fixed_dictionaries({}, optional={q.id: st.sampled_from(q.answers) for q in QUESTIONS.values()})
contacts = st.builds(Contact, st.text(max_size=50), st.text(max_size=50), st.text(max_size=20))
papers = st.dictionaries(st.text(max_size=30), st.booleans(), max_size=5)


@given(st.sampled_from(sorted(GROUNDS)), cases, contacts, papers, st.text(max_size=60))
def test_it_reads_back(ground: str, answers: dict[str, str], contact: Contact, ready: dict[str, bool], consent: str) -> None:
    case = {"ground": ground, "answers": answers, "on": AS_OF.isoformat(), "language": "nl"}
    made = make_intake(case, contact, ready, consent, "0" * 64)
    assert parse_intake(file_text(made)) == made
    assert set(made.answers) <= {leaf.question for leaf in GROUNDS[ground].leaves()}
    kinds = {finding["kind"] for finding in check_intake(made, "0" * 64, AS_OF)["findings"]}
    assert not kinds & {"contradiction", "extra", "ground", "rules", "nothing_to_ask"}
