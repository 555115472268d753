"""The catalogue: everything that has a name, read off the registries."""

from __future__ import annotations

from typing import Annotated

from fastapi import Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..datasets.generators import DEFAULT_SAMPLES, GENERATED
from ..datasets.shipped import SHIPPED
from ..engine.activations import ACTIVATIONS
from ..engine.condition_kinds import KINDS
from ..engine.costs import COSTS
from ..engine.initializers import INITIALIZERS
from ..engine.kernels.kernels import LOADERS, has_kernel
from ..engine.message import say
from ..engine.optimizers import OPTIMIZERS
from ..engine.program import OP_UNIT_LIMIT
from ..engine.rules import RULES
from ..engine.schedules import SCHEDULES, Bound
from ..engine.slips import SLIP_NAMES
from ..sessions.looks import MOST_EXPLANATIONS
from ..sessions.presets import PRESETS, Panel
from ..settings import Settings
from .errors import ErrorCodeView, error_codes
from .language import PARAMETER
from .routing import resource_router
from .starts import StartView, start_view
from .wire import Said, json_response, view

router = resource_router(tags=["catalog"])


@view
class PresetView(TypedDict):
    """A worked example, with where it comes from."""

    id: str
    title: Said
    story: Said
    source: Said
    sizes: list[int]
    panel: Annotated[Panel, Field(description="what its story is about")]
    epochs: Annotated[int | None, Field(description="how long its story has it trained")]
    train_biases: Annotated[bool, Field(description="false: it freezes them, as its source does")]


@view
class DatasetView(TypedDict):
    """A named data set: how many samples of how many numbers.

    A set that is `drawn` takes `samples` (these are the usual ones), `noise` and `seed`; its
    `outputs` are null where it fits any number of them.
    """

    id: str
    title: Said
    source: Annotated[Said | None, Field(description="where it comes from, and its licence")]
    samples: int
    inputs: int
    outputs: int | None
    classes: Annotated[bool, Field(description="whether what is learnt is a class")]
    drawn: bool
    start: StartView


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
class KernelView(TypedDict):
    """An arithmetic that passes can be computed by."""

    id: str
    title: Said
    available: Annotated[bool, Field(description="whether this installation has it")]


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


@view
class ConditionKindView(TypedDict):
    """A kind of condition: what it may be set on."""

    id: str
    title: Said
    targets: list[str]
    takes_id: bool
    takes_over: Annotated[bool, Field(description="whether it may be told whose cost")]
    takes_value: bool


@view
class SlipView(TypedDict):
    """Something that goes wrong when a pass is worked out by hand."""

    id: str
    name: Said


@view
class CatalogView(TypedDict):
    """Everything that has a name."""

    presets: list[PresetView]
    datasets: list[DatasetView]
    activations: list[FunctionView]
    costs: list[FunctionView]
    optimizers: list[OptimizerView]
    schedules: list[ScheduleKindView]
    initializers: list[InitializerView]
    kernels: list[KernelView]
    rules: list[RuleView]
    conditions: list[ConditionKindView]
    slips: list[SlipView]
    limits: dict[str, int]
    errors: list[ErrorCodeView]


@router.get(
    "/catalog",
    response_model=CatalogView,
    summary="Everything that has a name",
    openapi_extra=PARAMETER,
)
def get_catalog(request: Request) -> Response:
    """List presets, data sets, functions, optimisers, initialisers, rules, limits, error codes."""
    return json_response(catalog(request.app.state.settings))


def _dataset_view(
    name: str, samples: int, shape: tuple[int, int | None], classes: bool, source: bool = False
) -> DatasetView:
    return {
        "id": name,
        "title": say(f"dataset-{name}"),
        "source": say(f"dataset-{name}.source") if source else None,
        "samples": samples,
        "inputs": shape[0],
        "outputs": shape[1],
        "classes": classes,
        "drawn": name in GENERATED,
        "start": start_view(name),
    }


def _bound(bound: Bound) -> ScheduleBound:
    return {
        "whole": bound.whole,
        "minimum": 1 if bound.whole else 0,
        "exclusive": not bound.whole,
        "maximum": bound.most,
        "suggested": bound.suggested,
    }


def catalog(settings: Settings) -> CatalogView:
    """Read the catalogue off the registries."""
    return {
        "presets": [
            {
                "id": p.id,
                "title": say(f"preset-{p.id}"),
                "story": say(f"preset-{p.id}.story"),
                "source": say(f"preset-{p.id}.source"),
                "sizes": list(p.network.sizes or ()),
                "panel": p.panel,
                "epochs": p.epochs,
                "train_biases": p.training.get("train_biases") is not False,
            }
            for p in PRESETS.values()
        ],
        "datasets": [
            *(
                _dataset_view(d.id, d.count, (d.inputs, d.outputs), d.classes, source=d.source)
                for d in SHIPPED.values()
            ),
            *(
                _dataset_view(d.id, DEFAULT_SAMPLES, (d.inputs, d.outputs), d.outputs is None)
                for d in GENERATED.values()
            ),
        ],
        "activations": [
            {
                "id": a.name,
                "title": say(f"activation-{a.name}"),
                "latex": a.latex,
                "derivative": a.slope_latex,
                "parameters": dict(a.parameters),
                "output_only": a.output_only,
            }
            for a in ACTIVATIONS.values()
        ],
        "costs": [
            {
                "id": c.name,
                "title": say(f"cost-{c.name}"),
                "latex": c.latex,
                "derivative": c.derivative_latex,
                "parameters": {},
                "output_only": False,
            }
            for c in COSTS.values()
        ],
        "optimizers": [
            {
                "id": o.name,
                "title": say(f"optimizer-{o.name}"),
                "latex": o.symbolic.replace("{w}", "w").replace(
                    "{g}", r"\frac{\partial C}{\partial w}"
                ),
                "parameters": dict(o.parameters),
            }
            for o in OPTIMIZERS.values()
        ],
        "schedules": [
            {
                "id": kind.name,
                "title": say(f"schedule-{kind.name}"),
                "latex": kind.latex,
                "parameters": {name: _bound(bound) for name, bound in kind.parameters.items()},
            }
            for kind in SCHEDULES.values()
        ],
        "initializers": [
            {"id": i.name, "title": say(f"initializer-{i.name}"), "latex": i.latex}
            for i in INITIALIZERS.values()
        ],
        "kernels": [
            {"id": name, "title": say(f"kernel-{name}"), "available": has_kernel(name)}
            for name in LOADERS
        ],
        "rules": [
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
        ],
        "conditions": [
            {
                "id": kind.name,
                "title": say(f"condition-{kind.name}"),
                "targets": list(kind.targets),
                "takes_id": kind.takes_id,
                "takes_over": kind.takes_over,
                "takes_value": kind.takes_value,
            }
            for kind in KINDS.values()
        ],
        "slips": [{"id": name, "name": say(f"slip-{name}")} for name in SLIP_NAMES],
        "limits": {
            "max_body_bytes": settings.max_body_bytes,
            "max_upload_bytes": settings.max_upload_bytes,
            "max_layers": settings.max_layers,
            "max_neurons": settings.max_neurons,
            "max_parameters": settings.max_parameters,
            "max_samples": settings.max_samples,
            "max_epochs": settings.max_epochs,
            "max_explanations": MOST_EXPLANATIONS,
            "max_ops_for_op_unit": OP_UNIT_LIMIT,
            "expire_days": settings.expire_days,
        },
        "errors": error_codes(),
    }
