"""Explanations in words: what is to be said of one quantity, with its numbers once they are known.

The messages state what the expansion states; they compute nothing. Their sentences stand in the
catalogues of `app/text`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .backward_words import bias_gradient, hidden_error, output_error, weight_gradient
from .forward_words import activation, cost, mask, slope, weighted_input
from .ids import Quantity
from .message import Message, Paragraph, say
from .numbers import SIGNIFICANT_DIGITS
from .parameter_words import (
    given_bias,
    given_input,
    given_target,
    given_weight,
    learning_rate,
    update,
)
from .pen import Pen

if TYPE_CHECKING:
    from .terms import Expansion
    from .trace import Trace


def words(
    trace: Trace,
    q: Quantity,
    expansion: Expansion,
    known: bool,
    digits: int = SIGNIFICANT_DIGITS,
) -> Paragraph:
    """Say what `q` is and where it comes from. Not yet computed: without its value."""
    sentences = _SENTENCES[_key(trace, q)](trace, q, expansion, Pen(known, digits))
    return Paragraph((*sentences, *_never(trace, q)))


def _never(trace: Trace, q: Quantity) -> Iterator[Message]:
    """Say of what a pass does not come to that it is not only still to be computed."""
    broken = trace.breakdown
    if broken is not None and not trace.known(q, trace.last_step):
        yield say("never-computed", itself="yes" if broken.quantity == str(q) else "no")


def _key(trace: Trace, q: Quantity) -> str:
    if q.kind == "a" and q.layer == 1:
        return "input"
    if q.kind == "delta":
        return "output_delta" if q.layer == trace.network.depth else "hidden_delta"
    return "update" if q.kind.startswith("new_") else q.kind


_SENTENCES = {
    "z": weighted_input,
    "a": activation,
    "mask": mask,
    "input": given_input,
    "y": given_target,
    "slope": slope,
    "cost": cost,
    "output_delta": output_error,
    "hidden_delta": hidden_error,
    "grad_b": bias_gradient,
    "grad_w": weight_gradient,
    "w": given_weight,
    "b": given_bias,
    "update": update,
    "learning_rate": learning_rate,
}
