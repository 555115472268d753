"""The catalogue: everything that has a name, read off the registries."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from ..engine.activations import ACTIVATIONS
from ..engine.conditions import KINDS
from ..engine.costs import COSTS
from ..engine.initializers import INITIALIZERS
from ..engine.optimizers import OPTIMIZERS
from ..engine.program import OP_UNIT_LIMIT
from ..engine.rules import RULES
from ..sessions.datasets import DATASETS
from ..sessions.presets import PRESETS
from ..sessions.service import MOST_EXPLANATIONS
from ..settings import Settings
from .errors import error_codes
from .mapping import json_response
from .schemas import CatalogView

router = APIRouter(tags=["catalog"])


@router.get("/catalog", response_model=CatalogView, summary="Everything that has a name")
def get_catalog(request: Request) -> Response:
    """List presets, data sets, functions, optimisers, initialisers, rules, limits, error codes."""
    return json_response(catalog(request.app.state.settings))


def catalog(settings: Settings) -> dict[str, Any]:
    """Read the catalogue off the registries."""
    return {
        "presets": [
            {
                "id": p.id,
                "title": p.title,
                "story": p.story,
                "source": p.source,
                "sizes": p.network.sizes,
            }
            for p in PRESETS.values()
        ],
        "datasets": [
            {
                "id": d.id,
                "title": d.title,
                "samples": len(d.x),
                "inputs": len(d.x[0]),
                "outputs": len(d.y[0]),
            }
            for d in DATASETS.values()
        ],
        "activations": [
            {
                "id": a.name,
                "title": a.title,
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
                "title": c.title,
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
                "title": o.title,
                "latex": o.symbolic.replace("{w}", "w").replace(
                    "{g}", r"\frac{\partial C}{\partial w}"
                ),
                "parameters": dict(o.parameters),
            }
            for o in OPTIMIZERS.values()
        ],
        "initializers": [
            {"id": i.name, "title": i.title, "latex": i.latex} for i in INITIALIZERS.values()
        ],
        "rules": [
            {
                "id": r.id,
                "number": r.number,
                "name": r.name,
                "quantity": r.quantity,
                "symbolic": r.symbolic.replace("@f", r"\sigma"),
                "matrix": r.matrix.replace("@f", r"\sigma"),
                "numpy": r.numpy.format(l="l", p="l-1", n="l+1"),
            }
            for r in RULES.values()
        ],
        "conditions": [
            {
                "id": kind.name,
                "title": kind.title,
                "targets": kind.targets,
                "takes_id": kind.takes_id,
                "takes_value": kind.takes_value,
            }
            for kind in KINDS.values()
        ],
        "limits": {
            "max_body_bytes": settings.max_body_bytes,
            "max_layers": settings.max_layers,
            "max_neurons": settings.max_neurons,
            "max_parameters": settings.max_parameters,
            "max_samples": settings.max_samples,
            "max_epochs": settings.max_epochs,
            "max_explanations": MOST_EXPLANATIONS,
            "max_ops_for_op_unit": OP_UNIT_LIMIT,
        },
        "errors": error_codes(),
    }
