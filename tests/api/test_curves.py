"""The curve of the cost and the series of quantities say what trainings and traces say."""

from __future__ import annotations

import pytest

from tests.api.condition_scan import (
    SESSION,
    Json,
    create,
    post,
    value_of,
)
from tests.caller import Caller


def test_the_curve_is_the_cost_over_all_the_data(client: Caller) -> None:
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


def test_series_are_the_traces_values(client: Caller) -> None:
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


def test_a_series_takes_every_nth_pass_back_from_the_cursor(client: Caller) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/step", {"unit": "pass", "count": 30})
    ids = ["cost", "w:2:1:1", "z:2:1"]

    def series(**wanted: int) -> Json:
        found: Json = client.get(f"{path}/series", params={"id": ids, **wanted}).json()
        return found

    every = series(passes=30)
    assert (every["first"], every["stride"]) == (0, 1)
    for passes, stride, numbers in (
        (3, 4, [21, 25, 29]),
        (50, 4, [1, 5, 9, 13, 17, 21, 25, 29]),  # as far back as the session goes
        (2, 29, [0, 29]),
        (9, 1000, [29]),
    ):
        found = series(passes=passes, stride=stride)
        assert (found["first"], found["stride"]) == (numbers[0], stride)
        for one, whole in zip(found["series"], every["series"], strict=True):
            assert one["values"] == [whole["values"][n] for n in numbers]


def test_with_one_sample_a_pass_every_epoch_shows_the_same_sample(client: Caller) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/train", {"epochs": 20})
    post(client, f"{path}/seek", {"pass": 70, "step": 0})
    params = {"id": "a:1:1", "passes": 10, "stride": 4}
    [inputs] = client.get(f"{path}/series", params=params).json()["series"]
    assert len(set(inputs["values"])) == 1
    params["stride"] = 1
    [inputs] = client.get(f"{path}/series", params=params).json()["series"]
    assert len(set(inputs["values"])) == 2


@pytest.mark.parametrize("stride", [0, -1, 10**7, "a", 1.5])
def test_a_stride_is_a_whole_number_of_passes(client: Caller, stride: object) -> None:
    path = create(client, SESSION)
    problem = client.get(f"{path}/series", params={"id": "cost", "stride": str(stride)})
    assert problem.status_code == 422
    assert [e["pointer"] for e in problem.json()["errors"]] == ["/stride"]
