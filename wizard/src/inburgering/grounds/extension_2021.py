"""More time (verlenging) under the 2021 act."""

from __future__ import annotations

from functools import partial

from ..expression import Expression, all_, any_, is_
from ..ground import Certainty, Condition, Ground
from ..parameter import Law
from ..question import at_least
from ..questions import QUESTIONS
from ..source import Ref
from .delay import BLOCKED, CLOSE_FAMILY_DIED, CLOSE_FAMILY_ILL, LONG, NO_BLAME, ONCE, cause, extension, lasted
from .scope import ASYLUM_GROUP, OBLIGED_2021

#: Ask in the last six months of the term. Before: too early. After: only DUO can say.
WINDOW = is_("term_left_2021", "last_months", unsure=("over",))
#: The late offer counts for status holders according to a professional adviser; for others DUO must say (question 21).
STATUS_HOLDER = is_(
    "permit",
    *("asylum", "family_of_asylum"),
    unsure=tuple(x for x in QUESTIONS["permit"].options if x not in ("asylum", "family_of_asylum")),
)

#: After three months, in the education route after six.
LATE = is_("offer_wait", "past_route") | (is_("offer_wait", "past_offer") & is_("route", "b1", "z"))

BASE, RULE = Ref("bi2021", "4.3"), Ref("ri2021", "4.1")
IMPOSSIBLE = (Condition(BLOCKED, BASE), Condition(NO_BLAME, BASE), ONCE)

_extension = partial(extension, act="wi2021")


def grounds(law: Law) -> tuple[Ground, ...]:
    """Every extension of the 2021 act."""
    return (*_family(), _literacy(), *_housing(), *_course(), *_weighed(), _proposal(), _effort(law), *_by_itself())


def _after(*kinds: str) -> partial[Ground]:
    """An extension without blame for whoever lost time in one of these ways."""
    refs = (Ref("wi2021", "12(1)(a)"), BASE, RULE)
    return partial(_extension, scope=OBLIGED_2021 & cause(*kinds), window=WINDOW, refs=refs)


def _long(kind: str) -> Condition:
    return Condition(lasted(LONG, kind), RULE)


def _family() -> tuple[Ground, ...]:
    """Illness, death and birth. For a death or a birth the certificate is enough."""
    return (
        _after("illness")(
            id="more_time_illness_2021",
            dutch="verlenging wegens ziekte",
            topics=("time", "health"),
            conditions=(Condition(CLOSE_FAMILY_ILL, RULE), _long("illness"), *IMPOSSIBLE),
            facts=("wi2021 6.2", "wi2021 6.3"),
        ),
        _after("death")(
            id="more_time_death_2021",
            dutch="verlenging bij overlijden",
            conditions=(Condition(CLOSE_FAMILY_DIED, RULE), ONCE),
            form="Aanvraag verlenging inburgeringstermijn bij overlijden",
            facts=("wi2021 6.3",),
        ),
        _after("birth")(
            id="more_time_birth_2021",
            dutch="verlenging wegens geboorte van een kind",
            conditions=(ONCE,),
            form="Aanvraag verlenging inburgeringstermijn bij geboorte kind",
            facts=("wi2021 6.3",),
        ),
    )


def _literacy() -> Ground:
    return _after("literacy")(
        id="more_time_literacy_2021",
        dutch="verlenging wegens alfabetisering",
        conditions=(Condition(is_("route", "b1", "education"), RULE), _long("literacy"), *IMPOSSIBLE),
        form="Aanvraag verlenging bij alfabetisering",
        facts=("wi2021 6.3",),
    )


def _housing() -> tuple[Ground, ...]:
    return (
        _after("shelter")(
            id="more_time_shelter_2021",
            dutch="verlenging, verblijf in een Blijf-van-mijn-lijfhuis",
            conditions=(_long("shelter"), *IMPOSSIBLE),
            facts=("wi2021 6.3",),
        ),
        _after("homeless")(
            id="more_time_homeless_2021",
            dutch="verlenging wegens dakloosheid",
            conditions=(_long("homeless"), *IMPOSSIBLE),
            facts=("wi2021 6.3",),
        ),
    )


def _course() -> tuple[Ground, ...]:
    """The offer of the municipality came late, or the school is the cause."""
    return (
        _after("late_offer")(
            id="more_time_offer_2021",
            dutch="verlenging, laat aanbod van de gemeente",
            conditions=(Condition(LATE, RULE), Condition(STATUS_HOLDER, RULE), *IMPOSSIBLE),
            facts=("wi2021 6.3",),
        ),
        _after("provider")(
            id="more_time_provider_2021",
            dutch="verlenging, oorzaak bij de cursusinstelling",
            conditions=(_long("provider"), *IMPOSSIBLE),
            facts=("wi2021 6.3",),
        ),
    )


#: The causes of Ri2021 art. 4.1 that may be added up.
NAMED = ("illness", "birth", "death", "literacy", "late_offer", "provider", "shelter", "homeless", "special")


def _counts(which: str) -> Expression:
    """A cause that may be added up, but for its length: it meets what its own extension asks of it."""
    return any_(
        is_(which, "birth", "provider", "shelter", "homeless", "special"),
        is_(which, "illness") & CLOSE_FAMILY_ILL,
        is_(which, "death") & CLOSE_FAMILY_DIED,
        is_(which, "literacy") & is_("route", "b1", "education"),
        is_(which, "late_offer") & LATE,
    )


def _weighed() -> tuple[Ground, ...]:
    """What nothing else covers, several causes together, and two of which the length was not found."""
    weighed = {"certainty": Certainty.DISCRETION}
    two = (_counts("delay"), _counts("delay_second"))
    return (
        _after("special")(
            id="more_time_special_2021",
            dutch="verlenging, bijzondere individuele omstandigheden (BIO)",
            topics=("time", "special"),
            conditions=(_long("special"), *IMPOSSIBLE),
            facts=("wi2021 6.3",),
            **weighed,
        ),
        _after(*NAMED)(
            id="more_time_combined_2021",
            dutch="verlenging, samenloop",
            conditions=(*(Condition(x, RULE) for x in two), Condition(is_("together_long", "yes"), RULE), *IMPOSSIBLE),
            facts=("wi2021 6.3",),
            **weighed,
        ),
        _after("other_school")(
            id="more_time_school_2021",
            dutch="verlenging, niet-vrijstellend onderwijs",
            conditions=IMPOSSIBLE,
            facts=("wi2021 6.3",),
            **weighed,
        ),
        _after("institution")(
            id="more_time_institution_2021",
            dutch="verlenging, verblijf in een instelling",
            conditions=IMPOSSIBLE,
            refs=(Ref("wi2021", "12(1)(a)"), BASE, Ref("notes_2026")),
            facts=("wi2021 6.3",),
            **weighed,
        ),
    )


def _proposal() -> Ground:
    """Proposed in 2025: no childcare, much paid work, an early start in a centre. Whether it holds is not known."""
    return _after("proposed")(
        id="more_time_proposal_2021",
        dutch="verlenging, voorgestelde gronden 2025",
        certainty=Certainty.DISCRETION,
        decision=None,
        objection=None,
        conditions=(Condition(cause(unsure=("proposed",)), Ref("proposal2025")), *IMPOSSIBLE),
        facts=("wi2021 6.3",),
    )


def _effort(law: Law) -> Ground:
    """Six months by itself. Status holders: every lesson. Family and other migrants: 450 hours. Not for other routes."""
    ref = Ref("bi2021", "4.4")
    return _extension(
        id="more_time_effort_2021",
        dutch="verlenging wegens aanzienlijke inspanningen",
        topics=("effort",),
        scope=OBLIGED_2021,
        conditions=(
            Condition(is_("route", "b1"), ref),
            Condition(is_("knm_passed", "yes"), ref),
            Condition(at_least(QUESTIONS["parts_passed"], law, "extension_effort_parts_2021"), ref),
            Condition(is_("pvt_map_done", "yes"), ref),
            Condition(_lessons(law), ref),
            Condition(is_("exam_level", "yes"), ref),
        ),
        refs=(Ref("wi2021", "12(1)(b)"), ref),
        decision=None,
        facts=("wi2021 6.5",),
    )


def _lessons(law: Law) -> Expression:
    hours = at_least(QUESTIONS["hours_course"], law, "extension_effort_hours_2021")
    return any_(
        all_(ASYLUM_GROUP, is_("all_lessons", "yes")),
        all_(~ASYLUM_GROUP, hours),
        # Whoever meets both need not know the group.
        all_(is_("all_lessons", "yes"), hours),
    )


def _by_itself() -> tuple[Ground, ...]:
    """Without a request: a measure of DUO or a special case, and a gap of at most a year."""
    powers = (Ref("bi2021", "4.5(2)"), Ref("bi2021", "4.5(3)"))
    unasked = partial(_extension, certainty=Certainty.DISCRETION, decision=None, refs=powers, facts=("wi2021 6.4",))
    return (
        unasked(
            id="more_time_marking_2021",
            dutch="ambtshalve verlenging, vertraagde uitslag",
            scope=OBLIGED_2021 & cause("marking"),
            conditions=(Condition(cause("marking"), Ref("notes_2026")),),
            since="marking_delay_start",
        ),
        unasked(
            id="more_time_ex_officio_2021",
            dutch="ambtshalve verlenging (bijzonder geval)",
            topics=("special",),
            scope=OBLIGED_2021,
            conditions=(Condition(is_("special_event", "yes"), Ref("bi2021", "4.5(2)")),),
        ),
        _extension(
            id="more_time_gap_2021",
            dutch="onderbreking van hooguit één jaar",
            decider="law",
            scope=OBLIGED_2021 & cause("gap"),
            conditions=(
                Condition(is_("gap_kind", "not_resident", "temporary", "minister_stop"), Ref("bi2021", "2.1(2)")),
                Condition(is_("gap_length", "within"), Ref("bi2021", "2.1(2)")),
            ),
            refs=(Ref("bi2021", "2.1(2)"), Ref("bi2021", "4.2")),
            decision=None,
            objection=None,
            facts=("wi2021 1.8",),
        ),
    )
