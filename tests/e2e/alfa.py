"""Siteimprove Alfa: one process of Node judges every page that the browser reads for it (alfa.mjs)."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from playwright.sync_api import Page

from scripts.runtime import node
from scripts.words import ROOT

PROGRAM = Path(__file__).with_suffix(".mjs")
#: In MB. Alfa makes and drops small things all the time: in Node's own small space half the time goes into clearing up.
YOUNG = 64

#: Alfa's own functions read the page. What is not rendered is taken out meanwhile, and the compiled rules are left out:
#: they only show and hide, in selectors that none but a browser knows.
READ = """async () => {
  const readNode = %s, readDevice = %s;
  const named = new Set([...document.querySelectorAll('[aria-labelledby], [aria-describedby], [for]')].flatMap((one) =>
    ['aria-labelledby', 'aria-describedby', 'for'].flatMap((name) => (one.getAttribute(name) ?? '').split(' '))));
  const stays = 'link, :has(link), :is(svg, select), :is(svg, select) *'; // a link that is taken out takes its sheet along
  const isGone = (one) => !one.matches(stays) && !named.has(one.id) && !one.checkVisibility({ visibilityProperty: true });
  const gone = [...document.body.querySelectorAll('*')].filter((one) => isGone(one) && !isGone(one.parentElement));
  const shown = [...document.querySelectorAll('[hidden]')].filter((one) => one.checkVisibility());
  const places = gone.map((one) => { const place = new Comment(); one.replaceWith(place); return place; });
  for (const one of shown) one.hidden = false;
  try {
    const read = await readNode();
    read.style = read.style.filter((_, number) => !document.styleSheets[number].href?.endsWith('/rules.css'));
    return JSON.stringify({ url: location.href, document: read, device: readDevice() });
  } finally {
    for (const one of shown) one.hidden = true;
    places.forEach((place, number) => place.replaceWith(gone[number]));
  }
}"""


@dataclass
class Alfa:
    """A running Alfa. It counts what it judged, so that a test can see that it did."""

    send: IO[str]
    receive: IO[str]
    read: str = ""
    judged: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.read = READ % tuple(self._line())

    def failures(self, page: Page) -> list[str]:
        """What this page, as it is now, fails at levels A and AA: rule, place and reason."""
        self.send.write(page.evaluate(self.read) + "\n")
        self.send.flush()
        found = self._line()
        self.judged |= set(found["judged"])
        failed: list[str] = found["failed"]
        return failed

    def _line(self) -> Any:
        return json.loads(self.receive.readline())


@contextmanager
def alfa() -> Iterator[Alfa]:
    """Start Alfa and end it. Raises JSONDecodeError when it does not start: its own message is on stderr."""
    command = [node(), f"--max-semi-space-size={YOUNG}", str(PROGRAM)]
    with subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as running:
        assert running.stdin
        assert running.stdout
        yield Alfa(running.stdin, running.stdout)
        running.stdin.close()
