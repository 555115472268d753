"""Words for what the forward pass computes, up to the cost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .dropout import scale
from .dropout_terms import as_said, before_mask, drawn_of, rate_of, told_apart
from .ids import Quantity
from .message import Message, say
from .numbers import plain_number
from .pen import UNKNOWN, Pen, function_of, penalty_of, same_place, sample_number

if TYPE_CHECKING:
    from .terms import Expansion
    from .trace import Trace

SATURATED = 0.01
"""Slope below which hardly any error comes through; the sigmoid's is at most 0.25."""


def weighted_input(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what a weighted input sums."""
    yield say(
        "weighted-input",
        neuron=q.j,
        layer=q.layer,
        below=q.layer - 1,
        of="inputs" if q.layer == 2 else "layer",
        count=t.network.sizes[q.layer - 2],
        sample=sample_number(t, q),
        value=pen.figure(t.value(q)),
    )


def activation(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what the activation function makes of z, with dropout and softmax."""
    function = t.network.activation(q.layer)
    constants = {name: pen.given(value) for name, value in function.parameters.items()}
    yield say(f"activation-{function.name}.does", **constants)
    if q.layer in t.dropping:
        mask = t.value(same_place(q, "mask"))
        yield say(
            "activation-turns-masked",
            neuron=q.j,
            layer=q.layer,
            sample=sample_number(t, q),
            z=pen.figure(t.value(same_place(q, "z"))),
            whole=pen.figure(before_mask(t, q).value),
            fate="unknown" if not pen.known else "kept" if mask else "dropped",
            mask=pen.figure(mask),
            value=pen.figure(t.value(q)),
        )
        return
    yield say(
        "activation-turns",
        neuron=q.j,
        layer=q.layer,
        sample=sample_number(t, q),
        z=pen.figure(t.value(same_place(q, "z"))),
        value=pen.figure(t.value(q)),
    )
    if function.couples:
        yield say("activation-couples", count=t.network.sizes[q.layer - 1])


def mask(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say how the factor of dropout was drawn."""
    rate, drawn = rate_of(t, q), drawn_of(t, q)
    yield say(
        "mask-is-drawn",
        neuron=q.j,
        layer=q.layer,
        sample=sample_number(t, q),
        p=as_said(rate),
        drawn=told_apart(drawn, rate, plain_number, pen.digits) if pen.known else UNKNOWN,
        fate="dropped" if drawn < rate else "kept",
        value=pen.figure(scale(rate)),
    )
    yield say("mask-of-pass")


def slope(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what the activation function's slope is and what it is for."""
    function, value = t.network.activation(q.layer), t.value(q)
    yield say(
        "slope-at",
        function=function_of(t, q.layer),
        neuron=q.j,
        layer=q.layer,
        sample=sample_number(t, q),
        z=pen.figure(t.value(same_place(q, "z"))),
        masked="yes" if q.layer in t.dropping else "no",
        value=pen.figure(value),
    )
    hidden = q.layer < t.network.depth
    yield say("slope-of-hidden") if hidden else _use_at_output(t)
    if pen.known and (hidden or not _combined(t)):
        if value == 0.0:
            yield say("slope-is-switched-off" if function.kinked else "slope-is-zero")
        elif abs(value) < SATURATED and not function.kinked:
            lowest, z = function.lowest_at, t.value(same_place(q, "z"))
            near = lowest is not None and abs(z - lowest) < abs(lowest)
            yield say("slope-is-small-at-lowest" if near else "slope-is-small")


def _combined(t: Trace) -> bool:
    """Whether the output error is no plain product of ∂C/∂a and the slope."""
    return t.network.logit_form is not None or t.network.activations[-1].couples


def _use_at_output(t: Trace) -> Message:
    last = t.network.activations[-1]
    if t.network.logit_form is not None:
        return say(f"slope-of-{t.network.cost.name}-{last.name}")
    return say("slope-of-softmax" if last.couples else "slope-of-output")


def cost(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what the cost measures."""
    yield say(
        "cost-of-pass",
        meaning=say(f"cost-{t.network.cost.name}.meaning", outputs=t.network.sizes[-1]),
        samples=t.batch.size,
        penalty=penalty_of(t),
        value=pen.figure(t.value(q)),
    )
    if t.dropping:
        yield say("cost-of-thinned")
    yield say("cost-of-start")
    if t.rate:
        yield say("cost-and-update")
