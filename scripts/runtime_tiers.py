"""The two runtimes: the complete one, and the cut one with nothing that the workload did not need. Called by runtime.py."""

from __future__ import annotations

import gzip
import io
import json
import shutil
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from .words import ROOT

HOME = ROOT / "node_modules" / "pyodide"
#: What the worker downloads and checks itself, by what it is called in the manifest.
DOWNLOADS = {"wasm": "python.wasm.gz", "library": "library.zip.gz"}
SCRIPTS = ("pyodide.mjs", "pyodide.asm.js")
#: Python needs these before it can say what it needs.
ALWAYS = ("encodings/utf_8.py",)
#: In the WebAssembly itself; their modules only name a file.
FROZEN = ("importlib/_bootstrap.py", "importlib/_bootstrap_external.py")
FIXED = (1980, 1, 1, 0, 0, 0)

Members = dict[str, bytes]
RunNode = Callable[..., None]


def full(work: Path, target: Path) -> None:
    """Pyodide as it came, with the package in its library."""
    target.mkdir(parents=True)
    for name in SCRIPTS:
        shutil.copyfile(HOME / name, target / name)
    _compress((HOME / "pyodide.asm.wasm").read_bytes(), target / DOWNLOADS["wasm"])
    _compress(stored(members(HOME / "python_stdlib.zip") | members(work / "package.zip")), target / DOWNLOADS["library"])


def cut(work: Path, target: Path, run_node: RunNode) -> None:
    """The library and the WebAssembly cut by what the workload used, then run again: the answers must be the same."""
    everything = members(work / "library.zip") | members(work / "package.zip")
    used = _run(work, "marked", everything, run_node, lambda folder: run_node("prune_runtime.mjs", "mark", folder))
    kept = {
        name: data
        for name, data in everything.items()
        if _is_kept(name.removesuffix("c"), {*used["used"], *ALWAYS} - {*FROZEN})
    }
    cut_by = work / "marked.json"
    again = _run(work, "cut", kept, run_node, lambda folder: run_node("prune_runtime.mjs", "cut", cut_by, folder))
    if any(used[key] != again[key] for key in ("answers", "characters", "used")):
        raise SystemExit("the cut runtime answers otherwise than the complete one: `RUNTIME=full make build` builds without it")
    target.mkdir(parents=True)
    shutil.copyfile(HOME / SCRIPTS[0], target / SCRIPTS[0])
    shutil.copyfile(work / "cut" / SCRIPTS[1], target / SCRIPTS[1])
    _compress((work / "cut" / "pyodide.asm.wasm").read_bytes(), target / DOWNLOADS["wasm"])
    _compress(stored(kept), target / DOWNLOADS["library"])


def _run(work: Path, name: str, library: Members, run_node: RunNode, make: Callable[[Path], None]) -> dict[str, Any]:
    """Make a runtime in a folder of its own, run the workload in it, and give what came of it."""
    folder, result = work / name, work / f"{name}.json"
    folder.mkdir()
    (folder / "package.json").write_text("{}", "utf-8")  # or Node would take the runtime's script for a module, as ours are
    make(folder)
    (work / f"{name}.zip").write_bytes(stored(library | members(work / "workload.zip")))
    run_node("run_runtime.mjs", folder, work / f"{name}.zip", work / "words.json", result)
    found: dict[str, Any] = json.loads(result.read_text("utf-8"))
    return found


def _is_kept(name: str, used: set[str]) -> bool:
    return name in used or name.startswith("inburgering")


def members(path: Path) -> Members:
    """The files of an archive."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if not name.endswith("/")}


def stored(files: Members) -> bytes:
    """A zip without compression, sorted, with fixed dates: Python reads it at once, and it is compressed as a whole."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name in sorted(files):
            archive.writestr(zipfile.ZipInfo(name, FIXED), files[name])
    return buffer.getvalue()


def _compress(data: bytes, target: Path) -> None:
    target.write_bytes(gzip.compress(data, 9, mtime=0))
