"""Who may act on a lab that asks for no password: its own pages and programs, no other site."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.api.origins import Hosts
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem
from tests.caller import Caller

FOREIGN = "https://evil.example"


@pytest.fixture
def local() -> Iterator[Caller]:
    """A lab with the default names, called by one of them."""
    names = str(Settings.model_fields["allowed_hosts"].default)
    app = create_app(Settings(store="memory://", allowed_hosts=names))
    with Caller(app, base_url="http://localhost:8000", raise_server_exceptions=False) as client:
        yield client


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site", "Origin": FOREIGN},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:9000"},
        {"Sec-Fetch-Site": "nonsense"},
        {"Origin": FOREIGN},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://localhost:9000"},
        {"Origin": "http://localhost:8000.evil.example"},
        {"Origin": "https://evil.example?http://localhost:8000"},
    ],
    ids=str,
)
def test_a_foreign_page_changes_nothing(local: Caller, headers: dict[str, str]) -> None:
    session = Remote.create(local)
    before = local.get(session.url).content
    text = {**headers, "Content-Type": "text/plain"}
    for method, path in (
        ("POST", f"{ROOT}/sessions"),
        ("POST", f"{session.url}/step"),
        ("PATCH", session.url),
        ("DELETE", session.url),
        ("POST", f"{ROOT}/pass"),
    ):
        response = local.request(method, path, content="{}", headers=text)
        problem = check_problem(response, 403, "forbidden_origin")
        if headers.get("Origin"):
            assert headers["Origin"] in problem["detail"]
    assert local.get(session.url).content == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://localhost:8000"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "http://localhost:8000"},
        {"Origin": "HTTP://LOCALHOST:8000"},
        # A proxy that speaks TLS, or the page's own dev server: the browser knows best.
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://lab.example"},
        {},
    ],
    ids=str,
)
def test_own_pages_and_programs_may(local: Caller, headers: dict[str, str]) -> None:
    made = local.post(f"{ROOT}/sessions", content='{"preset": "xor"}', headers=headers)
    assert made.status_code == 201, made.text


def test_curl_needs_no_content_type(local: Caller) -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded"}  # what `curl -d` says
    made = local.post(f"{ROOT}/sessions", content='{"preset": "xor"}', headers=form)
    assert made.json()["setup"]["preset"] == "xor"


def test_another_page_may_link_here(local: Caller) -> None:
    """A link is a cross-site GET: it changes nothing, and its page must open."""
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert local.get("/docs", headers=headers).status_code == 200


@pytest.mark.parametrize("path", ["/", "/docs", f"{ROOT}/catalog", "/healthz"])
@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "evil.example:8000", "", "192.168.1.5"]
)
def test_a_foreign_name_reaches_nothing(local: Caller, path: str, host: str) -> None:
    response = local.get(path, headers={"Host": host})
    problem = check_problem(response, 421, "unknown_host")
    assert "BACKPROP_LAB_ALLOWED_HOSTS" in problem["detail"]
    assert "x-content-type-options" in response.headers


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "127.0.0.1:8000", "[::1]:8000", "[::1]", "localhost."]
)
def test_loopback_names_reach_it(local: Caller, host: str) -> None:
    assert local.get("/healthz", headers={"Host": host}).status_code == 200


def test_the_clients_name_of_the_tests_is_none_by_default(local: Caller) -> None:
    check_problem(local.get("/", headers={"Host": "testserver"}), 421, "unknown_host")


@pytest.mark.parametrize(
    ("names", "bound", "host", "held"),
    [
        ([], "192.168.1.5", "192.168.1.5:8000", True),
        ([], "192.168.1.5", "192.168.1.6", False),
        ([], "0.0.0.0", "192.168.1.5:8000", True),
        ([], "0.0.0.0", "[fe80::1]:8000", True),
        ([], "::", "10.0.0.1", True),
        ([], "0.0.0.0", "10.0.0.1.evil.example", False),
        ([], "lab", "lab:80", True),
        (["lab.example"], "127.0.0.1", "LAB.example.", True),
        ([" lab.example ", ""], "127.0.0.1", "lab.example", True),
        ([" lab.example ", ""], "127.0.0.1", "", False),
        (["*.example"], "127.0.0.1", "a.lab.example:1", True),
        (["*.example"], "127.0.0.1", "example", False),
        (["*.example"], "127.0.0.1", "badexample", False),
        (["*"], "127.0.0.1", "anything", True),
        (["[::1]"], "127.0.0.1", "[::1]:8", True),
    ],
)
def test_names(names: list[str], bound: str, host: str, held: bool) -> None:
    assert Hosts(names, bound).hold(host) is held


def test_the_codes_are_in_the_catalogue(client: Caller) -> None:
    codes = {row["code"]: row["status"] for row in client.get(f"{ROOT}/catalog").json()["errors"]}
    assert codes["forbidden_origin"] == 403
    assert codes["unknown_host"] == 421
