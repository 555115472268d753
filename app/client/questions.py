"""What may be asked of a session besides its numbers; nothing of it changes by being asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from numpy.typing import ArrayLike

from .arrays import Array, array, vector
from .calls import Calls, View


class Questions:
    """The questions of a session; numbers of a list become NumPy arrays, NaN where there is none.

    Raises LabProblem where the lab refuses a call.
    """

    _calls: Calls

    def _path(self, call: str = "") -> str:
        raise NotImplementedError

    def _ask(self, call: str, **query: Any) -> View:  # noqa: ANN401 - numbers and texts
        return self._calls.call("GET", self._path(call), query=query)

    # --- what a gradient means -----------------------------------------------------------------

    def nudge(
        self,
        parameter: str,
        between: tuple[float, float] | None = None,
        points: int | None = None,
        sample: int | None = None,
    ) -> View:
        """The cost over one weight or bias: arrays `x` and `costs`, and the tangent at `value`."""
        low, high = (None, None) if between is None else between
        query = {"from": low, "to": high, "points": points, "sample": sample}
        found = self._ask(f"nudge/{parameter}", **query)
        return {**found, "x": array(found["x"]), "costs": array(found["costs"])}

    def nudged(self, parameter: str, value: float, sample: int | None = None) -> View:
        """The pass with one weight or bias at another value: `change`, `predicted`, `layers`."""
        return self._ask(f"nudge/{parameter}/at", value=float(value), sample=sample)

    def check_parameter(self, parameter: str) -> View:
        """Hold one gradient against quotients from ε = 1e-1 to 1e-11."""
        return self._ask(f"gradient-check/{parameter}")

    def paths(self, quantity: str, sample: int | None = None) -> View:
        """Every way from an error or a gradient to the cost, the largest first."""
        return self._ask(f"paths/{quantity}", sample=sample)

    def program(self) -> str:
        """The pass as a NumPy program."""
        return str(self._ask("program")["source"])

    # --- how it learns -------------------------------------------------------------------------

    def data(self, first: int = 0, to: int | None = None) -> View:
        """The samples as arrays `x` and `y`, and what is known of them."""
        found = self._ask("data", **{"from": first, "to": to})
        return {**found, "x": array(found["x"]), "y": array(found["y"])}

    def answer(self, x: ArrayLike) -> Array:
        """What the network says of an input (n_1,) of one's own, (n_L,)."""
        found = self._calls.call("POST", self._path("answer"), {"x": vector(x)})
        return array(found["layers"][-1]["a"])

    def evaluation(self) -> View:
        """Cost and accuracy on what it learns from and on what is kept for testing."""
        return self._ask("evaluation")

    def surface(self, resolution: int | None = None, layer: int | None = None) -> View:
        """An output's a over the first two inputs: array `a`, rows are y from low to high."""
        found = self._ask("surface", resolution=resolution, layer=layer)
        return {**found, "a": array(found["a"])}

    def curve(self, points: int | None = None) -> View:
        """The cost along the passes that have been reached."""
        return self._ask("curve", points=points)

    # --- its family ----------------------------------------------------------------------------

    def branches(self) -> Sequence[View]:
        """All sessions that branched off one another with this one, and where."""
        found: Sequence[View] = self._ask("branches")["branches"]
        return found
