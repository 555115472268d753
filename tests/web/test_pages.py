"""People get pages, programs get problems; the lab's page names its built files."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from app.web.assets import MANIFEST, FrontEnd, templates_directory
from app.web.headers import security_headers
from app.web.pages import install_error_pages, pages_router
from app.web.templating import THEME_SCRIPT, Templates, script_hash
from tests.caller import Caller

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
TEMPLATES = Templates(templates_directory())
HEADERS = security_headers([script_hash(TEMPLATES.source(THEME_SCRIPT))])


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    manifest = tmp_path / MANIFEST
    manifest.parent.mkdir()
    entry = {"file": "assets/main-Aa1.js", "css": ["assets/main-Bb2.css"]}
    manifest.write_text(json.dumps({"src/main.ts": entry}))
    return tmp_path


def make_client(dist: Path) -> Caller:
    app = FastAPI()

    @app.exception_handler(HTTPException)
    async def http_problem(_: Request, error: HTTPException) -> Response:
        return JSONResponse({"problem": error.detail}, error.status_code)

    @app.exception_handler(Exception)
    def server_problem(_: Request, __: Exception) -> Response:
        return JSONResponse({"problem": "internal"}, 500)

    @app.get("/broken")
    @app.get("/api/broken")
    def broken() -> None:
        raise ZeroDivisionError

    app.include_router(pages_router(TEMPLATES, FrontEnd(dist), lambda _: False))
    install_error_pages(app, TEMPLATES, HEADERS)
    return Caller(app, raise_server_exceptions=False)


def test_the_lab_names_its_built_files(dist: Path) -> None:
    reply = make_client(dist).get("/")
    assert reply.status_code == 200
    assert reply.headers["cache-control"] == "no-cache"
    assert '<div id="app"></div>' in reply.text
    assert '<link rel="stylesheet" href="/static/dist/assets/main-Bb2.css">' in reply.text
    assert '<script type="module" src="/static/dist/assets/main-Aa1.js"></script>' in reply.text


def test_the_theme_is_set_by_a_script_that_the_policy_names(dist: Path) -> None:
    html = make_client(dist).get("/").text
    inline = re.findall(r"<script>(.*?)</script>", html, flags=re.DOTALL)
    assert len(inline) == 1
    assert "backprop-lab-theme" in inline[0]
    assert script_hash(inline[0]) in HEADERS["Content-Security-Policy"]
    assert html.index("<script>") < html.index('<link rel="stylesheet"')


def test_without_a_build_the_page_says_how_to_build(tmp_path: Path) -> None:
    reply = make_client(tmp_path).get("/")
    assert reply.status_code == 503
    assert "npm run build" in reply.text


def test_a_page_can_be_asked_for_its_head(dist: Path) -> None:
    reply = make_client(dist).head("/")
    assert (reply.status_code, reply.content) == (200, b"")


@pytest.mark.parametrize("path", ["/favicon.svg", "/favicon.ico"])
def test_the_icon_is_there_under_both_names(dist: Path, path: str) -> None:
    reply = make_client(dist).get(path)
    assert reply.headers["content-type"].startswith("image/svg+xml")
    assert reply.text.startswith("<svg")


def test_a_browser_gets_a_page_for_a_wrong_address(dist: Path) -> None:
    reply = make_client(dist).get("/nowhere", headers=BROWSER)
    assert reply.status_code == 404
    assert "There is no page at this address" in reply.text


@pytest.mark.parametrize(
    ("path", "says"),
    [("/nowhere", "keine Seite"), ("/broken", "gescheitert"), ("/links/x", "Diesen Link gibt es")],
)
def test_a_browser_is_told_in_its_language(dist: Path, path: str, says: str) -> None:
    reply = make_client(dist).get(path, headers={**BROWSER, "Accept-Language": "de-AT,en;q=0.5"})
    assert says in reply.text
    assert '<html lang="de">' in reply.text
    assert reply.headers["content-language"] == "de"
    assert "Accept-Language" in reply.headers["vary"]


@pytest.mark.parametrize(
    ("path", "accept"),
    [("/api/nowhere", BROWSER["Accept"]), ("/nowhere", "application/json"), ("/nowhere", "*/*")],
)
def test_a_program_gets_the_problem(dist: Path, path: str, accept: str) -> None:
    reply = make_client(dist).get(path, headers={"Accept": accept})
    assert (reply.status_code, reply.json()) == (404, {"problem": "Not Found"})


def test_a_server_error_is_a_page_for_people_and_guarded(dist: Path) -> None:
    reply = make_client(dist).get("/broken", headers=BROWSER)
    assert reply.status_code == 500
    assert "The server failed on this request" in reply.text
    assert reply.headers["content-security-policy"] == HEADERS["Content-Security-Policy"]


def test_a_server_error_is_a_problem_for_programs(dist: Path) -> None:
    reply = make_client(dist).get("/api/broken", headers=BROWSER)
    assert (reply.status_code, reply.json()) == (500, {"problem": "internal"})
    assert reply.headers["x-content-type-options"] == "nosniff"
