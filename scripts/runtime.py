"""The Python that goes to the browser: a wheel of the package, byte-compiled, with a cut standard library, in build/runtime.

The work is skipped when nothing it depends on has changed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from .words import ROOT

TARGET = ROOT / "build" / "runtime"
INPUTS = ("wizard/pyproject.toml", "wizard/src", "package-lock.json", "scripts/runtime.py", "scripts/compile_runtime.mjs")
#: 1 January 1980 in seconds, the first date a zip can hold: wheels must not change with the clock.
EPOCH = "315532800"
TRIES = 3
WORDS = "words.json.txt"


def main() -> None:
    """Build the runtime when its inputs have changed."""
    stamp, digest = TARGET / "inputs.sha256", _digest(_inputs())
    if stamp.is_file() and stamp.read_text("utf-8") == digest:
        return
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    wheel = _wheel(TARGET / "plain")
    _compile(wheel)
    shutil.rmtree(TARGET / "plain")
    stamp.write_text(digest, "utf-8")


def write_words(text: str) -> None:
    """Put the words that Python needs beside it."""
    (TARGET / WORDS).write_text(text, "utf-8")


def _compile(wheel: Path) -> None:
    """Compile in the runtime itself. Node was seen to die of a signal once in some twenty runs, so that is tried again."""
    command = [node(), str(ROOT / "scripts" / "compile_runtime.mjs"), str(wheel), str(TARGET)]
    for _ in range(TRIES):
        code = subprocess.run(command, check=False).returncode
        if code >= 0:
            break
        print(f"node died of signal {-code}: trying again", file=sys.stderr)
    if code:
        raise SystemExit(f"compiling the runtime failed with code {code}: see the lines above")


def node() -> str:
    """Node of the system, or the one from the project's Python environment."""
    found = shutil.which("node") or shutil.which("node", path=str(Path(sys.executable).parent))
    if not found:
        raise SystemExit("node is missing: run `make setup`, which installs it")
    return found


def _wheel(target: Path) -> Path:
    """The plain wheel of the package, the same bytes every time."""
    source = ROOT / "build" / "wheel-source"
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(ROOT / "wizard", source, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info", "build", "text", "app"))
    command = [
        sys.executable,
        "-m",
        "pip",
        "wheel",
        "-q",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "-w",
        str(target),
        str(source),
    ]
    subprocess.run(command, check=True, env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH})
    return next(target.glob("*.whl"))


def _inputs() -> list[Path]:
    found = [ROOT / name for name in (*INPUTS, "scripts/compile_runtime.py")]
    files = [path for entry in found for path in (entry.rglob("*") if entry.is_dir() else [entry])]
    return sorted(path for path in files if path.is_file() and path.suffix in {".py", ".toml", ".mjs", ".json"})


def _digest(files: list[Path]) -> str:
    total = hashlib.sha256()
    for path in files:
        total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def manifest() -> dict[str, str]:
    """What the page must know: the names of the files in the runtime."""
    data: dict[str, str] = json.loads((TARGET / "files.json").read_text("utf-8"))
    return {**data, "words": WORDS}


def folder_name() -> str:
    """The name of the folder on the site, which changes with any byte in it."""
    return f"runtime-{_digest(public_files())[:12]}"


def public_files() -> list[Path]:
    """The files that go to the site."""
    return sorted(path for path in TARGET.iterdir() if path.suffix not in {".sha256", ".json"})


if __name__ == "__main__":
    main()
