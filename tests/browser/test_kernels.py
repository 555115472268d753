"""The choice of a kernel: what it says, where one is missing, and where it is not ready yet."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, Response, expect

from app.engine.kernels.kernels import COMPILED, CompiledLoader
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT
from tests.browser.lab_page import Api, LabPage
from tests.caller import Caller
from tests.conftest import serve_in_thread


def choice(page: Page) -> Locator:
    """The choice in the rail, opened."""
    page.get_by_text("More", exact=True).click()
    return page.get_by_role("group", name="Arithmetic")


def patched(response: Response) -> bool:
    """Whether the session has been changed."""
    return response.request.method == "PATCH" and response.ok


# Compiled before: on a busy machine that takes longer than a page is waited for.
@pytest.mark.usefixtures("compiled_kernel")
def test_the_kernel_is_chosen_with_what_it_means_and_taken_back(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "xor"})
    lab.open(session)
    group = choice(lab.page)
    numpy = group.get_by_role("radio", name="NumPy")
    compiled = group.get_by_role("radio", name="compiled by numba")
    expect(numpy).to_be_checked()
    expect(compiled).to_have_accessible_description(re.compile("machine code.*by rounding"))
    numpy.focus()
    with lab.page.expect_response(patched):
        lab.page.keyboard.press("ArrowDown")
    expect(compiled).to_be_checked()
    assert api.get(session)["kernel"] == "compiled"
    lab.page.get_by_role("heading", name="Backprop Lab").click()
    lab.page.keyboard.press("Control+z")
    expect(numpy).to_be_checked()
    assert lab.complaints == []


def test_one_that_is_being_compiled_is_told_and_taken_once_it_is_ready(
    lab: LabPage, api: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = api.create({"preset": "xor"})
    lab.open(session)
    group = choice(lab.page)
    kernel = COMPILED()
    with monkeypatch.context() as patch:
        patch.setattr(COMPILED, "_kernel", None)
        patch.setattr(COMPILED, "_warming", True)
        group.get_by_role("radio", name="compiled").check()
        told = group.get_by_role("status")
        expect(told).to_have_text(re.compile("still being compiled.*taken as soon as it is ready"))
        assert api.get(session)["kernel"] == "numpy"
        with lab.page.expect_response(patched):
            patch.setattr(COMPILED, "_kernel", kernel)
        expect(told).to_have_text("")
    expect(group.get_by_role("radio", name="compiled")).to_be_checked()
    assert api.get(session)["kernel"] == "compiled"
    assert not [c for c in lab.complaints if "503" not in c]


def test_a_session_whose_kernel_is_missing_goes_on_with_the_other_one(
    page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path / 'lab.sqlite3'}", warm_kernels=False)
    with Caller(create_app(settings)) as there:
        made = there.post(f"{ROOT}/sessions", json={"preset": "xor", "kernel": "compiled"}).json()
        url = f"{ROOT}/sessions/{made['id']}"
        there.post(f"{url}/train", json={"epochs": 5})
        link = there.post(f"{url}/links").json()
        file = there.get(f"{url}/export/json").content
    monkeypatch.setattr(CompiledLoader, "installed", staticmethod(lambda: False))
    monkeypatch.setattr(COMPILED, "_kernel", None)
    with serve_in_thread(create_app(settings)) as here:
        page.goto(f"{here}/#session={made['id']}")
        expect(page.get_by_text("The kernel “compiled” is not installed")).to_be_visible()
        page.get_by_role("button", name="Go on with NumPy from here").click()
        expect(page.locator("main")).to_have_attribute("data-session", made["id"])
        group = choice(page)
        expect(group.get_by_role("radio", name="NumPy")).to_be_checked()
        compiled = group.get_by_role("radio", name="compiled")
        expect(compiled).to_be_disabled()
        expect(compiled).to_have_accessible_description(re.compile("does not have it"))
        page.goto(f"{here}{link['path']}")
        page.get_by_role("button", name="Go on with NumPy from here").click()
        expect(page.locator("main")).to_have_attribute("data-session", re.compile("."))
        opened = page.locator("main").get_attribute("data-session") or ""
        assert opened != made["id"]
        page.get_by_role("button", name="Take along", exact=True).click()
        bring = page.get_by_role("group", name="Bring a file").get_by_label("Choose a file")
        bring.set_input_files({"name": "one.json", "mimeType": "application/json", "buffer": file})
        expect(page.get_by_text("one.json: The kernel “compiled”", exact=False)).to_be_visible()
        page.get_by_role("button", name="Go on with NumPy from here").click()
        expect(page.locator("main")).not_to_have_attribute("data-session", opened)
        page.goto("about:blank")
