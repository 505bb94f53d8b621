"""The pictures: every ground has its steps, every door leads somewhere, and every figure is that of the rules."""

from __future__ import annotations

from typing import Any

import pytest

from inburgering import AS_OF, Ground, rules
from inburgering.parameter import Law
from scripts.languages import LANGUAGE
from scripts.pictures import doors
from scripts.procedures import data, procedure, steps
from scripts.term_line import months
from scripts.words import LANGUAGES, helpers, words

from .built import Page, site_pages

GROUNDS = [ground for ground in rules(AS_OF) if ground.exists]
FIGURES = ("within", "wait", "pay")


def page(language: str, name: str) -> Page:
    return site_pages()[f"{LANGUAGE[language].folder}{name}/index.html"]


def texts(language: str) -> dict[str, Any]:
    found: dict[str, Any] = words(language)["ui"]["pictures"]
    return found


@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.id)
def test_the_steps_of_a_ground_are_those_of_its_rule(ground: Ground) -> None:
    found = steps(ground)
    assert ground.decider in {step.who for step in found}
    assert (found[-1].does == "objection" and found[-1].within == ground.objection) == (ground.objection is not None)
    assert ground.decision is None or ground.decision in {step.within for step in found}
    assert ground.fee is None or ground.fee in {step.pay for step in found}
    for name in (getattr(step, kind) for step in found for kind in FIGURES):
        assert name is None or Law(AS_OF).parameter(name)


def test_every_procedure_is_used() -> None:
    used = {procedure(ground) for ground in GROUNDS}
    assert used == set(range(len(data()["procedure"])))


def test_what_an_act_does_not_have_is_not_asked() -> None:
    assert not any(steps(ground) for ground in rules(AS_OF) if not ground.exists)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_used(language: str) -> None:
    found = [step for ground in GROUNDS for step in steps(ground)]
    assert set(texts(language)["does"]) == {step.does for step in found} - {"objection"}
    assert set(texts(language)["who"]) == {step.who for step in found}
    assert set(texts(language)["ways"]["doors"]) == {door["name"] for floor in floors() for _, found in floor for door in found}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", GROUNDS, ids=lambda ground: ground.id)
def test_a_rule_page_draws_its_steps(language: str, ground: Ground) -> None:
    text, fig = page(language, f"rules/{ground.id}").text, helpers(language)["fig"]
    for step in steps(ground):
        assert texts(language)["who"][step.who] in text
        assert step.does == "objection" or texts(language)["does"][step.does] in text
        assert all(fig(getattr(step, kind)) in text for kind in FIGURES if getattr(step, kind))


def floors() -> list[Any]:
    ways = data()["ways"]
    return [doors(ways, floor["acts"]) for floor in ways["floors"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_door_leads_to_its_place(language: str) -> None:
    """The page is there, and the place on it; and every way out has its door."""
    linked = [a["href"] for a in page(language, "ways-out").all("a")]
    for door in (door for floor in floors() for _, found in floor for door in found):
        assert f"../{door['page']}/{'#' * bool(door['anchor'])}{door['anchor']}" in linked
        assert not door["anchor"] or door["anchor"] in page(language, door["page"]).ids


def test_every_way_out_has_its_door() -> None:
    ways = data()["ways"]
    shown = {
        (name, door["page"])
        for floor, found in zip(ways["floors"], floors(), strict=True)
        for name in floor["acts"]
        for _, d in found
        for door in d
    }
    for ground in GROUNDS:
        assert ground.gives in ("duty", "requirement") or (ground.act, ground.page) in shown, ground.id


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("act", data()["term"])
def test_the_term_is_told_in_words_too(language: str, act: str) -> None:
    found, fig = page(language, "duty"), helpers(language)["fig"]
    images = [svg for svg in found.all("svg") if svg.get("class") == "term-line"]
    assert {"role": "img", "aria-labelledby": f"term-{act}", "aria-describedby": f"told-{act}"}.items() <= images[
        list(data()["term"]).index(act)
    ].items()
    told = found.path.read_text("utf-8").split(f'id="told-{act}">')[1].split("</desc>")[0]
    named = [mark.get("at") or mark.get("before_end") for mark in data()["term"][act]["marks"]]
    assert all(fig(name) in told for name in [*filter(None, named), "decision_weeks", "objection_weeks"])


def test_figures_of_years_and_months_are_one_measure() -> None:
    assert [months(name) for name in ("term_years", "request_wait_months")] == [36, 30]
    with pytest.raises(KeyError):
        months("objection_weeks")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", data()["money"])
def test_the_money_comes_back_where_the_rule_says(language: str, ground: str) -> None:
    html, fig = page(language, "medical").path.read_text("utf-8"), helpers(language)["fig"]
    flow = html.split('<figure class="money"')[1 + list(data()["money"]).index(ground)].split("</figure>")[0]
    back = sum(outcome["back"] for outcome in data()["money"][ground]["outcomes"])
    assert flow.count(texts(language)["money"]["back"].format(fee=fig("medical_fee"))) == back
    assert flow.count(texts(language)["money"]["kept"]) == len(data()["money"][ground]["outcomes"]) - back
