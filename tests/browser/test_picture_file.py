"""The picture of the network as a file: all of it, the API's numbers, and nothing of the page."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.barriers import barriers
from tests.browser.lab_page import Api, LabPage, shows, values_of
from tests.hunts import hunted

SVG = "{http://www.w3.org/2000/svg}"
PNG_HEAD = b"\x89PNG\r\n\x1a\n"


def taken(lab: LabPage, form: str) -> Path:
    with lab.page.expect_download() as download:
        lab.page.get_by_role("button", name=f"{form}:").click()
    return Path(download.value.path())


def opened_menu(lab: LabPage) -> None:
    lab.page.get_by_role("button", name=re.compile("^(Take along|Share and take along)$")).click()
    expect(lab.page.get_by_text("Picture of the network")).to_be_visible()


def numbers_in(picture: Path) -> list[tuple[str, str]]:
    tree = ElementTree.parse(picture)
    return [
        (each.attrib["data-id"], "".join(each.itertext()))
        for each in tree.iter(f"{SVG}text")
        if "data-id" in each.attrib
    ]


def check_formulas(api: Api, session: dict[str, Any], picture: Path) -> None:
    """Below the network stand the formulas of the last op, in outlines that need no typeface."""
    view = api.get(session)
    latex = api.get(session, f"/explain/{view['cursor']['last']}")["latex"]
    formulas = [
        each
        for each in ElementTree.parse(picture).iter(f"{SVG}g")
        if each.find(f"{SVG}desc") is not None
    ]
    assert [each.findtext(f"{SVG}desc") for each in formulas] == [
        latex["symbolic"],
        latex["substituted"],
    ]
    for each in formulas:
        assert {part.tag.removeprefix(SVG) for part in each.iter()} <= {
            "g",
            "desc",
            "path",
            "rect",
            "svg",
        }
        assert len(list(each.iter(f"{SVG}path"))) > 5


def hold_against(api: Api, session: dict[str, Any], picture: Path) -> set[str]:
    """Every number of a picture is the API's; returns which there are."""
    view = api.get(session)
    values = values_of(view, api.get(session, f"/trace?pass={view['cursor']['pass']}"))
    found = numbers_in(picture)
    for quantity, text in found:
        if quantity in values:
            assert shows(text, values[quantity]), (quantity, text, values[quantity])
    return {quantity for quantity, text in found if text}


@pytest.mark.parametrize("width", hunted([1440, 390], [390]))
def test_the_picture_holds_all_numbers_and_stands_alone(
    lab: LabPage, api: Api, browser: Browser, tmp_path: Path, width: int
) -> None:
    session = api.step(api.create({"preset": "xor", "training": {"batch_size": 3}}), count=25)
    lab.page.set_viewport_size({"width": width, "height": 844})
    lab.page.emulate_media(color_scheme="dark")
    lab.open(session)
    before = lab.page.locator(".world svg > g").get_attribute("transform")
    asked: list[str] = []
    lab.page.on("request", lambda request: asked.append(request.url))
    opened_menu(lab)
    assert [url for url in asked if "/typeset-" in url] == []  # large: only who takes one waits
    picture = taken(lab, "SVG")
    assert len([url for url in asked if "/typeset-" in url]) == 1
    check_formulas(api, session, picture)
    assert barriers(lab.page) == []
    seen = hold_against(api, session, picture)
    wanted = {f"w:{layer}:{j}:{k}" for layer, j, k in ((2, 1, 1), (2, 3, 2), (3, 1, 1))}
    if width == 390:
        # there every number has a place, but not each has it at once
        wanted = {"a:1:1", "a:1:2", "a:2:1", "a:2:3", "a:3:1", "cost"}
    assert wanted | {"a:1:1", "cost", "y:1"} <= seen
    assert lab.page.locator(".world svg > g").get_attribute("transform") == before
    assert lab.page.evaluate("localStorage.getItem('backprop-lab-theme') || ''") == ""

    source = picture.read_text()
    assert "dominant-baseline" not in source  # unknown to many programs
    assert "var(" not in source
    assert "class=" not in source
    alone = tmp_path / "picture.svg"
    alone.write_text(source)
    with browser.new_context(offline=True) as context:
        asked.clear()
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.goto(alone.as_uri())
        expect(page.locator('[data-id="cost"]')).to_be_visible()
        assert page.evaluate("getComputedStyle(document.querySelector('rect')).fill") == (
            "rgb(246, 247, 249)"
        )
        assert [url for url in asked if not url.startswith(("file:", "data:"))] == []

    drawn = taken(lab, "PNG").read_bytes()
    assert drawn.startswith(PNG_HEAD)
    root = ElementTree.fromstring(source)
    size = [int.from_bytes(drawn[at : at + 4]) for at in (16, 20)]
    assert size == [2 * int(root.attrib[side]) for side in ("width", "height")]
    assert lab.complaints == []


def test_edges_that_a_canvas_draws_are_lines_of_the_picture(lab: LabPage, api: Api) -> None:
    session = api.step(api.create({"preset": "reads-digits"}), unit="layer", count=2)
    lab.open(session)
    opened_menu(lab)
    picture = taken(lab, "SVG")
    seen = hold_against(api, session, picture)
    sizes = session["network"]["sizes"]
    assert {f"a:2:{j}" for j in range(1, sizes[1] + 1)} <= seen
    edges = sum(a * b for a, b in pairwise(sizes))
    tree = ElementTree.parse(picture)
    lines = [p for p in tree.iter(f"{SVG}path") if "stroke-opacity" in p.attrib]
    assert len(lines) >= edges > 1500
    assert lab.complaints == []
