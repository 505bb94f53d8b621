"""A real trap in the browser: a runtime in which one function too many was cut, and one whose library lacks a module."""

from __future__ import annotations

import gzip
import hashlib
import subprocess
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Page, Route, expect

from scripts.runtime import PUBLIC, node
from scripts.runtime_tiers import DOWNLOADS, HOME, members, stored

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, open_wizard, to_outcome, verdict

#: A decision calls it, the start does not.
FUNCTION = "_PyUnicode_Copy"
MODULE = "json/encoder.pyc"
Wrong = Callable[[], bytes]


@cache
def trapping() -> bytes:
    """The WebAssembly that stops at the first decision."""
    with TemporaryDirectory() as folder:
        target = Path(folder) / "python.wasm.gz"
        given = (HOME / "pyodide.asm.wasm", PUBLIC / "cut" / DOWNLOADS["wasm"], FUNCTION, target)
        subprocess.run([node(), str(Path(__file__).parent / "trap.mjs"), *map(str, given)], check=True)
        return target.read_bytes()


def without_module() -> bytes:
    """The library without a module that every answer needs."""
    with TemporaryDirectory() as folder:
        archive = Path(folder) / "library.zip"
        archive.write_bytes(gzip.decompress((PUBLIC / "cut" / DOWNLOADS["library"]).read_bytes()))
        kept = members(archive)
    del kept[MODULE]
    return gzip.compress(stored(kept))


WRONG: dict[str, tuple[str, Wrong]] = {
    "a function is missing": (DOWNLOADS["wasm"], trapping),
    "a module is missing": (DOWNLOADS["library"], without_module),
}


def release(page: Page, name: str, body: bytes) -> None:
    """Serve a release whose page knows this file by its size and hash, so nothing but running it shows what is wrong."""
    right = (PUBLIC / "cut" / name).read_bytes()
    swaps = {str(len(right)): str(len(body)), hashlib.sha256(right).hexdigest(): hashlib.sha256(body).hexdigest()}

    def document(route: Route) -> None:
        response = route.fetch()
        text = response.text()
        for old, new in swaps.items():
            assert text.count(old) == 1
            text = text.replace(old, new)
        route.fulfill(response=response, body=text)

    page.route("**/wizard/", document)
    page.route(f"**/cut/{name}", partial(_give, body=body))


def _give(route: Route, body: bytes) -> None:
    route.fulfill(body=body, content_type="application/gzip")


@pytest.mark.parametrize("fault", WRONG)
def test_the_complete_runtime_answers_where_the_cut_one_stops(open_page: Open, site: str, fault: str) -> None:
    name, made = WRONG[fault]
    page = open_page()
    release(page, name, made())
    asked: list[str] = []
    errors: list[str] = []
    said: list[str] = []
    page.context.on("request", lambda request: asked.append(request.url.rpartition("/runtime-")[2].partition("/")[2]))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: said.append(message.text))
    open_wizard(page, site)
    to_outcome(page)
    before = verdict(page, "medical_2021")
    page.wait_for_selector("#plan:not([hidden])", timeout=ENGINE_DEADLINE)
    page.wait_for_selector(READY, state="attached")
    started = dict.fromkeys(one.partition("/")[0] for one in asked if one.endswith("wasm.gz"))
    assert list(started) == ["cut", "full"]
    assert (before, verdict(page, "medical_2021")) == ("possible", "possible")
    assert page.locator("dl.given > div").count() == 7
    expect(page.locator("#g-medical_2021 .mark-met").first).to_be_attached()
    assert errors == []
    assert any("unreachable" in line for line in said) is (made is trapping)
