"""The mathematics that has a name, as the catalogue tells it: formulas, functions, optimisers."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field
from typing_extensions import TypedDict

from ..engine.activations import ACTIVATIONS
from ..engine.costs import COSTS
from ..engine.initializers import INITIALIZERS
from ..engine.message import say
from ..engine.optimizers import OPTIMIZERS
from ..engine.rules import RULES
from ..engine.schedules import SCHEDULES, Bound
from .wire import Said, view


@view
class FunctionView(TypedDict):
    """An activation or a cost: its value and its derivative, as LaTeX."""

    id: str
    title: Said
    latex: str
    derivative: str
    parameters: dict[str, float]
    output_only: bool


@view
class OptimizerView(TypedDict):
    """An optimiser's update, as LaTeX, and its constants with their usual values."""

    id: str
    title: Said
    latex: str
    parameters: dict[str, float]


@view
class ScheduleBound(TypedDict):
    """What a number of a schedule may be, and one to begin with."""

    whole: bool
    minimum: float
    exclusive: Annotated[bool, Field(description="whether it must be more than the minimum")]
    maximum: float
    suggested: float


@view
class ScheduleKindView(TypedDict):
    """A way for η to change from epoch to epoch, as LaTeX, and the numbers that it needs."""

    id: str
    title: Said
    latex: str
    parameters: dict[str, ScheduleBound]


@view
class InitializerView(TypedDict):
    """What first weights and biases are drawn from."""

    id: str
    title: Said
    latex: str


@view
class RuleView(TypedDict):
    """A formula: for one number, for a layer, and as a line of NumPy."""

    id: str
    number: int | None
    name: Said
    quantity: str
    symbolic: str
    matrix: str
    numpy: str


def activation_views() -> list[FunctionView]:
    """List the activations."""
    return [
        {
            "id": a.name,
            "title": say(f"activation-{a.name}"),
            "latex": a.latex,
            "derivative": a.slope_latex,
            "parameters": dict(a.parameters),
            "output_only": a.output_only,
        }
        for a in ACTIVATIONS.values()
    ]


def cost_views() -> list[FunctionView]:
    """List the costs."""
    return [
        {
            "id": c.name,
            "title": say(f"cost-{c.name}"),
            "latex": c.latex,
            "derivative": c.derivative_latex,
            "parameters": {},
            "output_only": False,
        }
        for c in COSTS.values()
    ]


def optimizer_views() -> list[OptimizerView]:
    """List the optimisers, their updates written for a weight."""
    return [
        {
            "id": o.name,
            "title": say(f"optimizer-{o.name}"),
            "latex": o.symbolic.replace("{w}", "w").replace(
                "{g}", r"\frac{\partial C}{\partial w}"
            ),
            "parameters": dict(o.parameters),
        }
        for o in OPTIMIZERS.values()
    ]


def schedule_views() -> list[ScheduleKindView]:
    """List the ways for η to change."""
    return [
        {
            "id": kind.name,
            "title": say(f"schedule-{kind.name}"),
            "latex": kind.latex,
            "parameters": {name: _bound(bound) for name, bound in kind.parameters.items()},
        }
        for kind in SCHEDULES.values()
    ]


def initializer_views() -> list[InitializerView]:
    """List what first weights are drawn from."""
    return [
        {"id": i.name, "title": say(f"initializer-{i.name}"), "latex": i.latex}
        for i in INITIALIZERS.values()
    ]


def rule_views() -> list[RuleView]:
    """List the formulas, for a layer l of any number."""
    return [
        {
            "id": r.id,
            "number": r.number,
            "name": say(f"rule-{r.id}"),
            "quantity": r.quantity,
            "symbolic": r.symbolic,
            "matrix": r.matrix,
            "numpy": r.numpy.format(l="l", p="l-1", n="l+1"),
        }
        for r in RULES.values()
    ]


def _bound(bound: Bound) -> ScheduleBound:
    return {
        "whole": bound.whole,
        "minimum": 1 if bound.whole else 0,
        "exclusive": not bound.whole,
        "maximum": bound.most,
        "suggested": bound.suggested,
    }
