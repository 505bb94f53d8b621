"""How the cost grows with 10 and 100 times the pages and the rules, made of copies: the other part of `make bench`.

Pages: MkDocs on the information pages in Dutch. Rules: the style sheet that decides. A decision: every ground on one case, by
our package and by json-logic; both in the Python that runs this, so only how they grow means something in a browser.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from json_logic import jsonLogic  # type: ignore[import-untyped]

from inburgering import AS_OF, decide, rules
from inburgering.ground import Ground
from tests.states import scattered

from .bench_batch import verdict_logic
from .build import QUIET
from .languages import FIRST
from .stylesheet import stylesheet
from .words import ROOT

TIMES = (1, 10, 100)
DECIDE = sys.modules["inburgering.decide"]
CASES = 100  #: for once the grounds; fewer for more


def grounds(times: int) -> tuple[Ground, ...]:
    """The grounds, so many times over, each with an id of its own."""
    own = rules(AS_OF)
    return own + tuple(replace(ground, id=f"{ground.id}_{number}") for number in range(1, times) for ground in own)


@contextmanager
def deciding(found: tuple[Ground, ...]) -> Iterator[None]:
    """Let the package decide these grounds."""
    DECIDE.rules = lambda _: found  # type: ignore[attr-defined]
    try:
        yield
    finally:
        DECIDE.rules = rules  # type: ignore[attr-defined]


def milliseconds(work: Callable[[], object]) -> float:
    """Processor time, which a busy machine lengthens least."""
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def decisions(times: int) -> dict[str, float]:
    """Milliseconds for one case."""
    found = grounds(times)
    logics = [verdict_logic(ground) for ground in found]
    cases = [answers for answers, _ in scattered(max(2, CASES // times))]
    with deciding(found):
        ours = milliseconds(lambda: [decide(case, AS_OF) for case in cases])
    theirs = milliseconds(lambda: [[jsonLogic(logic, case) for logic in logics] for case in cases])
    return {"decide": ours / len(cases), "json_logic": theirs / len(cases)}


def sheet(times: int) -> float:
    """Milliseconds for the style sheet of so many grounds."""
    found = grounds(times)
    return milliseconds(lambda: stylesheet(found))


def pages(times: int, folder: Path) -> float:
    """Milliseconds that MkDocs takes for so many pages."""
    shutil.rmtree(folder, ignore_errors=True)
    docs, source = folder / "docs", ROOT / "build" / "docs" / FIRST
    shutil.copytree(source, docs, ignore=shutil.ignore_patterns("api"))
    for number in range(1, times):
        for page in source.glob("*.md"):
            shutil.copyfile(page, docs / f"{page.stem}-{number}.md")
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\ndocs_dir: {docs}\nsite_dir: {folder / 'site'}\nstrict: false\nnot_in_nav: '*'\n"
        f"hooks: ['{ROOT / 'scripts' / 'mkdocs_language.py'}']\n"
        f"theme: {{custom_dir: {ROOT / 'build' / 'overrides'}}}\n",
        "utf-8",
    )
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(folder / "mkdocs.yml")]
    start = os.times().children_user
    subprocess.run(command, check=True, env={**os.environ, **QUIET}, stderr=subprocess.DEVNULL)
    return (os.times().children_user - start) * 1000


def measure(folder: Path) -> list[dict[str, float]]:
    """One row for each of TIMES."""
    found = []
    for times in TIMES:
        row = {"times": times, "pages": pages(times, folder), "sheet": sheet(times), **decisions(times)}
        print({name: round(value, 1) for name, value in row.items()}, flush=True)
        found.append(row)
    return found
