"""What could let an answer out of a built site, found by reading it: a function of the folder, so that a copy can be tried."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from .built import Page

#: Every source that a directive may name. Written here again on purpose: a change of the policy must be made twice.
ALLOWED = {
    "default-src": {"'none'"},
    "script-src": {"'none'", "'self'", "'wasm-unsafe-eval'"},
    "style-src": {"'self'"},
    "img-src": {"'self'", "data:"},
    "connect-src": {"'none'", "'self'", "blob:"},
    "worker-src": {"'self'", "blob:"},
    "frame-src": {"'self'"},
    "base-uri": {"'none'"},
    "form-action": {"'none'"},
    "require-trusted-types-for": {"'script'"},
}
#: On the page with the answers a worker may come from a blob only: one from an address escapes the policy.
WIZARD_WORKER = {"blob:"}
FETCHES = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src", "object": "data", "embed": "src"}
LINKS = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch", "manifest"}
FOREIGN = re.compile(r"^(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
CSS_URL = re.compile(r"(?:url\(|@import)\s*['\"]?((?:https?:)?//[^'\")\s]+)")
#: An address in a script, which a comment or the name of a vocabulary (XML) is not.
SCRIPT_URL = re.compile(r"""["'`]((?:https?:)?//(?!www\.w3\.org/)[a-z][\w.-]*)""")
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*?$", re.DOTALL | re.MULTILINE)
#: Not where it is only a name to delete, in quotes.
STORAGE = re.compile(r"""(?<!["'])\b(?:document\.cookie|cookieStore|localStorage|sessionStorage|indexedDB)\b""")
WORKERS = re.compile(r"new\s+(?:Shared)?Worker\(([^;]*)\)")
#: Who may keep copies of the site, and what.
COPIES = re.compile(r"\bcaches\.\w+")
KEEPERS = {"sw.js", "offline.mjs"}


def leaks(site: Path) -> list[str]:
    """Everything that is wrong, as lines; empty for a site that keeps its promise."""
    pages = sorted(site.rglob("*.html"))
    scripts = [path for path in sorted({*site.rglob("*.mjs"), *site.rglob("*.js")}) if _is_ours(path)]
    found = [f"{path.relative_to(site)}: {problem}" for path in pages for problem in _page(Page(path))]
    found += [f"{path.relative_to(site)}: {problem}" for path in scripts for problem in _script(path)]
    found += [
        f"{path.relative_to(site)}: foreign {url}"
        for path in site.rglob("*.css")
        for url in CSS_URL.findall(path.read_text("utf-8"))
    ]
    return found


def _is_ours(path: Path) -> bool:
    """Python's own scripts run in the worker only, which the policy binds; the search has no answer to tell."""
    return not any(part.startswith(("runtime-", "pagefind")) for part in path.parts)


def _page(page: Page) -> Iterator[str]:
    yield from _policy(page)
    if len(page.styles) > ("wizard" in page.ids):
        yield "a style in the page"
    yield from (f"foreign {url}" for style in page.styles for url in CSS_URL.findall(style))
    for tag, attrs in page.tags:
        url = attrs.get(FETCHES.get(tag, ""), "") or (
            attrs.get("href", "") if tag == "link" and attrs.get("rel") in LINKS else ""
        )
        if FOREIGN.match(url):
            yield f"foreign {url}"
        if tag == "script" and not attrs.get("src"):
            yield "inline script"
        if any(name == "style" or name.startswith("on") for name in attrs):
            yield f"inline style or handler on <{tag}>"
        if any(value.strip().lower().startswith("javascript:") for value in attrs.values()):
            yield f"script address on <{tag}>"


def _policy(page: Page) -> Iterator[str]:
    first = next((attrs for tag, attrs in page.tags if tag not in ("html", "head")), {})
    if first.get("http-equiv") != "Content-Security-Policy":
        yield "no policy before everything else"
        return
    policy = {name: {*rest} for name, *rest in (one.split() for one in first["content"].split(";"))}
    missing = {*ALLOWED} - {"worker-src", "frame-src"} - {*policy}
    yield from (f"no {name}" for name in sorted(missing))
    own = {*page.style_sources}
    for name, sources in policy.items():
        if name != "trusted-types" and (more := sources - ALLOWED.get(name, set()) - (own if name == "style-src" else set())):
            yield f"source {' '.join(sorted(more))} in {name}"
    if {"*", "'allow-duplicates'", "default"} & policy.get("trusted-types", {"*"}):
        yield "trusted types that anyone can make"
    if not page.all("script") and policy.get("script-src") != {"'none'"}:
        yield "a page without a script allows one"
    if "wizard" in page.ids and policy.get("worker-src") != WIZARD_WORKER:
        yield "a worker from an address is allowed where the answers are"


def _script(path: Path) -> Iterator[str]:
    code = COMMENT.sub("", path.read_text("utf-8"))
    yield from (f"foreign {url}" for url in SCRIPT_URL.findall(code))
    yield from (f"storage {name}" for name in STORAGE.findall(code))
    if path.name not in KEEPERS and (kept := COPIES.findall(code)):
        yield f"copies {kept[0]}"
    for worker in WORKERS.findall(code):
        made = re.search(r"const url = (.*);", code)
        if "url" not in worker or not made or not made[1].startswith("URL.createObjectURL(new Blob("):
            yield "a worker that comes from no blob"
