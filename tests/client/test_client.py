"""The Python client, against the app itself: every method, and arrays in and out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import numpy as np
import pytest

import app
from app import client as package_client
from app.client import Lab, LabProblem, LabUnreachable, RemoteSession
from tests.caller import Caller


class Bridge(httpx.BaseTransport):
    """Hands the client's requests to the app, as a server would get them."""

    def __init__(self, client: Caller) -> None:
        self.client = client

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self.client.request(
            request.method,
            str(request.url),
            content=request.read(),
            headers=dict(request.headers),
        )
        kept = {k: v for k, v in response.headers.items() if k != "content-encoding"}
        return httpx.Response(response.status_code, headers=kept, content=response.content)


@pytest.fixture
def lab(client: Caller) -> Iterator[Lab]:
    with Lab("http://testserver", transport=Bridge(client)) as lab:
        yield lab


def test_the_package_offers_the_client() -> None:
    assert app.Lab is Lab
    with pytest.raises(AttributeError, match="Laboratory"):
        _ = app.Laboratory


def test_a_session_is_stepped_changed_and_explained(lab: Lab) -> None:
    one = lab.create("mazur")
    assert one.cost is None
    assert np.isnan(one.layers[1].z).all()
    one.step(count=5)
    assert one.cursor["step"] == 5
    assert one.layers[1].z is not None
    assert one.layers[1].z[0] == pytest.approx(0.3775)
    one.step("layer", -1).forward().backward().update()
    assert one.cursor["phase"] == "done"
    assert one.weights[0].shape == (2, 2)
    assert one.biases[1].tolist() == [0.6, 0.6]
    assert one.explain("delta:2:1", digits=6)["value"] == one.trace()["arrays"][1].delta[0]
    assert one.proof("delta:2:1")["lines"]
    assert one.gradient_check()["passed"]
    assert one.diagnose("delta:2:1", "0.0088")["correct"] is True
    changed = one.set({"w:2:1:2": 0.4}, learning_rate=0.25).weights[0]
    assert changed[0, 1] == 0.4
    assert one.view["training"]["learning_rate"] == 0.25
    one.sample(x=np.array([0.2, 0.3]), y=[0.5, 0.5])
    assert one.view["sample"]["x"] == [0.2, 0.3]
    assert [c["kind"] for c in one.history()["undo"]] == ["sample", "parameters"]
    one.undo(2).redo()
    assert one.weights[0][0, 1] == 0.4
    done = one.train(20, cost_below=1e-9)
    assert (done["epochs_run"], done["stopped_by"]) == (20, "epochs")
    assert one.seek(3, 2).cursor["pass"] == 3
    assert lab.session(one.id).view == one.view
    assert one.refresh().id in repr(one)


def test_samples_are_arrays(lab: Lab) -> None:
    x, y = np.linspace(0, 1, 6).reshape(3, 2), np.eye(3)
    one = lab.create(network={"sizes": [2, 4, 3]}, x=x, y=y, training={"batch_size": 3})
    assert one.view["batch"]["indices"] == [0, 1, 2]
    assert one.trace(sample=2)["sample"]["x"] == x[2].tolist()


def test_what_is_no_number_is_told_by_its_place(lab: Lab) -> None:
    samples = np.zeros((4, 2))
    samples[3, 1] = np.nan
    with pytest.raises(ValueError, match=r"the one at \[3, 1\] is nan"):
        lab.create("xor", x=samples, y=np.zeros((4, 1)))
    with pytest.raises(ValueError, match=r"the one at \[0\] is -inf"):
        lab.create("xor").answer([-np.inf, 0.0])


def test_branches_links_and_files(lab: Lab) -> None:
    one = lab.create("xor").step("pass", 4)
    branch = one.fork("other", at=(2, 0)).set(learning_rate=1.0).step("pass", 3)
    found = one.compare(branch)
    assert found["training"] == {"learning_rate": {"this": 2.0, "other": 1.0}}
    assert found["arrays"][1].w.shape == (3, 2)
    again = lab.open_link(one.link())
    assert again.id != one.id
    assert again.view["layers"] == one.view["layers"]
    assert json.loads(one.export("json"))["cursor"]["pass"] == 3
    assert lab.load(one.export("json")).cursor == one.cursor
    assert lab.load(one.export("npz"), "application/x-npz").weights[0].shape == (3, 2)
    assert lab.catalog()["errors"]
    again.delete()
    with pytest.raises(LabProblem, match="session_not_found") as caught:
        again.refresh()
    assert caught.value.status == 404


def test_what_a_gradient_means_is_asked_in_arrays(lab: Lab) -> None:
    one = lab.create("mazur").step("pass")
    curve = one.nudge("w:3:1:1", (-1, 1), points=5)
    assert curve["x"].tolist() == [-1.0, -0.5, 0.0, 0.5, 1.0]
    assert np.isfinite(curve["costs"]).all()
    moved = one.nudged("w:3:1:1", 0.5)
    assert moved["cost"] == pytest.approx(curve["costs"][3], rel=1e-12)
    assert moved["predicted"] == curve["gradient"] * moved["by"]
    assert one.check_parameter("w:3:1:1")["gradient"] == curve["gradient"]
    ways = one.paths("grad_w:2:1:1")
    assert ways["count"] == len(ways["paths"]) == 2
    names: dict[str, Any] = {}
    exec(one.program(), names)
    assert names["cost"] == pytest.approx(curve["cost"], rel=1e-12)
    linear = lab.create(network={"sizes": [1, 1], "activations": ["linear"]})
    assert np.isnan(linear.nudge("b:2:1", (-1e200, 1e200), points=3)["costs"][0])


def test_how_it_learns_is_asked_in_arrays(lab: Lab) -> None:
    one = lab.create("xor")
    assert one.data()["x"].shape == (4, 2)
    assert one.data(1, 3)["y"].shape == (2, 1)
    assert one.answer([0.0, 1.0]).shape == (1,)
    assert one.surface(resolution=6)["a"].shape == (6, 6)
    one.train(10)
    assert 0 <= one.evaluation()["train"]["accuracy"] <= 1
    assert len(one.curve()["points"]) >= 2


def test_branches_are_listed_and_renamed(lab: Lab) -> None:
    one = lab.create("xor")
    branch = one.fork("other")
    assert {each["id"] for each in one.branches()} == {one.id, branch.id}
    branch.rename("η = 2")
    assert [each["name"] for each in branch.branches() if each["id"] == branch.id] == ["η = 2"]


def test_a_refusal_says_what_was_wrong_where(lab: Lab) -> None:
    with pytest.raises(LabProblem) as caught:
        lab.create(network={"sizes": [2, 0]})
    assert caught.value.code == "invalid_input"
    assert caught.value.errors[0][0] == "/network/sizes/1"
    with pytest.raises(LabProblem, match="at_start"):
        lab.create().step("op", -1)


def test_no_lab_at_the_address() -> None:
    with pytest.raises(LabUnreachable, match="backprop-lab serve"):
        Lab("http://127.0.0.1:9").create()


def test_a_notebook_shows_the_page_in_place(lab: Lab) -> None:
    one: Any = lab.create()
    shown = one._repr_html_()
    assert shown.startswith("<iframe")
    assert f'src="http://testserver/#session={one.id}"' in shown


def test_every_call_of_the_client_is_a_method_of_a_session() -> None:
    names = {"step", "seek", "explain", "trace", "train", "diagnose", "undo", "redo", "fork"}
    assert names <= set(vars(RemoteSession))


def test_the_package_gives_the_names_of_its_client_and_no_others() -> None:
    assert set(package_client.__all__) == app.CLIENT
    assert all(getattr(app, name) is getattr(package_client, name) for name in app.CLIENT)
    with pytest.raises(AttributeError):
        app.nothing_of_that_name  # noqa: B018 - looking it up is the test
