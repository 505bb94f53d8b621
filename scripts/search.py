"""After MkDocs: what the search page looks in. Every page is read as it was built; MiniSearch makes the index, in Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from .languages import LANGUAGE, ROOT, Language
from .runtime import node
from .words import toml

INDEXER = ROOT / "scripts" / "index_search.mjs"
HEADINGS = {"h1", "h2", "h3", "summary"}
#: What is no text of the page: drawings, which say again what stands there.
SKIPPED = {"svg", "template"}
#: The page one searches on says nothing itself, and the page for when there is no network is no subject.
LEFT_OUT = ("search/", "offline/")
#: A page of one rule says what the page of its subject says too: its title and headings find it, for two thirds of the bytes.
ONE_RULE = "rules/"


@dataclass
class Reader(HTMLParser):
    """A built page: its title and description, and of its article the headings and the text."""

    meta: dict[str, str] = field(default_factory=dict)
    parts: dict[str, list[str]] = field(default_factory=lambda: {"title": [], "headings": [], "text": []})
    within: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "meta":
            self.meta[named.get("name", "")] = named.get("content", "")
        elif tag in SKIPPED | HEADINGS | {"article"}:
            self.within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if self.within and self.within[-1] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if self.within[:1] == ["article"] and not SKIPPED & set(self.within) and data.strip():
            self.parts[self._part()].append(data.strip())

    def _part(self) -> str:
        return "title" if self.within[-1] == "h1" else "headings" if self.within[-1] in HEADINGS else "text"


def write(site: Path) -> None:
    """Write assets/search/xx.json for every language, and the library beside the scripts that use it."""
    folder = site / "assets" / "search"
    folder.mkdir()
    for language in LANGUAGE.values():
        (folder / f"{language.code}.json").write_text(index(site, language), "utf-8")


def index(site: Path, language: Language) -> str:
    """The index of a language, as JSON. Raises SystemExit when Node fails, or when words lead to a page that is not there."""
    asked = toml(ROOT / "wizard" / "text" / language.code / "synonyms.toml")
    pages = documents(site / language.folder, asked["pages"])
    if lost := asked["pages"].keys() - {page["id"].strip("/") or "index" for page in pages}:
        raise SystemExit(f"wizard/text/{language.code}/synonyms.toml: no page {min(lost)!r}")
    data = json.dumps({"stop": asked["stop"], "documents": pages})
    done = subprocess.run([node(), str(INDEXER)], cwd=ROOT, input=data, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{INDEXER.name} failed: {done.stderr}")
    return done.stdout


def documents(folder: Path, asked: dict[str, list[str]]) -> list[dict[str, Any]]:
    """The pages below the root of a language, as what is searched in."""
    others = [folder / language.folder for language in LANGUAGE.values() if language.folder]
    found = []
    for path in sorted(folder.rglob("index.html")):
        address = "" if path.parent == folder else f"{path.parent.relative_to(folder).as_posix()}/"
        if address not in LEFT_OUT and not any(path.is_relative_to(other) for other in others):
            found.append(_document(path, address, asked.get(address.strip("/") or "index", [])))
    return found


def _document(path: Path, address: str, asked: list[str]) -> dict[str, Any]:
    reader = Reader()
    reader.feed(path.read_text("utf-8"))
    text = {name: " ".join(" ".join(words).split()) for name, words in reader.parts.items()}
    if address.startswith(ONE_RULE):
        del text["text"]
    return {"id": address, "about": reader.meta.get("description", ""), "asked": " ".join(asked), **text}


def copy_library(folder: Path) -> None:
    """MiniSearch without its comments, which are half of it, and its licence beside it."""
    package = ROOT / "node_modules" / "minisearch"
    command = [node(), str(ROOT / "scripts" / "bare.mjs"), str(package / "dist" / "es" / "index.js")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    (folder / "minisearch.mjs").write_text(done.stdout, "utf-8")
    shutil.copyfile(package / "LICENSE.txt", folder / "minisearch.licence.txt")
