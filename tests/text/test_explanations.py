"""Every sentence that explains a number, in every language, over all that a pass can be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from random import Random

import numpy as np
import pytest

from app.engine.activations import ACTIVATIONS
from app.engine.costs import COSTS
from app.engine.explain import Explained, explain
from app.engine.ids import PER_SAMPLE, Quantity
from app.engine.network import frozen
from app.engine.numbers import plain_number
from app.engine.optimizers import OPTIMIZERS
from app.engine.trace import Trace
from app.text import LANGUAGES, Catalogue
from tests.engine.networks import Case, Shape, make
from tests.hunts import hunted

SIZES = (2, 3, 1, 2)
HIDDEN = tuple(name for name, f in ACTIVATIONS.items() if not f.output_only)
PENALTIES = ((0.0, 0.0), (0.03, 0.0), (0.0, 0.07), (0.03, 0.07))
PLACES = (4, 8, 6)
"""Where the samples of a batch stand in the data, so that a number tells which is meant."""

NUMBER = re.compile(r"(?<![\w.])−?\d+(?:\.\d+)?(?:·10[⁻⁰¹²³⁴-⁹]+)?")
WRITTEN = {"0", "1", "−1"}
"""What sentences themselves count with: ranges of functions, (1 − a), a slope of 0."""


def case(shape: Shape) -> Case:
    """A case whose samples stand somewhere in the data; the second one is shown."""
    made = make(shape)
    places = PLACES[: shape.samples]
    return replace(made, batch=replace(made.batch, indices=places, shown=places[-2:][0]))


def shapes() -> Iterator[Shape]:
    """Every output with every cost, and every way to learn; the rest drawn for each."""
    rng = Random(0)
    ways = list(product(OPTIMIZERS, (1, 3), PENALTIES, (True, False)))
    ends = list(product(ACTIVATIONS, COSTS))
    for i, way in enumerate(ways):
        yield shape(rng, ends[i % len(ends)], way)
    for i, end in enumerate(ends * 2):
        yield shape(rng, end, ways[(7 * i) % len(ways)])


def shape(
    rng: Random, end: tuple[str, str], way: tuple[str, int, tuple[float, float], bool]
) -> Shape:
    (output, cost), (optimizer, samples, (l1, l2), biases) = end, way
    hidden = (rng.choice(HIDDEN), rng.choice(HIDDEN))
    seed = rng.randrange(1000)
    return Shape((*SIZES,), (*hidden, output), cost, samples, optimizer, l1, l2, biases, seed)


def special() -> Iterator[Trace]:
    """Passes in which things are 0, or do not move, or where there is one of everything."""
    quiet = case(Shape((2, 2, 1), ("relu", "sigmoid"), "quadratic", optimizer="momentum"))
    still = replace(quiet, start=frozen(np.zeros_like(quiet.start)))
    yield still.trace()
    yield replace(quiet, training=replace(quiet.training, learning_rate=0.0)).trace()
    yield replace(quiet, training=replace(quiet.training, learning_rate=1e-9)).trace(1)
    done = replace(still.batch, y=still.trace().record.a[-1])
    yield replace(still, batch=done).trace()
    yield case(Shape((1, 1, 1), ("leaky_relu", "softmax"), "categorical_cross_entropy")).trace()
    dead = -5.0 * np.abs(quiet.start)
    yield replace(quiet, start=frozen(dead)).trace()
    far = replace(quiet, start=frozen(40.0 * quiet.start))
    yield far.trace()
    for i, hidden in enumerate(HIDDEN):
        drops = (0.5, 0.3, (0.0, 0.25))[i % 3]
        ends = (hidden, HIDDEN[i - 1], "sigmoid")
        shape = Shape(SIZES, ends, "quadratic", (1, 3)[i % 2], seed=i, dropout=drops)
        yield case(shape).trace()
    small = replace(quiet, start=frozen(1e-7 * quiet.start))
    yield small.trace(1)


TRACES = [*(case(s).trace(updates=1) for s in shapes()), *special()]


def quantities(trace: Trace) -> Iterator[Quantity]:
    """One quantity of every kind in every layer, of every sample; the last of several neurons."""
    sizes, depth = trace.network.sizes, trace.network.depth
    yield from (Quantity("cost"), Quantity("learning_rate"))
    for sample in trace.samples():
        yield Quantity("a", 1, sizes[0], sample=sample)
        yield Quantity("y", j=sizes[-1], sample=sample)
        for layer, kind in product(range(2, depth + 1), ("z", "slope", "a", "delta")):
            yield Quantity(kind, layer, sizes[layer - 1], sample=sample)
        for layer in trace.dropping:
            for j in range(1, sizes[layer - 1] + 1):
                yield Quantity("mask", layer, j, sample=sample)
    for layer in range(2, depth + 1):
        for kind in ("b", "grad_b", "new_b"):
            yield Quantity(kind, layer, sizes[layer - 1])
        for kind in ("w", "grad_w", "new_w"):
            yield Quantity(kind, layer, sizes[layer - 1], sizes[layer - 2])


def figures(trace: Trace, said: Explained) -> set[str]:
    """Every number that the sentences about a quantity may hold, as it is written."""
    e = said.expansion
    values = [trace.value(said.quantity), *(t.value for t in e.terms), *(f.value for f in e.outer)]
    values += [f.value for term in e.terms for f in term.factors]
    values += [trace.value(q) for q in e.depends_on()]
    values += [v for s in said.state for v in (s.before, s.after) if v is not None]
    # What comes back to a neuron in all, and what an update subtracts in all.
    values += [sum(t.value for t in e.terms), 0.0 - sum(t.value for t in e.terms[1:])]
    q = said.quantity
    if q.kind in ("delta", "slope"):
        values.append(
            trace.value(Quantity("z", q.layer, q.j, sample=q.sample))
        )  # the slope's place
    if q.kind == "mask":
        masks = trace.batch.masks
        assert masks is not None
        drawn = masks.drawn[q.layer - 2]
        assert drawn is not None
        values.append(float(drawn[trace.row(q.sample), q.j - 1]))
    if q.kind == "a" and q.layer > 1:
        values += trace.network.activation(q.layer).parameters.values()
    counts = {q.layer - 1, q.layer, q.layer + 1, q.j, q.k, trace.batch.size, 1}
    counts |= {*trace.network.sizes, *(place + 1 for place in trace.batch.indices)}
    finite = [value for value in values if np.isfinite(value)]
    given = {0.5, 0.3, 0.25} if q.kind == "mask" else set()
    return (
        {*map(str, given)}
        | {plain_number(value) for value in finite}
        | set(map(str, counts))
        | WRITTEN
    )


def check_form(text: str) -> None:
    """What holds of any sentence: typography, ends, nothing of the machine left."""
    assert text[0].isupper() or text.startswith(("δ", "z")), text
    assert text.endswith("."), text
    assert not re.search(r"[{}\u2066-\u2069]|\s\s| [.,;:]|\.\.|,,|::|\(\)", text), text
    assert not re.search(r"-\d|−0(?![.\d])|−0\.0*(?!\d)|e[+-]\d", text), text
    assert not re.search(r"\b(unknown|nan|inf|None|True|False)\b", text), text
    assert not re.search(r"\. [a-zà-ÿ]{2}", text), text


CATALOGUES = {language: Catalogue.of(language) for language in LANGUAGES}
SAMPLE = {"en": "sample", "de": "Beispiel"}


@pytest.mark.parametrize("every", hunted([1, 3], [3]))
def test_sentences_are_well_formed_and_their_numbers_are_those_of_the_pass(every: int) -> None:
    for trace in TRACES[::every]:
        for q in quantities(trace):
            for step in (None, 0):
                said = explain(trace, q, step)
                known = figures(trace, said)
                for catalogue in CATALOGUES.values():
                    text = catalogue.write(said.words)
                    check_form(text)
                    strange = set(NUMBER.findall(text)) - known
                    assert not strange, f"{q} says {strange}: {text}"
                    if said.value is not None and q.kind not in ("learning_rate",):
                        assert plain_number(said.value) in text, f"{q}: {text}"


def test_people_count_samples_from_1() -> None:
    for trace in TRACES:
        for q in quantities(trace):
            shown = trace.batch.shown if q.sample is None else q.sample
            several = trace.batch.size > 1 and q.kind in PER_SAMPLE
            expected = {str(shown + 1)} if several else set()
            words = explain(trace, q).words
            for language, catalogue in CATALOGUES.items():
                text = catalogue.write(words)
                named = re.findall(rf"{SAMPLE[language]} (\d+)", text, re.IGNORECASE)
                assert set(named) == expected, f"{q}: {text}"


def test_figures_have_as_many_digits_as_are_asked_for() -> None:
    trace = TRACES[0]
    text = Catalogue.of("en").write(explain(trace, Quantity("z", 2, 1), digits=9).words)
    assert plain_number(trace.value(Quantity("z", 2, 1)), 9) in text


def said_of(trace: Trace, text: str, step: int | None = None) -> str:
    return Catalogue.of("en").write(explain(trace, trace.quantity(text), step).words)


def test_optimisers_step_against_what_they_step_against() -> None:
    for name in OPTIMIZERS:
        text = said_of(
            case(Shape((1, 1), ("sigmoid",), "quadratic", optimizer=name)).trace(1), "new_w:2:1:1"
        )
        assert "against" in text
        assert "along" not in text
    adam = said_of(
        case(Shape((1, 1), ("sigmoid",), "quadratic", optimizer="adam")).trace(), "new_w:2:1:1"
    )
    assert "both take in the present gradient" in adam


def test_what_an_update_subtracts_is_the_change() -> None:
    for trace in TRACES:
        if trace.breakdown is not None:
            continue  # nothing is subtracted: an output is outside of what its cost takes
        text = said_of(trace, "new_w:2:1:1")
        found = re.search(r"[=≈] (\S+) is subtracted", text)
        assert found is not None
        old, new = (
            trace.value(trace.quantity("w:2:1:1")),
            trace.value(trace.quantity("new_w:2:1:1")),
        )
        if abs(new - old) > 1e-6 * abs(old):
            assert found[1] == plain_number(old - new)


@pytest.mark.parametrize(("cost", "output"), list(product(COSTS, ACTIVATIONS)))
def test_a_slope_is_said_to_scale_the_error_only_where_it_does(cost: str, output: str) -> None:
    trace = case(Shape((2, 2, 2), ("tanh", output), cost)).trace()
    explained = explain(trace, trace.quantity("delta:3:1"))
    at_output = said_of(trace, "slope:3:1")
    assert ("one of the two factors" in at_output) == bool(explained.expansion.outer)
    assert ("cancel" in at_output) == (
        trace.network.logit_form is not None and trace.network.logit_form.simplified
    )
    assert "The error that comes back to the neuron is multiplied by it." in said_of(
        trace, "slope:2:1"
    )


def test_nothing_goes_back_to_an_input() -> None:
    trace = case(Shape((2, 2, 2), ("tanh", "tanh"), "quadratic")).trace()
    assert "No error goes back through it" in said_of(trace, "w:2:1:2")
    assert "carries the error δ of neuron 1 of layer 3 to neuron 2 of layer 2" in said_of(
        trace, "w:3:1:2"
    )


def test_the_error_of_a_batch_is_that_of_its_sample() -> None:
    for samples, symbol in ((1, "is ∂C/∂z"), (3, "is ∂Cₓ/∂z")):
        trace = case(Shape((2, 2), ("tanh",), "quadratic", samples)).trace()
        assert symbol in said_of(trace, "delta:2:1")


def test_the_cost_of_a_pass_is_told_from_others() -> None:
    trace = case(Shape((2, 2), ("tanh",), "quadratic", 3, l2=0.1)).trace()
    text = said_of(trace, "cost")
    assert text.startswith("The cost C of this pass is ")
    assert "averaged over the 3 samples of the batch, plus the L2 penalty" in text
    assert "the weights and biases that the pass starts from" in text


def test_a_product_with_0_is_exactly_0_whatever_its_other_figures_are_rounded_to() -> None:
    made = case(Shape((1, 1, 1), ("relu", "linear"), "quadratic"))
    start = made.network.flatten([np.ones((1, 1)), np.ones((1, 1))], [np.array([-9.0]), np.ones(1)])
    off = replace(made, start=frozen(start)).trace(1)
    error = plain_number(off.value(Quantity("delta", 3, 1)))
    assert f"∂C/∂w = 0 · {error} = 0." in said_of(off, "grad_w:3:1:1").replace("(", "").replace(
        ")", ""
    )
    assert "≈" not in said_of(off, "new_w:3:1:1")


@pytest.mark.parametrize(("z", "said"), [(-0.75, "lowest point"), (-5.0, "saturated")])
def test_a_small_slope_of_gelu_is_said_to_be_what_it_is(z: float, said: str) -> None:
    made = case(Shape((1, 1, 1), ("gelu", "linear"), "quadratic"))
    start = made.network.flatten([np.zeros((1, 1)), np.ones((1, 1))], [np.array([z]), np.zeros(1)])
    words = said_of(replace(made, start=frozen(start)).trace(), "slope:2:1")
    assert said in words
    assert ("lowest point" in words) != ("saturated" in words)
