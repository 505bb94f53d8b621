"""Firefox and WebKit from the system's packages: one small interface for what tests do with either.

Firefox speaks WebDriver BiDi itself, so no driver stands between; Selenium's classes for it want one. WebKitGTK has
WebKitWebDriver, and Selenium speaks to that. A browser that is not there is a failure, never a skip: `scripts/setup.sh test`
installs it.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import time
import warnings
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Protocol

from selenium import webdriver
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from websocket import WebSocket, WebSocketConnectionClosedException, create_connection

SECONDS = 300
LISTENS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
MINI_BROWSERS = "usr/lib/*/webkit2gtk-4.*/MiniBrowser"
#: Nothing but the pages of the test is asked for.
QUIET = {
    "app.normandy.enabled": False,
    "app.update.auto": False,
    "browser.safebrowsing.downloads.enabled": False,
    "browser.startup.page": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,none",
}
#: A function of one argument that may take its time; JSON both ways, since each protocol has types of its own.
CALL = "async (given) => JSON.stringify(await ({function})(JSON.parse(given)) ?? null)"

LOADED = """() => new Promise((done) => {
  if (document.readyState === 'complete') done(); else addEventListener('load', () => done(), { once: true });
})"""


class Driver(Protocol):
    """A page in a browser."""

    def goto(self, url: str) -> None: ...

    def run(self, function: str, argument: Any = None) -> Any:
        """What a JavaScript function of one argument returns."""
        ...

    def click(self, selector: str) -> None:
        """Press the first such element as a mouse does."""
        ...


def program(*names: str) -> str:
    """Where a program is; the test fails without it."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    assert found, f"{names[0]} is not installed: run `scripts/setup.sh test`"
    return found


class Firefox:
    """Firefox over WebDriver BiDi."""

    def __init__(self, connection: WebSocket) -> None:
        self._connection = connection
        self._number = 0
        self._send("session.new", capabilities={})
        self._context = self._send("browsingContext.getTree")["contexts"][0]["context"]

    def _send(self, method: str, **params: Any) -> Any:
        self._number += 1
        self._connection.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while (reply := json.loads(self._connection.recv())).get("id") != self._number:
            pass  # what it tells besides
        assert "result" in reply, f"{method}: {reply.get('message', reply)}"
        return reply["result"]

    def close(self) -> None:
        """End it. It closes the connection itself then, perhaps before it answers."""
        with suppress(WebSocketConnectionClosedException):
            self._send("browser.close")

    def goto(self, url: str) -> None:
        self._send("browsingContext.navigate", context=self._context, url=url, wait="complete")

    def run(self, function: str, argument: Any = None) -> Any:
        found = self._send(
            "script.callFunction",
            functionDeclaration=CALL.replace("{function}", function),
            arguments=[{"type": "string", "value": json.dumps(argument)}],
            target={"context": self._context},
            awaitPromise=True,
        )
        assert found["type"] == "success", found["exceptionDetails"]["text"]
        return json.loads(found["result"]["value"])

    def click(self, selector: str) -> None:
        locator = {"type": "css", "value": selector}
        nodes = self._send("browsingContext.locateNodes", context=self._context, locator=locator)["nodes"]
        assert nodes, f"no {selector}"
        self.run("(selector) => document.querySelector(selector).scrollIntoView({ block: 'center' })", selector)
        origin = {"type": "element", "element": {"sharedId": nodes[0]["sharedId"]}}
        steps = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "actions": steps}
        self._send("input.performActions", context=self._context, actions=[mouse])


class WebKit:
    """WebKitGTK's small browser over WebDriver."""

    def __init__(self, driver: webdriver.WebKitGTK) -> None:
        self._driver = driver
        driver.set_script_timeout(SECONDS)

    def goto(self, url: str) -> None:
        self._driver.get(url)
        self.run(LOADED)  # the driver comes back before styles and scripts are there

    def run(self, function: str, argument: Any = None) -> Any:
        call = CALL.replace("{function}", function)
        script = f"const done = arguments[1]; ({call})(arguments[0]).then(done, (e) => done({{ failed: String(e) }}));"
        found = self._driver.execute_async_script(script, json.dumps(argument))
        assert isinstance(found, str), found["failed"]
        return json.loads(found)

    def click(self, selector: str) -> None:
        element = self._driver.find_element("css selector", selector)
        self.run("(selector) => document.querySelector(selector).scrollIntoView({ block: 'center' })", selector)
        element.click()


@contextmanager
def firefox(profile: Path, **preferences: object) -> Iterator[Driver]:
    """A Firefox of its own; more preferences as in about:config, with `__` for a dot."""
    wanted = {**QUIET, **{name.replace("__", "."): value for name, value in preferences.items()}}
    lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in wanted.items())
    (profile / "user.js").write_text("\n".join(lines), "utf-8")
    command = [program("firefox-esr", "firefox"), "--headless", "--remote-debugging-port=0", "--profile", str(profile)]
    log = profile / "log"
    with log.open("w") as told, subprocess.Popen(command, stderr=told, stdout=told) as running:
        address = f"{_address(log, running)}/session"
        connect = create_connection(address, timeout=SECONDS, suppress_origin=True)
        with closing(connect) as connection, closing(Firefox(connection)) as found:
            yield found
        running.wait(timeout=SECONDS)


def _address(log: Path, running: subprocess.Popen[bytes]) -> str:
    while not (found := LISTENS.search(log.read_text("utf-8", errors="replace"))):
        assert running.poll() is None, log.read_text("utf-8", errors="replace")
        time.sleep(0.05)
    return found[1]


@contextmanager
def webkit() -> Iterator[Driver]:
    """WebKitGTK on a screen that nobody sees."""
    options = Options()
    options.binary_location = str(next(Path("/").glob(MINI_BROWSERS), "MiniBrowser"))
    options.add_argument("--automation")
    with screen() as display:
        service = Service(program("WebKitWebDriver"), env={**os.environ, "DISPLAY": display})
        with warnings.catch_warnings():
            # Selenium's own class for WebKitGTK still hands on the address in the way that Selenium calls old.
            warnings.filterwarnings("ignore", "setting remote_server_addr", DeprecationWarning)
            driver = webdriver.WebKitGTK(options=options, service=service)
        try:
            yield WebKit(driver)
        finally:
            driver.quit()


@contextmanager
def screen() -> Iterator[str]:
    """A screen in memory; its name."""
    command = [program("Xvfb"), "-displayfd", "1", "-screen", "0", "1024x768x24"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as running:
        assert running.stdout
        number = running.stdout.readline().strip()
        try:
            yield f":{number}"
        finally:
            running.terminate()
