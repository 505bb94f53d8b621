"""Firefox and WebKit where less is there or more is asked: no script of the page runs, and every character in Python."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from inburgering import AS_OF, QUESTIONS, rules
from inburgering.decide import relevant
from scripts.runtime import WORKLOAD
from scripts.runtime_tiers import members, stored
from scripts.serve import BASE, Handler, server

from .engines import Driver
from .faults.people import PEOPLE
from .test_readers_agree import assert_agrees
from .wizard import LOOK

#: Each block of so many characters gets its own sum, per method.
STEP = 1
RETURNS = "return page.call_json;"
COUNTS = """pyodide.FS.writeFile("/workload.zip", Uint8Array.from(atob("{zip}"), (one) => one.charCodeAt(0)));
  pyodide.pyimport("sys").path.append("/workload.zip");
  const {{ characters }} = pyodide.pyimport("compile_runtime");
  return (request) => JSON.stringify(characters(JSON.parse(request).step).toJs());"""
#: Start this runtime alone, and ask.
CHARACTERS = """async ([id, step]) => {
  const { Engine } = await import(new URL('engine.mjs', document.querySelector('script[type=module]').src).href);
  const form = document.getElementById('wizard');
  const source = { ...JSON.parse(form.dataset.files), runtime: new URL(form.dataset.runtime, document.baseURI).href };
  source.tiers = source.tiers.filter((tier) => tier.id === id);
  const engine = new Engine(source, () => {}, () => {});
  await engine.whenReady();
  return engine.call('characters', { step });
}"""


@contextmanager
def served(**changes: Callable[..., Any]) -> Iterator[str]:
    """The site from a host of its own, whose answers are made by these methods in the place of the usual ones."""
    running = server()
    for name, method in changes.items():
        setattr(running.RequestHandlerClass, name, method)
    threading.Thread(target=running.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{running.server_port}{BASE}"
    running.shutdown()
    running.server_close()


def forbid_scripts(request: BaseHTTPRequestHandler) -> None:
    request.send_header("Content-Security-Policy", "script-src 'none'")
    BaseHTTPRequestHandler.end_headers(request)


def asked(answers: dict[str, str], given: dict[str, str]) -> list[str]:
    """What the rules ask now, and this person can tell."""
    return [name for name in QUESTIONS if name in relevant(rules(AS_OF), given, frozenset()) & (answers.keys() - given)]


def test_without_a_script_the_stylesheet_decides(driver: Driver) -> None:
    """Answered by the mouse on the labels, then wiped by the button, which takes every answer away at once.

    A policy that forbids every script stands in for a browser without JavaScript, since a driver needs it to look. What that
    leaves out: `noscript`, of which the site has none, and how a browser treats a page when its own switch is off.
    """
    with served(end_headers=forbid_scripts) as site:
        driver.goto(f"{site}wizard/")
        for person in PEOPLE[:2]:
            given: dict[str, str] = {}
            while open_ := asked(person.answers, given):
                given |= {open_[0]: person.answers[open_[0]]}
                driver.click(f"label[for='{open_[0]}-{given[open_[0]]}']")
            assert not driver.run("() => document.querySelector('.current, .stepping, #progress:not([hidden])')")
            assert_agrees(driver.run(LOOK), given, [])
            driver.click("#wipe")
            assert_agrees(driver.run(LOOK), {}, [])


def test_every_character_is_the_same_in_both_runtimes(driver: Driver, tmp_path: Path) -> None:
    """Every code point through every string method, in the cut runtime and in the stock one, in this browser."""
    archive = base64.b64encode(stored(members(WORKLOAD))).decode()
    changed = {"worker.mjs": (RETURNS, COUNTS.format(zip=archive)), "protocol.mjs": ("= 10_000", "= 300_000")}

    def send(request: Any, file: Path, status: HTTPStatus) -> None:
        if file.name in changed:
            old, new = changed[file.name]
            text = file.read_text("utf-8")
            assert old in text
            file = tmp_path / file.name
            file.write_text(text.replace(old, new), "utf-8")
        usual(request, file, status)

    usual = Handler._send
    with served(_send=send) as site:
        driver.goto(f"{site}wizard/")
        cut, full = (driver.run(CHARACTERS, [tier, STEP]) for tier in ("cut", "full"))
    assert len(set(full)) > 8
    assert cut == full
