"""The catalogue: everything that has a name, read off the registries."""

from __future__ import annotations

from typing import Annotated

from fastapi import Request, Response
from pydantic import Field
from typing_extensions import TypedDict

from ..engine.condition_kinds import KINDS
from ..engine.kernels.kernels import LOADERS, has_kernel
from ..engine.message import say
from ..engine.program import OP_UNIT_LIMIT
from ..engine.slips import SLIP_NAMES
from ..sessions.looks import MOST_EXPLANATIONS
from ..settings import Settings
from .errors import ErrorCodeView, error_codes
from .language import PARAMETER
from .material import DatasetView, PresetView, dataset_views, preset_views
from .mathematics import (
    FunctionView,
    InitializerView,
    OptimizerView,
    RuleView,
    ScheduleKindView,
    activation_views,
    cost_views,
    initializer_views,
    optimizer_views,
    rule_views,
    schedule_views,
)
from .routing import resource_router
from .wire import Said, json_response, view

router = resource_router(tags=["catalog"])


@view
class KernelView(TypedDict):
    """An arithmetic that passes can be computed by."""

    id: str
    title: Said
    available: Annotated[bool, Field(description="whether this installation has it")]


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


def catalog(settings: Settings) -> CatalogView:
    """Read the catalogue off the registries."""
    return {
        "presets": preset_views(),
        "datasets": dataset_views(),
        "activations": activation_views(),
        "costs": cost_views(),
        "optimizers": optimizer_views(),
        "schedules": schedule_views(),
        "initializers": initializer_views(),
        "kernels": [
            {"id": name, "title": say(f"kernel-{name}"), "available": has_kernel(name)}
            for name in LOADERS
        ],
        "rules": rule_views(),
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
