"""The rules as files that anyone can fetch: /api/v1/. Written before MkDocs runs, which copies them as they are."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from inburgering.export import change_days, everything, rules_hash
from inburgering.parameter import AS_OF, KNOWN_FROM, KNOWN_UNTIL
from tests.scenarios import load

from .doubts import doubts
from .words import ROOT

VERSION = "v1"
SCHEMA = ROOT / "scripts" / "api_schema.json"


def files() -> dict[str, Any]:
    """Every file of the API by its name."""
    found = {f"{name}.json": data for name, data in everything().items()}
    found["doubts.json"] = [asdict(doubt) for doubt in doubts()]
    found["scenarios.json"] = load()
    found["schema.json"] = json.loads(SCHEMA.read_text("utf-8"))
    return {"index.json": _index(sorted(found)), **found}


def _index(names: list[str]) -> dict[str, Any]:
    return {
        "version": VERSION,
        "rules_hash": rules_hash(),
        "as_of": AS_OF,
        "known_from": KNOWN_FROM,
        "known_until": KNOWN_UNTIL,
        "changes": list(change_days()),
        "licence": "EUPL-1.2",
        "files": names,
    }


def write(folder: Path) -> None:
    """Write the files below `folder`/api/v1."""
    target = folder / "api" / VERSION
    target.mkdir(parents=True)
    for name, data in files().items():
        (target / name).write_text(json.dumps(data, ensure_ascii=False, default=_plain) + "\n", "utf-8")


def _plain(value: object) -> str:
    """Dates, the one thing here that JSON does not know. Raises TypeError for anything else."""
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} cannot be published")
