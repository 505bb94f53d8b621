"""How plain the words must be, which texts may be less so and why, and where each text stands.

python -m scripts.plainness      (`make words`) prints the table; ends with 1 when a limit is not met
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from .frequency import rare
from .readability import FORMULAS, Prose, page_names, page_prose, rule_prose, wizard_texts
from .words import LANGUAGES, ROOT, toml


@dataclass(frozen=True, slots=True)
class Limit:
    """Words a sentence, mean and most, and the score: Dutch at least this Flesch-Douma, English at most this grade."""

    mean: float
    most: int
    score: dict[str, float]


WIZARD = Limit(8, 14, {"nl": 80.0, "en": 6.0})
PAGE = Limit(11, 20, {"nl": 70.0, "en": 8.0})
#: What the wizard shows; a letter is read by an official too, and has the limits of a page.
SHOWN = ("wizard", "plan", "terms")

#: Dutch texts with a lower score: how low it may be, and why. Their sentences are no longer than elsewhere.
EXCEPTIONS = {
    "nl/figures": (55.0, "tables of amounts and terms, each by its legal name"),
    "nl/exam-abroad": (61.0, "its own subject: basisexamen, inburgering, buitenland, nationaliteit, verblijfsvergunning"),
}
#: Pages for lawyers, engineers, auditors and translators, with the words of their trade.
FOR_EXPERTS = {"accessibility", "data", "proof", "translate"}
#: Rare words that stay, in groups with a reason each.
STAY = toml(ROOT / "tests" / "site" / "rare_words.toml")


def texts(language: str) -> list[Prose]:
    """Every text that a reader sees in a language. The site must have been built."""
    pages = (page_prose(name, language) for name in page_names())
    return [*wizard_texts(language), *pages, rule_prose(language)]


def rare_words(language: str) -> dict[str, str]:
    """Every rare word that is not explained, with the first text where it stands; experts keep the words of their trade."""
    return rare(prose for prose in texts(language) if prose.name.partition("/")[2] not in FOR_EXPERTS)


def limit(prose: Prose) -> Limit:
    """What a text must meet, exceptions aside."""
    return WIZARD if prose.name.partition("/")[2] in SHOWN else PAGE


def score_limit(prose: Prose) -> float:
    """The score that a text must meet, with its exception."""
    return EXCEPTIONS[prose.name][0] if prose.name in EXCEPTIONS else limit(prose).score[prose.language]


def is_plain(prose: Prose) -> bool:
    """Whether the score is good enough. A language without a formula has none."""
    if prose.language not in FORMULAS:
        return True
    return prose.score >= score_limit(prose) if _more_is_easier(prose) else prose.score <= score_limit(prose)


def _more_is_easier(prose: Prose) -> bool:
    """Of a formula that syllables pull down, a higher score is easier."""
    return FORMULAS[prose.language][-1] < 0


def too_long(prose: Prose) -> list[str]:
    """The sentences with more words than may be."""
    return [" ".join(sentence) for sentence in prose.sentences if len(sentence) > limit(prose).most]


def main() -> None:
    """Print every text beside its limits, the rare words, and what is excepted."""
    failed = False
    for language in LANGUAGES:
        for prose in texts(language):
            passes = prose.mean <= limit(prose).mean and not too_long(prose) and is_plain(prose)
            failed |= not passes
            print(_row(prose, passes))
        print(*_rare(language), sep="\n")
    print(f"\n{len(EXCEPTIONS)} texts may score lower:")
    for name, (score, why) in EXCEPTIONS.items():
        print(f"  {name}, at least {score:.0f}: {why}")
    sys.exit(failed)


def _row(prose: Prose, passes: bool) -> str:
    must = limit(prose)
    mean, longest = f"mean {prose.mean:5.2f} (<= {must.mean})", f"longest {prose.longest:2} (<= {must.most})"
    score = _score(prose) if prose.language in FORMULAS else "no formula"
    return f"{prose.name:26} {len(prose.sentences):5} sentences  {mean}  {longest}  {score}  {'ok' if passes else 'TOO HARD'}"


def _score(prose: Prose) -> str:
    return f"score {prose.score:5.1f} ({'>=' if _more_is_easier(prose) else '<='} {score_limit(prose):.0f})"


def _rare(language: str) -> Iterator[str]:
    found = rare_words(language)
    yield f"\n{language}: {len(found)} rare words"
    for name, group in STAY.items():
        words = [word for word in found if word in group.get(language, ())]
        yield f"  {name} ({group['why']}): {', '.join(words) or 'none'}"
    kept = {word for group in STAY.values() for word in group.get(language, ())}
    others = [f"{word} ({place})" for word, place in found.items() if word not in kept]
    yield f"  without a reason: {', '.join(others) or 'none'}\n"


if __name__ == "__main__":
    main()
