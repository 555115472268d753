"""How a rule is written for one quantity of one pass: symbols, matrices, NumPy, and its terms.

What holds in general stands in `rules.py`; here it is adapted to mini-batches, penalties, the
activation, the cost and the optimiser at hand. A rule without a writer needs nothing but its
placeholders filled in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from . import expansions
from .dropout_terms import expand_mask
from .expansions import is_frozen, of_sample
from .ids import Quantity
from .logit_forms import JACOBIAN_LATEX, JACOBIAN_MATRIX
from .rules import Rule, rule_of
from .terms import ROWS, Expansion

if TYPE_CHECKING:
    from .trace import Trace


@dataclass(frozen=True, slots=True)
class Form:
    """A rule written out for one quantity: LaTeX in symbols and as matrices, and NumPy."""

    symbolic: str
    matrix: str
    numpy: str


def write(trace: Trace, q: Quantity) -> Form:
    """Write out the rule that computes `q` of `trace`."""
    rule = rule_of(q, trace.network.depth, trace.scheduled)
    writer = WRITERS.get(rule.id)
    form = Form(rule.symbolic, rule.matrix, rule.numpy)
    if writer is not None:
        form = writer(rule, trace, q)
    return replace(form, numpy=form.numpy.format(l=q.layer, p=q.layer - 1, n=q.layer + 1))


def expand(trace: Trace, q: Quantity) -> Expansion:
    """Expand `q` of `trace` into the terms of its rule."""
    return EXPANSIONS[rule_of(q, trace.network.depth, trace.scheduled).id](trace, q)


def _write_activation(rule: Rule[object], trace: Trace, q: Quantity) -> Form:
    function = trace.network.activation(q.layer)
    line = function.numpy.replace("{z}", "z[{l}]").replace("{rows}", "")
    if q.layer in trace.dropping:
        matrix = r"a^{l} = r^{l} \odot \sigma(z^{l}) = r^{l} \odot \sigma(w^{l} a^{l-1} + b^{l})"
        symbolic = r"a^{l}_j = r^{l}_j\,\sigma(z^{l}_j)"
        symbolic += r" = r^{l}_j\,\sigma\left(\sum_k w^{l}_{jk}\,a^{l-1}_k + b^{l}_j\right)"
        symbolic += rf",\qquad {function.latex}"
        return Form(symbolic, matrix, f"a[{{l}}] = mask[{{l}}] * {alone(line)}")
    if function.couples:
        symbolic = r"a^{l}_j = \sigma(z^{l})_j = \frac{e^{z^{l}_j}}{\sum_i e^{z^{l}_i}}"
        return Form(symbolic, rule.matrix, "a[{l}] = " + line)
    symbolic = rf"{rule.symbolic},\qquad {function.latex}"
    return Form(symbolic, rule.matrix, "a[{l}] = " + line)


_CALL = re.compile(r"[\w.]+\([^()]*\)")


def alone(line: str) -> str:
    """Put an expression into brackets, unless it is a call and stands together as it is."""
    return line if _CALL.fullmatch(line) else f"({line})"


def _write_slope(rule: Rule[object], trace: Trace, q: Quantity) -> Form:
    function = trace.network.activation(q.layer)
    a = "a[{l}]"
    if q.layer in trace.dropping:
        a = alone(function.numpy.replace("{z}", "z[{l}]"))
    line = function.slope_numpy.replace("{z}", "z[{l}]").replace("{a}", a)
    symbolic = f"{rule.symbolic}:\\quad {function.slope_latex}"
    return Form(symbolic, rule.matrix, f"slope[{{l}}] = {line}")


def _write_cost(_rule: Rule[object], trace: Trace, _q: Quantity) -> Form:
    cost, m = trace.network.cost, trace.batch.size
    symbolic = matrix = ""
    line = cost_line(trace, cost.numpy)
    training = trace.training
    if training is not None and training.l1:
        symbolic += r" + \lambda_1 \sum_{l,j,k} |w^{l}_{jk}|"
        matrix += r" + \lambda_1 \sum_l \mathbf 1^T |w^{l}| \, \mathbf 1"
    if training is not None and training.l2:
        symbolic += r" + \tfrac12 \lambda_2 \sum_{l,j,k} (w^{l}_{jk})^2"
        matrix += r" + \tfrac12 \lambda_2 \sum_l \|w^{l}\|_F^2"
    return Form(_batch_cost(cost.latex, symbolic, m), _batch_cost(cost.matrix, matrix, m), line)


def cost_line(trace: Trace, numpy: str) -> str:
    """Write `cost = …` from a NumPy text for `{y}`, `{a}`, `{z}`: its mean, and the penalty."""
    depth, training = trace.network.depth, trace.training
    rows = {"y": "Y", "a": f"A[{depth}]", "z": f"Z[{depth}]", "axis": ", axis=1", "rows": ROWS}
    row = {"y": "y", "a": f"a[{depth}]", "z": f"z[{depth}]", "axis": "", "rows": ""}
    several = trace.batch.size > 1
    line = f"np.mean({numpy.format(**rows)})" if several else numpy.format(**row)
    if training is not None and training.l1:
        line += " + l1 * sum(np.abs(v).sum() for v in w.values())"
    if training is not None and training.l2:
        line += " + 0.5 * l2 * sum((v**2).sum() for v in w.values())"
    return f"cost = {line}"


def _batch_cost(latex: str, penalty: str, m: int) -> str:
    """Write the cost of a pass from a sample's `C = …`: its mean, and the penalty beside it."""
    if m == 1:
        return latex + penalty
    sample = latex.replace("C = ", "C_x = ", 1)
    return rf"C = \frac1m \sum_x C_x{penalty},\qquad {sample}"


GENERAL_OUTPUT_ERROR = (
    r"\delta^{L}_j = \frac{\partial C}{\partial z^{L}_j}"
    r" = \frac{\partial C}{\partial a^{L}_j}\,\sigma'(z^{L}_j)"
)


def general_output_error(trace: Trace) -> str:
    """The output error in general form, for the cost and activation of `trace`."""
    network = trace.network
    if network.activations[-1].couples:
        return of_sample(rf"\delta^{{L}}_j = {JACOBIAN_LATEX}", trace)
    general = GENERAL_OUTPUT_ERROR + rf" = {network.cost.gradient_latex}\,\sigma'(z^{{L}}_j)"
    return of_sample(general, trace)


def _write_output_error(_rule: Rule[object], trace: Trace, _q: Quantity) -> Form:
    network, form = trace.network, trace.network.logit_form
    here = {"a": f"a[{network.depth}]", "y": "y", "rows": ""}
    if form is not None:
        symbolic = rf"\delta^{{L}}_j = {form.delta_latex}"
        matrix = rf"\delta^{{L}} = {form.delta_matrix}"
        line = form.delta_numpy.format(**here)
    elif network.activations[-1].couples:
        symbolic = general_output_error(trace)
        matrix = rf"\delta^{{L}} = {JACOBIAN_MATRIX}"
        gradient = network.cost.gradient_numpy.format(**here)
        line = f"(np.diag({here['a']}) - np.outer({here['a']}, {here['a']})) @ {gradient}"
    else:
        symbolic = general_output_error(trace)
        matrix = r"\delta^{L} = \nabla_a C \odot \sigma'(z^{L})"
        if network.cost.name == "quadratic":
            matrix = r"\delta^{L} = (a^{L} - y) \odot \sigma'(z^{L})"
        line = network.cost.gradient_numpy.format(**here) + f" * slope[{network.depth}]"
    return Form(
        of_sample(symbolic, trace),
        of_sample(matrix, trace),
        "delta[{l}] = " + line,
    )


def _write_hidden_error(rule: Rule[object], trace: Trace, q: Quantity) -> Form:
    if q.layer not in trace.dropping:
        return Form(rule.symbolic, rule.matrix, rule.numpy)
    return Form(
        rule.symbolic + r"\,r^{l}_j",
        rule.matrix + r" \odot r^{l}",
        rule.numpy + " * mask[{l}]",
    )


def _write_gradient(rule: Rule[object], trace: Trace, _q: Quantity) -> Form:
    symbolic, matrix, line = rule.symbolic, rule.matrix, rule.numpy
    weights = rule.id == "weight_gradient"
    if trace.batch.size > 1:
        mean = r"\frac1m \sum_x "
        product = r"a^{l-1}_k \delta^{l}_j" if weights else r"\delta^{l}_j"
        parameter = "w^{l}_{jk}" if weights else "b^{l}_j"
        symbolic = rf"\frac{{\partial C}}{{\partial {parameter}}} = {mean}{product}"
        matrix = matrix.replace("= ", f"= {mean}", 1)
        line = (
            "grad_w[{l}] = Delta[{l}].T @ A[{p}] / m"
            if weights
            else "grad_b[{l}] = Delta[{l}].mean(axis=0)"
        )
    training = trace.training
    if weights and training is not None:
        if training.l2:
            symbolic += r" + \lambda_2 w^{l}_{jk}"
            matrix += r" + \lambda_2 w^{l}"
            line += " + l2 * w[{l}]"
        if training.l1:
            symbolic += r" + \lambda_1 \operatorname{sign}(w^{l}_{jk})"
            matrix += r" + \lambda_1 \operatorname{sign}(w^{l})"
            line += " + l1 * np.sign(w[{l}])"
    return Form(symbolic, matrix, line)


def _write_update(_rule: Rule[object], trace: Trace, q: Quantity) -> Form:
    kind = q.kind[-1]
    training = trace.training
    if training is None or is_frozen(trace, q):
        return Form(r"b^{l}_j \leftarrow b^{l}_j", r"b^{l} \leftarrow b^{l}", "new_b[{l}] = b[{l}]")
    optimizer = training.optimizer
    scalar, vector = ("w^{l}_{jk}", "w^{l}") if kind == "w" else ("b^{l}_j", "b^{l}")

    def fill(name: str) -> str:
        gradient = rf"\frac{{\partial C}}{{\partial {name}}}"
        return optimizer.symbolic.replace("{w}", name).replace("{g}", gradient)

    line = optimizer.numpy.format(
        w=f"{kind}[{{l}}]",
        g=f"grad_{kind}[{{l}}]",
        new=f"new_{kind}[{{l}}]",
        **{name: f"{name}_{kind}[{{l}}]" for name in optimizer.slot_symbols},
    )
    form = Form(fill(scalar), fill(vector), line)
    return _of_epoch(form) if trace.scheduled else form


def _of_epoch(form: Form) -> Form:
    """Have an update that is written for η go by that of its epoch."""
    symbolic, matrix = (text.replace(r"\eta", r"\eta_e") for text in (form.symbolic, form.matrix))
    return Form(symbolic, matrix, re.sub(r"\beta\b", "eta_e", form.numpy))


def _write_schedule(_rule: Rule[object], trace: Trace, _q: Quantity) -> Form:
    if trace.training is None:
        return _GIVEN["learning_rate"]
    kind = trace.training.schedule.kind
    return Form(kind.latex, kind.latex, kind.numpy)


def _write_given(_rule: Rule[object], _trace: Trace, q: Quantity) -> Form:
    return _GIVEN[q.kind]


_GIVEN = {
    "w": Form("w^{l}_{jk}", "w^{l}", "w[{l}]"),
    "b": Form("b^{l}_j", "b^{l}", "b[{l}]"),
    "a": Form("a^{1}_k", "a^{1}", "a[{l}]"),
    "y": Form("y_j", "y", "y"),
    "learning_rate": Form(r"\eta", r"\eta", "eta"),
}


WRITERS: Mapping[str, Callable[[Rule[object], Trace, Quantity], Form]] = MappingProxyType(
    {
        "activation": _write_activation,
        "slope": _write_slope,
        "cost": _write_cost,
        "output_error": _write_output_error,
        "hidden_error": _write_hidden_error,
        "bias_gradient": _write_gradient,
        "weight_gradient": _write_gradient,
        "schedule": _write_schedule,
        "update": _write_update,
        "given": _write_given,
    }
)

EXPANSIONS: Mapping[str, Callable[[Trace, Quantity], Expansion]] = MappingProxyType(
    {
        "weighted_input": expansions.expand_weighted_input,
        "mask": expand_mask,
        "activation": expansions.expand_activation,
        "slope": expansions.expand_slope,
        "cost": expansions.expand_cost,
        "output_error": expansions.expand_output_error,
        "hidden_error": expansions.expand_hidden_error,
        "bias_gradient": expansions.expand_bias_gradient,
        "weight_gradient": expansions.expand_weight_gradient,
        "schedule": expansions.expand_schedule,
        "update": expansions.expand_update,
        "given": expansions.expand_given,
    }
)
"""By the rule that computes a quantity. The definition of the error computes none: rules 4 and 5
work it out."""
