"""What a session is watched for, and what many of its numbers are at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .arrays import Array, array
from .calls import View
from .questions import Questions


class Watching(Questions):
    """Conditions and bookmarks of a session, and questions about many of its numbers at once.

    Raises LabProblem where the lab refuses a call.
    """

    # --- many numbers at once ------------------------------------------------------------------

    def series(
        self, quantities: Iterable[str], passes: int | None = None, stride: int | None = None
    ) -> dict[str, Array]:
        """Values of ids over the last passes up to the cursor, NaN where one was not finite."""
        query = {"id": list(quantities), "passes": passes, "stride": stride}
        found = self._ask("series", **query)
        return {each["id"]: array(each["values"]) for each in found["series"]}

    def histograms(self) -> View:
        """Per layer of z, a, δ, w and ∂C/∂w: `edges` and `counts`."""
        return self._ask("histograms")

    def surfaces(
        self, x: int | None = None, y: int | None = None, resolution: int | None = None
    ) -> list[Array]:
        """Every neuron's a over two inputs (from 1): an array (n_l, rows, columns) a layer."""
        found = self._ask("surfaces", x=x, y=y, resolution=resolution)
        return [array(layer["a"]) for layer in found["layers"]]

    def plot(self, quantity: str, over: str | None = None, sample: int | None = None) -> View:
        """The curve of an activation over its z, or of the cost over an output: arrays."""
        found = self._ask(f"plots/{quantity}", over=over, sample=sample)
        curves = {name: array(found[name]) for name in ("x", "value", "slope") if found.get(name)}
        return {**found, **curves}

    def jacobian(self, sample: int | None = None) -> Array:
        """∂a/∂z of a softmax output (n_L, n_L)."""
        return array(self._ask("jacobian", sample=sample)["outputs"])

    def memory(self, layer: int, sample: int | None = None) -> View:
        """What the optimiser remembers of a layer's weights and biases."""
        return self._ask(f"memory/{layer}", sample=sample)

    def explain_all(
        self, first: int, to: int, number: int | None = None, digits: int | None = None
    ) -> Sequence[View]:
        """Why the numbers of the ops `first` up to `to` of a pass are what they are."""
        query = {"from": first, "to": to, "pass": number, "digits": digits}
        found: Any = self._ask("explain", **query)
        return list(found)

    # --- where a move stops --------------------------------------------------------------------

    def conditions(self) -> Sequence[View]:
        """All conditions to stop on."""
        found: Any = self._ask("conditions")
        return list(found)

    def stop_when(self, kind: str, target: str | None = None, **bound: Any) -> View:  # noqa: ANN401
        """Stop moves and trainings where a condition holds, as `cost_below` with `value=0.1`."""
        body: View = {"kind": kind, **({} if target is None else {"target": target}), **bound}
        return self._calls.call("POST", self._path("conditions"), body)

    def switch_condition(self, condition_id: str, enabled: bool) -> View:
        """Switch a condition on or off."""
        path = self._path(f"conditions/{condition_id}")
        return self._calls.call("PATCH", path, {"enabled": enabled})

    def forget_condition(self, condition_id: str) -> None:
        """Stop on it no longer."""
        self._calls.request("DELETE", self._path(f"conditions/{condition_id}"))

    # --- named places --------------------------------------------------------------------------

    def bookmarks(self) -> Sequence[View]:
        """All named places."""
        found: Any = self._ask("bookmarks")
        return list(found)

    def bookmark(self, name: str, at: tuple[int, int] | None = None) -> View:
        """Name a place (pass, step) that has been reached; the cursor's where none is given."""
        place = {} if at is None else {"pass": at[0], "step": at[1]}
        return self._calls.call("POST", self._path("bookmarks"), {"name": name, **place})

    def forget_bookmark(self, bookmark_id: str) -> None:
        """Forget a named place."""
        self._calls.request("DELETE", self._path(f"bookmarks/{bookmark_id}"))
