"""Explanations in words: what is to be said of one quantity, with its numbers once they are known.

The messages state what the expansion states; they compute nothing. Their sentences stand in the
catalogues of `app/text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite
from typing import TYPE_CHECKING

from .dropout import scale
from .dropout_terms import as_said, before_mask, drawn_of, rate_of, told_apart
from .expansions import is_frozen, optimizer_slots
from .ids import PER_SAMPLE, Quantity
from .message import Message, Paragraph, say
from .numbers import SIGNIFICANT_DIGITS, is_rounded, plain_number

if TYPE_CHECKING:
    from .terms import Expansion
    from .trace import Trace

UNKNOWN = "unknown"
"""Stands for a figure that is not computed yet; sentences choose by it."""
SATURATED = 0.01
"""Slope below which hardly any error comes through; the sigmoid's is at most 0.25."""


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes the figures of one explanation: those of the unknown as `unknown`."""

    known: bool
    digits: int

    def figure(self, value: float) -> str:
        """Write a figure that is there once the quantity is computed."""
        return self.given(value) if self.known else UNKNOWN

    def given(self, value: float) -> str:
        """Write a figure that is there from the beginning."""
        return plain_number(value, self.digits) if isfinite(value) else UNKNOWN

    def product(self, *factors: float) -> str:
        """Write a product, negative factors after the first in brackets."""
        first, *rest = (self.figure(factor) for factor in factors)
        return " · ".join([first, *(f if f[0].isalnum() else f"({f})" for f in rest)])

    def equals(self, *values: float) -> str:
        """The sign before a result: ≈ where a figure is rounded."""
        return "≈" if any(is_rounded(value, self.digits) for value in values) else "="


def words(
    trace: Trace,
    q: Quantity,
    expansion: Expansion,
    known: bool,
    digits: int = SIGNIFICANT_DIGITS,
) -> Paragraph:
    """Say what `q` is and where it comes from. Not yet computed: without its value."""
    sentences = _SENTENCES[_key(trace, q)](trace, q, expansion, _Pen(known, digits))
    return Paragraph(tuple(sentences))


def _key(trace: Trace, q: Quantity) -> str:
    if q.kind == "a" and q.layer == 1:
        return "input"
    if q.kind == "delta":
        return "output_delta" if q.layer == trace.network.depth else "hidden_delta"
    return "update" if q.kind.startswith("new_") else q.kind


def _sample(t: Trace, q: Quantity) -> int:
    """Number of the sample that `q` is of, from 1, where there are several; else 0."""
    if q.kind not in PER_SAMPLE or t.batch.size == 1:
        return 0
    return (t.batch.shown if q.sample is None else q.sample) + 1


def _function(t: Trace, layer: int) -> Message:
    return say(f"activation-{t.network.activation(layer).name}.function")


def _same(q: Quantity, kind: str) -> Quantity:
    return Quantity(kind, q.layer, q.j, q.k, q.sample)


def _penalty(t: Trace) -> str:
    if t.training is None or not t.training.regularized:
        return "none"
    if t.training.l1 and t.training.l2:
        return "both"
    return "l1" if t.training.l1 else "l2"


# --- forward -------------------------------------------------------------------------------------


def _z(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    yield say(
        "weighted-input",
        neuron=q.j,
        layer=q.layer,
        below=q.layer - 1,
        of="inputs" if q.layer == 2 else "layer",
        count=t.network.sizes[q.layer - 2],
        sample=_sample(t, q),
        value=pen.figure(t.value(q)),
    )


def _a(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    function = t.network.activation(q.layer)
    constants = {name: pen.given(value) for name, value in function.parameters.items()}
    yield say(f"activation-{function.name}.does", **constants)
    if q.layer in t.dropping:
        mask = t.value(_same(q, "mask"))
        yield say(
            "activation-turns-masked",
            neuron=q.j,
            layer=q.layer,
            sample=_sample(t, q),
            z=pen.figure(t.value(_same(q, "z"))),
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
        sample=_sample(t, q),
        z=pen.figure(t.value(_same(q, "z"))),
        value=pen.figure(t.value(q)),
    )
    if function.couples:
        yield say("activation-couples", count=t.network.sizes[q.layer - 1])


def _mask(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    rate, drawn = rate_of(t, q), drawn_of(t, q)
    yield say(
        "mask-is-drawn",
        neuron=q.j,
        layer=q.layer,
        sample=_sample(t, q),
        p=as_said(rate),
        drawn=told_apart(drawn, rate, plain_number, pen.digits) if pen.known else UNKNOWN,
        fate="dropped" if drawn < rate else "kept",
        value=pen.figure(scale(rate)),
    )
    yield say("mask-of-pass")


def _slope(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    function, value = t.network.activation(q.layer), t.value(q)
    yield say(
        "slope-at",
        function=_function(t, q.layer),
        neuron=q.j,
        layer=q.layer,
        sample=_sample(t, q),
        z=pen.figure(t.value(_same(q, "z"))),
        masked="yes" if q.layer in t.dropping else "no",
        value=pen.figure(value),
    )
    hidden = q.layer < t.network.depth
    yield say("slope-of-hidden") if hidden else _use_at_output(t)
    if pen.known and (hidden or not _combined(t)):
        if value == 0.0:
            yield say("slope-is-switched-off" if function.kinked else "slope-is-zero")
        elif abs(value) < SATURATED and not function.kinked:
            lowest, z = function.lowest_at, t.value(_same(q, "z"))
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


def _cost(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    yield say(
        "cost-of-pass",
        meaning=say(f"cost-{t.network.cost.name}.meaning", outputs=t.network.sizes[-1]),
        samples=t.batch.size,
        penalty=_penalty(t),
        value=pen.figure(t.value(q)),
    )
    if t.dropping:
        yield say("cost-of-thinned")
    yield say("cost-of-start")
    if t.rate:
        yield say("cost-and-update")


# --- backward ------------------------------------------------------------------------------------


def _output_delta(t: Trace, q: Quantity, e: Expansion, pen: _Pen) -> Iterator[Message]:
    value, last = t.value(q), t.network.activations[-1]
    yield say(
        "output-error",
        neuron=q.j,
        samples=t.batch.size,
        sample=_sample(t, q),
        value=pen.figure(value),
    )
    if t.network.logit_form is not None:
        targets = t.batch.y[t.row(q.sample)]
        yield say(
            f"output-error-of-{t.network.cost.name}-{last.name}",
            whole="yes" if float(targets.sum()) == 1.0 else "no",
        )
    elif last.couples:
        yield say("output-error-of-softmax")
    else:
        slope = pen.figure(e.outer[0].value)
        yield say("output-error-product", samples=t.batch.size, slope=slope)
    if pen.known:
        sign = "zero" if value == 0.0 else "positive" if value > 0.0 else "negative"
        yield say(f"error-is-{sign}")


def _hidden_delta(t: Trace, q: Quantity, e: Expansion, pen: _Pen) -> Iterator[Message]:
    yield say(
        "hidden-error",
        neuron=q.j,
        layer=q.layer,
        above=q.layer + 1,
        count=t.network.sizes[q.layer],
        sample=_sample(t, q),
        total=pen.figure(sum(term.value for term in e.terms)),
    )
    mask = e.outer[1].value if len(e.outer) > 1 else None
    yield say(
        "hidden-error-slope" if mask is None else "hidden-error-slope-mask",
        **({} if mask is None else {"mask": pen.figure(mask)}),
        function=_function(t, q.layer),
        z=pen.figure(t.value(_same(q, "z"))),
        slope=pen.figure(e.outer[0].value),
        value=pen.figure(t.value(q)),
    )
    if pen.known and mask == 0.0:
        yield say("hidden-error-dropped")


def _grad_b(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    yield say(
        "bias-gradient",
        neuron=q.j,
        layer=q.layer,
        samples=t.batch.size,
        value=pen.figure(t.value(q)),
    )
    if is_frozen(t, _same(q, "new_b")):
        yield say("bias-gradient-frozen")


def _grad_w(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    value, penalty = t.value(q), _penalty(t)
    came = t.value(Quantity("a", q.layer - 1, q.k))
    error = t.value(Quantity("delta", q.layer, q.j))
    plain = penalty == "none" and t.batch.size == 1
    yield say(
        "weight-gradient",
        neuron=q.j,
        layer=q.layer,
        source=q.k,
        below=q.layer - 1,
        samples=t.batch.size,
        penalty=penalty,
        product=pen.product(came, error) if plain and pen.known else UNKNOWN,
        equals=pen.equals(came, error, value),
        value=pen.figure(value),
    )


# --- given, and changed by the update ------------------------------------------------------------


def _input(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    yield say("given-input", neuron=q.j, sample=_sample(t, q), value=pen.given(t.value(q)))


def _y(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    yield say("given-target", neuron=q.j, sample=_sample(t, q), value=pen.given(t.value(q)))


def _b(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    yield say("given-bias", neuron=q.j, layer=q.layer, value=pen.given(t.value(q)))
    if is_frozen(t, _same(q, "new_b")):
        yield say("given-bias-frozen")


def _w(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    yield say(
        "given-weight",
        neuron=q.j,
        layer=q.layer,
        source=q.k,
        below=q.layer - 1,
        value=pen.given(t.value(q)),
    )
    if q.layer == 2:
        yield say("given-weight-first", source=q.k)
    else:
        yield say("given-weight-back", neuron=q.j, layer=q.layer, source=q.k, below=q.layer - 1)


def _learning_rate(t: Trace, q: Quantity, _e: Expansion, pen: _Pen) -> Iterator[Message]:
    if t.training is None:
        yield say("given-learning-rate-none")
        return
    if not t.scheduled:
        yield say("given-learning-rate", value=pen.given(t.value(q)))
        return
    schedule = t.training.schedule
    constants = {name: pen.given(value) for name, value in schedule.constants.items()}
    yield say("learning-rate-of-epoch", epoch=t.epoch + 1, e=t.epoch)
    yield say(f"schedule-{schedule.kind.name}.does", **constants)
    yield say(
        "learning-rate-comes-to",
        set=pen.given(t.training.learning_rate),
        value=pen.given(t.value(q)),
    )


def _update(t: Trace, q: Quantity, e: Expansion, pen: _Pen) -> Iterator[Message]:
    if t.training is None or is_frozen(t, q):
        yield say("update-frozen", value=pen.given(t.value(q)))
        return
    kind, optimizer = q.kind[-1], t.training.optimizer
    old, new = t.value(_same(q, kind)), t.value(q)
    _, after, _ = optimizer_slots(t, q)
    # η times the gradient, or times what the optimiser made of it first.
    factors = (t.rate, after[0] if after else t.value(_same(q, f"grad_{kind}")))
    # What is subtracted is the rest of the expansion; 0 − 0 is 0 and never −0.
    step = 0.0 - sum(term.value for term in e.terms[1:])
    yield say(
        f"update-by-{optimizer.name}",
        eta="ηₑ" if t.scheduled else "η",
        symbol=f"∂C/∂{kind}",
        product=pen.product(*factors),
        equals=pen.equals(*factors, step),
        step=pen.figure(step),
    )
    if not pen.known:
        yield say("update-unknown")
        return
    slight = pen.given(old) == pen.given(new)
    yield say(
        "update-known",
        kind="bias" if kind == "b" else "weight",
        change="none" if old == new else "slight" if slight else "plain",
        old=pen.given(old),
        value=pen.given(new),
    )


_SENTENCES = {
    "z": _z,
    "a": _a,
    "mask": _mask,
    "input": _input,
    "y": _y,
    "slope": _slope,
    "cost": _cost,
    "output_delta": _output_delta,
    "hidden_delta": _hidden_delta,
    "grad_b": _grad_b,
    "grad_w": _grad_w,
    "w": _w,
    "b": _b,
    "update": _update,
    "learning_rate": _learning_rate,
}
