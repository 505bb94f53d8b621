"""On a page in another language a Dutch word is marked as Dutch (WCAG 3.1.2), so that a screen reader says it as one."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

from scripts.dutch_words import is_dutch, mark
from scripts.glossary import VOID
from scripts.languages import FIRST, LANGUAGE
from tests.site.built import SITE

OTHERS = [code for code in LANGUAGE if code != FIRST]
#: Words of the letters, which no other language has as its own. Read here, not from what marks them.
DUTCH = ("ontheffing", "vrijstelling", "verlenging", "bezwaar", "gemeente", "inburgeringsplicht", "boete", "leerroute")


class Spoken(HTMLParser):
    """The text of a page by the language that it is in."""

    def __init__(self, page: str, language: str) -> None:
        super().__init__()
        self.stack = [(language, "")]
        self.text: dict[str, str] = {}
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.stack.append((dict(attrs).get("lang") or self.stack[-1][0], tag))

    def handle_endtag(self, tag: str) -> None:
        while len(self.stack) > 1 and self.stack.pop()[1] != tag:
            pass

    def handle_data(self, data: str) -> None:
        code = self.stack[-1][0]
        self.text[code] = self.text.get(code, "") + data


@pytest.mark.parametrize("language", OTHERS)
def test_every_dutch_word_in_brackets_is_marked(language: str) -> None:
    marked = 0
    for path in (SITE / LANGUAGE[language].folder).rglob("index.html"):
        html = path.read_text("utf-8")
        spoken = Spoken(html[html.index("<article") : html.rindex("</article>")], language).text
        for word in DUTCH:
            assert not re.search(rf"\({word}\)", spoken[language]), f"{path}: {word}"
            marked += len(re.findall(rf"\({word}\)", spoken.get(FIRST, "")))
    assert marked > 300


@pytest.mark.parametrize("language", OTHERS)
def test_no_word_of_the_page_is_marked_as_dutch(language: str) -> None:
    common = re.compile(r"\b(the|and|your|you|with|when|for|under|exemption|dispensation|permit)\b", re.IGNORECASE)
    for path in (SITE / LANGUAGE[language].folder).rglob("index.html"):
        html = path.read_text("utf-8")
        dutch = Spoken(html[html.index("<article") : html.rindex("</article>")], language).text.get(FIRST, "")
        assert not common.search(dutch), path


def test_the_first_language_stays_as_it_is() -> None:
    assert not re.search(rf'<(?:em|span) lang="{FIRST}">\(', (SITE / "medical" / "index.html").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("a dispensation (<em>ontheffing</em>).", 'a dispensation <em lang="nl">(ontheffing)</em>.'),
        ("an <em>ontheffing</em>", 'an <em lang="nl">ontheffing</em>'),
        ("<p>a (ontheffing), now</p>", '<p><span>a <span lang="nl">(ontheffing)</span>, now</span></p>'),
        ("<dt>(ontheffing)</dt>", '<dt><span lang="nl">(ontheffing)</span></dt>'),
        (
            '<i lang="nl">(boete)</i> (boete)',
            '<i lang="nl">(boete)</i><span> <span lang="nl">(boete)</span></span>',
        ),
    ],
)
def test_brackets_and_italics_are_marked(text: str, marked: str) -> None:
    assert mark(text, "en") == marked
    assert mark(text, FIRST) == text


@pytest.mark.parametrize(
    "text",
    [
        '<a title="(ontheffing)">x</a>',  # what an attribute holds has no language of its own
        "<code>f(gemeente)</code><pre>g\n(boete)</pre>",
        "(the part on work)",
        "<em>Print this page</em>",
        "(a) (c) (1) (2021 act) (naturalisation)",
    ],
)
def test_what_is_not_dutch_or_no_text_stays(text: str) -> None:
    assert mark(text, "en") == text


def test_a_name_with_a_year_is_dutch_too() -> None:
    assert is_dutch("Wet inburgering 2021", "en")
    assert not is_dutch("", "en")
