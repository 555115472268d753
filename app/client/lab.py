"""A lab at an address: sessions made there, and sessions found again."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any

import httpx
import numpy as np
from numpy.typing import ArrayLike

from .arrays import layers_of, numbers, rows
from .calls import Calls, View
from .kept import Kept
from .model_parts import ModelError, learning_of
from .models import check_order, network_of
from .session import RemoteSession

ADDRESS = "http://127.0.0.1:8000"


class Lab(Kept):
    """The API of a lab. Raises LabUnreachable where none answers, LabProblem where it refuses."""

    def __init__(
        self,
        address: str = ADDRESS,
        *,
        language: str = "en",
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        """Talk to the lab at an address, which `backprop-lab serve` prints when it starts."""
        self.calls = Calls(address, language, transport)
        self.address = self.calls.address

    def __enter__(self) -> Lab:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self.calls.close()

    # --- sessions ------------------------------------------------------------------------------

    def create(
        self,
        preset: str | None = None,
        *,
        network: Mapping[str, Any] | None = None,
        x: ArrayLike | None = None,
        y: ArrayLike | None = None,
        training: Mapping[str, Any] | None = None,
        data: Mapping[str, Any] | None = None,
    ) -> RemoteSession:
        """Make a session: of a worked example, or of a network, samples x (N, n_1) and y (N, n_L).

        Fields are those of `POST /sessions`; `data` names a set (`{"preset": "moons"}`).
        """
        body: View = {"preset": preset, "network": network, "training": training, "data": data}
        if x is not None or y is not None:
            data = {"x": x, "y": y}
            body["data"] = {name: rows(v) for name, v in data.items() if v is not None}
        said = {name: value for name, value in body.items() if value is not None}
        return RemoteSession(self.calls, self.calls.call("POST", "/sessions", said))

    def open(
        self,
        model: Any,  # noqa: ANN401 - PyTorch is no dependency
        x: ArrayLike,
        y: ArrayLike,
        *,
        loss: Any = None,  # noqa: ANN401
        training: Mapping[str, Any] | None = None,
        browse: bool = True,
    ) -> RemoteSession:
        """Make a session of a PyTorch model with its weights, print its address, and open it.

        `loss` is a loss module or the name of a cost. A class of each sample, as losses on classes
        take it, becomes one-hot. Where the loss is a multiple of the lab's cost, or parts of the
        model are frozen or left out, that is printed. In a notebook the session shows its page in
        place instead.
        Raises ModelError, which names what has no counterpart in the lab.
        """
        network, note = network_of(model, loss)
        learning, notes = learning_of(model)
        targets = _targets(y, len(network["biases"][-1]), len(rows(x)))
        said = {**learning, **(training or {})}
        session = self.create(network=network, x=x, y=targets, training=said)
        output = session.trace(sample=0)["arrays"][-1]
        try:
            check_order(model, rows(x)[0], output.z, output.a)
        except ModelError:
            session.delete()
            raise
        print(session.address)  # noqa: T201 - that is what was asked for
        for each in filter(None, (note, *notes)):
            print(each)  # noqa: T201
        if browse and not _in_notebook():
            import webbrowser  # noqa: PLC0415 - only here is a browser wanted

            webbrowser.open(session.address)
        return session

    def session(self, session_id: str) -> RemoteSession:
        """Find a session again by its id."""
        return RemoteSession(self.calls, self.calls.call("GET", f"/sessions/{session_id}"))

    def load(
        self, data: bytes, media_type: str = "application/json", *, kernel: str | None = None
    ) -> RemoteSession:
        """Make a session of an exported file; `kernel` goes on with it where its own is missing."""
        headers = {"Content-Type": media_type}
        asked, sent = {"kernel": kernel}, {"content": data, "headers": headers}
        reply = self.calls.request("POST", "/sessions/import", query=asked, **sent)
        return RemoteSession(self.calls, reply.json())

    def open_link(self, address: str, *, kernel: str | None = None) -> RemoteSession:
        """Make a session in the state that a link leads to; `kernel` goes on as in `load`."""
        link_id = address.rstrip("/").rpartition("/")[2]
        asked = {"kernel": kernel}
        view = self.calls.call("POST", f"/links/{link_id}/open", query=asked)
        return RemoteSession(self.calls, view)

    def run_pass(
        self,
        network: Mapping[str, Any],
        x: ArrayLike,
        y: ArrayLike,
        training: Mapping[str, Any] | None = None,
    ) -> View:
        """One pass of a network on a sample or a batch, and no session; `arrays` are its layers."""
        body: View = {"network": network, "x": _samples(x), "y": _samples(y)}
        if training is not None:
            body["training"] = training
        trace = self.calls.call("POST", "/pass", body)
        return {**trace, "arrays": layers_of(trace)}

    def diagnose(
        self,
        network: Mapping[str, Any],
        x: ArrayLike,
        y: ArrayLike,
        quantity: str,
        value: str | float,
    ) -> View:
        """Hold somebody's number of such a pass against the right one."""
        asked = {"quantity": quantity, "value": value}
        body = {"network": network, "x": _samples(x), "y": _samples(y), **asked}
        return self.calls.call("POST", "/diagnose", body)

    def catalog(self) -> View:
        """Everything that has a name: examples, activations, costs, optimisers."""
        return self.calls.call("GET", "/catalog")


def _samples(values: ArrayLike) -> list[Any]:
    """Write one sample as a list, several as rows."""
    found: list[Any] = numbers(values).tolist()
    return found


def _targets(y: ArrayLike, outputs: int, samples: int) -> list[list[float]]:
    """Write targets as rows; of several outputs one whole number a sample is its class."""
    given = numbers(y)
    if given.ndim != 1 or given.size != samples:
        return rows(given)
    if outputs == 1:
        return rows(given[:, None])
    classes = np.arange(outputs)
    if not np.isin(given, classes).all():
        raise ValueError(f"expected classes 0 to {outputs - 1}, one a sample, in y")
    return rows(given[:, None] == classes)


def _in_notebook() -> bool:
    """Tell whether a Jupyter kernel runs this."""
    shell = sys.modules.get("IPython")
    found = None if shell is None else shell.get_ipython()
    return type(found).__name__ == "ZMQInteractiveShell"
