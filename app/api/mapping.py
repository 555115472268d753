"""Engine and session values to wire values, and back; nowhere else.

Views are built as plain dictionaries and written by orjson, which takes NumPy arrays as they
are. `schemas.py` documents them; the contract tests hold the two against each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import orjson
from fastapi import Response

from ..engine.activations import ACTIVATIONS, Activation
from ..engine.explain import Explained
from ..engine.gradcheck import GradientCheck
from ..engine.masking import Mask
from ..engine.network import Network, Training
from ..engine.terms import Factor
from ..engine.trace import Trace
from ..sessions.course import Course
from ..sessions.edits import Patch
from ..sessions.overview import CurvePoint, Series
from ..sessions.service import PassView, Snapshot
from ..sessions.session import Bookmark, Breakpoint, Session, Stop
from ..sessions.specs import DataSpec, NetworkSpec, SetupSpec, TrainingSpec
from ..sessions.training import Progress
from .schemas import DataCreate, NetworkCreate, SessionCreate, SessionPatch, TrainingPatch

View = dict[str, Any]


def json_response(
    view: View | list[View], status: int = 200, headers: dict[str, str] | None = None
) -> Response:
    """Write a view. NumPy arrays become arrays; a NaN could only become null, so none gets here."""
    body = orjson.dumps(view, option=orjson.OPT_SERIALIZE_NUMPY)
    return Response(body, status, headers, media_type="application/json")


# --- in ----------------------------------------------------------------------------------------


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


def training_spec(said: TrainingPatch | None) -> TrainingSpec:
    """Take the training fields that were given."""
    return {} if said is None else said.model_dump(exclude_none=True)


def setup_spec(said: SessionCreate) -> SetupSpec:
    """Take a whole request for a session in."""
    data = said.data
    return SetupSpec(
        said.preset,
        None if said.network is None else network_spec(said.network),
        None if data is None else _data_spec(data),
        training_spec(said.training),
    )


def _data_spec(said: DataCreate) -> DataSpec:
    return DataSpec(said.preset, said.x, said.y)


def patch(said: SessionPatch) -> Patch:
    """Take an edit in."""
    sample = said.sample
    return Patch(
        parameters=said.set or {},
        index=None if sample is None else sample.index,
        x=None if sample is None else sample.x,
        y=None if sample is None else sample.y,
        training=training_spec(said.training),
    )


# --- out ---------------------------------------------------------------------------------------


def session_view(snapshot: Snapshot) -> View:
    """Show a session at its cursor, masked."""
    session, trace = snapshot.session, snapshot.trace
    number, step = session.cursor
    mask = Mask(trace, step)
    flat = mask.parameters() if snapshot.parameters is None else snapshot.parameters
    ws, bs = trace.network.views(flat)
    layers: list[View] = [{"layer": 1, "a": trace.batch.x[trace.batch.row]}]
    for layer in range(2, trace.network.depth + 1):
        grad_w, grad_b = mask.gradients(layer)
        layers.append(
            {
                "layer": layer,
                "z": mask.z(layer),
                "a": mask.a(layer),
                "delta": mask.delta(layer),
                "b": bs[layer - 2],
                "grad_b": grad_b,
                "w": ws[layer - 2],
                "grad_w": grad_w,
            }
        )
    setup = session.setup
    view: View = {
        "id": session.id,
        "revision": session.revision,
        "network": _network(trace.network),
        "training": training_view(trace.training),
        "cursor": _cursor(snapshot.course, trace, number, step),
        "furthest": {"pass": session.furthest.number, "step": session.furthest.step},
        **_batch_and_sample(trace),
        "setup": {
            "preset": setup.preset,
            "dataset": setup.dataset,
            "samples": len(setup.x),
            "initializer": setup.initializer,
            "seed": setup.seed,
        },
        "cost": mask.cost,
        "layers": layers,
    }
    view["conditions"] = [condition_view(b) for b in session.breakpoints]
    view["bookmarks"] = [bookmark_view(m) for m in session.bookmarks]
    if session.stop is not None:
        view["stopped_by"] = stop_view(session.stop)
    if trace.breakdown is not None and step == trace.breakdown.index and (step or session.stopped):
        view["diverged"] = _diverged(trace, number)
    return view


def condition_view(breakpoint_: Breakpoint) -> View:
    """Show a condition."""
    condition = breakpoint_.condition
    return {
        "id": breakpoint_.id,
        "kind": condition.kind,
        "target": condition.target,
        "value": condition.value,
        "enabled": breakpoint_.enabled,
    }


def bookmark_view(mark: Bookmark) -> View:
    """Show a bookmark."""
    return {"id": mark.id, "name": mark.name, "pass": mark.place.number, "step": mark.place.step}


def stop_view(stop: Stop) -> View:
    """Show why a move stopped, or would."""
    return {
        "condition": condition_view(stop.breakpoint),
        "pass": stop.place.number,
        "step": stop.place.step,
        "quantity": stop.quantity,
        "value": stop.value,
        "previous": stop.previous,
    }


def curve_view(session: Session, points: Sequence[CurvePoint]) -> View:
    """Show the cost along the passes."""
    return {
        "furthest": {"pass": session.furthest.number, "step": session.furthest.step},
        "points": [{"pass": p.number, "epoch": p.epoch, "cost": p.cost} for p in points],
    }


def series_view(first: int, found: Sequence[Series]) -> View:
    """Show values over passes."""
    return {"first": first, "series": [{"id": s.quantity, "values": s.values} for s in found]}


def pass_view(seen: PassView) -> View:
    """Show a pass of a session, with where conditions hold in it."""
    view = trace_view(seen.trace, seen.number, seen.epoch)
    return {**view, "stops": [stop_view(stop) for stop in seen.stops]}


def trace_view(trace: Trace, number: int, epoch: int) -> View:
    """Show a whole pass, unmasked as far as it is finite."""
    mask = Mask(trace, trace.program.steps)
    ws, bs = trace.weights
    layers: list[View] = [{"layer": 1, "a": trace.batch.x[trace.batch.row]}]
    for layer in range(2, trace.network.depth + 1):
        grad_w, grad_b = mask.gradients(layer)
        view = {
            "layer": layer,
            "z": mask.z(layer),
            "a": mask.a(layer),
            "slope": mask.slope(layer),
            "delta": mask.delta(layer),
            "b": bs[layer - 2],
            "grad_b": grad_b,
            "w": ws[layer - 2],
            "grad_w": grad_w,
        }
        updated = mask.updated(layer)
        if updated is not None:
            view |= {"new_w": updated[0], "new_b": updated[1]}
        layers.append(view)
    whole: View = {
        "pass": number,
        "epoch": epoch,
        "steps": trace.program.steps,
        "network": _network(trace.network),
        "training": training_view(trace.training),
        **_batch_and_sample(trace),
        "cost": mask.cost,
        "layers": layers,
        "program": [
            {
                "phase": s.phase,
                "layer": s.layer or None,
                "neuron": s.neuron or None,
                "first_step": s.first,
                "count": s.count,
            }
            for s in trace.program.segments
        ],
    }
    if trace.breakdown is not None:
        whole["diverged"] = _diverged(trace, number)
    return whole


def explanation_view(explained: Explained) -> View:
    """Show one explanation."""
    known = explained.value is not None
    seen = explained.known_factor

    def factor(f: Factor) -> View:
        here = set(f.depends_on()) <= seen
        return {
            "id": None if f.quantity is None else str(f.quantity),
            "latex": f.latex,
            "value": f.value if here and np.isfinite(f.value) else None,
            "sources": [str(q) for q in f.sources],
        }

    rule, form, general = explained.rule, explained.form, explained.general
    return {
        "id": str(explained.quantity),
        "rule": {"id": rule.id, "number": rule.number, "name": rule.name},
        "latex": {
            "symbolic": form.symbolic,
            "substituted": explained.substituted,
            "matrix": form.matrix,
        },
        "numpy": form.numpy,
        "words": explained.words,
        "value": explained.value,
        "terms": [
            {
                "latex": term.latex,
                "value": term.value if known and np.isfinite(term.value) else None,
                "factors": [factor(f) for f in term.factors],
            }
            for term in explained.expansion.terms
        ],
        "outer_factors": [factor(f) for f in explained.expansion.outer],
        "depends_on": [str(q) for q in explained.depends_on],
        "used_by": [str(q) for q in explained.used_by],
        "general": None if general is None else {"symbolic": general[0], "substituted": general[1]},
        "state": [
            {"latex": s.latex, "before": s.before, "after": s.after} for s in explained.state
        ],
    }


def gradient_check_view(trace: Trace, check: GradientCheck, everything: bool) -> View:
    """Show a gradient check; with `everything` every parameter."""
    ids = list(trace.network.parameter_ids())
    worst = check.worst
    view: View = {
        "max_relative_error": 0.0 if worst is None else float(check.relative_error[worst]),
        "passed": check.passed,
        "epsilon": check.epsilon,
        "worst": None if worst is None else ids[worst],
        "at_kink": [ids[i] for i in np.flatnonzero(check.at_kink)],
    }
    if everything:
        rows = zip(
            ids,
            check.analytic.tolist(),
            check.numeric.tolist(),
            check.relative_error.tolist(),
            check.at_kink.tolist(),
            strict=True,
        )
        view["parameters"] = [
            {
                "id": text,
                "analytic": analytic,
                "numeric": numeric,
                "relative_error": error,
                "at_kink": kink,
            }
            for text, analytic, numeric, error, kink in rows
        ]
    return view


def train_view(progress: Progress, snapshot: Snapshot) -> View:
    """Show what a training did."""
    return {
        "epochs_run": progress.epochs_run,
        "cost": progress.cost,
        "stopped_by": progress.stopped_by,
        "history": [{"epoch": p.epoch, "cost": p.cost} for p in progress.history],
        "session": session_view(snapshot),
    }


def training_view(training: Training | None) -> View | None:
    """Show how parameters learn, with only the constants that are in force."""
    if training is None:
        return None
    view: View = {
        "optimizer": training.optimizer.name,
        "learning_rate": training.learning_rate,
        "batch_size": training.batch_size,
        "shuffle": training.shuffle,
        "train_biases": training.train_biases,
        **training.constants,
    }
    for name in ("l1", "l2"):
        if getattr(training, name):
            view[name] = getattr(training, name)
    return view


def _network(network: Network) -> View:
    return {
        "sizes": network.sizes,
        "activations": [_activation(f) for f in network.activations],
        "cost": network.cost.name,
    }


def _activation(function: Activation) -> str | View:
    if function.parameters == ACTIVATIONS[function.name].parameters:
        return function.name
    return {"name": function.name, **function.parameters}


def _cursor(course: Course, trace: Trace, number: int, step: int) -> View:
    program = trace.program
    steps = program.steps
    return {
        "pass": number,
        "epoch": course.era(number).epoch(number),
        "step": step,
        "steps": steps,
        "phase": program.phase(step),
        "last": str(program.op(step - 1)) if step else None,
        "next": str(program.op(step)) if step < steps else None,
        "units": program.units,
    }


def _batch_and_sample(trace: Trace) -> View:
    batch = trace.batch
    return {
        "batch": {"indices": batch.indices, "shown": batch.shown},
        "sample": {"index": batch.shown, "x": batch.x[batch.row], "y": batch.y[batch.row]},
    }


def _diverged(trace: Trace, number: int) -> View:
    broken = trace.breakdown
    if broken is None:
        return {}
    return {"quantity": broken.quantity, "pass": number, "reason": broken.reason}


def explanations_view(explained: Sequence[Explained]) -> list[View]:
    """Show several explanations."""
    return [explanation_view(e) for e in explained]
