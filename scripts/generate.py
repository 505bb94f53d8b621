"""Everything that MkDocs builds from: pages, wizard page and stylesheet, in build/. Run before MkDocs."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from inburgering import AS_OF, rules

from . import api, beside, runtime, search
from .cards import cards
from .languages import FIRST
from .pages import pages, render
from .rule_pages import rule_page
from .stylesheet import stylesheet
from .wizard_page import PLAN, wizard_html
from .words import LANGUAGES, ROOT, document_words, helpers, words

BUILD = ROOT / "build"
#: Comments are for who reads the source: of what a phone fetches they would be a sixth.
COMMENT = re.compile(r"\n*/\*.*?\*/", re.DOTALL)


def main() -> None:
    """Write build/docs/xx for every language, and build/overrides."""
    for folder in ("docs", "overrides"):
        shutil.rmtree(BUILD / folder, ignore_errors=True)
    shutil.copytree(ROOT / "overrides", BUILD / "overrides")
    shutil.copytree(ROOT / "wizard" / "app", BUILD / "overrides" / "assets" / "app", ignore=shutil.ignore_patterns("*.json"))
    generated = BUILD / "overrides" / "generated"
    generated.mkdir()
    css = BUILD / "overrides" / "assets" / "css"
    (css / "rules.css").write_text(stylesheet(rules(AS_OF)), "utf-8")
    plan = BUILD / "overrides" / "wizard" / "plan"
    _join(css / "wizard.css", [*sorted((css / "wizard").glob("*.css")), *(plan / f"{name}.css" for name in PLAN)])
    _join(css / "site.css", sorted((css / "site").glob("*.css")))
    beside.write(BUILD / "overrides" / "assets" / "app")
    search.copy_library(BUILD / "overrides" / "assets" / "app")
    runtime.write_words(document_words())
    for language in LANGUAGES:
        body = wizard_html(language)
        (generated / f"words.{language}.html").write_text(_site_words(language), "utf-8")
        (generated / f"wizard.{language}.html").write_text(f"{{% raw %}}{body}{{% endraw %}}\n", "utf-8")
        _write_pages(language)
    api.write(BUILD / "docs" / FIRST)


def _join(target: Path, parts: list[Path]) -> None:
    """One stylesheet of several: what belongs to one thing has a file of its own, and stays one request."""
    found = [path for path in parts if path.is_file()]
    target.write_text("".join(COMMENT.sub("", path.read_text("utf-8")) for path in (target, *found)), "utf-8")
    for path in found:
        path.unlink()


def _site_words(language: str) -> str:
    """The words of header and footer, as a template that the theme imports."""
    texts = {key: text for key, text in words(language)["ui"].items() if isinstance(text, str)}
    texts |= {"as_of": AS_OF.isoformat(), "as_of_words": helpers(language)["as_of"]}
    return "".join(f"{{% set {key} = {json.dumps(text, ensure_ascii=False)} %}}\n" for key, text in texts.items())


def _write_pages(language: str) -> None:
    target = BUILD / "docs" / language
    target.mkdir(parents=True)
    for page in pages(language):
        (target / page.name).write_text(render(page, language), "utf-8")
    (target / "rules").mkdir()
    for name, card in cards(language).items():
        (target / "rules" / f"{name}.md").write_text(rule_page(card, language), "utf-8")


if __name__ == "__main__":
    main()
