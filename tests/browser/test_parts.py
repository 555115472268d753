"""Parts of the page whose code does not come, as the server is away: told, and there afterwards."""

from __future__ import annotations

import re

from playwright.sync_api import Route, expect

from tests.browser.lab_page import Api, LabPage

CODE = re.compile(r"/static/dist/assets/")
COMES = "This part of the page comes as soon as the server answers."
UNSTYLED = """() => {
  const links = [...document.querySelectorAll('link[rel=stylesheet]')]
  const there = new Set(links.filter(link => link.sheet).map(link => link.href))
  return links.map(link => link.href).filter(href => !there.has(href))
}"""


def test_what_did_not_come_is_told_and_comes_by_itself(lab: LabPage, api: Api) -> None:
    session = api.step(api.create({"preset": "mazur"}), unit="op", count=5)
    lab.open(session)
    panel = lab.page.get_by_role("complementary", name="Explanation")
    expect(panel.get_by_text("In symbols")).to_be_visible()
    lab.page.route(CODE, lambda route: route.abort())
    panel.get_by_role("tab", name="Matrix").click()
    expect(panel.get_by_text(COMES)).to_be_visible()
    lab.page.keyboard.press("e")
    panel.get_by_role("tab", name="Learning").click()
    # the way back stays
    expect(panel.get_by_text(COMES).first).to_be_visible()
    panel.get_by_role("tab", name="Why?").click()
    panel.get_by_role("tab", name="Learning").click()
    lab.page.unroute(CODE)
    sheet = lab.page.get_by_role("dialog", name="Edit as a sheet")
    expect(sheet.get_by_role("gridcell").first).to_be_visible()
    lab.press("Escape")
    expect(panel.get_by_role("button", name=re.compile(r"^Train \d+ epochs$"))).to_be_visible()
    panel.get_by_role("tab", name="Why?").click()
    expect(panel.get_by_role("grid").first).to_be_visible()
    expect(lab.page.get_by_text(COMES)).to_have_count(0)
    assert lab.page.evaluate(UNSTYLED) == []
    assert [each for each in lab.complaints if "ERR_FAILED" not in each] == []


def test_every_file_may_fail_once(lab: LabPage, api: Api) -> None:
    """Code, sentences and styles, of the panels that come at once and of those that are opened."""
    failed: set[str] = set()

    def fail_once(route: Route) -> None:
        url = route.request.url
        if url in failed or not re.search(r"\.(js|css)$", url):
            route.continue_()
        else:
            failed.add(url)
            route.abort()

    session = api.step(api.create({"preset": "mazur"}), unit="op", count=5)
    lab.page.goto("about:blank")
    lab.page.route(re.compile(r"/assets/(soon|katex)-"), fail_once)
    lab.open(session)
    panel = lab.page.get_by_role("complementary", name="Explanation")
    expect(panel.get_by_text("In symbols")).to_be_visible()
    expect(lab.page.get_by_role("combobox", name="Example")).to_be_visible()
    assert len(failed) > 3
    lab.page.route(CODE, fail_once)
    panel.get_by_role("tab", name="Learning").click()
    expect(panel.get_by_role("button", name=re.compile(r"^Train \d+ epochs$"))).to_be_visible()
    lab.page.keyboard.press("e")
    sheet = lab.page.get_by_role("dialog", name="Edit as a sheet")
    expect(sheet.get_by_role("gridcell").first).to_be_visible()
    assert len(failed) > 8
    lab.page.unroute_all()
    assert lab.page.evaluate(UNSTYLED) == []
    assert [each for each in lab.complaints if "ERR_FAILED" not in each] == []


def test_few_files_are_fetched_and_the_picture_waits_for_the_fewest(lab: LabPage, api: Api) -> None:
    session = api.create({"preset": "mazur"})
    lab.page.goto("about:blank")
    asked: list[str] = []
    lab.page.on("request", lambda request: asked.append(request.url))
    lab.open(session)
    panel = lab.page.get_by_role("complementary", name="Explanation")
    expect(panel.get_by_text("In symbols")).to_be_visible()
    expect(lab.page.get_by_role("combobox", name="Example")).to_be_visible()
    code = [url for url in asked if re.search(r"/assets/.*\.(js|css)$", url)]
    # dozens of requests were most of what opening took: what comes after the picture is one file
    assert len(code) <= 16, code
    # the session is asked for before any of that, and does not wait for the catalog
    calls = [url for url in asked if "/api/v1/" in url]
    assert calls[0].endswith(f"/api/v1/sessions/{session['id']}")
    assert calls[1].endswith("/api/v1/catalog")
    before = [re.sub(r"^.*/assets/|-.{8}\.", " ", url) for url in asked[: asked.index(calls[0])]]
    assert {name.strip() for name in before if name.endswith((" js", " css"))} == {
        "main css",
        "main js",
        "en js",
    }
