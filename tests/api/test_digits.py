"""`?digits=`: how many significant digits the figures of an explanation have."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.api.lab import Remote, check_problem
from tests.caller import Caller


@pytest.fixture
def session(client: Caller) -> Remote:
    session = Remote.create(client)
    session.step("pass")
    return session


def explained(session: Remote, quantity: str, **query: Any) -> dict[str, Any]:
    response = session.client.get(f"{session.url}/explain/{quantity}", params=query)
    assert response.status_code == 200, response.text
    found: dict[str, Any] = response.json()
    return found


def figures(text: str) -> set[str]:
    return set(re.findall(r"\d+\.\d+", text))


@pytest.mark.parametrize("digits", [3, 4, 8, 15])
def test_figures_in_formulas_and_words_have_so_many_digits(session: Remote, digits: int) -> None:
    found = explained(session, "a:2:1", digits=digits)
    wanted = f"{found['value']:.{digits}f}"  # 0.59…: as many decimals as digits
    for where in (found["latex"]["substituted"], found["words"]):
        assert wanted in figures(where), (wanted, where)
    whole = explained(session, "a:2:1")
    assert found["value"] == whole["value"]
    assert (found == whole) is (digits == 4)


def test_a_range_takes_them_too(session: Remote) -> None:
    query = {"from": 0, "to": 33, "digits": 9}
    rows = session.client.get(f"{session.url}/explain", params=query).json()
    plain = session.explain_range(0, 33)
    for row, four in zip(rows, plain, strict=True):
        assert row == explained(session, row["id"], digits=9)
        assert row["value"] == four["value"]
    assert rows != plain


@pytest.mark.parametrize("digits", ["2", "18", "0", "-4", "4.5", "four", ""])
def test_other_numbers_of_digits_are_refused(session: Remote, digits: str) -> None:
    for path in ("/explain/cost", "/explain?from=0&to=1"):
        joint = "&" if "?" in path else "?"
        response = session.client.get(f"{session.url}{path}{joint}digits={digits}")
        check_problem(response, 422, "invalid_input", "/digits")
