"""Every call of the API has its method: all of them are made, and held against the description."""

from __future__ import annotations

import re

import httpx
import numpy as np

from app.client import Lab, RemoteSession
from tests.caller import Caller
from tests.client.test_client import Bridge

SOFTMAX = {
    "sizes": [2, 3, 2],
    "activations": ["tanh", "softmax"],
    "cost": "categorical_cross_entropy",
}
MOONS = {"preset": "moons", "samples": 40, "seed": 1, "test_fraction": 0.25}


class Listening(Bridge):
    """A bridge that keeps which calls went over it."""

    def __init__(self, client: Caller) -> None:
        super().__init__(client)
        self.heard: list[tuple[str, str]] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.heard.append((request.method, request.url.path))
        return super().handle_request(request)


def test_every_call_of_the_api_is_made_by_a_method(client: Caller) -> None:
    bridge = Listening(client)
    with Lab("http://testserver", transport=bridge) as lab:
        one = lab.create(network=SOFTMAX, data=MOONS, training={"optimizer": "adam"})
        move(lab, one)
        look(one)
        watch(one)
        family_and_files(lab, one)
        keep_data(lab)
        without_session(lab)
    described = {
        (method.upper(), path)
        for path, methods in client.get("/openapi.json").json()["paths"].items()
        for method in methods
    }
    patterns = {call: re.compile(re.sub(r"\{\w+\}", "[^/]+", call[1])) for call in described}
    made = {
        call
        for call, pattern in patterns.items()
        for method, path in bridge.heard
        if method == call[0] and pattern.fullmatch(path)
    }
    assert described - made == set()


def move(lab: Lab, one: RemoteSession) -> None:
    one.forward().backward().update().step("op", -3).seek(0, 2)
    one.set({"w:2:1:1": 0.5}).amend({"w:2:1:1": 0.75})
    assert one.weights[0][0, 0] == 0.75
    assert len(one.history()["undo"]) == 1
    one.undo().redo()
    one.sample(1, x=[0.5, 0.25])
    assert one.train(2)["epochs_run"] == 2
    assert one.train(passes=3)["passes_run"] == 3
    assert one.train(400, patience=1)["stopped_by"] == "early_stopping"
    assert lab.session(one.id).view["revision"] == one.view["revision"]


def look(one: RemoteSession) -> None:
    assert one.trace()["arrays"][1].z is not None
    assert one.explain("delta:2:1", digits=6)["id"] == "delta:2:1"
    assert [each["id"] for each in one.explain_all(0, 2)] == ["z:2:1", "a:2:1"]
    assert one.gradient_check()["passed"]
    assert len(one.check_parameter("w:2:1:1")["points"]) == 11
    nudge = one.nudge("w:2:1:1", points=21)
    assert nudge["x"].shape == (21,)
    assert one.nudged("w:2:1:1", 0.1)["value"] == 0.1
    assert one.proof("delta:2:1")["lines"]
    assert one.paths("delta:2:1")["count"] == 2
    assert "z" in one.program()
    assert one.diagnose("z:2:1", one.explain("z:2:1")["value"] or 0.0)
    assert one.plot("a:2:1")["x"].ndim == 1
    jacobian = one.jacobian()
    assert jacobian.shape == (2, 2)
    np.testing.assert_allclose(jacobian, jacobian.T)
    np.testing.assert_allclose(jacobian.sum(axis=0), 0, atol=1e-12)
    assert one.memory(2)["updates"] > 0


def watch(one: RemoteSession) -> None:
    assert set(one.series(["w:2:1:1", "cost"], passes=4)) == {"w:2:1:1", "cost"}
    assert one.series(["w:2:1:1"], passes=4)["w:2:1:1"].shape == (4,)
    assert [layer["layer"] for layer in one.histograms()["layers"]] == [2, 3]
    assert [a.shape for a in one.surfaces(resolution=5)] == [(3, 5, 5), (2, 5, 5)]
    assert one.surface(resolution=4)["a"].shape == (4, 4)
    assert one.data()["x"].shape == (40, 2)
    assert one.answer([0.1, 0.2]).shape == (2,)
    assert one.evaluation()["test"]["accuracy"] >= 0
    assert one.curve()
    condition = one.stop_when("cost_below", value=1e-9)
    one.switch_condition(condition["id"], enabled=False)
    assert [each["enabled"] for each in one.conditions()] == [False]
    one.forget_condition(condition["id"])
    mark = one.bookmark("here")
    one.bookmark("start", at=(0, 0))
    assert len(one.bookmarks()) == 2
    one.forget_bookmark(mark["id"])


def family_and_files(lab: Lab, one: RemoteSession) -> None:
    branch = one.fork("other").rename("another")
    assert one.compare(branch)["training"] == {}
    assert len(one.branches()) == 2
    branch.remove()
    branch.restore()
    assert len(one.branches()) == 2
    assert lab.open_link(one.link()).cursor == one.cursor
    assert lab.load(one.export("json")).cursor == one.cursor
    branch.delete()


def keep_data(lab: Lab) -> None:
    kept = lab.bring(b"a,b,kind\n1,2,x\n2,3,y\n3,4,x\n")
    assert lab.dataset(kept["id"], to=2)
    one = lab.create(network={"sizes": [2, 2]}, data={"dataset": kept["id"], "targets": ["kind"]})
    lab.forget_dataset(kept["id"])
    assert one.data()["x"].tolist() == [[1, 2], [2, 3], [3, 4]]


def without_session(lab: Lab) -> None:
    network = {"sizes": [2, 2], "weights": [[[0.1, 0.2], [0.3, 0.4]]], "biases": [[0, 0]]}
    traced = lab.run_pass(network, [1, 2], [0, 1])
    np.testing.assert_allclose(traced["arrays"][1].z, [0.5, 1.1])
    assert lab.diagnose(network, [1, 2], [0, 1], "z:2:1", 0.5)["correct"]
    assert lab.run_pass(network, [[1, 2], [2, 1]], [[0, 1], [1, 0]], {"batch_size": 2})
    assert lab.catalog()["presets"]
