"""After MkDocs: the guide's first question brings its own small stylesheet, and nothing else keeps it waiting.

Of the sheets that the page links, purgecss keeps what the page needs up to the end of its first question. That stands in the
head, so that the question comes with the first answer of the host; the policy allows it by its hash, and no other style in the
page. Right after that question `later.css` brings the sheets of the looks, all at once, so that what they say of the question
is the same at every moment; then come the rules. A browser draws what stands before such a link and waits with what follows.
"""

from __future__ import annotations

import re
import tempfile
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

from .languages import LANGUAGE
from .trim_css import purge

LINK = re.compile(r'\s*<link rel="stylesheet" href="[^"]*/([^/"]+)">')
#: The sheet that decides: it has no looks, and by itself it is as large as all others. It has a link of its own: without
#: it the page looks as it should, and all questions stand below each other.
DECIDES = "rules.css"
FIRST, ENDS = re.compile(r'<fieldset[^>]* id="([^"]+)"'), "</fieldset>"
#: Nothing is drawn before the question is whole, or the head of the page would move while it comes. Browsers that do not know
#: this draw what they have.
WHOLE = '<link rel="expect" href="#{}" blocking="render">'
#: Firefox draws what follows a sheet at once. So it stays out of sight: until `later.css` takes the keyframes away, the script
#: runs, or so many seconds went by without either.
WAITS = "#wizard:not([class]) :is(#ask :is(link, .group) ~ *, #ask ~ *) { animation: later 30s; }\n"
HIDDEN, SHOWN = "@keyframes later { from, to { visibility: hidden; } }\n", "@keyframes later { }\n"


def first_question(site: Path) -> str:
    """Put the styles of the first question in the guide of every language, and give the source that allows them in its policy.

    Raises SystemExit when purgecss fails.
    """
    pages = [site / language.folder / "wizard" / "index.html" for language in LANGUAGE.values()]
    css = site / "assets" / "css"
    names = [name for name in LINK.findall(pages[0].read_text("utf-8")) if name != DECIDES]
    imports = "".join(f'@import "{name}";\n' for name in names)
    (css / "later.css").write_text(imports + SHOWN, "utf-8")
    styles = _needed(pages, "".join((css / name).read_text("utf-8") for name in names)) + HIDDEN + WAITS
    for page in pages:
        page.write_text(ordered(page.read_text("utf-8"), styles), "utf-8")
    return f"'sha256-{b64encode(sha256(styles.encode()).digest()).decode()}'"


def _needed(pages: list[Path], styles: str) -> str:
    """Of these styles what the pages need up to the end of their first question. No comment of a sheet goes along."""
    with tempfile.TemporaryDirectory() as folder:
        sheet = Path(folder) / "first.css"
        sheet.write_text(styles, "utf-8")
        for number, page in enumerate(pages):
            (Path(folder) / f"{number}.html").write_text(page.read_text("utf-8").partition(ENDS)[0], "utf-8")
        purge(sheet, f"{folder}/*.html", "--variables")
        return sheet.read_text("utf-8").removeprefix('@charset "UTF-8";')


def ordered(html: str, styles: str) -> str:
    """The page with these styles in its head and the sheets after the first question."""
    question = FIRST.search(html)
    assert question, "the guide asks nothing"
    head = f"</title>\n{WHOLE.format(question[1])}\n<style>{styles}</style>"
    bare = LINK.sub("", html).replace("</title>", head, 1)
    return bare.replace(ENDS, f"{ENDS}\n{_link('later.css')}\n{_link(DECIDES)}", 1)


def _link(name: str) -> str:
    return f'<link rel="stylesheet" href="../assets/css/{name}">'
