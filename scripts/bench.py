"""Our guide beside what one would pick instead, and how the cost grows: `make bench` (about ten minutes with two rounds).

    python -m scripts.bench [ROUNDS]      writes docs/bench.toml; `make build` comes first

Everything is measured in one run on one machine. Only the ratios mean something elsewhere.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from typing import Any

from . import bench_browse, bench_growth, bench_sites
from .bench_runtime import machine
from .bench_table import FILE
from .words import ROOT

ROUNDS = 2
TARGET = ROOT / "build" / "bench-sites"


def install() -> None:
    """The contenders' packages, as locked; the site itself never needs them."""
    if not (bench_sites.MODULES / ".package-lock.json").is_file():
        subprocess.run([shutil.which("npm") or "npm", "ci", "--silent", "--prefix", str(bench_sites.HERE)], check=True)


def lines(about: dict[str, Any], found: dict[str, Any], growth: list[dict[str, float]]) -> list[str]:
    """The file, line by line."""
    made = [f"{name} = {value}" for name, value in about.items()]
    for profile, sites in found.items():
        for site, measures in sites.items():
            made += [f"[{profile}.{site}]", *(f"{name} = {round(value)}" for name, value in measures.items())]
    for row in growth:
        made += ["[[growth]]", *(f"{name} = {value if name == 'times' else round(value, 1)}" for name, value in row.items())]
    return made


def main() -> None:
    """Measure and write the file."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    install()
    bench_sites.make(TARGET)
    growth = bench_growth.measure(ROOT / "build" / "bench-pages")
    found = bench_browse.measure(TARGET, rounds)
    about = {"machine": json.dumps(machine()), "measured_on": time.strftime("%Y-%m-%d"), "rounds": rounds}
    FILE.write_text("# Made by `make bench`.\n" + "\n".join(lines(about, found, growth)) + "\n", "utf-8")
    print(FILE.read_text("utf-8"))


if __name__ == "__main__":
    main()
