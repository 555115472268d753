"""Random sessions, random places, random numbers pointed at: whatever the page says is the API's.

A hundred sessions are walked by default, all but ten as a long hunt; BACKPROP_LAB_WALKS=1000 walks
more.
"""

from __future__ import annotations

import json
import os
import re
from random import Random

import pytest
from playwright.sync_api import expect

from tests.browser.lab_page import Api, LabPage
from tests.browser.panels import PANELS
from tests.browser.sessions import visit
from tests.browser.truth import Truth, read_page

WALKS = int(os.environ.get("BACKPROP_LAB_WALKS", "100"))
A_TEST = 10
HOVERS = 2
FOLLOWED = 2
NAMES = "[...document.querySelectorAll('main [data-quantity]')].map(e => e.dataset.quantity)"
WALKED = [
    pytest.param(first, marks=pytest.mark.long if first else ())
    for first in range(0, WALKS, A_TEST)
]
WAYS = "[...document.querySelectorAll('[data-leads-to]')].map(e => e.dataset.leadsTo)"
ASKED_IN_VAIN = re.compile(
    r"Failed to load resource: the server responded with a status of 409 \(Conflict\) "
    r"\(\S+/sessions/[\w-]+/evaluation\)"
)
"""Of a network that a training drove out of float64: how good it is has no answer."""


@pytest.mark.parametrize("first", WALKED)
def test_whatever_the_page_says_is_the_apis(lab: LabPage, api: Api, first: int) -> None:
    lab.page.set_viewport_size({"width": 1600, "height": 1000})
    lab.open()
    catalog = api.http.get("/api/v1/catalog").json()
    for seed in range(first, min(first + A_TEST, WALKS)):
        walk(lab, api, catalog, seed)
    assert [each for each in lab.complaints if not ASKED_IN_VAIN.fullmatch(each)] == []


def walk(lab: LabPage, api: Api, catalog: dict[str, object], seed: int) -> None:
    random = Random(seed)
    visited = visit(random, api, catalog)
    truth = Truth(api, visited.session)
    place = f"seed {seed}, {json.dumps(visited.body)}, {visited.session['cursor']}"

    def check(where: str) -> None:
        page = read_page(lab)
        assert len(page["figures"]) > 3, place
        wrong = truth.wrong(page)
        assert not wrong, "\n".join([*wrong, where, place])

    lab.visit(visited.session)
    check("opened")
    names = lab.page.evaluate(NAMES)
    for name in random.sample(names, min(HOVERS, len(names))):
        quantity = lab.page.locator(f'main [data-quantity="{name}"]')
        if not quantity.count():
            continue  # what was pointed at before had laid the picture out otherwise
        quantity.first.hover(force=True)
        check(f"pointing at {name}")
    for _ in range(FOLLOWED):
        ways = lab.page.locator("[data-leads-to]")
        if not ways.count():
            break
        # Numbers of other samples, `a:2:1@3`, are where most has gone wrong.
        leads = lab.page.evaluate(WAYS)
        others = [name for name in leads if "@" in name]
        chosen = random.choice(others or leads)
        ways.nth(leads.index(chosen)).dispatch_event("click")
        # A parameter that has been updated is explained by its update.
        either = f'[data-explains="{chosen}"], [data-explains="new_{chosen}"]'
        expect(lab.page.locator(either)).to_be_visible()
        check(f"having opened {chosen}")
    beside = PANELS[seed % len(PANELS)]
    wrong = beside(lab, api, visited.session)
    assert not wrong, "\n".join([*wrong, place])
