"""The registry of formulas: what each is called, what it says, and the arithmetic that it is.

Passes and gradient checks compute through `compute`, with the types of the function behind it.
Numbers are those of formulas.md. How a rule is written out for one quantity of one pass, and
expanded into its terms, stands in `writing.py`.

σ stands for the layer's activation function, whichever it is; `{l}`, `{p}`, `{n}` in NumPy lines
for a layer, the one below and the one above.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

from . import arithmetic, dropout
from .ids import Quantity
from .schedules import Schedule

Compute_co = TypeVar("Compute_co", covariant=True)


@dataclass(frozen=True)
class Rule(Generic[Compute_co]):
    """One formula. `compute` is its vectorised right-hand side, None for what is given."""

    id: str
    number: int | None
    quantity: str
    symbolic: str
    matrix: str
    numpy: str
    compute: Compute_co


GIVEN = Rule(
    id="given",
    number=None,
    quantity=r"x,\ y,\ w,\ b,\ \eta",
    symbolic=r"a^{1}_k,\ y_j,\ w^{l}_{jk},\ b^{l}_j,\ \eta",
    matrix=r"a^{1},\ y,\ w^{l},\ b^{l},\ \eta",
    numpy="a[1], y, w, b, eta",
    compute=None,
)

WEIGHTED_INPUT = Rule(
    id="weighted_input",
    number=1,
    quantity="z^{l}_j",
    symbolic=r"z^{l}_j = \sum_k w^{l}_{jk}\,a^{l-1}_k + b^{l}_j",
    matrix=r"z^{l} = w^{l} a^{l-1} + b^{l}",
    numpy="z[{l}] = w[{l}] @ a[{p}] + b[{l}]",
    compute=arithmetic.weighted_input,
)

ACTIVATION = Rule(
    id="activation",
    number=1,
    quantity="a^{l}_j",
    symbolic=r"a^{l}_j = \sigma(z^{l}_j)"
    r" = \sigma\left(\sum_k w^{l}_{jk}\,a^{l-1}_k + b^{l}_j\right)",
    matrix=r"a^{l} = \sigma(z^{l}) = \sigma(w^{l} a^{l-1} + b^{l})",
    numpy="a[{l}] = 1 / (1 + np.exp(-z[{l}]))",
    compute=arithmetic.activation,
)

MASK = Rule(
    id="mask",
    number=None,
    quantity="r^{l}_j",
    symbolic=r"r^{l}_j = \frac{1}{1 - p_{l}}\,\left[u^{l}_j \ge p_{l}\right]",
    matrix=r"r^{l} = \frac{1}{1 - p_{l}}\,\left[u^{l} \ge p_{l}\right]",
    numpy="mask[{l}] = (u[{l}] >= p[{l}]) / (1 - p[{l}])",
    compute=dropout.mask,
)

SLOPE = Rule(
    id="slope",
    number=None,
    quantity=r"\sigma'(z^{l}_j)",
    symbolic=r"\sigma'(z^{l}_j)",
    matrix=r"\sigma'(z^{l})",
    numpy="slope[{l}] = a[{l}] * (1 - a[{l}])",
    compute=arithmetic.slope,
)

COST = Rule(
    id="cost",
    number=2,
    quantity="C",
    symbolic=r"C = \frac{1}{2} \|y - a^{L}\|^2 = \frac{1}{2} \sum_j (y_j - a^{L}_j)^2",
    matrix=r"C = \frac{1}{2} \|y - a^{L}\|^2",
    numpy="cost = 0.5 * np.sum((y - a[L])**2)",
    compute=arithmetic.output_costs,
)

ERROR_DEFINITION = Rule(
    id="error_definition",
    number=3,
    quantity=r"\delta^{l}_j",
    symbolic=r"\delta^{l}_j = \frac{\partial C}{\partial z^{l}_j}",
    matrix=r"\delta^{l} = \nabla_{z^{l}} C",
    numpy="(C(z + eps) - C(z - eps)) / (2 * eps)",
    compute=arithmetic.central_difference,
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
)

HIDDEN_ERROR = Rule(
    id="hidden_error",
    number=5,
    quantity=r"\delta^{l}_j",
    symbolic=r"\delta^{l}_j = \left(\sum_k w^{l+1}_{kj}\,\delta^{l+1}_k\right) \sigma'(z^{l}_j)",
    matrix=r"\delta^{l} = \left((w^{l+1})^T \delta^{l+1}\right) \odot \sigma'(z^{l})",
    numpy="delta[{l}] = (w[{n}].T @ delta[{n}]) * slope[{l}]",
    compute=arithmetic.hidden_error,
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
)

UPDATE = Rule(
    id="update",
    number=None,
    quantity=r"w^{l}_{jk},\ b^{l}_j",
    symbolic=r"w^{l}_{jk} \leftarrow w^{l}_{jk} - \eta\,\frac{\partial C}{\partial w^{l}_{jk}}",
    matrix=r"w^{l} \leftarrow w^{l} - \eta\,\frac{\partial C}{\partial w^{l}}",
    numpy="new_w[{l}] = w[{l}] - eta * grad_w[{l}]",
    compute=arithmetic.update,
)

SCHEDULE = Rule(
    id="schedule",
    number=None,
    quantity=r"\eta_e",
    symbolic=r"\eta_e = \eta \cdot s(e)",
    matrix=r"\eta_e = \eta \cdot s(e)",
    numpy="eta_e = eta * s(e)",
    compute=Schedule.rate,
)

RULES: Mapping[str, Rule[object]] = MappingProxyType(
    {
        rule.id: rule
        for rule in (
            WEIGHTED_INPUT,
            MASK,
            ACTIVATION,
            SLOPE,
            COST,
            ERROR_DEFINITION,
            OUTPUT_ERROR,
            HIDDEN_ERROR,
            BIAS_GRADIENT,
            WEIGHT_GRADIENT,
            SCHEDULE,
            UPDATE,
            GIVEN,
        )
    }
)

_BY_KIND: Mapping[str, Rule[object]] = {
    "z": WEIGHTED_INPUT,
    "mask": MASK,
    "slope": SLOPE,
    "cost": COST,
    "grad_b": BIAS_GRADIENT,
    "grad_w": WEIGHT_GRADIENT,
    "new_b": UPDATE,
    "new_w": UPDATE,
}


def rule_of(q: Quantity, depth: int, scheduled: bool = False) -> Rule[object]:
    """Return the rule that computes `q` in a network of `depth` layers.

    η is given, unless it is `scheduled`.
    """
    if q.kind == "learning_rate" and scheduled:
        return SCHEDULE
    if q.kind == "a" and q.layer > 1:
        return ACTIVATION
    if q.kind == "delta":
        return OUTPUT_ERROR if q.layer == depth else HIDDEN_ERROR
    return _BY_KIND.get(q.kind, GIVEN)
