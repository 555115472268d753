"""One session of a lab: every call that it takes is a method; `view` is what the last one gave."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any, Literal

from numpy.typing import ArrayLike

from .arrays import Array, Layer, layers_of, vector
from .calls import Calls, View
from .watching import Watching

Unit = Literal["op", "neuron", "layer", "phase", "pass", "epoch"]
FRAME_HEIGHT = 760  # pixels; the network, its transport and the explanation fit in


class RemoteSession(Watching):
    """A session by its id. Raises LabProblem where the lab refuses a call."""

    def __init__(self, calls: Calls, view: View) -> None:
        self._calls = calls
        self.view = view

    # --- what it shows -------------------------------------------------------------------------

    @property
    def id(self) -> str:
        """The session's id."""
        return str(self.view["id"])

    @property
    def address(self) -> str:
        """The page that shows the session."""
        return f"{self._calls.address}/#session={self.id}"

    @property
    def cursor(self) -> Mapping[str, Any]:
        """Where it stands: `pass`, `step` of `steps`, `phase`, `last`, `next`."""
        found: View = self.view["cursor"]
        return found

    @property
    def cost(self) -> float | None:
        """The pass's cost, None while it is not computed."""
        cost = self.view["cost"]
        return None if cost is None else float(cost)

    @property
    def layers(self) -> tuple[Layer, ...]:
        """The numbers at the cursor, layer by layer; NaN is not computed yet."""
        return layers_of(self.view)

    @property
    def weights(self) -> list[Array]:
        """The weights w², w³ … at the cursor."""
        return [layer.w for layer in self.layers if layer.w is not None]

    @property
    def biases(self) -> list[Array]:
        """b², b³ … at the cursor."""
        return [layer.b for layer in self.layers if layer.b is not None]

    def refresh(self) -> RemoteSession:
        """Look at the session as it is now: somebody may have moved it on the page."""
        return self._take(self._calls.call("GET", self._path()))

    # --- moves ---------------------------------------------------------------------------------

    def step(self, unit: Unit = "op", count: int = 1) -> RemoteSession:
        """Step on by units, back where `count` is negative."""
        direction = "forward" if count > 0 else "back"
        return self._write("step", {"unit": unit, "count": abs(count), "direction": direction})

    def seek(self, number: int, step: int = 0) -> RemoteSession:
        """Go to a place that has been reached: so many ops of pass `number` (from 0) done."""
        return self._write("seek", {"pass": number, "step": step})

    def forward(self) -> RemoteSession:
        """Run the forward phase and the cost."""
        return self._write("forward", None)

    def backward(self) -> RemoteSession:
        """Run the errors back, and the gradients."""
        return self._write("backward", None)

    def update(self) -> RemoteSession:
        """Run the update: the end of the pass."""
        return self._write("update", None)

    # --- changes -------------------------------------------------------------------------------

    def set(self, values: Mapping[str, float] | None = None, **training: Any) -> RemoteSession:  # noqa: ANN401
        """Change weights and biases by their ids, and how it learns (`learning_rate=0.1`)."""
        body: View = {}
        if values:
            body["set"] = {name: float(value) for name, value in values.items()}
        if training:
            body["training"] = training
        return self._take(self._calls.call("PATCH", self._path(), body))

    def sample(
        self,
        index: int | None = None,
        x: ArrayLike | None = None,
        y: ArrayLike | None = None,
    ) -> RemoteSession:
        """Learn from sample `index` (from 0) in this pass, or overwrite the shown one's x, y."""
        said: View = {} if index is None else {"index": index}
        said |= {} if x is None else {"x": vector(x)}
        said |= {} if y is None else {"y": vector(y)}
        return self._take(self._calls.call("PATCH", self._path(), {"sample": said}))

    def amend(self, values: Mapping[str, float]) -> RemoteSession:
        """Go on with the last edit of these weights and biases: both are one change."""
        body = {"set": {name: float(value) for name, value in values.items()}, "amend": True}
        return self._take(self._calls.call("PATCH", self._path(), body))

    def train(
        self,
        epochs: int | None = None,
        cost_below: float | None = None,
        *,
        passes: int | None = None,
        patience: int | None = None,
    ) -> View:
        """Train for epochs (one, where nothing is said) or passes.

        It ends before where the cost falls below a bound, or after `patience` epochs without a
        lower test cost. The reply has `epochs_run`, `cost`, `stopped_by` and `history`.
        """
        unsaid = epochs is None and passes is None
        said = {"epochs": 1 if unsaid else epochs, "passes": passes}
        body: View = {name: count for name, count in said.items() if count is not None}
        if cost_below is not None:
            body["until"] = {"cost_below": cost_below}
        if patience is not None:
            body["early_stopping"] = {"patience": patience}
        reply = self._calls.call("POST", self._path("train"), body)
        self.view = reply.pop("session")
        return reply

    def undo(self, count: int = 1) -> RemoteSession:
        """Take the last changes back."""
        return self._write("undo", {"count": count})

    def redo(self, count: int = 1) -> RemoteSession:
        """Repeat changes that were taken back."""
        return self._write("redo", {"count": count})

    # --- looking -------------------------------------------------------------------------------

    def trace(self, number: int | None = None, sample: int | None = None) -> View:
        """The whole pass, unmasked; `arrays` are its layers as NumPy arrays."""
        query = {"pass": number, "sample": sample}
        trace = self._calls.call("GET", self._path("trace"), query=query)
        return {**trace, "arrays": layers_of(trace)}

    def explain(self, quantity: str, digits: int | None = None) -> View:
        """Why a number is what it is: rule, formulas, words, terms."""
        return self._calls.call("GET", self._path(f"explain/{quantity}"), query={"digits": digits})

    def proof(self, quantity: str) -> View:
        """The derivation of a number's rule, with this network's numbers."""
        return self._calls.call("GET", self._path(f"proof/{quantity}"))

    def diagnose(self, quantity: str, value: str | float) -> View:
        """Hold somebody's number against the right one; a text's digits set how near it must be."""
        body = {"quantity": quantity, "value": value}
        return self._calls.call("POST", self._path("diagnose"), body)

    def gradient_check(self) -> View:
        """Hold the pass's gradients against central differences."""
        return self._calls.call("GET", self._path("gradient-check"))

    def history(self) -> View:
        """What can be taken back or repeated."""
        return self._calls.call("GET", self._path("history"))

    # --- branches, links, files ----------------------------------------------------------------

    def fork(self, name: str | None = None, at: tuple[int, int] | None = None) -> RemoteSession:
        """Make a session that shares the past up to a place (pass, step), and goes its own way."""
        body: View = {} if name is None else {"name": name}
        if at is not None:
            body["at"] = {"pass": at[0], "step": at[1]}
        return RemoteSession(self._calls, self._calls.call("POST", self._path("fork"), body))

    def rename(self, name: str) -> RemoteSession:
        """Give a branch another name."""
        return self._take(self._calls.call("PATCH", self._path("branch"), {"name": name}))

    def compare(self, other: RemoteSession) -> View:
        """The other's numbers minus this one's; `arrays` are the layers as NumPy arrays."""
        found = self._calls.call("GET", self._path(f"compare/{other.id}"))
        return {**found, "arrays": layers_of(found)}

    def link(self) -> str:
        """The address of a page that opens this very state, now and later."""
        return self._calls.address + str(self._calls.call("POST", self._path("links"))["path"])

    def export(self, format_name: str, passes: int | None = None) -> bytes:
        """The session, its pass or its step as a file: `json`, `npz`, `csv`, `tex`, `html`."""
        path = self._path(f"export/{format_name}")
        return self._calls.request("GET", path, query={"passes": passes}).content

    def delete(self) -> None:
        """Forget the session, and all of it."""
        self._calls.request("DELETE", self._path())

    def remove(self) -> None:
        """Forget the session, but for an hour, in which `restore` brings it back."""
        self._calls.request("POST", self._path("remove"))

    def restore(self) -> RemoteSession:
        """Bring the session back that was removed."""
        return self._write("restore", None)

    # --- in a notebook -------------------------------------------------------------------------

    def __repr__(self) -> str:
        """Say where the session stands."""
        sizes = "-".join(map(str, self.view["network"]["sizes"]))
        place = f"pass {self.cursor['pass']}, step {self.cursor['step']}"
        return f"<session {self.id}: {sizes} at {place}, {self.address}>"

    def _repr_html_(self) -> str:
        """Show the page in place; the lab must allow pages of the notebook's origin to embed it."""
        address = html.escape(self.address, quote=True)
        return (
            f'<iframe src="{address}" title="Backprop Lab" width="100%" height="{FRAME_HEIGHT}"'
            ' style="border: 0"></iframe>'
        )

    def _path(self, call: str = "") -> str:
        return f"/sessions/{self.id}" + (f"/{call}" if call else "")

    def _write(self, call: str, body: View | None) -> RemoteSession:
        return self._take(self._calls.call("POST", self._path(call), body))

    def _take(self, view: View) -> RemoteSession:
        self.view = view
        return self
