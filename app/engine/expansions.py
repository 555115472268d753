"""Every quantity of a trace as a sum of terms: which factors, from which ids.

`expand_…(trace, q)` gives an `Expansion` whose value is the engine's value of `q`, to rounding.
Dependencies are read off the same expansion, so a formula is stated once.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from .arithmetic import output_costs
from .dropout_terms import expand_masked_activation, expand_slope_before_mask
from .ids import Quantity
from .logit_forms import jacobian_term
from .numbers import latex_number
from .optimizers import ScalarUpdate
from .terms import HALF, Expansion, Factor, Term, constant, of

if TYPE_CHECKING:
    from .trace import Trace


FAR = 300.0
"""Units of z beyond which e^z is held against the largest z: float64 ends near e^709."""


def factor(trace: Trace, q: Quantity) -> Factor:
    """Return the factor that is `q`, with its value in the trace."""
    made = of(q, trace.value(q))
    if q.kind == "learning_rate" and trace.scheduled:
        return replace(made, latex=r"\eta_e")
    return made


def expand_given(trace: Trace, q: Quantity) -> Expansion:
    """What is there from the beginning: inputs, targets, parameters, η."""
    value = trace.value(q)
    return Expansion((Term((constant(latex_number(value), value),)),))


def expand_weighted_input(trace: Trace, q: Quantity) -> Expansion:
    """z^l_j = Σ_k w^l_jk a^{l−1}_k + b^l_j."""
    below = trace.network.sizes[q.layer - 2]
    terms = [
        Term(
            (
                factor(trace, Quantity("w", q.layer, q.j, k)),
                factor(trace, Quantity("a", q.layer - 1, k, sample=q.sample)),
            )
        )
        for k in range(1, below + 1)
    ]
    terms.append(Term((factor(trace, Quantity("b", q.layer, q.j)),)))
    return Expansion(tuple(terms))


def expand_activation(trace: Trace, q: Quantity) -> Expansion:
    """a^l_j = σ(z^l_j)."""
    function = trace.network.activation(q.layer)
    z_id = Quantity("z", q.layer, q.j, sample=q.sample)
    z = trace.value(z_id)
    if function.couples:
        return _expand_softmax(trace, q)
    if q.layer in trace.dropping:
        return expand_masked_activation(trace, q)
    a = constant(
        rf"\sigma({of(z_id, z).latex})",
        trace.value(q),
        z_id,
        text=lambda d: rf"\sigma({latex_number(z, d)})",
    )
    if function.name == "linear":
        return Expansion((Term((a,)),))
    return Expansion(
        (Term((a,)),),
        substituted=lambda d: rf"\sigma({latex_number(z, d)}) = {function.substituted(z, d)}",
    )


def _expand_softmax(trace: Trace, q: Quantity) -> Expansion:
    """e^z_j / Σ_i e^z_i; far from 0 both are shifted by the largest z, against overflow."""
    width = trace.network.sizes[q.layer - 1]
    ids = [Quantity("z", q.layer, i, sample=q.sample) for i in range(1, width + 1)]
    z = np.array([trace.value(i) for i in ids])
    shift, by = (z.max(), r" - \max z") if np.abs(z).max() > FAR else (0.0, "")
    with np.errstate(all="ignore"):
        powers_of_z = np.exp(z - shift)
        total = float(powers_of_z.sum())
    j = q.j - 1
    own = constant(
        rf"e^{{{of(ids[j], 0).latex}{by}}}",
        float(powers_of_z[j]),
        *(ids if by else ids[j : j + 1]),
    )
    rest = constant(rf"\frac{{1}}{{\sum_i e^{{z_i{by}}}}}", 1.0 / total, *ids)

    def substituted(digits: int) -> str:
        powers = [f"e^{{{latex_number(float(v), digits)}}}" for v in z]
        below = " + ".join(powers if width <= 6 else [*powers[:2], r"\cdots", powers[-1]])
        return rf"\frac{{{powers[q.j - 1]}}}{{{below}}}"

    return Expansion((Term((own, rest)),), substituted=substituted)


def expand_slope(trace: Trace, q: Quantity) -> Expansion:
    """σ′(z^l_j)."""
    if q.layer in trace.dropping:
        return expand_slope_before_mask(trace, q)
    z_id = Quantity("z", q.layer, q.j, sample=q.sample)
    a_id = Quantity("a", q.layer, q.j, sample=q.sample)
    function = trace.network.activation(q.layer)
    return Expansion(function.slope_terms(z_id, a_id, trace.value(z_id), trace.value(a_id)))


def of_mean(trace: Trace) -> tuple[Factor, ...]:
    """1/m, the factor that makes a mean of a batch's sum; nothing for a single sample."""
    m = trace.batch.size
    return (
        () if m == 1 else (constant(r"\tfrac1m", 1.0 / m, text=lambda _: rf"\tfrac{{1}}{{{m}}}"),)
    )


def expand_cost(trace: Trace, _q: Quantity) -> Expansion:
    """C = Σ over outputs (mean over the batch), and the L1 and L2 penalties by layer."""
    network, record = trace.network, trace.record
    shares = output_costs(network, record.z[-1], record.a[-1], trace.batch.y)
    terms = []
    for sample in trace.samples():
        row = trace.row(sample)
        for j in range(1, network.sizes[-1] + 1):
            a_id = Quantity("a", network.depth, j, sample=sample)
            y_id = Quantity("y", j=j, sample=sample)
            parts = network.cost.factors(
                a_id, y_id, trace.value(a_id), trace.value(y_id), float(shares[row, j - 1])
            )
            # The sign of a cross-entropy goes in front: 1/m · (−1) would read as a subtraction.
            signed = parts[0].negates
            sign, size = (parts[:1], parts[1:]) if signed else ((), parts)
            terms.append(Term((*sign, *of_mean(trace), *size)))
    return Expansion((*terms, *penalties(trace)))


def penalties(trace: Trace) -> list[Term]:
    """What L1 and L2 add to the cost, a term for each layer."""
    training, terms = trace.training, []
    if training is None or not training.regularized:
        return []
    for layer, w in enumerate(trace.weights[0], start=2):
        ids = [Quantity("w", layer, j + 1, k + 1) for j, k in np.ndindex(w.shape)]
        if training.l1:
            size = constant(rf"\sum_{{jk}} |w^{{{layer}}}_{{jk}}|", float(np.abs(w).sum()), *ids)
            terms.append(Term((constant(r"\lambda_1", training.l1), size), penalty=True))
        if training.l2:
            size = constant(rf"\sum_{{jk}} (w^{{{layer}}}_{{jk}})^2", float((w * w).sum()), *ids)
            terms.append(Term((HALF, constant(r"\lambda_2", training.l2), size), penalty=True))
    return terms


def expand_output_error(trace: Trace, q: Quantity) -> Expansion:
    """δ^L_j: the simplified form where there is one, else `expand_general_output_error`."""
    form = trace.network.logit_form
    if form is None:
        return expand_general_output_error(trace, q)
    a_ids, y_ids, row = _outputs(trace, q)
    a, y = trace.record.a[-1][row], trace.batch.y[row]
    return Expansion(_of_sample(form.terms(q.j - 1, a_ids, y_ids, a, y), trace))


def of_sample(latex: str, trace: Trace) -> str:
    """Differentiate a sample's cost, not the batch's mean: ∂C_x/∂z, where the pass has several."""
    if trace.batch.size == 1:
        return latex
    return latex.replace(r"\partial C}", r"\partial C_x}").replace(r"\nabla_a C", r"\nabla_a C_x")


def _of_sample(terms: tuple[Term, ...], trace: Trace) -> tuple[Term, ...]:
    return tuple(
        replace(t, factors=tuple(replace(f, latex=of_sample(f.latex, trace)) for f in t.factors))
        for t in terms
    )


def expand_general_output_error(trace: Trace, q: Quantity) -> Expansion:
    """δ^L_j = ∂C/∂a^L_j σ′(z^L_j); softmax: Σ_k ∂C/∂a_k ∂a_k/∂z_j."""
    network = trace.network
    a_ids, y_ids, row = _outputs(trace, q)
    a, y = trace.record.a[-1][row], trace.batch.y[row]
    if network.activations[-1].couples:
        u = network.cost.gradient(a, y) * a
        products = (jacobian_term(q.j - 1, k, float(u[k]), a_ids, y_ids, a) for k in range(len(a)))
        return Expansion(_of_sample(tuple(products), trace))
    j = q.j - 1
    terms = network.cost.gradient_terms(a_ids[j], y_ids[j], float(a[j]), float(y[j]))
    slope = factor(trace, Quantity("slope", q.layer, q.j, sample=q.sample))
    return Expansion(terms, (slope,))


def _outputs(trace: Trace, q: Quantity) -> tuple[tuple[Quantity, ...], tuple[Quantity, ...], int]:
    indices = range(1, trace.network.sizes[-1] + 1)
    depth = trace.network.depth
    a_ids = tuple(Quantity("a", depth, j, sample=q.sample) for j in indices)
    y_ids = tuple(Quantity("y", j=j, sample=q.sample) for j in indices)
    return a_ids, y_ids, trace.row(q.sample)


def expand_hidden_error(trace: Trace, q: Quantity) -> Expansion:
    """δ^l_j = (Σ_k w^{l+1}_kj δ^{l+1}_k) σ′(z^l_j), times r^l_j where there is dropout."""
    above = trace.network.sizes[q.layer]
    terms = tuple(
        Term(
            (
                factor(trace, Quantity("w", q.layer + 1, k, q.j)),
                factor(trace, Quantity("delta", q.layer + 1, k, sample=q.sample)),
            )
        )
        for k in range(1, above + 1)
    )
    kinds = ("slope", "mask") if q.layer in trace.dropping else ("slope",)
    outer = tuple(factor(trace, Quantity(kind, q.layer, q.j, sample=q.sample)) for kind in kinds)
    return Expansion(terms, outer)


def expand_bias_gradient(trace: Trace, q: Quantity) -> Expansion:
    """∂C/∂b^l_j = δ^l_j, averaged over the batch."""
    return Expansion(
        tuple(
            Term((*of_mean(trace), factor(trace, Quantity("delta", q.layer, q.j, sample=sample))))
            for sample in trace.samples()
        )
    )


def expand_weight_gradient(trace: Trace, q: Quantity) -> Expansion:
    """∂C/∂w^l_jk = a^{l−1}_k δ^l_j, averaged over the batch, plus λ₂w and λ₁ sign w."""
    terms = [
        Term(
            (
                *of_mean(trace),
                factor(trace, Quantity("a", q.layer - 1, q.k, sample=sample)),
                factor(trace, Quantity("delta", q.layer, q.j, sample=sample)),
            )
        )
        for sample in trace.samples()
    ]
    training = trace.training
    w = factor(trace, Quantity("w", q.layer, q.j, q.k))
    if training is not None and training.l2:
        terms.append(Term((constant(r"\lambda_2", training.l2), w), penalty=True))
    if training is not None and training.l1:
        sign = float((w.value > 0) - (w.value < 0))
        source = constant(rf"\operatorname{{sign}}({w.latex})", sign, w.quantity or q)
        terms.append(Term((constant(r"\lambda_1", training.l1), source), penalty=True))
    return Expansion(tuple(terms))


def expand_schedule(trace: Trace, q: Quantity) -> Expansion:
    """η_e of the pass's epoch, from the η that was set."""
    if trace.training is None:
        return expand_given(trace, q)
    term = trace.training.schedule.term(trace.training.learning_rate, trace.epoch)
    return Expansion((term,), left=rf"\eta_{{{trace.epoch}}}")


def expand_update(trace: Trace, q: Quantity) -> Expansion:
    """w and b after the update, by the optimiser; a frozen bias stays."""
    kind = q.kind[-1]
    parameter = factor(trace, Quantity(kind, q.layer, q.j, q.k))
    training = trace.training
    if training is None or is_frozen(trace, q):
        return Expansion((Term((parameter,)),))
    gradient = factor(trace, Quantity(f"grad_{kind}", q.layer, q.j, q.k))
    rate = factor(trace, Quantity("learning_rate"))
    before, after, updates = optimizer_slots(trace, q)
    return training.optimizer.expand(
        ScalarUpdate(parameter, gradient, rate, before, after, updates, training.constants)
    )


def is_frozen(trace: Trace, q: Quantity) -> bool:
    """Whether `q` is a bias that this training leaves alone."""
    return q.kind == "new_b" and trace.training is not None and not trace.training.train_biases


def optimizer_slots(trace: Trace, q: Quantity) -> tuple[tuple[float, ...], tuple[float, ...], int]:
    """What the optimiser remembers for one parameter, before and after, and its update count."""
    before, after = trace.before, trace.record.state
    if before is None or after is None:
        return (), (), 0
    place = trace.network.flat_index(q.kind[-1], q.layer, q.j, q.k)
    return (
        tuple(float(slot[place]) for slot in before.slots),
        tuple(float(slot[place]) for slot in after.slots),
        after.updates,
    )
