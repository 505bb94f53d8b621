"""Whether this person must integrate, and under which act (wi2021 section 1, wi2013 section 1)."""

from __future__ import annotations

from functools import partial

from ..expression import any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..questions import TOPICS
from ..source import Ref
from .scope import (
    ACT_2007,
    ACT_2013,
    ACT_2021,
    ASYLUM_GROUP,
    FOREIGN,
    IN_NL,
    NO_LETTER,
    OF_AGE,
    PERMIT_2013,
    PERMIT_2021,
    TURKISH_OBLIGED_2013,
)

#: DUO wrote that there is a duty, yet the answers say there is none: then DUO must look at it, so it stays open.
LETTER_AGREES = is_("letter", "none", unsure=("wi2013", "wi2021"))

#: Whoever wants anything under the acts on the duty must first know whether they have it; a passport has rules of its own.
ABOUT_THE_DUTY = tuple(topic for topic in TOPICS if topic != "passport")

# No objection term: a mere notice of DUO that there is a duty may not be open to objection (abroad fact A6.5).
_duty = partial(Ground, topics=ABOUT_THE_DUTY, page="duty", certainty=Certainty.RULE, decider="law", gives="duty")
_free = partial(_duty, gives="none")


def grounds(law: Law) -> tuple[Ground, ...]:
    """The duty under each act, and who has none."""
    return (
        _case_2007(),
        _duty_2013(),
        _duty_2021(),
        _nationality(),
        _age(),
        _no_permit(),
        _permit_2013(),
        _permit_2021(),
        _turkish_2013(),
    )


def _case_2007() -> Ground:
    return _duty(
        id="wi2007_case",
        dutch="Wet inburgering 2007",
        act="wi2007",
        certainty=Certainty.DISCRETION,
        decider="municipality",
        scope=ACT_2007,
        conditions=(Condition(FOREIGN & OF_AGE, Ref("stb2012_430", "X")),),
        refs=(Ref("stb2012_430", "X"),),
        facts=("wi2013 1.8",),
    )


def _duty_2013() -> Ground:
    return _duty(
        id="duty_2013",
        dutch="inburgeringsplichtig (Wi2013)",
        act="wi2013",
        scope=ACT_2013,
        conditions=(
            Condition(FOREIGN, Ref("wi2013", "5(2)")),
            Condition(OF_AGE, Ref("wi2013", "5(1)(a)")),
            Condition(is_("letter", "wi2013") | PERMIT_2013, Ref("wi2013", "3(1)")),
        ),
        refs=(Ref("wi2013", "3(1)"),),
        facts=("wi2013 1.1", "wi2013 1.2", "wi2013 1.3"),
    )


def _duty_2021() -> Ground:
    return _duty(
        id="duty_2021",
        dutch="inburgeringsplichtig (Wi2021)",
        act="wi2021",
        scope=ACT_2021,
        conditions=(
            Condition(FOREIGN, Ref("wi2021", "3(2)")),
            Condition(OF_AGE, Ref("wi2021", "3(1)")),
            Condition(is_("letter", "wi2021") | PERMIT_2021, Ref("wi2021", "3(1)")),
        ),
        refs=(Ref("wi2021", "3(1)"), Ref("bi2021", "2.2")),
        facts=("wi2021 1.1", "wi2021 1.3", "wi2021 1.7"),
    )


def _nationality() -> Ground:
    return _free(
        id="not_obliged_nationality",
        dutch="niet inburgeringsplichtig: nationaliteit",
        act="both",
        scope=IN_NL,
        conditions=(Condition(is_("nationality", "dutch", "eu"), Ref("wi2021", "3(2)(a)")),),
        refs=(Ref("wi2021", "3(2)(a)"), Ref("wi2013", "5(2)")),
        facts=("wi2021 1.2", "wi2013 1.1"),
    )


def _age() -> Ground:
    return _free(
        id="not_obliged_age",
        dutch="niet inburgeringsplichtig: leeftijd",
        act="both",
        scope=IN_NL,
        conditions=(Condition(is_("age", "under_16", "aow"), Ref("wi2021", "3(1)")),),
        refs=(Ref("wi2021", "3(1)"), Ref("wi2013", "5(1)(a)")),
        facts=("wi2021 1.1", "wi2021 1.8", "wi2013 1.5"),
    )


def _no_permit() -> Ground:
    return _free(
        id="not_obliged_no_permit",
        dutch="niet inburgeringsplichtig: nog geen verblijfsvergunning",
        act="both",
        scope=IN_NL & NO_LETTER,
        conditions=(Condition(is_("obliged_since", "no_permit"), Ref("wi2021", "3(1)")),),
        refs=(Ref("wi2021", "3(1)"),),
        facts=("wi2021 1.1", "wi2021 1.6"),
    )


def _permit_2013() -> Ground:
    outside = is_("permit", "temporary", "wealthy", "permanent", "eu_family", unsure=("eu_integrated", "treaty", "other"))
    return _free(
        id="not_obliged_permit_2013",
        dutch="tijdelijk verblijfsdoel, vaste vergunning of EU-recht (Wi2013)",
        topics=("duty",),
        act="wi2013",
        scope=ACT_2013 & FOREIGN & is_("permit", *outside.yes, *outside.unsure),
        conditions=(
            Condition(outside, Ref("wi2013", "3(1)")),
            Condition(LETTER_AGREES, Ref("wi2013", "3(1)")),
        ),
        refs=(Ref("wi2013", "3(1)"),),
        facts=("wi2013 1.1", "wi2021 1.3"),
    )


def _permit_2021() -> Ground:
    outside = is_("permit", "temporary", "permanent", "eu_family", "eu_integrated", "treaty", unsure=("wealthy", "other"))
    return _free(
        id="not_obliged_permit_2021",
        dutch="tijdelijk verblijfsdoel, vaste vergunning of EU-recht (Wi2021)",
        topics=("duty",),
        act="wi2021",
        scope=ACT_2021 & FOREIGN & is_("permit", *outside.yes, *outside.unsure),
        conditions=(
            Condition(outside, Ref("wi2021", "3(5)")),
            Condition(LETTER_AGREES, Ref("wi2021", "3(1)")),
        ),
        refs=(Ref("wi2021", "3(2)"), Ref("wi2021", "3(5)"), Ref("bi2021", "2.2(1)")),
        facts=("wi2021 1.2", "wi2021 1.3"),
    )


def _turkish_2013() -> Ground:
    free = any_(~ASYLUM_GROUP, ~TURKISH_OBLIGED_2013)
    return _free(
        id="not_obliged_turkish_2013",
        dutch="Turkse nationaliteit (Wi2013)",
        topics=("duty",),
        act="wi2013",
        scope=ACT_2013 & is_("nationality", "turkish"),
        conditions=(
            Condition(free, Ref("duo_turkish")),
            Condition(LETTER_AGREES, Ref("wi2013", "3(1)")),
        ),
        refs=(Ref("duo_turkish"), Ref("ind_turkish")),
        facts=("wi2013 1.3", "wi2021 1.5"),
    )
