"""The Python that goes to the browser, in build/runtime: a cut runtime, and the complete one that can take its place.

    RUNTIME=full python -m scripts.build     makes the complete one only

The work is skipped when nothing it depends on has changed. How the cut is made: docs/adr/0013.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
import subprocess
import sys
from decimal import ROUND_UP, Decimal
from pathlib import Path
from typing import Any

from .runtime_tiers import DOWNLOADS, cut, full
from .words import ROOT, document_words

TARGET = ROOT / "build" / "runtime"
#: What goes to the site.
PUBLIC = TARGET / "site"
#: The workload, compiled: for the tests, never on the site.
WORKLOAD = TARGET / "workload.zip"
INPUTS = ("wizard/pyproject.toml", "wizard/src", "package-lock.json", "scripts")
#: What of the scripts makes the runtime, besides those for Node and the glue.
OURS = ("runtime.py", "runtime_tiers.py", "runtime_archive.py", "compile_runtime.py")
#: 1 January 1980 in seconds, the first date a zip can hold: wheels must not change with the clock.
EPOCH = "315532800"
WORDS = "words.json.gz"
BEST = 9


def main() -> None:
    """Build the runtime when its inputs have changed."""
    tiers = ("full",) if os.environ.get("RUNTIME") == "full" else ("cut", "full")
    texts = document_words()
    stamp, digest = TARGET / "inputs.sha256", _digest(_inputs()) + hashlib.sha256(texts.encode()).hexdigest() + " ".join(tiers)
    if stamp.is_file() and stamp.read_text("utf-8") == digest:
        return
    shutil.rmtree(TARGET, ignore_errors=True)
    work = TARGET / "work"
    wheel = _wheel(work)
    run_node("compile_runtime.mjs", wheel, work)
    shutil.copyfile(work / "package.zip", TARGET / wheel.name.replace("py3-none-any", "cp313-none-any"))
    shutil.copyfile(work / "workload.zip", WORKLOAD)
    full(work, PUBLIC / "full")
    if "cut" in tiers:
        (work / "words.json").write_text(texts, "utf-8")
        cut(work, PUBLIC / "cut", run_node)
    (TARGET / "tiers.json").write_text(json.dumps(tiers), "utf-8")
    shutil.rmtree(work)
    stamp.write_text(digest, "utf-8")


def write_words(text: str) -> None:
    """Put the words that Python needs beside it."""
    (PUBLIC / WORDS).write_bytes(gzip.compress(text.encode(), BEST, mtime=0))


def run_node(script: str, *given: str | Path, tries: int = 3) -> None:
    """Run a script of ours. Node was seen to die of a signal once in some twenty runs, so that is tried again."""
    command = [node(), str(ROOT / "scripts" / script), *map(str, given)]
    for _ in range(tries):
        code = subprocess.run(command, check=False).returncode
        if code >= 0:
            break
        print(f"node died of signal {-code}: trying again", file=sys.stderr)
    if code:
        raise SystemExit(
            f"{script} failed with code {code}: see the lines above. `RUNTIME=full make build` builds without the cut runtime"
        )


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
    found = [path for name in INPUTS for path in ((ROOT / name).rglob("*") if (ROOT / name).is_dir() else [ROOT / name])]
    files = {path for path in found if path.is_file() and path.suffix in {".py", ".toml", ".mjs", ".json"}}
    return sorted(path for path in files if not path.is_relative_to(ROOT / "scripts") or _makes_the_runtime(path))


def _makes_the_runtime(script: Path) -> bool:
    return script.suffix == ".mjs" or script.name in OURS or script.is_relative_to(ROOT / "scripts" / "glue")


def _digest(files: list[Path]) -> str:
    total = hashlib.sha256()
    for path in files:
        total.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return total.hexdigest()


def _entry(path: Path) -> dict[str, Any]:
    """What the worker checks a file by: its name in the folder, its bytes and their hash."""
    data = path.read_bytes()
    name = path.relative_to(PUBLIC).as_posix()
    return {"name": name, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def manifest() -> dict[str, Any]:
    """What the page must know: the tiers in the order in which they are tried, each with its files."""
    tiers = json.loads((TARGET / "tiers.json").read_text("utf-8"))
    info = json.loads((ROOT / "node_modules" / "pyodide" / "pyodide-lock.json").read_text("utf-8"))["info"]
    found = [
        {
            "id": tier,
            "files": {name: _entry(PUBLIC / tier / file) for name, file in DOWNLOADS.items()}
            | {"words": _entry(PUBLIC / WORDS)},
        }
        for tier in tiers
    ]
    return {"tiers": found, "info": info}


def bytes_on_the_wire(tier: str) -> int:
    """What a person downloads for a tier: our own compressed files, and the two scripts as a server compresses them."""
    files = [*(PUBLIC / tier).iterdir(), PUBLIC / WORDS]
    return sum(len(gzip.compress(path.read_bytes(), 6)) if path.suffix != ".gz" else path.stat().st_size for path in files)


def megabytes() -> Decimal:
    """What the first tier costs, rounded up to a tenth."""
    first = json.loads((TARGET / "tiers.json").read_text("utf-8"))[0]
    return (Decimal(bytes_on_the_wire(first)) / 1_000_000).quantize(Decimal("0.1"), ROUND_UP)


def folder_name() -> str:
    """The name of the folder on the site, which changes with any byte in it."""
    return f"runtime-{_digest(public_files())[:12]}"


def public_files() -> list[Path]:
    """The files that go to the site."""
    return sorted(path for path in PUBLIC.rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
