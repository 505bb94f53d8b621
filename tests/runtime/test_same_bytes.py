"""A build elsewhere, in another place of the world and with another order of sets, gives the same bytes."""

from __future__ import annotations

import filecmp
import os
import shutil
import subprocess
import sys
from pathlib import Path

from scripts.finish import SITE
from scripts.words import ROOT

#: What must not show in the site.
ELSEWHERE = {"TZ": "Pacific/Auckland", "LC_ALL": "C", "PYTHONHASHSEED": "4711"}
BUILD_MINUTES = 8
COMMAND = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]


def copy_of_the_sources(target: Path) -> Path:
    """What is, or will be, committed, as it stands here, with the packages that are installed."""
    listed = subprocess.run(COMMAND, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    for name in listed:
        if name and (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)
    for packages in (".venv", "node_modules"):
        (target / packages).symlink_to(ROOT / packages)
    return target


def different(one: Path, other: Path) -> list[str]:
    """Every file that only one of two folders has, or that differs."""
    names = {path.relative_to(folder) for folder in (one, other) for path in folder.rglob("*") if path.is_file()}
    same, _, _ = filecmp.cmpfiles(one, other, [str(name) for name in names], shallow=False)
    return sorted({str(name) for name in names} - set(same))


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    elsewhere = copy_of_the_sources(tmp_path / "another place")
    environment = {**os.environ, **ELSEWHERE, "PYTHONPATH": f"{elsewhere / 'wizard' / 'src'}:{elsewhere}"}
    command = [sys.executable, "-m", "scripts.build"]
    subprocess.run(command, cwd=elsewhere, env=environment, check=True, timeout=60 * BUILD_MINUTES)
    assert different(SITE, elsewhere / "site") == []
