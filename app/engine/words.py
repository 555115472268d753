"""Explanations in words: one short paragraph a quantity, with its numbers once they are known.

Sentences state what the expansion states; they compute nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from .expansions import is_frozen
from .ids import Quantity
from .numbers import plain_number

if TYPE_CHECKING:
    from .terms import Expansion
    from .trace import Trace


def words(trace: Trace, q: Quantity, expansion: Expansion, known: bool) -> str:
    """Say in words what `q` is and where it comes from. Not yet computed: without its value."""
    return _SENTENCES[_key(trace, q)](trace, q, expansion, known)


def _key(trace: Trace, q: Quantity) -> str:
    if q.kind == "a" and q.layer == 1:
        return "input"
    if q.kind == "delta":
        return "output_delta" if q.layer == trace.network.depth else "hidden_delta"
    return {"grad_w": "grad_w", "grad_b": "grad_b"}.get(
        q.kind, q.kind.removeprefix("new_") + ("_update" if q.kind.startswith("new_") else "")
    )


def _is(value: float, known: bool, symbol: str) -> str:
    """Say what `symbol` is, once known."""
    if not known:
        return f"{symbol} is not computed yet"
    return f"{symbol} {'is' if symbol == 'it' else '='} {plain_number(value)}"


def _neurons(count: int, layer: int) -> str:
    return (
        f"the one neuron of layer {layer}"
        if count == 1
        else (
            f"both neurons of layer {layer}"
            if count == 2
            else f"all {count} neurons of layer {layer}"
        )
    )


def _sample(q: Quantity) -> str:
    return "" if q.sample is None else f" for sample {q.sample}"


def _z(t: Trace, q: Quantity, _e: Expansion, known: bool) -> str:
    below = t.network.sizes[q.layer - 2]
    inputs = "input" if q.layer == 2 else f"activation of layer {q.layer - 1}"
    arriving = f"the {inputs}" if below == 1 else f"each {inputs}"
    return (
        f"Neuron {q.j} of layer {q.layer} takes {arriving} times the weight of its edge, "
        f"and adds its own bias. The sum is its weighted input{_sample(q)}: "
        f"{_is(t.value(q), known, 'z')}."
    )


def _a(t: Trace, q: Quantity, _e: Expansion, known: bool) -> str:
    function = t.network.activation(q.layer)
    z = plain_number(t.value(Quantity("z", q.layer, q.j, sample=q.sample)))
    extra = " It needs every z of the layer, also those further down." if function.couples else ""
    start = f"The {function.title} function {function.range_words}."
    if not known:
        return f"{start} It will turn z into the activation a of neuron {q.j}.{extra}"
    return (
        f"{start} It turns z = {z} into the activation of neuron {q.j} of layer {q.layer}"
        f"{_sample(q)}: {_is(t.value(q), known, 'a')}.{extra}"
    )


def _input(t: Trace, q: Quantity, _e: Expansion, _known: bool) -> str:
    return (
        f"Input {q.j} of the sample{_sample(q)}: it is given, and it is the activation of "
        f"neuron {q.j} of layer 1, {plain_number(t.value(q))}."
    )


def _y(t: Trace, q: Quantity, _e: Expansion, _known: bool) -> str:
    return f"The target of output {q.j}{_sample(q)}: it should become {plain_number(t.value(q))}."


def _slope(t: Trace, q: Quantity, _e: Expansion, known: bool) -> str:
    function = t.network.activation(q.layer)
    value = t.value(q)
    text = (
        f"How steeply a changes when z of neuron {q.j} changes: the slope of "
        f"{function.title} at this z. Every error that comes back through the neuron is "
        f"multiplied by it; {_is(value, known, 'it')}."
    )
    if known and value == 0.0:
        return text + " A slope of 0 lets no error through."
    if known and abs(value) < 0.01:
        return text + " So small a slope lets hardly any error through: the neuron is saturated."
    return text


def _cost(t: Trace, q: Quantity, _e: Expansion, known: bool) -> str:
    text = f"The cost C is {t.network.cost.meaning}"
    if t.batch.size > 1:
        text += f", averaged over the {t.batch.size} samples of the batch"
    if t.training is not None and t.training.regularized:
        text += ", plus the penalty on the size of the weights"
    return f"{text}; {_is(t.value(q), known, 'C')}. Training lowers it."


def _output_delta(t: Trace, q: Quantity, e: Expansion, known: bool) -> str:
    opening = (
        f"The error δ of output {q.j}{_sample(q)} (the gradient ∂C/∂z) says how the cost changes "
        f"when its weighted input grows; {_is(t.value(q), known, 'it')}."
    )
    value = t.value(q)
    advice = ""
    if known and value:
        direction = "lower" if value > 0 else "raise"
        advice = f" It is {'positive' if value > 0 else 'negative'}: to {direction} z would help."
    if t.network.logit_form is not None and t.network.logit_form.simplified:
        how = " With this cost the slope of the activation cancels out of the formula."
    elif e.outer:
        slope = plain_number(e.outer[0].value)
        how = (
            " It is the cost's slope in a times the activation's slope in z"
            f"{f', {slope}' if known else ''}."
        )
    else:
        how = " With softmax every output's activation depends on this z, so every output counts."
    return opening + how + advice


def _hidden_delta(t: Trace, q: Quantity, e: Expansion, known: bool) -> str:
    above = t.network.sizes[q.layer]
    function = t.network.activation(q.layer).title
    errors = "its error comes" if above == 1 else "their errors come"
    scaled = "scaled by its weight" if above == 1 else "each scaled by its weight"
    text = (
        f"Neuron {q.j} of layer {q.layer} feeds {_neurons(above, q.layer + 1)}, so {errors} back "
        f"to it{_sample(q)}, {scaled}."
    )
    if not known:
        return f"{text} Their sum will pass through the slope of {function} at z."
    z = plain_number(t.value(Quantity("z", q.layer, q.j, sample=q.sample)))
    total = plain_number(sum(term.value for term in e.terms))
    subject = "It" if above == 1 else f"Their sum {total}"
    return (
        f"{text} {subject} passes through the slope of {function} at z = {z}, "
        f"{plain_number(e.outer[0].value)}: {_is(t.value(q), known, 'δ')}."
    )


def _grad_b(t: Trace, q: Quantity, _e: Expansion, known: bool) -> str:
    start = "A bias adds to z as it is (∂z/∂b = 1), so its gradient is the neuron's error δ"
    if t.batch.size > 1:
        start += f", averaged over the {t.batch.size} samples of the batch"
    return f"{start}: {_is(t.value(q), known, '∂C/∂b')}."


def _grad_w(t: Trace, q: Quantity, _e: Expansion, known: bool) -> str:
    start = (
        f"The weight from neuron {q.k} of layer {q.layer - 1} to neuron {q.j} of layer {q.layer} "
        "counts by what flows in, a, times the error at its end, δ"
    )
    if t.batch.size > 1:
        start += f", averaged over the {t.batch.size} samples of the batch"
    if t.training is not None and t.training.regularized:
        start += "; the penalty on the weight adds its own part"
    return f"{start}: {_is(t.value(q), known, '∂C/∂w')}."


def _given_parameter(t: Trace, q: Quantity, _e: Expansion, _known: bool) -> str:
    value = plain_number(t.value(q))
    if q.kind == "b":
        return (
            f"The bias of neuron {q.j} of layer {q.layer} at the start of this pass, {value}. "
            "It shifts the neuron's weighted input."
        )
    return (
        f"The weight of the edge to neuron {q.j} of layer {q.layer} from neuron {q.k} of layer "
        f"{q.layer - 1} at the start of this pass, {value}. The same weight carries the error back."
    )


def _update(t: Trace, q: Quantity, _e: Expansion, known: bool) -> str:
    kind = "bias" if q.kind == "new_b" else "weight"
    if t.training is None or is_frozen(t, q):
        return f"Biases are frozen here: this one stays {plain_number(t.value(q))}."
    old = Quantity(q.kind[-1], q.layer, q.j, q.k)
    text = f"The {kind} takes {t.training.optimizer.words}"
    if not known:
        return f"{text}. Its new value is not computed yet."
    return f"{text}: from {plain_number(t.value(old))} to {plain_number(t.value(q))}."


def _learning_rate(t: Trace, q: Quantity, _e: Expansion, _known: bool) -> str:
    return f"The learning rate η, {plain_number(t.value(q))}: how large a step each update takes."


_SENTENCES = {
    "z": _z,
    "a": _a,
    "input": _input,
    "y": _y,
    "slope": _slope,
    "cost": _cost,
    "output_delta": _output_delta,
    "hidden_delta": _hidden_delta,
    "grad_b": _grad_b,
    "grad_w": _grad_w,
    "w": _given_parameter,
    "b": _given_parameter,
    "w_update": _update,
    "b_update": _update,
    "learning_rate": _learning_rate,
}
