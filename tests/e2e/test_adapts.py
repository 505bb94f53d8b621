"""The wizard and its plan as people set up their device: zoomed, spaced, in forced colours, without motion, by keyboard."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open
from .states import states
from .test_access import too_wide
from .wizard import ENGINE_DEADLINE, READY, TRIAGE, open_wizard, step

#: WCAG 1.4.12, the most that a reader may ask for.
SPACING = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }"""
#: Texts that stick out of a box which hides what sticks out.
CUT = """() => [...document.querySelectorAll('main *, header *, footer *')].filter((one) => {
  if (!one.checkVisibility({ visibilityProperty: true }) || one.matches('.sr, .sources thead, input')) return false;
  if (!one.clientHeight) return false;
  const style = getComputedStyle(one);
  const hides = /hidden|clip/.test(style.overflowX + style.overflowY);
  return hides && one.innerText?.trim() && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
}).map((one) => one.outerHTML.slice(0, 120))"""
#: What a finger must hit. A choice is hit by its label; a link within a sentence may be as high as its line.
SMALL = """() => [...content.querySelectorAll('button, select, textarea, input, summary, a, label')].filter((one) => {
  if (!one.checkVisibility({ visibilityProperty: true })) return false;
  const choice = one.matches('input[type=radio], input[type=checkbox]');
  if (choice || (one.matches('label') && !one.control?.matches('[type=radio], [type=checkbox]'))) return false;
  if (one.matches('a') && one.parentElement.innerText.trim().length > one.innerText.trim().length) return false;
  // A word in a sentence has its room for a finger around it.
  const around = getComputedStyle(one, one.matches('.term') ? '::after' : undefined);
  const { width, height } = around.content === 'normal' ? one.getBoundingClientRect() : around;
  return parseFloat(width) < 43.9 || parseFloat(height) < 43.9;
}).map((one) => [one.getBoundingClientRect(), one.outerHTML.slice(0, 110)]).map(([{ width, height }, html]) =>
  `${Math.round(width)} x ${Math.round(height)} ${html}`)"""
#: Where the focus is: can it be seen, and is it not behind something?
FOCUS = """() => {
  const one = document.activeElement;
  const mark = one.matches('.question > input, .show-all > input') ? one.labels[0] : one;
  const { outlineStyle, outlineWidth } = getComputedStyle(mark);
  const { left, top, width, height } = mark.getBoundingClientRect();
  const x = Math.min(left + width / 2, innerWidth - 1);
  const y = Math.min(Math.max(top + Math.min(height / 2, 10), 0), innerHeight - 1);
  const hit = document.elementFromPoint(x, y);
  const isThere = top < innerHeight && top + height > 0 && (mark.contains(hit) || hit?.contains(mark));
  return { name: one.outerHTML.slice(0, 100), marked: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2, isThere };
}"""


def test_at_400_percent_and_with_wide_spacing_nothing_is_cut(open_page: Open, site: str) -> None:
    """1280 x 1024 pixels at 400 % are 320 x 256."""
    page = open_page(width=320, height=256, bypass_csp=True)
    for state in states(page, site, "nl"):
        assert (state, too_wide(page), page.evaluate(CUT)) == (state, 0, [])
        added = page.add_style_tag(content=SPACING)
        assert (state, too_wide(page), page.evaluate(CUT)) == (state, 0, [])
        added.evaluate("(style) => style.remove()")


@pytest.mark.parametrize("name", ["", "medical/", "figures/", "en/accessibility/", "en/rules/medical_2021/", "not-sure/"])
def test_a_page_with_wide_spacing(open_page: Open, site: str, name: str) -> None:
    page = open_page(width=320, height=256, bypass_csp=True)
    page.goto(site + name)
    page.add_style_tag(content=SPACING)
    page.locator(".site-menu > summary").click()
    assert (too_wide(page), page.evaluate(CUT)) == (0, [])


#: The cells of the tables of data that are narrower than their table, or do not say their column.
SIDE_BY_SIDE = """() => [...document.querySelectorAll('.sources tbody :is(th, td)')].filter((one) => one.checkVisibility()
  && (one.clientWidth < one.closest('table').clientWidth - 2
    || one.matches('td') && getComputedStyle(one, '::before').content.replace(/ \\/ ""$/, '') !== `"${one.dataset.column}: "`))
  .map((one) => one.textContent)"""

#: Heads that look as if a click would sort.
SORTS = """() => [...document.querySelectorAll('.sources thead th')].filter((one) => getComputedStyle(one).cursor === 'pointer'
  || getComputedStyle(one, '::after').content !== 'none').map((one) => one.textContent)"""


@pytest.mark.parametrize("name", ["about/", "en/about/", "proof/", "en/accessibility/", "figures/"])
def test_a_table_of_data_stands_as_blocks_on_a_narrow_screen(open_page: Open, site: str, name: str) -> None:
    """Its words stay whole, and it is a table all the same for who hears it."""
    page = open_page(width=320)
    page.goto(site + name)
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    assert page.evaluate(SIDE_BY_SIDE) == []
    table = page.locator(".sources").first
    assert table.get_by_role("columnheader").count() == table.locator("thead th").count()
    assert table.get_by_role("rowheader").count() == table.get_by_role("row").count() - 1
    page.set_viewport_size({"width": 1280, "height": 800})
    assert page.evaluate(SIDE_BY_SIDE) != []
    assert page.evaluate(SORTS) == []


def test_every_target_is_large_enough(open_page: Open, site: str) -> None:
    page = open_page(width=320)
    for state in states(page, site, "en"):
        assert (state, page.evaluate(SMALL)) == (state, [])


def test_focus_is_seen_and_not_hidden(open_page: Open, site: str) -> None:
    """Through a question and an outcome by Tab, at the height of a zoomed screen."""
    page = open_wizard(open_page(width=320, height=256), site)
    step(page, "place", "nl")
    assert unseen(page, 12) == []
    page.locator("#to-results").click()
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)  # what comes with Python would move the page meanwhile
    assert unseen(page, 25) == []


def unseen(page: Page, steps: int) -> list[dict[str, Any]]:
    found = []
    for _ in range(steps):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement !== document.body"):
            found.append(page.evaluate(FOCUS))
    return [focus for focus in found if not (focus["marked"] and focus["isThere"])]


def test_forced_colours_keep_what_colour_says(open_page: Open, site: str) -> None:
    """Chosen and not chosen, and each verdict, differ by more than a colour that the device takes away."""
    page = open_wizard(open_page(forced_colors="active"), site)
    look = "(label) => getComputedStyle(label, '::before').content + getComputedStyle(label, '::before').backgroundColor"
    label = page.locator("label[for=place-nl]")
    before = label.evaluate(look)
    label.click()
    assert label.evaluate(look) != before
    page.locator("#next").click()
    page.locator("#to-results").click()
    page.locator("label[for=show-all]").click()
    verdict = page.locator(".verdict:visible").first
    assert verdict.evaluate("(one) => parseFloat(getComputedStyle(one).borderInlineStartWidth)") >= 3
    assert verdict.locator("strong").inner_text()
    sign = verdict.locator("svg").bounding_box()
    assert sign is not None
    assert min(sign["width"], sign["height"]) >= 16
    assert unseen(page, 2) == []


#: WCAG 1.4.11: the contrast of a colour of the page with the paper below it.
CONTRAST = """(name) => {
  const of = (token) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(${token})`;
    const parts = getComputedStyle(probe).color.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255);
    probe.remove();
    const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [of(name), of('--paper')].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_edges_and_signs_can_be_seen(open_page: Open, site: str, scheme: str) -> None:
    page = open_wizard(open_page(color_scheme=scheme, bypass_csp=True), site)
    for name in ("--line", "--accent", "--yes", "--maybe", "--no", "--open"):
        assert page.evaluate(CONTRAST, name) >= 3, name


def test_nothing_moves_for_who_wants_no_motion(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(reduced_motion="reduce"), site)
    moving = page.evaluate("""() => [...document.querySelectorAll('*')].filter((one) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(one);
      return animationName !== 'none' || parseFloat(transitionDuration) > 0 || scrollBehavior === 'smooth';
    }).length""")
    assert moving == 0


def test_by_keyboard_from_the_first_question_to_a_letter(open_page: Open, site: str) -> None:
    page = open_wizard(open_page(), site)
    for question, option in TRIAGE.items():
        if page.locator("#q-topics.current").count():
            reach(page, "#topic-health")
            page.keyboard.press("Space")
            press(page, "#next")
        if question == "permit":
            break
        reach(page, f"#q-{question} input")
        page.keyboard.press("Space")
        for _ in range(12):
            if page.locator(f"#{question}-{option}").is_checked():
                break
            page.keyboard.press("ArrowDown")
        press(page, "#next")
    press(page, "#to-results")
    expect(page.locator("#plan")).to_be_visible(timeout=ENGINE_DEADLINE)
    reach(page, "#plan-ground")
    reach(page, "#field-name")
    page.keyboard.type("Amina")
    with page.expect_download() as letter:
        press(page, "#letter-download")
    assert letter.value.suggested_filename.endswith(".docx")


def press(page: Page, selector: str) -> None:
    reach(page, selector)
    page.keyboard.press("Enter")


def reach(page: Page, selector: str) -> None:
    """By Tab alone; what is folded up is opened when one comes by."""
    for _ in range(300):
        here = page.evaluate(
            """(selector) => { const one = document.activeElement, target = document.querySelector(selector);
            if (one.matches(selector)) return 'there';
            const holds = one.localName === 'summary' && one.parentElement.contains(target) && !one.parentElement.open;
            return holds ? 'folded' : 'on'; }""",
            selector,
        )
        if here == "there":
            return
        page.keyboard.press("Enter" if here == "folded" else "Tab")
    raise AssertionError(f"{selector} cannot be reached with Tab")
