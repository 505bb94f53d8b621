"""The site lets nothing out; and each careless change that would is found, tried on a copy."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from .built import SITE
from .guard import leaks

Change = Callable[[str], str]


def swap(old: str, new: str) -> Change:
    def change(text: str) -> str:
        assert old in text, f"{old} is not there to change"
        return text.replace(old, new, 1)

    return change


#: What someone changes, in which file, and what the check must say.
CARELESS: dict[str, tuple[str, Change, str]] = {
    "a worker from an address": (
        "assets/app-*/engine.mjs",
        swap("const url = URL.createObjectURL(", "const url = script; void ("),
        "a worker that comes from no blob",
    ),
    "a policy that allows such a worker": (
        "wizard/index.html",
        swap("worker-src blob:", "worker-src 'self'"),
        "a worker from an address",
    ),
    "one more source": (
        "wizard/index.html",
        swap("connect-src 'self'", "connect-src 'self' https://stats.example"),
        "source https://stats.example",
    ),
    "scripts in the page allowed": (
        "wizard/index.html",
        swap("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
        "source 'unsafe-inline'",
    ),
    "no policy at all": ("help/index.html", swap('http-equiv="Content-Security-Policy"', 'name="was"'), "no policy"),
    "trusted types off": ("wizard/index.html", swap("require-trusted-types-for 'script';", ""), "no require-trusted-types-for"),
    "a script in the page": ("help/index.html", swap("</body>", "<script>alert(1)</script></body>"), "inline script"),
    "a style in the page": ("help/index.html", swap("</head>", "<style>b{color:red}</style></head>"), "a style in the page"),
    "one more style in the guide": (
        "wizard/index.html",
        swap("</head>", "<style>b{color:red}</style></head>"),
        "a style in the page",
    ),
    "another style in the guide": ("wizard/index.html", swap("<style>", "<style>b{color:red}"), "source 'sha256-"),
    "any style in the guide": (
        "wizard/index.html",
        swap("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
        "source 'unsafe",
    ),
    "a style by the hash of another": (
        "wizard/index.html",
        swap("style-src 'self'", "style-src 'self' 'sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA='"),
        "source 'sha256-AAA",
    ),
    "a handler in the page": ("help/index.html", swap("<main", '<main onclick="alert(1)"'), "handler on <main>"),
    "a script from elsewhere": (
        "help/index.html",
        swap("</head>", '<script src="https://stats.example/a.js"></script></head>'),
        "foreign https://stats",
    ),
    "a style from elsewhere": (
        "help/index.html",
        swap("</head>", '<link rel="stylesheet" href="//fonts.example/a.css"></head>'),
        "foreign //fonts",
    ),
    "a picture from elsewhere": (
        "assets/css-*/site.css",
        lambda text: text + "b{background:url(https://stats.example/a.png)}",
        "foreign https://stats",
    ),
    "a request to elsewhere": (
        "assets/app-*/main.mjs",
        lambda text: text + 'fetch("https://stats.example/");',
        "foreign https:",
    ),
    "a cookie": ("assets/app-*/main.mjs", lambda text: text + 'document.cookie = "a=b";', "storage document.cookie"),
    "a key in storage": (
        "assets/app-*/stepper.mjs",
        lambda text: text + 'localStorage.setItem("a", "b");',
        "storage localStorage",
    ),
    "a key in the session": (
        "assets/app-*/stepper.mjs",
        lambda text: text + "const kept = sessionStorage;",
        "storage sessionStorage",
    ),
    "a database": ("assets/app-*/cases.mjs", lambda text: text + 'window.indexedDB.open("a");', "storage indexedDB"),
    "a copy of an answer": ("assets/app-*/cases.mjs", lambda text: text + 'caches.open("a");', "copies caches.open"),
}


def test_nothing_can_leave() -> None:
    assert leaks(SITE) == []


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages and scripts that are changed, put back after each change."""
    found = tmp_path_factory.mktemp("guard") / "site"
    for pattern in ("wizard/*.html", "help/*.html", "assets/app-*/*", "assets/css-*/*"):
        for path in SITE.glob(pattern):
            target = found / path.relative_to(SITE)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)
    return found


@pytest.mark.parametrize("careless", CARELESS)
def test_a_careless_change_is_found(copy: Path, careless: str) -> None:
    pattern, change, told = CARELESS[careless]
    path = next(copy.glob(pattern))
    before = path.read_text("utf-8")
    path.write_text(change(before), "utf-8")
    found = leaks(copy)
    path.write_text(before, "utf-8")
    assert [line for line in found if told in line] == found != [], found
