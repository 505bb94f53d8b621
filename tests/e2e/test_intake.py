"""The intake file in the page: filled in, read, taken along, checked by command; nothing is sent."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from inburgering.__main__ import main
from scripts.words import LANGUAGES

from .conftest import Open
from .wizard import ENGINE_DEADLINE, READY, kept, open_steps, open_wizard, to_outcome, until

#: A browser that can share, and keeps what it was given.
SHARES = """() => {
  navigator.canShare = () => true;
  navigator.share = async ({ files: [file] }) => { window.sharedFile = [file.name, await file.text()]; };
}"""


def at_the_plan(page: Page, site: str, language: str, ground: str = "medical_2021") -> Page:
    open_wizard(page, site, language)
    to_outcome(page)
    page.wait_for_selector(READY, timeout=ENGINE_DEADLINE)
    page.locator("#plan-ground").select_option(ground)
    open_steps(page)
    return page


def fill(page: Page) -> None:
    page.locator("#intake-make > summary").click()
    page.locator("#intake-name").fill("Amina Yusuf")
    page.locator("#intake-email").fill("amina@example.org")
    expect(page.locator("#intake-papers input").first).to_be_visible()
    for paper in page.locator("#intake-papers input").all():
        paper.check()
    page.locator("#intake-consent").check()


@pytest.mark.parametrize("language", LANGUAGES)
def test_made_read_and_downloaded(
    open_page: Open, site: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = at_the_plan(open_page(), site, language)
    kept(page)
    requests: list[str] = []
    page.context.on("request", lambda request: requests.append(request.url))
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    address = page.url
    fill(page)
    expect(page.locator("#intake-preview")).to_be_hidden()
    page.locator("#intake-look").click()
    expect(page.locator("#intake-preview")).to_be_focused()
    plain = page.locator("#intake-plain").inner_text()
    assert "Amina Yusuf" in plain
    assert page.locator("#intake-consent-text").inner_text() in plain
    expect(page.locator("#intake-mail")).to_be_hidden()
    with page.expect_download() as started:
        page.locator("#intake-download").click()
    path = tmp_path / started.value.suggested_filename
    started.value.save_as(path)
    assert path.read_text("utf-8") == page.locator("#intake-text").text_content()
    assert main(["check", str(path), "--json"]) == 0, capsys.readouterr().out
    assert json.loads(capsys.readouterr().out)["verdict_now"] == "possible"
    assert [url for url in requests if not url.startswith("blob:")] == []
    assert (page.url, errors) == (address, [])


def test_problems_stand_at_their_fields(open_page: Open, site: str) -> None:
    page = at_the_plan(open_page(), site, "en")
    page.locator("#intake-make > summary").click()
    page.locator("#intake-email").fill("amina")
    page.locator("#intake-look").click()
    expect(page.locator("#intake-name")).to_be_focused()
    for field in ("name", "email", "consent"):
        expect(page.locator(f"#intake-{field}-problem")).not_to_be_empty()
        expect(page.locator(f"#intake-{field}")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#intake-phone-problem")).to_be_empty()
    expect(page.locator("#intake-email")).to_have_value("amina")
    expect(page.locator("#intake-preview")).to_be_hidden()


def test_an_answer_can_stay_behind_and_a_change_asks_to_look_again(open_page: Open, site: str) -> None:
    page = at_the_plan(open_page(), site, "en")
    fill(page)
    page.locator("#intake-look").click()
    expect(page.locator("#intake-text")).to_contain_text("able_five_years")
    page.locator("#intake-answers input[value=able_five_years]").uncheck()
    expect(page.locator("#intake-preview")).to_be_hidden()
    expect(page.locator("#intake-said")).not_to_be_empty()
    page.locator("#intake-look").click()
    expect(page.locator("#intake-text")).to_contain_text('"health": "own"')
    expect(page.locator("#intake-text")).not_to_contain_text("able_five_years")


def test_a_file_is_of_the_way_that_was_chosen_a_moment_before(open_page: Open, site: str) -> None:
    """Its answers are listed first; what one agrees to is another text then."""
    page = at_the_plan(open_page(), site, "en", "duty_2021")
    page.locator("#intake-name").evaluate("(name) => { name.value = 'Amina'; }")
    page.locator("#intake-consent").evaluate("(box) => { box.checked = true; }")
    page.evaluate("""() => {
      const way = document.getElementById('plan-ground');
      way.value = 'medical_2021';
      way.dispatchEvent(new Event('change', { bubbles: true }));
      document.getElementById('intake-look').click();
    }""")
    expect(page.locator("#intake-consent")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#intake-answers input[value=able_five_years]")).to_be_checked()
    expect(page.locator("#intake-preview")).to_be_hidden()


def test_mail_and_share_carry_no_answer_in_an_address(open_page: Open, site: str) -> None:
    page = open_page()
    page.add_init_script(f"({SHARES})()")
    at_the_plan(page, site, "en")
    page.evaluate("document.getElementById('plan-intake').dataset.email = 'intake@example.org'")
    fill(page)
    page.locator("#intake-look").click()
    expect(page.locator("#intake-mail")).to_be_visible()
    link = page.locator("#intake-mail").get_attribute("href") or ""
    assert link.startswith("mailto:intake@example.org?subject=Intake")
    assert not [word for word in ("Amina", "medical", "health", "Illness") if word in link]
    page.locator("#intake-share").click()
    name, text = until(page, "() => window.sharedFile")
    assert name.endswith(".json.txt")
    assert text == page.locator("#intake-text").text_content()


def test_a_duty_is_nothing_to_ask_for_and_an_open_way_warns(open_page: Open, site: str) -> None:
    page = at_the_plan(open_page(), site, "en", "duty_2021")
    expect(page.locator("#intake-nothing")).to_be_visible()
    expect(page.locator("#intake-make")).to_be_hidden()
    unknown = page.locator("#plan-ground optgroup").last.locator("option").evaluate_all("(all) => all.map((one) => one.value)")
    page.locator("#plan-ground").select_option(next(name for name in unknown if name.startswith("more_time_illness")))
    expect(page.locator("#intake-nothing")).to_be_hidden()
    page.locator("#intake-make > summary").click()
    expect(page.locator("#intake-warning")).to_be_visible()


def test_a_wipe_leaves_nothing(open_page: Open, site: str) -> None:
    page = at_the_plan(open_page(), site, "nl")
    fill(page)
    page.locator("#intake-look").click()
    expect(page.locator("#intake-preview")).to_be_visible()
    page.locator("#wipe").click()
    expect(page.locator("#intake-plain")).to_be_empty()
    expect(page.locator("#intake-text")).to_be_empty()
    expect(page.locator("#intake-preview")).to_be_hidden()
    for field in ("name", "email", "phone"):
        expect(page.locator(f"#intake-{field}")).to_have_value("")
