"""Words for what the backward pass computes: errors, and the gradients made of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .expansions import is_frozen
from .ids import Quantity
from .message import Message, say
from .pen import UNKNOWN, Pen, function_of, penalty_of, same_place, sample_number

if TYPE_CHECKING:
    from .terms import Expansion
    from .trace import Trace


def output_error(t: Trace, q: Quantity, e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say how an output error comes about."""
    value, last = t.value(q), t.network.activations[-1]
    yield say(
        "output-error",
        neuron=q.j,
        samples=t.batch.size,
        sample=sample_number(t, q),
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


def hidden_error(t: Trace, q: Quantity, e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say how a hidden error comes about."""
    yield say(
        "hidden-error",
        neuron=q.j,
        layer=q.layer,
        above=q.layer + 1,
        count=t.network.sizes[q.layer],
        sample=sample_number(t, q),
        total=pen.figure(sum(term.value for term in e.terms)),
    )
    mask = e.outer[1].value if len(e.outer) > 1 else None
    yield say(
        "hidden-error-slope" if mask is None else "hidden-error-slope-mask",
        **({} if mask is None else {"mask": pen.figure(mask)}),
        function=function_of(t, q.layer),
        z=pen.figure(t.value(same_place(q, "z"))),
        slope=pen.figure(e.outer[0].value),
        value=pen.figure(t.value(q)),
    )
    if pen.known and mask == 0.0:
        yield say("hidden-error-dropped")


def bias_gradient(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what a bias's gradient is."""
    yield say(
        "bias-gradient",
        neuron=q.j,
        layer=q.layer,
        samples=t.batch.size,
        value=pen.figure(t.value(q)),
    )
    if is_frozen(t, same_place(q, "new_b")):
        yield say("bias-gradient-frozen")


def weight_gradient(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what a weight's gradient is, with the penalty on it."""
    value, penalty = t.value(q), penalty_of(t)
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
        equals=pen.equals(value, came, error),
        value=pen.figure(value),
    )
