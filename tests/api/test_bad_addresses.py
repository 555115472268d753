"""Whatever a caller asks for that is not there: the one problem body, and never a 500."""

from __future__ import annotations

import pytest

from tests.api.lab import ROOT, Remote, check_problem
from tests.caller import Caller


@pytest.mark.parametrize(
    "quantity",
    [
        "z",
        "z:2",
        "z:1:1",
        "z:2:3",
        "z:4:1",
        "z:0:1",
        "z:2:0",
        "z:2:-1",
        "z:2:1:1",
        "z:02:1",
        "w:2:1",
        "w:2:1:3",
        "w:1:1:1",
        "a:0:1",
        "a:2:1@1",
        "a:2:1@-1",
        "a:2:1@",
        "w:2:1:1@0",
        "y:3",
        "y:0",
        "cost:1",
        "Cost",
        "slope:1:1",
        "delta:1:1",
        "sigma:2:1",
        "z:2:1 ",
        "z:٢:1",
        "z:2:99999999999999999999",
        "new_w:2:1",
        "🙂",
        "a" * 3000,
        "%00",
        "z:2:1%0A",
    ],
)
def test_unknown_quantities(client: Caller, quantity: str) -> None:
    session = Remote.create(client)
    check_problem(client.get(f"{session.url}/explain/{quantity}"), 404, "unknown_quantity")


def test_unknown_quantities_in_an_edit(client: Caller) -> None:
    session = Remote.create(client)
    for text in ("w:2:1:9", "w:2:1", "b:1:1", "", "v:2:1", "w:2:1:1@0"):
        session.refuses("patch", {"set": {text: 1.0}}, 404, "unknown_quantity")


@pytest.mark.parametrize("name", ["none", "%00", "a" * 5_000, "🙂", "' OR 1=1 --", "..%2f.."])
def test_unknown_sessions(client: Caller, name: str) -> None:
    url = f"{ROOT}/sessions/{name}"
    for method, path, body in (
        ("GET", "", None),
        ("DELETE", "", None),
        ("PATCH", "", {}),
        ("POST", "/step", {}),
        ("POST", "/seek", {"pass": 0}),
        ("POST", "/forward", None),
        ("POST", "/train", {}),
        ("GET", "/trace", None),
        ("GET", "/explain/cost", None),
        ("GET", "/explain?from=0&to=1", None),
        ("GET", "/gradient-check", None),
    ):
        response = client.request(method, url + path, json=body)
        code = "not_found" if "%2f" in name else "session_not_found"
        check_problem(response, 404, code)


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?from=0",
        "?to=3",
        "?from=-1&to=3",
        "?from=3&to=2",
        "?from=0&to=34",
        "?from=a&to=b",
        "?from=0&to=9999999999999999999999",
        "?from=0.5&to=1",
        "?from=&to=",
    ],
)
def test_ranges_that_are_none(client: Caller, query: str) -> None:
    session = Remote.create(client)
    check_problem(client.get(f"{session.url}/explain{query}"), 422, "invalid_input")


def test_a_range_of_more_than_500_steps(client: Caller) -> None:
    session = Remote.create(client, {"network": {"sizes": [30, 10, 10]}})
    assert len(session.explain_range(100, 600)) == 500
    response = client.get(f"{session.url}/explain", params={"from": 0, "to": 501})
    check_problem(response, 422, "invalid_input", "/to")


def test_addresses_and_methods_that_are_none(client: Caller) -> None:
    for path in ("", "/", "/nothing", "/sessions/a/b/c", "/sessions/a/nothing"):
        check_problem(client.get(ROOT + path), 404, "not_found")
    check_problem(client.get(f"{ROOT}/sessions"), 405, "method_not_allowed")
    check_problem(client.put(f"{ROOT}/sessions/a", json={}), 405, "method_not_allowed")
    check_problem(client.delete(f"{ROOT}/catalog"), 405, "method_not_allowed")
    # Also for a browser's address line: an API has no pages.
    response = client.get(f"{ROOT}/sessions/none", headers={"accept": "text/html"})
    check_problem(response, 404, "session_not_found")
    check_problem(client.get(f"{ROOT}/none", headers={"accept": "text/html"}), 404, "not_found")
