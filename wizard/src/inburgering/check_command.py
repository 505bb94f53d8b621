"""`inburgering check FILE`: an intake file decided again, and what is missing in it or does not fit."""

from __future__ import annotations

import argparse
import json
from typing import Any

from .casefile import parse_date
from .export import rules_hash
from .intake import parse_intake
from .intake_check import check_intake
from .parameter import AS_OF
from .reading import read


def add(commands: Any) -> None:
    """The command and its arguments."""
    check = commands.add_parser("check", help="what an intake file lacks: exit code 0 nothing, 1 something, 2 unreadable")
    check.add_argument("file", metavar="FILE", help="an intake file that was made on the site; - for standard input")
    check.add_argument("--on", metavar="DATE", help=f"the day whose law applies (default: {AS_OF}, the day of the rules)")
    check.add_argument("--json", action="store_true", help="print JSON")


def run(arguments: argparse.Namespace) -> int:
    """Print what was found. Returns 0 when nothing is missing, else 1. Raises InputError for a file that cannot be read."""
    on = parse_date(arguments.on) if arguments.on else AS_OF
    found = check_intake(parse_intake(read(arguments.file)), rules_hash(), on)
    print(json.dumps(found, indent=2) if arguments.json else _text(found))
    return 0 if found["complete"] else 1


def _text(found: dict[str, Any]) -> str:
    lines = [
        f"ground: {found['ground']}",
        f"verdict in the file: {found['verdict_in_file']}",
        f"verdict by the law of {found['on']}: {found['verdict_now'] or 'none'}",
        *(f"- {one['says']}" for one in found["findings"]),
    ]
    return "\n".join(map(_printable, [*lines, "complete" if found["complete"] else f"to do: {len(found['findings'])}"]))


def _printable(line: str) -> str:
    """A file comes from outside: what steers a terminal is not passed on."""
    return "".join(sign if sign.isprintable() else "?" for sign in line)
