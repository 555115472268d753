"""The terms of what dropout changes: masks themselves, masked activations, slopes beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from .dropout import scale
from .ids import Quantity, symbol
from .numbers import MOST_DIGITS, latex_number
from .terms import Expansion, Factor, Term, constant, of

if TYPE_CHECKING:
    from .trace import Trace


def expand_mask(trace: Trace, q: Quantity) -> Expansion:
    """r^l_j = 1/(1 − p_l) [u^l_j ≥ p_l], where u is drawn."""
    rate, drawn = rate_of(trace, q), drawn_of(trace, q)
    exact = as_said(rate)
    size = constant(
        rf"\frac{{1}}{{1 - p_{{{q.layer}}}}}",
        scale(rate),
        text=lambda _digits: rf"\frac{{1}}{{1 - {exact}}}",
    )
    u = symbol(q).replace("r", "u", 1)
    kept = Factor(
        rf"\left[{u} \ge p_{{{q.layer}}}\right]",
        float(drawn >= rate),
        text=lambda digits: (
            rf"\left[{told_apart(drawn, rate, latex_number, digits)} \ge {exact}\right]"
        ),
        drawn=True,
    )
    return Expansion((Term((size, kept)),))


def as_said(rate: float) -> str:
    """Write a rate with the digits that it was given with, for no formula rounds it."""
    return f"{Decimal(repr(rate)):f}"


def rate_of(trace: Trace, q: Quantity) -> float:
    """The rate p of the layer of `q`."""
    return 0.0 if trace.batch.masks is None else trace.batch.masks.rate(q.layer)


def drawn_of(trace: Trace, q: Quantity) -> float:
    """The number u that decided about a mask."""
    masks = trace.batch.masks
    numbers = None if masks is None else masks.drawn[q.layer - 2]
    return 1.0 if numbers is None else float(numbers[trace.row(q.sample), q.j - 1])


def told_apart(drawn: float, rate: float, write: Callable[[float, int], str], digits: int) -> str:
    """Write the number drawn with the digits that it needs to be on its own side of p."""
    for count in range(digits, MOST_DIGITS):
        if (float(f"{drawn:.{count}g}") >= rate) == (drawn >= rate):
            return write(drawn, count)
    return write(drawn, MOST_DIGITS)


def expand_masked_activation(trace: Trace, q: Quantity) -> Expansion:
    """a^l_j = r^l_j σ(z^l_j)."""
    mask_id = Quantity("mask", q.layer, q.j, sample=q.sample)
    mask, whole = of(mask_id, trace.value(mask_id)), before_mask(trace, q)
    function = trace.network.activation(q.layer)
    z = trace.value(whole.sources[0])

    def substituted(digits: int) -> str:
        factor, inside = latex_number(mask.value, digits), latex_number(z, digits)
        right = function.substituted(z, digits)
        if right.startswith("-"):
            right = rf"\left({right}\right)"
        written = rf"{factor} \cdot {right}"
        if function.name == "linear":
            return written
        return rf"{factor} \cdot \sigma({inside}) = {written}"

    return Expansion((Term((mask, whole)),), substituted=substituted)


def before_mask(trace: Trace, q: Quantity) -> Factor:
    """σ(z^l_j), which is no quantity of its own: what a is before its mask."""
    z_id = Quantity("z", q.layer, q.j, sample=q.sample)
    z = trace.value(z_id)
    return constant(
        rf"\sigma({symbol(z_id)})",
        float(trace.whole[q.layer - 2][trace.row(q.sample), q.j - 1]),
        z_id,
        text=lambda d: rf"\sigma({latex_number(z, d)})",
    )


def expand_slope_before_mask(trace: Trace, q: Quantity) -> Expansion:
    """σ′(z^l_j) by σ(z^l_j) itself, where other layers have a in their formula."""
    z_id = Quantity("z", q.layer, q.j, sample=q.sample)
    a_id = Quantity("a", q.layer, q.j, sample=q.sample)
    whole = before_mask(trace, q)
    function = trace.network.activation(q.layer)
    terms = function.slope_terms(z_id, a_id, trace.value(z_id), whole.value)

    def by_z(f: Factor) -> Factor:
        if a_id not in f.depends_on():
            return f
        return replace(
            f, latex=f.latex.replace(symbol(a_id), whole.latex), quantity=None, sources=(z_id,)
        )

    return Expansion(tuple(replace(t, factors=tuple(map(by_z, t.factors))) for t in terms))
