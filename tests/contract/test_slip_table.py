"""The table of misconceptions number by number, and what is told of a slip, over HTTP."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.api.diagnoses import DiagnosisView
from app.engine.ids import Quantity
from app.engine.slips import SLIP_NAMES
from app.text import LANGUAGES, Catalogue
from tests.api.lab import ROOT, Remote, check_problem, check_type
from tests.caller import Caller

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
def test_every_number_of_the_table_is_told(client: Caller, written: str) -> None:
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


def test_every_right_number_of_the_table_is_right(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    for place, values in TABLE["variants"]["correct"].items():
        kind, layer = PLACES[place]
        for index, value in np.ndenumerate(np.array(values)):
            quantity = str(Quantity(kind, layer, *(i + 1 for i in index)))
            for said in (float(value), f"{value:.5f}", f"{value:.3g}", f"{value:.6e}"):
                found = session.post("diagnose", {"quantity": quantity, "value": said}).json()
                assert found["correct"], (quantity, said, found)
                assert found["slips"] == []


def test_the_articles_own_slip(client: Caller) -> None:
    """Mazur sends the error back through weights that he has updated: 0.0073 in place of 0.0088."""
    session = Remote.create(client, {"preset": "mazur"})
    found = session.post("diagnose", {"quantity": "delta:2:1", "value": "0.0072945"}).json()
    assert [s["id"] for s in found["slips"]] == ["updated_output_weights_used_in_hidden_delta"]
    assert "update at the end" in found["slips"][0]["message"]


# --- over HTTP, and in words ---------------------------------------------------------------------


def test_a_diagnosis_changes_nothing_and_may_be_asked_for_any_time(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    before = client.get(session.url).content
    reply = session.post("diagnose", {"quantity": "grad_w:3:1:1", "value": "0.1"})
    assert reply.status_code == 200
    assert reply.headers["etag"] == '"0"'
    assert client.get(session.url).content == before


def test_bad_questions(client: Caller) -> None:
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


def test_it_is_the_same_without_a_session(client: Caller) -> None:
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
def test_every_slip_has_words(client: Caller, language: str) -> None:
    catalogue = Catalogue.of(language)
    listed = client.get(f"{ROOT}/catalog", headers={"Accept-Language": language}).json()["slips"]
    assert [s["id"] for s in listed] == list(SLIP_NAMES)
    for slip in listed:
        assert slip["name"] == catalogue.say(f"slip-{slip['id']}")
    session = Remote.create(client, {"preset": "mazur"})
    ask = {"quantity": "delta:2:1", "value": "0.0073"}
    found = session.post("diagnose", ask, Accept_Language=language).json()["slips"][0]
    assert found["message"].startswith({"en": "You ", "de": "Du "}[language])
