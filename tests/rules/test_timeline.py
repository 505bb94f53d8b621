"""The picture: every day in order, within its frame, well-formed, without needing colour."""

from __future__ import annotations

from datetime import date
from typing import Literal
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from inburgering.timeline import WIDTH, Entry, Picture, draw, svg

CONTROLS: tuple[Literal["C"], ...] = ("C",)
KINDS = {"last": "rect", "first": "circle", "other": "circle", "today": "path"}
ENTRIES = st.builds(
    Entry,
    id=st.sampled_from(["ask_first", "ask_last", "term_end", "x"]),
    day=st.dates(),
    when=st.just("1 januari 2027"),
    title=st.text(alphabet=st.characters(exclude_categories=CONTROLS), max_size=90),
    kind=st.sampled_from(sorted(KINDS)),
)


def words(picture: Picture, name: str) -> list[str]:
    return [shape.text for shape in picture.shapes if shape.attributes.get("class") == name]


def test_nothing_gives_no_picture() -> None:
    assert draw([]) == Picture(0, ())


def test_days_stand_in_order_and_the_time_to_ask_is_a_thick_line() -> None:
    entries = [
        Entry("ask_last", date(2027, 6, 30), "30 juni 2027", "Laatste dag", "last"),
        Entry("today", date(2026, 11, 28), "28 november 2026", "Vandaag", "today"),
        Entry("ask_first", date(2027, 1, 1), "1 januari 2027", "Eerste dag", "first"),
    ]
    picture = draw(entries)
    assert words(picture, "when") == ["28 november 2026", "1 januari 2027", "30 juni 2027"]
    window = next(shape for shape in picture.shapes if shape.attributes["class"] == "open")
    ring = next(shape for shape in picture.shapes if shape.attributes["class"] == "first")
    square = next(shape for shape in picture.shapes if shape.attributes["class"] == "last")
    assert window.attributes["y1"] == ring.attributes["cy"]
    assert int(window.attributes["y2"]) == int(square.attributes["y"]) + 8


def test_a_longer_time_takes_more_room_to_a_limit() -> None:
    def height(*days: date) -> int:
        return draw([Entry("x", day, "", "", "other") for day in days]).height

    near, far, farther = (height(date(2026, 1, 1), date(year, 2, 1)) for year in (2026, 2027, 2099))
    assert near < far < farther
    assert farther - near < 60


def test_each_kind_has_its_own_shape() -> None:
    for kind, tag in KINDS.items():
        picture = draw([Entry("x", date(2027, 1, 1), "", "", kind)])
        assert [shape.tag for shape in picture.shapes if shape.attributes.get("class") == kind] == [tag]


@given(st.lists(ENTRIES, max_size=6), st.text(alphabet=st.characters(exclude_categories=CONTROLS)))
def test_the_file_is_well_formed_and_all_stands_within_it(entries: list[Entry], title: str) -> None:
    picture = draw(entries)
    root = ElementTree.fromstring(svg(picture, title))
    space = "{http://www.w3.org/2000/svg}"
    assert (root.findtext(f"{space}title") or "") == title
    texts = root.findall(f"{space}text")
    assert len([text for text in texts if text.get("class") == "when"]) == len(entries)
    for text in texts:
        assert 0 < int(text.get("y", "0")) < picture.height
        assert 0 < int(text.get("x", "0")) < WIDTH


@given(st.lists(ENTRIES, min_size=1, max_size=6), st.text(alphabet=st.characters(exclude_categories=CONTROLS)))
def test_where_lines_begin_on_the_right_all_is_mirrored_but_the_words(entries: list[Entry], title: str) -> None:
    picture = draw(entries)
    left, right = (list(ElementTree.fromstring(svg(picture, title, starts_right=way))[2:]) for way in (False, True))
    assert len(left) == len(right) == len(picture.shapes)
    for one, other in zip(left, right, strict=True):
        assert one.text == other.text
        if other.get("direction") == "rtl":
            assert int(one.get("x", "0")) + int(other.get("x", "0")) == WIDTH
        else:
            assert other.get("transform") == f"matrix(-1 0 0 1 {WIDTH} 0)"
            assert not other.text
