"""A network on the wire: its layers, their functions, and where its parameters come from."""

from __future__ import annotations

from typing import Annotated, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from ..engine.activation import Activation
from ..engine.activations import ACTIVATIONS
from ..engine.costs import COSTS
from ..engine.initializers import INITIALIZERS
from ..engine.network import Network
from ..sessions.specs import NetworkSpec
from .number_lists import Finite, NumberRows, Numbers, few
from .wire import Count, Incoming, named, view

LARGEST_SEED = 2**53 - 1
"""The largest whole number that a browser's numbers hold exactly."""


class ActivationSpec(Incoming):
    """An activation with its own constants."""

    name: Annotated[str, named(ACTIVATIONS)]
    alpha: Finite | None = Field(
        default=None,
        description="leaky_relu: its slope left of 0, 0.01 where absent; "
        "elu: it goes to −alpha far left of 0, 1 where absent",
    )


class NetworkCreate(Incoming):
    """Layers, their functions, and where the first parameters come from."""

    sizes: Annotated[list[Count], few(list[Count])] | None = Field(
        default=None, description="neurons per layer, input first"
    )
    activations: Annotated[list[str | ActivationSpec], few(list[str | ActivationSpec])] | None = (
        Field(default=None, description="one per layer 2..L; sigmoid where absent")
    )
    cost: Annotated[str, named(COSTS)] | None = Field(
        default=None, description="quadratic where absent"
    )
    weights: Annotated[list[NumberRows], few(list[NumberRows])] | None = Field(
        default=None, description="weights[i][j][k] is w^(i+2)_(j+1)(k+1): to j, from k"
    )
    biases: Annotated[list[Numbers], few(list[Numbers])] | None = Field(
        default=None, description="biases[i][j] is b^(i+2)_(j+1); zeros when only weights are given"
    )
    initializer: Annotated[str, named(INITIALIZERS)] | None = Field(
        default=None, description="normal where absent"
    )
    seed: Annotated[int, Field(strict=True, ge=0, le=LARGEST_SEED)] | None = Field(
        default=None,
        description="seeds parameters, a generated sample, shuffles and dropout; 0 where absent",
    )


@view
class ActivationView(TypedDict):
    """An activation whose own constants are not the usual ones."""

    name: str
    alpha: NotRequired[float]


@view
class NetworkView(TypedDict):
    """The shape of a network; an activation with its usual constants is its bare name."""

    sizes: list[int]
    activations: list[str | ActivationView]
    cost: str


def network_spec(said: NetworkCreate) -> NetworkSpec:
    """Take network fields in."""
    activations: list[tuple[str, float | None]] | None = None
    if said.activations is not None:
        activations = [
            (a, None) if isinstance(a, str) else (a.name, a.alpha) for a in said.activations
        ]
    return NetworkSpec(
        said.sizes,
        activations,
        said.cost,
        said.weights,
        said.biases,
        said.initializer,
        said.seed,
    )


def network_view(network: Network) -> NetworkView:
    """Show a network's shape."""
    return {
        "sizes": list(network.sizes),
        "activations": [_activation_view(f) for f in network.activations],
        "cost": network.cost.name,
    }


def _activation_view(function: Activation) -> str | ActivationView:
    usual = ACTIVATIONS[function.name].parameters
    if function.parameters == usual:
        return function.name
    return {"name": function.name, "alpha": function.parameters["alpha"]}
