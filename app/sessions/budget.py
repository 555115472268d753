"""How much work one call may ask for, told from shapes alone, before anything is computed.

A call declares what it asks for in one of a few units and holds it to the budget of that unit. To
add one: count what grows, and call `hold` before the work.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..engine.errors import TooLarge
from ..engine.ids import Quantity
from ..engine.message import amount, say
from ..engine.network import Network
from ..engine.trace import Trace

PASS_OVERHEAD = 1_000
"""What a pass costs at least, in parameters times samples: that of small networks is all of it."""
BUDGETS: Mapping[str, int] = MappingProxyType(
    {
        # parameters x samples of one pass: about a second, and arrays of some 100 MB
        "pass": 500_000_000,
        # numbers of one pass, every sample's z, a, slope and error
        "numbers": 10_000_000,
        # parameters x samples x passes of one training: an hour at the speed of large layers
        "training": 1_000_000_000_000,
        # the same of one stateless call, which is answered in one go: a few seconds
        "updates": 1_000_000_000,
        # terms of the explanations of one call: two or three seconds
        "terms": 60_000,
        # numbers of samples that one edit brings: some 4 MB that every later edit writes again
        "data": 200_000,
        # activations that a gradient check computes: a few seconds
        "check": 300_000_000,
        # multiplications of one look at what the network answers: about half a second
        "look": 200_000_000,
        # the same for the evaluation of all samples, as many as a set may have: a minute
        "evaluation": 20_000_000_000,
        # parameters x samples x passes that values are read off: 50 of the largest passes
        "series": 25_000_000_000,
        # numbers of one reply: some 20 MB of JSON
        "shown": 1_000_000,
        # parameters x samples x slips that one number is held against: a few seconds
        "slips": 2_000_000_000,
        # products of the forward passes that follow one parameter: about a second
        "nudge": 300_000_000,
    }
)
"""Most that one call may ask for, by the message `too-large-<name>` that tells of it."""


def hold(budget: str, asked: int) -> None:
    """Raise TooLarge where a call asks for more than its budget."""
    allowed = BUDGETS[budget]
    if asked > allowed:
        raise TooLarge(say(f"too-large-{budget}", asked=amount(asked), allowed=amount(allowed)))


def hold_pass(network: Network, samples: int) -> None:
    """Hold a pass on so many samples to its budgets. Raises TooLarge."""
    hold("pass", network.parameter_count * samples)
    hold("numbers", 4 * samples * sum(network.sizes[1:]))


def hold_passes(network: Network, samples: int, passes: int) -> None:
    """Hold so many passes on so many samples each to their budget. Raises TooLarge."""
    hold("training", passes * max(PASS_OVERHEAD, network.parameter_count * samples))


def hold_explanations(trace: Trace, first: int, end: int) -> None:
    """Hold the explanations of the ops [first, end) to their budget. Raises TooLarge."""
    hold("terms", sum(terms_of(trace, trace.program.op(i)) for i in range(first, end)))


def terms_of(trace: Trace, q: Quantity) -> int:
    """Count what an explanation goes through: its own terms, and those that are told apart."""
    count = _TERMS.get(q.kind)
    return 1 if count is None else count(trace, q)


def check_work(trace: Trace) -> int:
    """Count the activations that nudging every parameter both ways computes."""
    sizes = trace.network.sizes
    work = 0
    for layer in range(1, len(sizes)):
        above = sum(sizes[k] * sizes[k - 1] for k in range(layer + 1, len(sizes)))
        work += sizes[layer] * (sizes[layer - 1] + 1) * (sizes[layer] + above)
    return 2 * work * trace.batch.size


def paths_work(trace: Trace, most: int) -> int:
    """Count what finding so many ways to the cost looks at.

    That is each weight, and at each neuron of a way all those above.
    """
    sizes = trace.network.sizes
    return trace.network.parameter_count + most * sum(sizes[1:])


def single_check_work(trace: Trace, nudges: int) -> int:
    """Count the activations that so many nudges of one parameter compute."""
    return nudges * trace.batch.size * sum(trace.network.sizes)


def slips_work(trace: Trace, slips: int) -> int:
    """Count what a pass costs anew for each slip that a number is held against."""
    return slips * trace.network.parameter_count * trace.batch.size


def _of_weighted_input(trace: Trace, q: Quantity) -> int:
    coupled = q.layer in trace.network.coupled
    return trace.network.sizes[q.layer - 2] + _squared_if(coupled, trace, q.layer)


def _of_activation(trace: Trace, q: Quantity) -> int:
    last = q.layer == trace.network.depth
    own = trace.network.sizes[q.layer - 1] if q.layer in trace.network.coupled else 1
    if last:
        return own + _squared_if(q.layer in trace.network.coupled, trace, q.layer)
    return own + trace.network.sizes[q.layer]


def _of_error(trace: Trace, q: Quantity) -> int:
    sizes = trace.network.sizes
    after = sizes[q.layer - 1] if q.layer == trace.network.depth else sizes[q.layer]
    return after + sizes[q.layer - 2]


def _of_batch(trace: Trace, _q: Quantity) -> int:
    return trace.batch.size


def _of_cost(trace: Trace, _q: Quantity) -> int:
    return trace.batch.size * trace.network.sizes[-1]


def _of_parameter(trace: Trace, q: Quantity) -> int:
    """Every sample's z and error that it goes into."""
    return trace.batch.size * (trace.network.sizes[q.layer - 1] + trace.network.sizes[q.layer - 2])


def _squared_if(coupled: bool, trace: Trace, layer: int) -> int:
    return trace.network.sizes[layer - 1] ** 2 if coupled else 0


_TERMS: Mapping[str, Callable[[Trace, Quantity], int]] = MappingProxyType(
    {
        "z": _of_weighted_input,
        "a": _of_activation,
        "delta": _of_error,
        "grad_w": _of_batch,
        "grad_b": _of_batch,
        "cost": _of_cost,
        "w": _of_parameter,
        "b": _of_parameter,
    }
)
