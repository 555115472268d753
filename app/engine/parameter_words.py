"""Words for what a pass is given, and for what its update changes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .expansions import is_frozen, optimizer_slots
from .ids import Quantity
from .message import Message, say
from .pen import Pen, same_place, sample_number

if TYPE_CHECKING:
    from .terms import Expansion
    from .trace import Trace


def given_input(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say that an input is given."""
    yield say("given-input", neuron=q.j, sample=sample_number(t, q), value=pen.given(t.value(q)))


def given_target(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say that a target is given."""
    yield say("given-target", neuron=q.j, sample=sample_number(t, q), value=pen.given(t.value(q)))


def given_bias(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what a bias is for, and whether it is frozen."""
    yield say("given-bias", neuron=q.j, layer=q.layer, value=pen.given(t.value(q)))
    if is_frozen(t, same_place(q, "new_b")):
        yield say("given-bias-frozen")


def given_weight(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what a weight is for."""
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


def learning_rate(t: Trace, q: Quantity, _e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what the learning rate is, by its schedule where there is one."""
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


def update(t: Trace, q: Quantity, e: Expansion, pen: Pen) -> Iterator[Message]:
    """Say what the update does to a weight or bias."""
    if t.training is None or is_frozen(t, q):
        yield say("update-frozen", value=pen.given(t.value(q)))
        return
    kind, optimizer = q.kind[-1], t.training.optimizer
    old, new = t.value(same_place(q, kind)), t.value(q)
    _, after, _ = optimizer_slots(t, q)
    # η times the gradient, or times what the optimiser made of it first.
    factors = (t.rate, after[0] if after else t.value(same_place(q, f"grad_{kind}")))
    # What is subtracted is the rest of the expansion; 0 − 0 is 0 and never −0.
    step = 0.0 - sum(term.value for term in e.terms[1:])
    yield say(
        f"update-by-{optimizer.name}",
        eta="ηₑ" if t.scheduled else "η",
        symbol=f"∂C/∂{kind}",
        product=pen.product(*factors),
        equals=pen.equals(step, *factors),
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
