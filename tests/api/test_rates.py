"""Calls a minute for each client, where a setting says so."""

from __future__ import annotations

import time

import pytest

from app.api.rates import client_of
from app.cli import server_options
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, check_problem
from tests.caller import Caller

MOST = 5


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time of day, which stands still."""
    stands = [1_000_000_000.0]
    monkeypatch.setattr(time, "time", lambda: stands[0])
    return stands


def lab(client: str = "192.0.2.1", most: int = MOST) -> Caller:
    app = create_app(Settings(store="memory://", rate_limit=most))
    return Caller(app, client=(client, 50_000))


def beside(client: Caller, address: str) -> Caller:
    """Another client of the same lab."""
    return Caller(client.app, client=(address, 50_000))


def test_one_call_too_many_is_refused_and_says_when_to_come_back(now: list[float]) -> None:
    with lab() as client:
        for _ in range(MOST):
            assert client.get(f"{ROOT}/catalog").status_code == 200
        now[0] += 30.0
        reply = client.post(f"{ROOT}/sessions", json={})
        problem = check_problem(reply, 429, "rate_limited")
        assert reply.headers["retry-after"] == "30"
        assert f"{MOST} calls a minute" in problem["detail"]
        assert "in 30 s" in problem["detail"]
        german = client.get(f"{ROOT}/catalog", headers={"Accept-Language": "de"})
        assert "Aufrufe in der Minute" in german.json()["detail"]
        now[0] += float(reply.headers["retry-after"])
        assert client.get(f"{ROOT}/catalog").status_code == 200


def test_one_client_takes_nothing_from_another_and_only_calls_count() -> None:
    with lab() as client:
        other = beside(client, "192.0.2.2")
        for _ in range(3 * MOST):
            assert client.get("/healthz").status_code == 200
            assert client.get("/").status_code == 200
            client.get(f"{ROOT}/catalog")
        assert client.get(f"{ROOT}/catalog").status_code == 429
        assert other.get(f"{ROOT}/catalog").status_code == 200
        told = client.get("/metrics").text
        assert 'backprop_lab_problems_total{code="rate_limited"} 11.0' in told


def test_nothing_is_counted_by_default() -> None:
    with lab(most=0) as client:
        assert all(client.get(f"{ROOT}/catalog").status_code == 200 for _ in range(40))


def test_the_catalogue_and_the_description_tell_of_it() -> None:
    with lab() as client:
        codes = {
            each["code"]: each["status"] for each in client.get(f"{ROOT}/catalog").json()["errors"]
        }
        assert codes["rate_limited"] == 429
        for path in client.get("/openapi.json").json()["paths"].values():
            assert all("429" in call["responses"] for call in path.values())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("::ffff:192.0.2.1", "192.0.2.1", True),
        ("::ffff:192.0.2.1", "::ffff:192.0.2.2", False),
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("testclient", "testclient", True),
    ],
)
def test_a_client_is_its_address_or_the_half_of_it_that_is_its_household(
    one: str, other: str, same: bool
) -> None:
    named = [client_of({"client": (host, 1)}) for host in (one, other)]
    assert (named[0] == named[1]) == same
    assert client_of({"client": None}) == client_of({})


def test_the_server_believes_the_proxies_that_the_settings_name() -> None:
    settings = Settings(store="memory://", trusted_proxies="10.0.0.1,10.0.0.2")
    assert server_options(settings, access_log=False)["forwarded_allow_ips"] == "10.0.0.1,10.0.0.2"
