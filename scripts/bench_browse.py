"""How soon a person can answer, gets the next question and has a verdict, in each contender: the browser part of `make bench`.

The network is slowed at our own server, for DevTools does not slow what a worker fetches in every version: one line for all
connections, and a wait before each answer. The processor is slowed by DevTools, which slows the page and not its workers.
"""

from __future__ import annotations

import contextlib
import json
import statistics
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from .bench_sites import HERE, SITES, WITHOUT_ENGINE
from .browser import launch
from .serve import BASE, Handler, server

CHUNK = 4096
DEADLINE = 400_000
BITS, SECOND = 8, 1000


@dataclass(frozen=True, slots=True)
class Profile:
    """A phone and its network: bits per second, milliseconds before an answer, how many times slower the processor."""

    bits: int
    wait: int
    slower: int


PROFILES = {"phone": Profile(1_600_000, 150, 4), "old": Profile(400_000, 400, 6)}


@dataclass
class Line:
    """A slow line that all connections share. Keeps when how many bytes went."""

    profile: Profile
    log: list[tuple[float, int]] = field(default_factory=list)
    _free: float = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def carry(self, data: bytes) -> None:
        """Wait as long as these bytes take, after those that came before."""
        with self._lock:
            self._free = max(time.monotonic(), self._free) + len(data) * BITS / self.profile.bits
            wait = self._free - time.monotonic()
        time.sleep(max(0, wait))
        self.log.append((time.time() * SECOND, len(data)))

    def until(self, moment: float) -> int:
        """Bytes that had gone by then."""
        return sum(size for when, size in self.log if when <= moment)


class _Slow:
    """The way back to the browser, in pieces over the line."""

    def __init__(self, file: Any, line: Line) -> None:
        self.file, self.line = file, line

    def write(self, data: bytes) -> None:
        for start in range(0, len(data), CHUNK):
            piece = data[start : start + CHUNK]
            self.line.carry(piece)
            self.file.write(piece)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


class SlowHandler(Handler):
    """Answers after the wait, over the line."""

    line: Line

    def setup(self) -> None:
        """Put the line between the answer and the browser."""
        super().setup()
        self.wfile = _Slow(self.wfile, self.line)  # type: ignore[assignment]

    def do_GET(self) -> None:  # noqa: N802, the name is that of the base class
        """As any answer, later."""
        time.sleep(self.line.profile.wait / SECOND)
        super().do_GET()


@contextlib.contextmanager
def served(folder: Path, line: Line) -> Iterator[str]:
    """The contender's address on a server of its own."""
    running = server(site=folder)
    handler: Any = running.RequestHandlerClass
    running.RequestHandlerClass = type("Slow", (SlowHandler,), {"site": handler.site, "line": line})
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}{BASE}"
    running.shutdown()
    running.server_close()


def walk(browser: Browser, name: str, folder: Path, profile: Profile) -> dict[str, float]:
    """One person, nothing kept from before: what was seen when, in milliseconds, and the bytes that had come by then."""
    line, path = Line(profile), SITES[name].path
    seen: dict[str, float] = {}
    with served(folder, line) as address:
        context = browser.new_context(viewport={"width": 360, "height": 800}, service_workers="block")
        context.expose_binding("benchSaw", lambda _, what, moment: seen.setdefault(what, moment))
        context.add_init_script(script(name))
        page, errors = context.new_page(), list[str]()
        page.on("pageerror", lambda error: errors.append(str(error)))
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": profile.slower})
        begun = time.time() * SECOND
        page.goto(address + path, wait_until="commit", timeout=DEADLINE)
        wanted = {"see verdict"} | (set() if name in WITHOUT_ENGINE else {"engine"})
        while not wanted <= seen.keys():
            page.wait_for_timeout(100)
            if time.time() * SECOND - begun > DEADLINE:
                raise SystemExit(f"{name}: seen only {sorted(seen)}; in view {page.inner_text('body')!r}; {errors}")
        context.close()
    return measured(line, seen, begun)


def script(name: str) -> str:
    """The walk for this contender."""
    ways, text = ((HERE / file).read_text("utf-8") for file in ("ways.js", "walk.js"))
    given = f"const SITE = WAYS.{name};\nconst ANSWERS = {json.dumps(SITES[name].answers)};"
    return f"{{\n{ways}\n{given}\n{text}\n}}"


def measured(line: Line, seen: dict[str, float], begun: float) -> dict[str, float]:
    """Milliseconds from the start, and bytes. What needs no engine has no time for it."""
    first = min(seen[name] for name in seen if name.startswith("see "))
    order = sorted((moment, name.removeprefix("see ")) for name, moment in seen.items() if name.startswith("see "))
    waits = [after - seen[f"answer {name}"] for (_, name), (after, _) in pairwise(order) if f"answer {name}" in seen]
    last = max(seen.get("engine", first), seen["see verdict"])
    return {
        "first": first - begun,
        "verdict": seen["see verdict"] - begun,
        **({"engine": seen["engine"] - begun} if "engine" in seen else {}),
        "next": statistics.median(waits),
        "bytes_first": line.until(first),
        "bytes": line.until(last),
    }


def measure(folder: Path, rounds: int) -> dict[str, dict[str, dict[str, float]]]:
    """The median of the rounds by profile, contender and measure. The contenders take turns."""
    found: dict[str, dict[str, list[dict[str, float]]]] = {name: {one: [] for one in SITES} for name in PROFILES}
    with sync_playwright() as running:
        browser = launch(running)
        for number in range(rounds):
            for name, profile in PROFILES.items():
                for one in SITES:
                    found[name][one].append(walk(browser, one, folder / one, profile))
                    print(
                        f"round {number + 1} {name} {one}", {k: round(v) for k, v in found[name][one][-1].items()}, flush=True
                    )
        browser.close()
    return {name: {one: _middle(rounds_) for one, rounds_ in sites.items()} for name, sites in found.items()}


def _middle(rounds: list[dict[str, float]]) -> dict[str, float]:
    return {key: statistics.median(each[key] for each in rounds) for key in rounds[0]}
