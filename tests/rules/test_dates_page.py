"""The operations of the page on dates and costs, with the words of both languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import icalendar
import pytest

from inburgering import AS_OF, rules
from inburgering import page as page_module
from scripts.words import LANGUAGES, document_words, words

GIVEN = {"pip_date": "2024-03-15", "request_sent": "2026-11-20", "decision_date": "2026-11-25"}


@pytest.fixture(autouse=True)
def _words() -> Iterator[None]:
    before = dict(page_module.WORDS)
    page_module.start(document_words())
    yield
    page_module.WORDS.clear()
    page_module.WORDS.update(before)


def call(op: str, ground: str = "more_time_birth_2021", language: str = "nl", **data: Any) -> dict[str, Any]:
    request = {"op": op, "ground": ground, "language": language, "today": "2026-11-28", **data}
    answer: dict[str, Any] = json.loads(page_module.call_json(json.dumps(request)))
    return answer


def test_days_come_in_words_with_their_rule_and_source() -> None:
    found = call("dates", dates=GIVEN)
    last = next(each for each in found["dates"] if each["id"] == "objection_last")
    assert last["when"] == "6 januari 2027"
    assert last["state"] == "Nog 39 dagen."
    assert last["rule"] == "U hebt 6 weken. De dag na 25 november 2026 telt als eerste dag."
    assert last["source"]["text"] == "Awb, artikel 6:7"
    assert "6 januari 2027" in found["picture"]["title"]
    assert found["picture"]["svg"].startswith("<svg")
    assert found["picture"]["shapes"]
    assert len(found["notes"]) == 3  # the letter, the weekend, far away


@pytest.mark.parametrize(
    ("today", "state"),
    [
        ("2027-01-06", "Dit is vandaag."),
        ("2027-01-05", "Dit is morgen."),
        ("2027-01-07", "Deze dag is voorbij."),
        ("2027-01-04", "Nog 2 dagen."),
    ],
)
def test_how_far_off(today: str, state: str) -> None:
    found = call("dates", today=today, dates={"decision_date": "2026-11-25"})
    assert found["dates"][0]["state"] == state


def test_nothing_given_gives_the_fields_and_no_picture() -> None:
    found = call("dates", dates={})
    assert found["fields"] == ["pip_date", "term_end", "request_sent", "decision_date", "objection_decision"]
    assert found["dates"] == found["problems"] == found["notes"] == []
    assert found["picture"]["svg"] == ""


def test_without_today_nothing_is_said_of_it() -> None:
    request = {"op": "dates", "ground": "medical_2021", "language": "en", "dates": GIVEN}
    found = json.loads(page_module.call_json(json.dumps(request)))
    assert {each["state"] for each in found["dates"]} == {""}
    assert not any(shape["attributes"].get("class") == "today" for shape in found["picture"]["shapes"])


def test_an_end_from_duo_has_no_source_but_duo() -> None:
    found = call("dates", dates={"term_end": "2027-03-15"})
    end = next(each for each in found["dates"] if each["id"] == "term_end")
    assert (end["source"], end["sure"]) == ({}, "Wat DUO zegt, gaat voor.")


def test_a_problem_says_what_to_do_at_its_date() -> None:
    found = call("dates", dates={"pip_date": "2026-02-31"})
    assert found["problems"][0]["field"] == "pip_date"
    assert "opnieuw" in found["problems"][0]["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_holds_the_days_to_come_and_no_word_on_health(language: str) -> None:
    made = call("calendar", "medical_2021", language, dates=GIVEN | {"request_sent": "2026-01-05"}, stamp="20261128T140000Z")
    events = icalendar.Calendar.from_ical(made["text"]).walk("VEVENT")
    assert [str(event["UID"]).split("-")[0] for event in events] == ["objection_last", "objection_answer", "term_end"]
    assert [len(event.walk("VALARM")) for event in events] == [2, 1, 2]
    everything = json.dumps(words(language)["plan"]["calendar"]).lower()
    assert not re.search(r"ziek|medis|medic|\bill|\barts|doctor", everything + made["text"].lower())
    assert made["name"].endswith(".ics")


def test_a_calendar_of_nothing_says_so() -> None:
    assert "Vul eerst" in call("calendar", dates={}, stamp="20261128T140000Z")["error"]


@pytest.mark.parametrize(
    ("op", "data", "says"),
    [
        ("dates", {"language": "fr"}, "nl, en"),
        ("dates", {"ground": "x"}, "unknown ground"),
        ("dates", {"answers": []}, "answers"),
        ("dates", {"answers": {"x": "y"}}, "unknown question"),
        ("dates", {"dates": []}, "dates"),
        ("dates", {"today": "x"}, "not a date"),
        ("dates", {"on": "1999-01-01"}, "choose a date"),
        ("calendar", {"stamp": "now"}, "UTC"),
        ("costs", {"ground": None}, "unknown ground"),
    ],
)
def test_bad_requests_say_what_to_change(op: str, data: dict[str, Any], says: str) -> None:
    assert says in call(op, **data)["error"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("ground", [ground.id for ground in rules(AS_OF)])
def test_every_ground_has_words_for_its_costs_and_dates(language: str, ground: str) -> None:
    found = call("costs", ground, language)
    assert found["costs"]
    assert all("{" not in cost["text"] + cost["year"] for cost in found["costs"])
    every = {name: "2026-03-02" for name in call("dates", ground, language, dates={})["fields"] if name != "term_end"}
    dates = call("dates", ground, language, dates=every)
    assert bool(dates["dates"]) == bool(every)
    assert all("{" not in each["rule"] for each in dates["dates"])


def test_an_amount_has_its_year_and_how_sure_it_is() -> None:
    found = {cost["id"]: cost for cost in call("costs", "naturalisation_medical")["costs"]}
    assert "€ 1.139" in found["naturalisation_fee_2026"]["text"]
    assert "Niet zeker" in found["naturalisation_fee_2026"]["year"]
    assert found["court_fee_ind"]["year"] == "Dit bedrag is van 2025. Het is nu misschien hoger."
    assert "2022" in {cost["id"]: cost for cost in call("costs", "medical_2021")["costs"]}["medical_fee"]["year"]
