"""The curve of the cost and the series of quantities say what trainings and traces say."""

from __future__ import annotations

from fastapi.testclient import TestClient

from tests.api.condition_scan import (
    SESSION,
    create,
    post,
    value_of,
)


def test_the_curve_is_the_cost_over_all_the_data(client: TestClient) -> None:
    path = create(client, SESSION)
    trained = post(client, f"{path}/train", {"epochs": 30})
    curve = client.get(f"{path}/curve").json()["points"]
    by_pass = {point["pass"]: point["cost"] for point in curve}
    assert sorted(by_pass) == list(range(121))
    for point in trained["history"]:
        assert by_pass[4 * point["epoch"]] == point["cost"]
    few = client.get(f"{path}/curve", params={"points": 10}).json()["points"]
    assert len(few) <= 11
    assert few[-1]["pass"] == 120


def test_series_are_the_traces_values(client: TestClient) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/step", {"unit": "pass", "count": 9})
    post(client, f"{path}/step", {"unit": "op", "count": 3})
    ids = ["delta:2:1", "w:2:1:1", "z:2:1"]
    found = client.get(f"{path}/series", params={"id": ids, "passes": 4}).json()
    assert found["first"] == 6
    for series in found["series"]:
        for number, value in enumerate(series["values"], start=6):
            trace = client.get(f"{path}/trace", params={"pass": number}).json()
            computed = number < 9 or not series["id"].startswith("delta")
            assert value == (value_of(trace, series["id"]) if computed else None)
