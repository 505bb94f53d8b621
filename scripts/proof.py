"""The numbers behind the rules: counted, measured, and shown on the site with the command that makes each.

python -m scripts.proof        count and measure everything (some minutes) and write docs/proof.toml
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from markupsafe import Markup

from inburgering import AS_OF, QUESTIONS, rules
from inburgering.export import change_days, rules_hash
from inburgering.parameter import PARAMETERS
from inburgering.source import SOURCES
from inburgering.written import number
from tests.reading.meta import SETTLED
from tests.scenarios import load

from .doubts import doubts
from .languages import FIRST, LANGUAGE
from .tables import table
from .words import LANGUAGES, ROOT, toml, words

FILE = ROOT / "docs" / "proof.toml"
HASH_SHOWN = 16
#: What each number comes from.
COMMANDS = {
    "rules_hash": "make proof",
    "grounds": "python -m inburgering grounds",
    "conditions": "python -m inburgering grounds",
    "questions": "python -m inburgering questions",
    "figures": "make sources",
    "sources": "make sources",
    "doubts": "make sources",
    "changes": "python -m inburgering grounds --on DATE",
    "combinations": "pytest tests/exhaustive",
    "scenarios": "pytest tests/scenarios",
    "states": "pytest tests/e2e/test_readers_agree.py",
    "people": "pytest tests/reading",
    "differences": "pytest tests/reading",
    "mutants": "python -m tests.mutation",
    "survivors": "python -m tests.mutation",
    "interview_people": "python -m scripts.interview",
    "median": "python -m scripts.interview",
    "mean": "python -m scripts.interview",
    "p95": "python -m scripts.interview",
    "max": "python -m scripts.interview",
    "optimum": "python -m scripts.interview",
    "ratio": "python -m scripts.interview",
}


def counted() -> dict[str, Any]:
    """What can be counted at once."""
    grounds = rules(AS_OF)
    return {
        "rules_hash": rules_hash(),
        "grounds": len(grounds),
        "conditions": sum(len(ground.conditions) for ground in grounds),
        "questions": len(QUESTIONS),
        "figures": len(PARAMETERS),
        "sources": len(SOURCES),
        "doubts": len(doubts()),
        "changes": len(change_days()),
        "scenarios": len(load()),
        "differences": len(SETTLED),
    }


def compared() -> int:
    """States in which a browser shows what Python decides. Making them takes seconds, which no build needs to wait for."""
    from tests.states import shown

    return len({repr(state) for language in LANGUAGES for state in shown(language)})


def measured() -> dict[str, Any]:
    """What takes minutes: combinations, people of the second reading, mutants, interviews; and the states compared."""
    from tests.exhaustive.split import tried
    from tests.mutation.kill import measure as mutation
    from tests.reading.compare import people

    from . import interview

    grounds, talks, mistakes = rules(AS_OF), interview.measure(), mutation()
    return {
        "states": compared(),
        "combinations": sum(tried(ground) for ground in grounds),
        "people": sum(1 for ground in grounds for _ in people(ground)),
        "mutants": mistakes["made"],
        "survivors": len(mistakes["survivors"]),  # type: ignore[arg-type]
        "interview_people": talks.pop("people"),
        **talks,
    }


def proof() -> dict[str, Any]:
    """What can be counted now, and what was measured on these very rules: old measurements prove nothing and are left out."""
    found = toml(FILE)
    return {**(found if found["rules_hash"] == rules_hash() else {}), **counted()}


def proof_table(language: str) -> Markup:
    """The numbers as a table: what, how much, and the command."""
    texts, shown = words(language)["ui"]["proof"], proof()
    numbers = {name: _shown(shown[name], language) if name in shown else texts["missing"] for name in COMMANDS}
    rows = ((texts[name], numbers[name], Markup("<code>{}</code>").format(command)) for name, command in COMMANDS.items())
    return table([texts[one] for one in ("what", "number", "command")], rows)


def _shown(value: Any, language: str) -> str:
    return value[:HASH_SHOWN] if isinstance(value, str) else number(Decimal(str(value)), LANGUAGE[language])


def readings_table(language: str) -> Markup:
    """Where the second reading differed, and what was chosen."""
    items = (Markup("<li>{}</li>").format(entry.get(language, entry[FIRST])) for entry in SETTLED)
    return Markup("<ul>\n{}\n</ul>").format(Markup("\n").join(items))


def main() -> None:
    """Measure and write the file."""
    lines = [f"{name} = {value!r}".replace("'", '"') for name, value in {**counted(), **measured()}.items()]
    head = "# Made by `make proof`. The site shows these numbers only while the hash is that of the rules.\n"
    FILE.write_text(head + "\n".join(lines) + "\n", "utf-8")
    print(FILE.read_text("utf-8"))


if __name__ == "__main__":
    main()
