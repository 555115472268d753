"""The registry of formulas.

Each rule stands here once: symbols, matrix form, NumPy line, vectorised `compute` and scalar
`expand`. Numbers are those of formulas.md.

`@f` stands for the layer's activation function; `{l}`, `{p}`, `{n}` in NumPy lines for a layer,
the one below and the one above. `written` fills both in for one quantity of one trace.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from . import arithmetic, expansions
from .costs import JACOBIAN_LATEX, JACOBIAN_MATRIX
from .ids import Quantity
from .terms import Expansion

if TYPE_CHECKING:
    from .trace import Trace


@dataclass(frozen=True, slots=True)
class Form:
    """A rule written out for one quantity: LaTeX in symbols and as matrices, and NumPy."""

    symbolic: str
    matrix: str
    numpy: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One formula. `write` adapts it to a trace where filling in placeholders is not enough."""

    id: str
    number: int | None
    quantity: str
    symbolic: str
    matrix: str
    numpy: str
    compute: Callable[..., Any]
    expand: Callable[[Trace, Quantity], Expansion]
    write: Callable[[Rule, Trace, Quantity], Form] | None = None

    def written(self, trace: Trace, q: Quantity) -> Form:
        """Write the rule out for `q` of `trace`."""
        form = Form(self.symbolic, self.matrix, self.numpy)
        if self.write is not None:
            form = self.write(self, trace, q)
        symbol = r"\sigma"
        if q.layer > 1:
            symbol = trace.network.activation(q.layer).symbol
        return Form(
            form.symbolic.replace("@f", symbol),
            form.matrix.replace("@f", symbol),
            form.numpy.format(l=q.layer, p=q.layer - 1, n=q.layer + 1),
        )


def _write_activation(rule: Rule, trace: Trace, q: Quantity) -> Form:
    function = trace.network.activation(q.layer)
    line = "a[{l}] = " + function.numpy.replace("{z}", "z[{l}]")
    if function.couples:
        symbolic = r"a^{l}_j = @f(z^{l})_j = \frac{e^{z^{l}_j}}{\sum_i e^{z^{l}_i}}"
        return Form(symbolic, rule.matrix, line)
    return Form(rule.symbolic, rule.matrix, line)


def _write_slope(rule: Rule, trace: Trace, q: Quantity) -> Form:
    function = trace.network.activation(q.layer)
    line = function.slope_numpy.replace("{z}", "z[{l}]").replace("{a}", "a[{l}]")
    symbolic = f"{rule.symbolic}:\\quad {function.slope_latex}"
    return Form(symbolic, rule.matrix, f"slope[{{l}}] = {line}")


def _write_cost(_rule: Rule, trace: Trace, _q: Quantity) -> Form:
    cost, depth, m = trace.network.cost, trace.network.depth, trace.batch.size
    symbolic = matrix = ""
    if m == 1:
        line = "cost = " + cost.numpy.format(y="y", a=f"a[{depth}]", axis="")
    else:
        inner = cost.numpy.format(y="Y", a=f"A[{depth}]", axis=", axis=1")
        line = f"cost = np.mean({inner})"
    training = trace.training
    if training is not None and training.l1:
        symbolic += r" + \lambda_1 \sum_{l,j,k} |w^{l}_{jk}|"
        matrix += r" + \lambda_1 \sum_l \mathbf 1^T |w^{l}| \, \mathbf 1"
        line += " + l1 * sum(np.abs(v).sum() for v in w.values())"
    if training is not None and training.l2:
        symbolic += r" + \tfrac12 \lambda_2 \sum_{l,j,k} (w^{l}_{jk})^2"
        matrix += r" + \tfrac12 \lambda_2 \sum_l \|w^{l}\|_F^2"
        line += " + 0.5 * l2 * sum((v**2).sum() for v in w.values())"
    return Form(_batch_cost(cost.latex, symbolic, m), _batch_cost(cost.matrix, matrix, m), line)


def _batch_cost(latex: str, penalty: str, m: int) -> str:
    """Write the cost of a pass from a sample's `C = …`: its mean, and the penalty beside it."""
    if m == 1:
        return latex + penalty
    sample = latex.replace("C = ", "C_x = ", 1)
    return rf"C = \frac1m \sum_x C_x{penalty},\qquad {sample}"


GENERAL_OUTPUT_ERROR = (
    r"\delta^{L}_j = \frac{\partial C}{\partial z^{L}_j}"
    r" = \frac{\partial C}{\partial a^{L}_j}\,@f'(z^{L}_j)"
)


def general_output_error(trace: Trace) -> str:
    """The output error in general form, for the cost and activation of `trace`."""
    network = trace.network
    if network.activations[-1].couples:
        return expansions.of_sample(rf"\delta^{{L}}_j = {JACOBIAN_LATEX}", trace)
    general = GENERAL_OUTPUT_ERROR + rf" = {network.cost.gradient_latex}\,@f'(z^{{L}}_j)"
    return expansions.of_sample(general, trace).replace("@f", network.activations[-1].symbol)


def _write_output_error(_rule: Rule, trace: Trace, _q: Quantity) -> Form:
    network, form = trace.network, trace.network.logit_form
    here = {"a": f"a[{network.depth}]", "y": "y"}
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
        matrix = r"\delta^{L} = \nabla_a C \odot @f'(z^{L})"
        if network.cost.name == "quadratic":
            matrix = r"\delta^{L} = (a^{L} - y) \odot @f'(z^{L})"
        line = network.cost.gradient_numpy.format(**here) + f" * slope[{network.depth}]"
    return Form(
        expansions.of_sample(symbolic, trace),
        expansions.of_sample(matrix, trace),
        "delta[{l}] = " + line,
    )


def _write_gradient(rule: Rule, trace: Trace, _q: Quantity) -> Form:
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


def _write_update(_rule: Rule, trace: Trace, q: Quantity) -> Form:
    kind = q.kind[-1]
    training = trace.training
    if training is None or expansions.is_frozen(trace, q):
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
    return Form(fill(scalar), fill(vector), line)


def _write_given(_rule: Rule, _trace: Trace, q: Quantity) -> Form:
    return _GIVEN[q.kind]


_GIVEN = {
    "w": Form("w^{l}_{jk}", "w^{l}", "w[{l}]"),
    "b": Form("b^{l}_j", "b^{l}", "b[{l}]"),
    "a": Form("a^{1}_k", "a^{1}", "a[{l}]"),
    "y": Form("y_j", "y", "y"),
    "learning_rate": Form(r"\eta", r"\eta", "eta"),
}


def _expand_definition(trace: Trace, q: Quantity) -> Expansion:
    """∂C/∂z^l_j as rules 4 and 5 work it out; its definition alone has no terms."""
    rule = OUTPUT_ERROR if q.layer == trace.network.depth else HIDDEN_ERROR
    return rule.expand(trace, q)


GIVEN = Rule(
    id="given",
    number=None,
    quantity=r"x,\ y,\ w,\ b,\ \eta",
    symbolic=r"a^{1}_k,\ y_j,\ w^{l}_{jk},\ b^{l}_j,\ \eta",
    matrix=r"a^{1},\ y,\ w^{l},\ b^{l},\ \eta",
    numpy="a[1], y, w, b, eta",
    compute=lambda value: value,
    expand=expansions.expand_given,
    write=_write_given,
)

WEIGHTED_INPUT = Rule(
    id="weighted_input",
    number=1,
    quantity="z^{l}_j",
    symbolic=r"z^{l}_j = \sum_k w^{l}_{jk}\,a^{l-1}_k + b^{l}_j",
    matrix=r"z^{l} = w^{l} a^{l-1} + b^{l}",
    numpy="z[{l}] = w[{l}] @ a[{p}] + b[{l}]",
    compute=arithmetic.weighted_input,
    expand=expansions.expand_weighted_input,
)

ACTIVATION = Rule(
    id="activation",
    number=1,
    quantity="a^{l}_j",
    symbolic=r"a^{l}_j = @f(z^{l}_j)"
    r" = @f\left(\sum_k w^{l}_{jk}\,a^{l-1}_k + b^{l}_j\right)",
    matrix=r"a^{l} = @f(z^{l}) = @f(w^{l} a^{l-1} + b^{l})",
    numpy="a[{l}] = 1 / (1 + np.exp(-z[{l}]))",
    compute=arithmetic.activation,
    expand=expansions.expand_activation,
    write=_write_activation,
)

SLOPE = Rule(
    id="slope",
    number=None,
    quantity=r"\sigma'(z^{l}_j)",
    symbolic=r"@f'(z^{l}_j)",
    matrix=r"@f'(z^{l})",
    numpy="slope[{l}] = a[{l}] * (1 - a[{l}])",
    compute=arithmetic.slope,
    expand=expansions.expand_slope,
    write=_write_slope,
)

COST = Rule(
    id="cost",
    number=2,
    quantity="C",
    symbolic=r"C = \frac{1}{2} \|y - a^{L}\|^2 = \frac{1}{2} \sum_j (y_j - a^{L}_j)^2",
    matrix=r"C = \frac{1}{2} \|y - a^{L}\|^2",
    numpy="cost = 0.5 * np.sum((y - a[L])**2)",
    compute=arithmetic.output_costs,
    expand=expansions.expand_cost,
    write=_write_cost,
)

ERROR_DEFINITION = Rule(
    id="error_definition",
    number=3,
    quantity=r"\delta^{l}_j",
    symbolic=r"\delta^{l}_j = \frac{\partial C}{\partial z^{l}_j}",
    matrix=r"\delta^{l} = \nabla_{z^{l}} C",
    numpy="(C(z + eps) - C(z - eps)) / (2 * eps)",
    compute=lambda above, below, epsilon: (above - below) / (2.0 * epsilon),
    expand=_expand_definition,
)

OUTPUT_ERROR = Rule(
    id="output_error",
    number=4,
    quantity=r"\delta^{L}_j",
    symbolic=r"\delta^{L}_j = \frac{\partial C}{\partial z^{L}_j}"
    r" = \frac{\partial C}{\partial a^{L}_j}\,\sigma'(z^{L}_j)"
    r" = (a^{L}_j - y_j)\,\sigma'(z^{L}_j)",
    matrix=r"\delta^{L} = (a^{L} - y) \odot \sigma'(z^{L})",
    numpy="delta[L] = (a[L] - y) * slope[L]",
    compute=arithmetic.output_error,
    expand=expansions.expand_output_error,
    write=_write_output_error,
)

HIDDEN_ERROR = Rule(
    id="hidden_error",
    number=5,
    quantity=r"\delta^{l}_j",
    symbolic=r"\delta^{l}_j = \left(\sum_k w^{l+1}_{kj}\,\delta^{l+1}_k\right) @f'(z^{l}_j)",
    matrix=r"\delta^{l} = \left((w^{l+1})^T \delta^{l+1}\right) \odot @f'(z^{l})",
    numpy="delta[{l}] = (w[{n}].T @ delta[{n}]) * slope[{l}]",
    compute=arithmetic.hidden_error,
    expand=expansions.expand_hidden_error,
)

BIAS_GRADIENT = Rule(
    id="bias_gradient",
    number=6,
    quantity=r"\frac{\partial C}{\partial b^{l}_j}",
    symbolic=r"\frac{\partial C}{\partial b^{l}_j} = \frac{\partial C}{\partial z^{l}_j}"
    r"\,\frac{\partial z^{l}_j}{\partial b^{l}_j} = \delta^{l}_j",
    matrix=r"\frac{\partial C}{\partial b^{l}} = \delta^{l}",
    numpy="grad_b[{l}] = delta[{l}]",
    compute=arithmetic.bias_gradient,
    expand=expansions.expand_bias_gradient,
    write=_write_gradient,
)

WEIGHT_GRADIENT = Rule(
    id="weight_gradient",
    number=7,
    quantity=r"\frac{\partial C}{\partial w^{l}_{jk}}",
    symbolic=r"\frac{\partial C}{\partial w^{l}_{jk}} = a^{l-1}_k\,\delta^{l}_j",
    # formulas.md 7 writes a^{l−1}δ^l; the shape (n_l, n_{l−1}) makes it this outer product.
    matrix=r"\frac{\partial C}{\partial w^{l}} = \delta^{l} (a^{l-1})^T",
    numpy="grad_w[{l}] = np.outer(delta[{l}], a[{p}])",
    compute=arithmetic.weight_gradient,
    expand=expansions.expand_weight_gradient,
    write=_write_gradient,
)

UPDATE = Rule(
    id="update",
    number=None,
    quantity=r"w^{l}_{jk},\ b^{l}_j",
    symbolic=r"w^{l}_{jk} \leftarrow w^{l}_{jk} - \eta\,\frac{\partial C}{\partial w^{l}_{jk}}",
    matrix=r"w^{l} \leftarrow w^{l} - \eta\,\frac{\partial C}{\partial w^{l}}",
    numpy="new_w[{l}] = w[{l}] - eta * grad_w[{l}]",
    compute=lambda optimizer, *arguments: optimizer.step(*arguments),
    expand=expansions.expand_update,
    write=_write_update,
)

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        rule.id: rule
        for rule in (
            WEIGHTED_INPUT,
            ACTIVATION,
            SLOPE,
            COST,
            ERROR_DEFINITION,
            OUTPUT_ERROR,
            HIDDEN_ERROR,
            BIAS_GRADIENT,
            WEIGHT_GRADIENT,
            UPDATE,
            GIVEN,
        )
    }
)

_BY_KIND = {
    "z": WEIGHTED_INPUT,
    "slope": SLOPE,
    "cost": COST,
    "grad_b": BIAS_GRADIENT,
    "grad_w": WEIGHT_GRADIENT,
    "new_b": UPDATE,
    "new_w": UPDATE,
}


def rule_of(q: Quantity, depth: int) -> Rule:
    """Return the rule that computes `q` in a network of `depth` layers."""
    if q.kind == "a" and q.layer > 1:
        return ACTIVATION
    if q.kind == "delta":
        return OUTPUT_ERROR if q.layer == depth else HIDDEN_ERROR
    return _BY_KIND.get(q.kind, GIVEN)
