"""The command line: questions, grounds, decide, verify, check: JSON out; batch for many. `python -m inburgering --help`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

from . import batch_command, check_command
from .casefile import decide_case, explain_case, parse_date
from .errors import InputError
from .export import questions_data, rules_hash
from .ground import Ground
from .grounds import rules
from .parameter import AS_OF
from .reading import read
from .reopen import RESULTS, verify
from .report import decision_data, explained_data

#: Commands that print for themselves and give their own exit code.
COMMANDS = {"batch": batch_command.run, "check": check_command.run}


def grounds_data(on: date) -> list[dict[str, Any]]:
    """Every ground with its conditions as they read, its authority and its sources."""
    return [_ground(ground) for ground in rules(on)]


def _ground(ground: Ground) -> dict[str, Any]:
    return {
        "id": ground.id,
        "dutch": ground.dutch,
        "act": ground.act,
        "exists": ground.exists,
        "certainty": str(ground.certainty),
        "decider": ground.decider,
        "gives": ground.gives,
        "scope": repr(ground.scope),
        "conditions": [{"when": repr(condition.when), "source": str(condition.ref)} for condition in ground.conditions],
        "window": repr(ground.window),
        "sources": [str(ref) for ref in ground.refs],
        "facts": list(ground.facts),
    }


def decided_data(case: str, on: date | None) -> dict[str, Any]:
    """The decision on a case and, by ground, why and what would change it; and what to find out first."""
    decided, explained = decision_data(decide_case(case, on)), explained_data(explain_case(case, on))
    together = zip(decided["grounds"], explained["grounds"], strict=True)
    return decided | explained | {"grounds": [ground | why for ground, why in together]}


def parser() -> argparse.ArgumentParser:
    """The arguments."""
    found = argparse.ArgumentParser(prog="python -m inburgering", description=__doc__)
    commands = found.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("questions", help="every question and its options")
    _with_date(commands.add_parser("grounds", help="every ground, its conditions and sources"))
    decide = commands.add_parser("decide", help="decide a case")
    decide.add_argument("file", metavar="FILE", help='a case: {"answers": {"question": "option"}}; - for standard input')
    _with_date(decide)
    again = commands.add_parser("verify", help="decide a saved case again: exit code 0 same, 1 other rules, 2 other verdicts")
    again.add_argument("file", metavar="FILE", help="a case that was saved on the site; - for standard input")
    batch_command.add(commands)
    check_command.add(commands)
    return found


def _with_date(command: argparse.ArgumentParser) -> None:
    command.add_argument("--on", metavar="DATE", help=f"the day whose law applies (default: {AS_OF}, the day of the rules)")


def run(arguments: argparse.Namespace) -> Any:
    """The data that the command asks for. Raises InputError for bad input."""
    if arguments.command == "questions":
        return questions_data()
    if arguments.command == "verify":
        return verify(read(arguments.file), rules_hash())
    on = parse_date(arguments.on) if arguments.on else None
    if arguments.command == "grounds":
        return grounds_data(on or AS_OF)
    return decided_data(read(arguments.file), on)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command. Bad input: one line on stderr and exit code 2."""
    arguments = parser().parse_args(argv)
    try:
        if arguments.command in COMMANDS:
            return COMMANDS[arguments.command](arguments)
        data = run(arguments)
        print(json.dumps(data, indent=2, ensure_ascii=False))
    except InputError as error:
        print(f"inburgering: {error}", file=sys.stderr)
        return 2
    return RESULTS[data["result"]] if arguments.command == "verify" else 0


if __name__ == "__main__":
    sys.exit(main())
