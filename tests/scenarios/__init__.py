"""Scenarios: answers, date, expected verdicts, and the fact in the law sheets that each rests on."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any


def load() -> list[dict[str, Any]]:
    """Every scenario of every file, in order."""
    files = sorted(Path(__file__).parent.glob("*.toml"))
    return [scenario for file in files for scenario in tomllib.loads(file.read_text("utf-8"))["scenario"]]
