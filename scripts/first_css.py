"""After MkDocs: the guide's first question needs one small stylesheet, and nothing else keeps it waiting.

Of the sheets that the page links, purgecss keeps what the page needs up to the end of its first question: `first.css`, the only
one in the head. Right after that question `later.css` brings the sheets of the looks, all at once, so that what they say of the
question is the same at every moment; then come the rules. A browser draws what stands before such a link and waits with what
follows.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from .languages import LANGUAGE
from .trim_css import purge

LINK = re.compile(r'\s*<link rel="stylesheet" href="[^"]*/([^/"]+)">')
#: The sheet that decides: it has no looks, and by itself it is as large as all others. It has a link of its own: without
#: it the page looks as it should, and all questions stand below each other.
DECIDES = "rules.css"
ENDS = "</fieldset>"
#: Firefox draws what follows a sheet at once. So it stays out of sight: until `later.css` takes the keyframes away, the script
#: runs, or so many seconds went by without either.
WAITS = "#wizard:not([class]) :is(#ask :is(link, .group) ~ *, #ask ~ *) { animation: later 30s; }\n"
HIDDEN, SHOWN = "@keyframes later { from, to { visibility: hidden; } }\n", "@keyframes later { }\n"


def first_question(site: Path) -> None:
    """Make the two sheets, and link them from the guide in every language. Raises SystemExit when purgecss fails."""
    pages = [site / language.folder / "wizard" / "index.html" for language in LANGUAGE.values()]
    css = site / "assets" / "css"
    names = [name for name in LINK.findall(pages[0].read_text("utf-8")) if name != DECIDES]
    (css / "later.css").write_text("".join(f'@import "{name}";\n' for name in names), "utf-8")
    (css / "first.css").write_text("".join((css / name).read_text("utf-8") for name in names), "utf-8")
    with tempfile.TemporaryDirectory() as folder:
        for number, page in enumerate(pages):
            (Path(folder) / f"{number}.html").write_text(page.read_text("utf-8").partition(ENDS)[0], "utf-8")
        purge(css / "first.css", f"{folder}/*.html", "--variables")
    for name, more in (("first.css", HIDDEN + WAITS), ("later.css", SHOWN)):
        with (css / name).open("a", encoding="utf-8") as sheet:
            sheet.write(more)
    for page in pages:
        page.write_text(ordered(page.read_text("utf-8")), "utf-8")


def ordered(html: str) -> str:
    """The page with one sheet in its head and the others after the first question."""
    bare = LINK.sub("", html).replace("</title>", f"</title>\n{_link('first.css')}", 1)
    return bare.replace(ENDS, f"{ENDS}\n{_link('later.css')}\n{_link(DECIDES)}", 1)


def _link(name: str) -> str:
    return f'<link rel="stylesheet" href="../assets/css/{name}">'
