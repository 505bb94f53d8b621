"""What the runtime costs in bytes and in time to start: stock Pyodide, our complete runtime and the cut one, in one run.

python -m scripts.bench_runtime        measure in Chromium and write docs/runtime.toml; `make build` comes first

Stock is Pyodide as one would take it: its own files, its own library of sources, the package as an archive of sources. The
three take turns, so that a busy machine is busy for all; only the ratios mean something elsewhere.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import shutil
import statistics
import threading
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from .browser import launch
from .runtime import PUBLIC, WORDS, bytes_on_the_wire, manifest
from .runtime_table import FILE
from .serve import BASE, server
from .words import ROOT

HOME = ROOT / "node_modules" / "pyodide"
ROUNDS = 3
STOCK_FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
#: What a server such as GitHub Pages sends compressed.
COMPRESSED = {".mjs", ".js", ".wasm", ".json"}
FOLDER, OURS_FOLDER = "bench-stock", "runtime"
STOCK_WORKER = """
import { loadPyodide } from './pyodide.mjs';
const pyodide = await loadPyodide();
const get = async (name) => (await fetch(name)).arrayBuffer();
pyodide.unpackArchive(await get('package.zip'), 'zip');
const page = pyodide.pyimport('inburgering.page');
page.start(await (await fetch('words.json')).text());
postMessage(page.call_json('{"op": "decide", "answers": {}}'));
"""
STOCK = """() => new Promise((done, fail) => {
  const start = performance.now();
  const worker = new Worker('bench-stock/worker.mjs', { type: 'module' });
  worker.onerror = (event) => fail(new Error(event.message));
  worker.onmessage = () => done(performance.now() - start);
})"""
OURS = """async (source) => {
  const { Engine } = await import('./assets/app/engine.mjs');
  source.runtime = new URL(source.runtime, location.href).href;
  const start = performance.now();
  return new Promise((done, fail) => {
    const engine = new Engine(source, (state) => {
      if (state === 'ready') engine.decide({ answers: {} });
      if (state === 'failed') fail(new Error(engine.reason));
    }, () => done(performance.now() - start));
    engine.load();
  });
}"""


def prepare(target: Path) -> str:
    """A site of its own for the bench; gives the folder of our runtimes."""
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(ROOT / "wizard" / "app", target / "assets" / "app")
    shutil.copytree(PUBLIC, target / OURS_FOLDER)
    stock = target / FOLDER
    stock.mkdir()
    for name in STOCK_FILES:
        shutil.copyfile(HOME / name, stock / name)
    (stock / "worker.mjs").write_text(STOCK_WORKER, "utf-8")
    shutil.make_archive(str(stock / "package"), "zip", ROOT / "wizard" / "src", "inburgering")
    (stock / "words.json").write_bytes(gzip.decompress((PUBLIC / WORDS).read_bytes()))
    for name in ("index.html", "404.html"):
        (target / name).write_text("<!doctype html><title>bench</title>", "utf-8")
    return f"{OURS_FOLDER}/"


def stock_bytes(folder: Path) -> int:
    """What the stock runtime costs: what a server compresses, compressed."""
    files = [path for path in folder.iterdir() if path.name != "worker.mjs"]
    return sum(len(gzip.compress(path.read_bytes(), 6)) if path.suffix in COMPRESSED else path.stat().st_size for path in files)


def start_once(browser: Browser, address: str, script: str, given: Any) -> float:
    """Milliseconds from the new worker to the first answer, with nothing in any cache."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    taken: float = page.evaluate(script, given)
    context.close()
    return taken


def measure(address: str, runtime: str) -> dict[str, list[float]]:
    """The times of each variant, taking turns."""
    ours = {tier["id"]: {**manifest(), "runtime": runtime, "tiers": [tier]} for tier in manifest()["tiers"]}
    times: dict[str, list[float]] = {"stock": [], **{name: [] for name in ours}}
    with sync_playwright() as running:
        browser = launch(running)
        for _ in range(ROUNDS):
            times["stock"].append(start_once(browser, address, STOCK, None))
            for name, source in ours.items():
                times[name].append(start_once(browser, address, OURS, source))
        browser.close()
    return times


def machine() -> str:
    """The processor and how many of it."""
    model = [
        line.split(":", 1)[1].strip() for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines() if "model name" in line
    ]
    return f"{model[0] if model else platform.machine()}, {os.cpu_count()} cores, Chromium"


def main() -> None:
    """Measure and write the file."""
    target = ROOT / "build" / "bench"
    runtime = prepare(target)
    running = server(site=target)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    times = measure(f"http://127.0.0.1:{running.server_port}{BASE}", runtime)
    running.shutdown()
    sizes = {name: stock_bytes(target / FOLDER) if name == "stock" else bytes_on_the_wire(name) for name in times}
    lines = [f"machine = {json.dumps(machine())}", f"rounds = {ROUNDS}"]
    for name, taken in times.items():
        median, whole = statistics.median(taken), statistics.median(times["stock"])
        lines.append(f"[{name}]\nbytes = {sizes[name]}\nmilliseconds = {median:.0f}\nratio = {median / whole:.2f}")
    FILE.write_text("# Made by `make bench-runtime`.\n" + "\n".join(lines) + "\n", "utf-8")
    print(FILE.read_text("utf-8"))


if __name__ == "__main__":
    main()
