"""The command line: `python -m inburgering questions | grounds | decide FILE [--on DATE]`, JSON out; `check FILE`."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any

from . import check_command
from .casefile import decide_case, parse_date
from .errors import InputError
from .export import questions_data
from .ground import Ground
from .grounds import rules
from .parameter import AS_OF
from .reading import read
from .report import decision_data


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


def parser() -> argparse.ArgumentParser:
    """The arguments."""
    found = argparse.ArgumentParser(prog="python -m inburgering", description=__doc__)
    commands = found.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("questions", help="every question and its options")
    _with_date(commands.add_parser("grounds", help="every ground, its conditions and sources"))
    decide = commands.add_parser("decide", help="decide a case")
    decide.add_argument("file", metavar="FILE", help='a case: {"answers": {"question": "option"}}; - for standard input')
    _with_date(decide)
    check_command.add(commands)
    return found


def _with_date(command: argparse.ArgumentParser) -> None:
    command.add_argument("--on", metavar="DATE", help=f"the day whose law applies (default: {AS_OF}, the day of the rules)")


def run(arguments: argparse.Namespace) -> Any:
    """The data that the command asks for. Raises InputError for bad input."""
    if arguments.command == "questions":
        return questions_data()
    on = parse_date(arguments.on) if arguments.on else None
    if arguments.command == "grounds":
        return grounds_data(on or AS_OF)
    return decision_data(decide_case(read(arguments.file), on))


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command. Bad input: one line on stderr and exit code 2."""
    arguments = parser().parse_args(argv)
    try:
        if arguments.command == "check":
            return check_command.run(arguments)
        print(json.dumps(run(arguments), indent=2, ensure_ascii=False))
    except InputError as error:
        print(f"inburgering: {error}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
