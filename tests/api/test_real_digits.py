"""Nielsen's network, 784-30-10 at η = 3 on batches of ten, from IDX files as a user brings them."""

from __future__ import annotations

import gzip
from typing import Any

import numpy as np
import pytest

from tests.api.lab import Remote
from tests.caller import Caller
from tests.real_digits import idx_of, read_digits

EACH, TESTED, EPOCHS = 100, 200, 5
"""Few digits and epochs, so that it is quick. Of all 10,000, weights that start as Nielsen's do
(standard normal) read 0.917 of 2,000 test digits after 30 epochs."""
AT_LEAST = 0.8
"""Of the test digits; 0.87 are read with these seeds, where guessing gets 0.1 right."""


def bring(client: Caller, **files: bytes) -> dict[str, Any]:
    sent = {field: (f"{field}-ubyte", content) for field, content in files.items()}
    uploaded = client.post("/api/v1/datasets", files=sent)
    assert uploaded.status_code == 201, uploaded.text
    view: dict[str, Any] = uploaded.json()
    return view


def test_nielsens_network_reads_digits_that_were_uploaded(client: Caller) -> None:
    pictures, labels = read_digits(EACH)
    images, said = idx_of(pictures), idx_of(labels)
    plain = bring(client, images=images, labels=said)
    packed = bring(client, images=gzip.compress(images, 1), labels=gzip.compress(said, 1))
    assert packed["columns"] == plain["columns"]
    assert (packed["samples"], packed["image"]) == (10 * EACH, [28, 28])
    assert packed["columns"][-1]["classes"] == [str(digit) for digit in range(10)]

    session = Remote.create(
        client,
        {
            "network": {"sizes": [784, 30, 10], "initializer": "xavier", "seed": 1},
            "data": {"dataset": packed["id"], "test_fraction": 0.2, "seed": 1},
            "training": {"learning_rate": 3.0, "batch_size": 10, "shuffle": True},
        },
    )
    setup = session.view["setup"]
    assert (setup["samples"], setup["test_samples"]) == (10 * EACH, TESTED)
    data = client.get(f"{session.url}/data?from=0&to=100").json()
    brought = {
        picture.tobytes(): int(digit) for picture, digit in zip(pictures, labels, strict=True)
    }
    for x, y in zip(data["x"], data["y"], strict=True):
        picture = np.rint(np.array(x) * 255).astype(np.uint8)
        assert y.index(1.0) == brought[picture.tobytes()]

    session.train(EPOCHS)
    found = client.get(f"{session.url}/evaluation").json()
    assert found["test"]["accuracy"] >= AT_LEAST, found["test"]
    assert sum(map(sum, found["confusion"])) == TESTED
    answered = client.post(f"{session.url}/answer", json={"x": session.view["sample"]["x"]})
    shown = session.trace()["layers"][-1]["a"]
    assert answered.json()["layers"][-1]["a"] == pytest.approx(shown, rel=1e-9)
