"""Slips: the table of misconceptions number by number, and random networks against own code."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from fastapi.testclient import TestClient
from hypothesis import given

from app.api.diagnoses import DiagnosisView
from app.engine.errors import InvalidInput
from app.engine.ids import Quantity
from app.engine.optimizers import Now
from app.engine.schedules import build_schedule
from app.engine.slips import SLIPS, diagnose, read_number, slip_values
from app.engine.trace import Trace
from app.text import LANGUAGES, Catalogue
from tests.api.lab import ROOT, Remote, check_problem, check_type
from tests.contract.own_forward import DROPOUT, Another
from tests.contract.own_forward import SLIPS as FORWARD_SLIPS
from tests.contract.own_slips import Own, own_deltas, own_value
from tests.engine.networks import Case, Shape, cases, deterministic, make, usable

TABLE = json.loads((Path(__file__).parents[1] / "cases" / "mazur_misconceptions.json").read_text())
SLIP_OF = {
    "z(1-z)_instead_of_a(1-a)": "z_instead_of_a_in_sigma_prime",
    "right_gradient_but_added (ascent)": "right_gradient_but_added",
    "transposed_weights_W_instead_of_W^T": "transposed_weights",
    "only_own_index_k=j (w_jj delta_j)": "only_own_index",
    "no_weight_factor (sum of deltas only)": "no_weight_factor",
    "a^l_instead_of_a^(l-1)": "a_of_own_layer",
    "gradient_indices_swapped (delta_k a_j)": "gradient_indices_swapped",
    "z^(l-1)_instead_of_a^(l-1)": "z_instead_of_a_in_gradient",
}
"""The table's names that no id can have; the others are ids as they stand."""
PLACES = {
    "delta_out": ("delta", 3), "delta_hidden": ("delta", 2),
    "grad_w2": ("grad_w", 3), "grad_w1": ("grad_w", 2),
    "new_w2": ("new_w", 3), "new_w1": ("new_w", 2),
}  # fmt: skip


def table() -> Iterator[tuple[str, str, float]]:
    """Every number of the table: its slip, the quantity that it is given for, the number."""
    for name, arrays in TABLE["variants"].items():
        if name == "correct":
            continue
        for place, values in arrays.items():
            kind, layer = PLACES[place]
            for index, value in np.ndenumerate(np.array(values)):
                yield (
                    SLIP_OF.get(name, name),
                    str(Quantity(kind, layer, *(i + 1 for i in index))),
                    value,
                )
    for place, layer in (("hidden", 2), ("out", 3)):
        for j, value in enumerate(TABLE["bias_gradient"]["forgot_bias"][place], start=1):
            yield "forgot_bias", f"grad_b:{layer}:{j}", float(value)


@pytest.mark.parametrize("written", ["exactly", "with four digits"])
def test_every_number_of_the_table_is_told(client: TestClient, written: str) -> None:
    session, told = Remote.create(client, {"preset": "mazur"}), set()
    for slip, quantity, number in table():
        value: Any = number if written == "exactly" else f"{number:.4g}"
        reply = session.post("diagnose", {"quantity": quantity, "value": value})
        found = check_type(reply, DiagnosisView)
        if found["correct"] or abs(number - found["expected"]) <= found["tolerance"]:
            assert found["correct"] == (found["slips"] == []) or not found["correct"]
            continue  # here the slip makes no difference, such as at the output's own error
        names = [s["id"] for s in found["slips"]]
        assert slip in names, (slip, quantity, number, found)
        told.add(slip)
        for s in found["slips"]:
            assert abs(s["value"] - float(value)) <= found["tolerance"] * (1 + 1e-9)
    assert told == {SLIP_OF.get(n, n) for n in TABLE["variants"]} - {"correct"} | {"forgot_bias"}


def test_every_right_number_of_the_table_is_right(client: TestClient) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    for place, values in TABLE["variants"]["correct"].items():
        kind, layer = PLACES[place]
        for index, value in np.ndenumerate(np.array(values)):
            quantity = str(Quantity(kind, layer, *(i + 1 for i in index)))
            for said in (float(value), f"{value:.5f}", f"{value:.3g}", f"{value:.6e}"):
                found = session.post("diagnose", {"quantity": quantity, "value": said}).json()
                assert found["correct"], (quantity, said, found)
                assert found["slips"] == []


def test_the_articles_own_slip(client: TestClient) -> None:
    """Mazur sends the error back through weights that he has updated: 0.0073 in place of 0.0088."""
    session = Remote.create(client, {"preset": "mazur"})
    found = session.post("diagnose", {"quantity": "delta:2:1", "value": "0.0072945"}).json()
    assert [s["id"] for s in found["slips"]] == ["updated_output_weights_used_in_hidden_delta"]
    assert "update at the end" in found["slips"][0]["message"]


# --- random networks -----------------------------------------------------------------------------


def spoilt(trace: Trace) -> Iterator[Quantity]:
    """Everything that a slip can spoil."""
    yield Quantity("cost")
    for layer in range(2, trace.network.depth + 1):
        for j in range(1, trace.network.sizes[layer - 1] + 1):
            for sample in trace.samples():
                yield Quantity("delta", layer, j, sample=sample)
                yield from (Quantity(kind, layer, j, sample=sample) for kind in ("z", "a", "slope"))
            yield from (Quantity(kind, layer, j) for kind in ("grad_b", "new_b"))
            for k in range(1, trace.network.sizes[layer - 2] + 1):
                yield from (Quantity(kind, layer, j, k) for kind in ("grad_w", "new_w"))


def check_slips(case: Case, updates: int = 0) -> None:
    trace = case.trace(updates)
    right = Own(trace)
    owns: dict[str, Own | None] = dict.fromkeys(SLIPS, right)
    for slip in FORWARD_SLIPS:
        there = trace.dropping or slip not in DROPOUT
        owns[slip] = Another(trace, slip) if there else None
    errors = {slip: own and own_deltas(own, slip) for slip, own in owns.items()}
    for q in list(spoilt(trace))[::2]:
        found = dict(slip_values(trace, q))
        for slip, deltas in errors.items():
            own = owns[slip]
            expected = math.nan
            if own is not None and deltas is not None:
                expected = own_value(own, slip, deltas, q)
            if not math.isfinite(expected):
                assert slip not in found, (slip, str(q))
                continue
            size = max(1.0, abs(expected))
            assert abs(found[slip] - expected) <= 1e-9 * size, (slip, str(q))


@pytest.mark.parametrize("samples", [1, 3])
@pytest.mark.parametrize(
    ("hidden", "output", "cost"),
    [
        ("tanh", "tanh", "quadratic"),
        ("relu", "sigmoid", "binary_cross_entropy"),
        ("leaky_relu(0.3)", "linear", "quadratic"),
        ("elu(0.3)", "softplus", "quadratic"),
        ("gelu", "linear", "quadratic"),
        ("softplus", "gelu", "quadratic"),
        ("sigmoid", "sigmoid", "categorical_cross_entropy"),
        ("tanh", "softmax", "categorical_cross_entropy"),
        ("relu", "softmax", "quadratic"),
        ("sigmoid", "softmax", "binary_cross_entropy"),
    ],
)
def test_every_slip_is_what_own_code_makes_of_it(
    hidden: str, output: str, cost: str, samples: int
) -> None:
    tried = 0
    for seed in range(40):
        sizes = ((2, 3, 3, 2), (3, 2, 2), (2, 4, 3))[seed % 3]
        names = (*[hidden] * (len(sizes) - 2), output)
        case = make(Shape(sizes, names, cost, samples, l1=0.02 * (seed % 2), l2=0.03, seed=seed))
        if usable(case):
            check_slips(case)
            tried += 1
        if tried == 2:
            return
    raise AssertionError("too few networks could be used")


@given(cases())
@deterministic(8)
def test_every_slip_on_random_networks(case: Case) -> None:
    check_slips(case, updates=1)


@pytest.mark.parametrize("optimizer", ["momentum", "nesterov", "rmsprop", "adam"])
def test_the_update_of_a_slip_is_the_optimisers_with_the_wrong_gradient(optimizer: str) -> None:
    """A pass that has the wrong error for its right one (twice the cost) updates likewise."""
    case = make(Shape((2, 3, 2), ("tanh", "tanh"), "quadratic", optimizer=optimizer, seed=5))
    trace = case.trace(updates=2)
    gradient = 2.0 * trace.record.gradient
    assert trace.training is not None
    assert trace.before is not None
    now = Now(trace.before.slots, 3, trace.training.learning_rate, trace.training.constants)
    expected, _ = trace.training.optimizer.step(trace.start, gradient, now)
    added = 2.0 * trace.start - trace.record.parameters  # type: ignore[operator]
    for i, text in enumerate(trace.network.parameter_ids()):
        found = dict(slip_values(trace, trace.quantity(f"new_{text}")))
        assert found["factor_2_no_half_in_cost"] == pytest.approx(expected[i], rel=1e-12)
        assert found["right_gradient_but_added"] == pytest.approx(added[i], rel=1e-12)


def tell_with_four_digits(trace: Trace, told: set[str]) -> None:
    """Add every slip of a pass that its number, rounded to four digits, is told by."""
    for q in spoilt(trace):
        for slip, value in slip_values(trace, q):
            away = abs(value - trace.value(q))
            if slip in told or 1e-9 * abs(value) < away <= 1e-3 * abs(value):
                continue
            names = [m.slip for m in diagnose(trace, q, read_number(f"{value:.3e}")).matches]
            assert (slip in names) == (away > 1e-3 * abs(value)), (slip, str(q), names)
            told.update(names)


def test_every_slip_of_the_registry_is_told_somewhere() -> None:
    shapes = (
        Shape((2, 3, 3, 2), ("tanh", "sigmoid", "tanh"), "quadratic", samples=3, l1=0.1, l2=0.2),
        Shape((2, 3, 3), ("tanh", "softmax"), "categorical_cross_entropy", seed=4),
        Shape((2, 2, 2), ("tanh", "sigmoid"), "binary_cross_entropy", seed=2),
        Shape((2, 3), ("softmax",), "quadratic", optimizer="adam"),
        Shape((2, 4, 3, 2), ("tanh", "tanh", "linear"), "quadratic", dropout=0.4, seed=8),
    )
    told: set[str] = set()
    for shape in shapes:
        tell_with_four_digits(make(shape).trace(updates=2), told)
    case = make(Shape((2, 2), ("tanh",), "quadratic"))
    falling = build_schedule({"name": "exponential", "decay": 0.9})
    training = replace(case.training, schedule=falling, learning_rate=0.5)
    state = training.optimizer.fresh_state(case.network.parameter_count)
    later = Trace.compute(case.network, training, case.batch, case.start, state, epoch=4)
    tell_with_four_digits(later, told)
    assert told == set(SLIPS)


def test_symmetric_weights_read_the_other_way_round_are_no_slip() -> None:
    case = make(Shape((2, 2, 2), ("tanh", "sigmoid"), "quadratic", seed=6))
    ws, bs = case.network.views(case.start)
    start = case.network.flatten([w + w.T for w in ws], bs)
    trace = replace(case, start=start).trace()
    for text in ("z:2:1", "a:3:2", "cost", "delta:2:2", "new_b:2:1"):
        q = trace.quantity(text)
        found = dict(slip_values(trace, q))
        for slip in ("transposed_weights", "transposed_weights_in_sum"):
            assert found[slip] == pytest.approx(trace.value(q), rel=1e-14)
        beside = trace.value(q) * (1 + 2e-6)
        told = {match.slip for match in diagnose(trace, q, read_number(beside)).matches}
        assert not told


def test_a_number_that_rounding_on_the_way_explains_is_called_near() -> None:
    trace = make(Shape((2, 2, 2), ("tanh", "sigmoid"), "quadratic")).trace()
    q = trace.quantity("delta:2:1")
    right = trace.value(q)
    assert not diagnose(trace, q, read_number(right)).near
    assert diagnose(trace, q, read_number(0.991 * right)).near
    assert not diagnose(trace, q, read_number(0.989 * right)).near
    assert not diagnose(trace, q, read_number(-right)).near


# --- what is no slip -----------------------------------------------------------------------------


@given(cases())
@deterministic(12)
def test_the_right_number_is_right_and_an_arbitrary_one_is_no_slip(case: Case) -> None:
    trace = case.trace()
    rng = np.random.default_rng(7)
    for q in list(spoilt(trace))[::5]:
        value = trace.value(q)
        right = diagnose(trace, q, read_number(value))
        assert right.correct
        assert right.matches == ()
        known = [value, *dict(slip_values(trace, q)).values()]
        odd = float(rng.normal()) * (1.0 + abs(value)) * 1.7
        if min(abs(odd - v) for v in known) > 1e-5 * (1.0 + abs(odd)):
            arbitrary = diagnose(trace, q, read_number(odd))
            assert not arbitrary.correct
            assert arbitrary.matches == ()
        for match in diagnose(trace, q, read_number(2.0 * value)).matches:
            assert match.value == pytest.approx(2.0 * value, rel=3e-6)


def test_what_comes_out_the_same_is_no_slip() -> None:
    """a − y with sigmoid and binary cross-entropy is right; so is w for its transpose if equal."""
    trace = make(Shape((2, 2, 2), ("tanh", "sigmoid"), "binary_cross_entropy")).trace()
    q = trace.quantity("delta:3:1")
    found = diagnose(trace, q, read_number(trace.value(q) * (1 + 1e-5)))
    assert not found.correct
    assert found.matches == ()


def test_given_and_forward_quantities_are_held_against_the_right_number_only() -> None:
    trace = make(Shape((2, 2, 2), ("tanh", "sigmoid"), "quadratic")).trace()
    for text in ("z:2:1", "a:3:1", "cost", "y:1", "w:2:1:1", "learning_rate", "slope:2:1"):
        q = trace.quantity(text)
        assert diagnose(trace, q, read_number(trace.value(q))).correct
        assert diagnose(trace, q, read_number(trace.value(q) + 1.0)).matches == ()


# --- how a number is read ------------------------------------------------------------------------

READ = [
    ("0.0088", 0.0088, 0.0088 * 5e-3),
    ("0.00877", 0.00877, 5e-6),
    ("8.8e-3", 0.0088, 0.0088 * 5e-3),
    ("−0.0381", -0.0381, 5e-5),
    ("+1.25", 1.25, 5e-3),
    ("8,77·10⁻³", 0.00877, 5e-6),
    ("8.77 × 10^-3", 0.00877, 5e-6),
    ("8.77*10**-3", 0.00877, 5e-6),
    ("8.77 · 10^{-3}", 0.00877, 5e-6),
    (" 12 ", 12.0, 12 * 5e-3),
    ("120", 120.0, 0.5),
    (".5", 0.5, 0.5 * 5e-3),
    ("1.", 1.0, 5e-3),
    ("0", 0.0, 0.0),
    ("1e3", 1000.0, 5.0),
]


@pytest.mark.parametrize(("text", "value", "tolerance"), READ)
def test_the_digits_of_a_text_say_how_exactly_it_is_meant(
    text: str, value: float, tolerance: float
) -> None:
    given_ = read_number(text)
    assert given_.value == pytest.approx(value, rel=1e-15)
    assert given_.tolerance == pytest.approx(tolerance, rel=1e-12)


def test_a_number_is_meant_to_a_millionth() -> None:
    assert read_number(0.0088).tolerance == pytest.approx(8.8e-9)
    assert read_number(-250.0).tolerance == pytest.approx(2.5e-4)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "abc",
        "1e",
        "1.2.3",
        "1,2,3",
        "nan",
        "inf",
        "--1",
        "1e999",
        "0x10",
        "1_000",
        "9" * 70,
        "½",
    ],
)
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput):
        read_number(text)


# --- over HTTP, and in words ---------------------------------------------------------------------


def test_a_diagnosis_changes_nothing_and_may_be_asked_for_any_time(client: TestClient) -> None:
    session = Remote.create(client, {"preset": "xor"})
    before = client.get(session.url).content
    reply = session.post("diagnose", {"quantity": "grad_w:3:1:1", "value": "0.1"})
    assert reply.status_code == 200
    assert reply.headers["etag"] == '"0"'
    assert client.get(session.url).content == before


def test_bad_questions(client: TestClient) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    for body, status, code, pointer in (
        ({"quantity": "delta:9:1", "value": 1}, 404, "unknown_quantity", None),
        ({"quantity": "delta:2:1", "value": "x"}, 422, "invalid_input", "/value"),
        ({"quantity": "delta:2:1", "value": None}, 422, "invalid_input", None),
        ({"quantity": "delta:2:1", "value": True}, 422, "invalid_input", None),
        ({"quantity": "delta:2:1"}, 422, "invalid_input", "/value"),
        ({"value": 1}, 422, "invalid_input", "/quantity"),
        ({"quantity": "delta:2:1", "value": 1, "more": 1}, 422, "invalid_input", "/more"),
    ):
        check_problem(session.post("diagnose", body), status, code, pointer)


def test_it_is_the_same_without_a_session(client: TestClient) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    trace = session.trace()
    network = {
        "sizes": [2, 2, 2],
        "weights": [layer["w"] for layer in trace["layers"][1:]],
        "biases": [layer["b"] for layer in trace["layers"][1:]],
    }
    body = {
        "network": network,
        "x": trace["sample"]["x"],
        "y": trace["sample"]["y"],
        "training": {"learning_rate": 0.5, "train_biases": False},
    }
    for slip, quantity, number in list(table())[::5]:
        ask = {"quantity": quantity, "value": number}
        alone = client.post(f"{ROOT}/diagnose", json={**body, **ask})
        assert alone.status_code == 200, (slip, alone.text)
        assert check_type(alone, DiagnosisView) == session.post("diagnose", ask).json()
    without = {k: v for k, v in body.items() if k != "training"}
    ask = {"quantity": "new_w:2:1:1", "value": 1}
    check_problem(client.post(f"{ROOT}/diagnose", json={**without, **ask}), 404, "unknown_quantity")
    broken = {**body, "x": [1e308, 1e308], "quantity": "delta:2:1", "value": 1}
    broken["network"] = {"sizes": [2, 1], "activations": ["linear"], "weights": [[[9, 9]]]}
    broken["y"] = [0]
    check_problem(client.post(f"{ROOT}/diagnose", json=broken), 422, "diverged")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slip_has_words(client: TestClient, language: str) -> None:
    catalogue = Catalogue.of(language)
    listed = client.get(f"{ROOT}/catalog", headers={"Accept-Language": language}).json()["slips"]
    assert [s["id"] for s in listed] == list(SLIPS)
    for slip in listed:
        assert slip["name"] == catalogue.say(f"slip-{slip['id']}")
    session = Remote.create(client, {"preset": "mazur"})
    ask = {"quantity": "delta:2:1", "value": "0.0073"}
    found = session.post("diagnose", ask, Accept_Language=language).json()["slips"][0]
    assert found["message"].startswith({"en": "You ", "de": "Du "}[language])


def test_a_slip_in_a_batch_names_its_size() -> None:
    case = make(Shape((2, 3, 2), ("tanh", "tanh"), "quadratic", samples=4, seed=3))
    trace = case.trace()
    q = trace.quantity("grad_w:3:1:2")
    found = diagnose(trace, q, read_number(4.0 * trace.value(q)))
    assert [m.slip for m in found.matches] == ["sum_over_batch"]
    assert "divide by 4" in Catalogue.of("en").write(found.matches[0].message)
    other = trace.quantity("delta:2:1@1")
    assert dict(slip_values(trace, other)) != dict(slip_values(trace, trace.quantity("delta:2:1")))


def test_frozen_biases_stay_whatever_is_done() -> None:
    case = make(Shape((2, 2), ("tanh",), "quadratic", train_biases=False))
    trace = replace(case, training=replace(case.training, learning_rate=0.5)).trace()
    q = trace.quantity("new_b:2:1")
    assert set(dict(slip_values(trace, q)).values()) == {trace.value(q)}
