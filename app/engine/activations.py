"""The registry of activation functions. Another one is one more entry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from .activation import Activation
from .errors import InvalidInput
from .message import amount, one_of, say
from .rectifiers import GELU, RELU, SOFTPLUS, elu, leaky_relu
from .sigmoids import LINEAR, SIGMOID, SOFTMAX, TANH

LEAK = 0.01
"""Slope of leaky ReLU left of 0 (Maas, Hannun and Ng, 2013)."""
ELU_ALPHA = 1.0
"""ELU goes to −α far left of 0; at 1 alone it has no kink (Clevert et al., 2016)."""
LARGEST_ELU_ALPHA = 100.0
"""Far above all that is used; what is larger is a slip of the hand."""

ACTIVATIONS: Mapping[str, Activation] = MappingProxyType(
    {
        f.name: f
        for f in (
            SIGMOID,
            TANH,
            RELU,
            leaky_relu(LEAK),
            elu(ELU_ALPHA),
            SOFTPLUS,
            GELU,
            LINEAR,
            SOFTMAX,
        )
    }
)
MAKERS: Mapping[str, Callable[[float], Activation]] = MappingProxyType(
    {"leaky_relu": leaky_relu, "elu": elu}
)
"""Activations with a constant of their own, made from its value."""


def activation(name: str, alpha: float | None = None) -> Activation:
    """Look an activation up, with its own constant where it has one. Raises InvalidInput."""
    found = ACTIVATIONS.get(name)
    if found is None:
        raise InvalidInput.at("", one_of(ACTIVATIONS, name))
    if alpha is None:
        return found
    if name not in MAKERS:
        raise InvalidInput.at("/alpha", say("takes-no-alpha", name=name))
    if name == "elu":
        if not 0.0 <= alpha <= LARGEST_ELU_ALPHA:
            given, most = amount(alpha), amount(LARGEST_ELU_ALPHA)
            raise InvalidInput.at(
                "/alpha", say("expected-range", least="0", most=most, given=given)
            )
    elif not 0.0 <= alpha < 1.0:
        raise InvalidInput.at("/alpha", say("expected-zero-to-below-one", given=amount(alpha)))
    return MAKERS[name](alpha)
