"""Nielsen's network, 784-30-10 at η = 3 on batches of ten, from IDX files as a user uploads them.

The digits are real ones, but not MNIST's: the 8×8 pictures that the lab ships, each pixel made
3×3 and framed to 28×28.
"""

from __future__ import annotations

import gzip
import struct

import numpy as np
import pytest
from fastapi.testclient import TestClient

from app.datasets.shipped import SHIPPED
from tests.api.lab import Remote

_LARGE, _BORDER = 3, 2


def idx_files() -> tuple[bytes, bytes]:
    """Write the shipped digits as IDX: pictures of 28×28 bytes, and their labels, gzipped."""
    samples = SHIPPED["digits"].read()
    small = np.rint(samples.x.reshape(-1, 8, 8) * 255).astype(np.uint8)
    large = small.repeat(_LARGE, axis=1).repeat(_LARGE, axis=2)
    pictures = np.pad(large, ((0, 0), (_BORDER, _BORDER), (_BORDER, _BORDER)))
    labels = samples.y.argmax(axis=1).astype(np.uint8)
    images = b"\0\0\x08\x03" + struct.pack(">3I", *pictures.shape) + pictures.tobytes()
    said = b"\0\0\x08\x01" + struct.pack(">I", len(labels)) + labels.tobytes()
    return gzip.compress(images, 1), gzip.compress(said, 1)


def test_nielsens_network_reads_digits_that_were_uploaded(client: TestClient) -> None:
    images, labels = idx_files()
    files = {"images": ("images.gz", images), "labels": ("labels.gz", labels)}
    uploaded = client.post("/api/v1/datasets", files=files)
    assert uploaded.status_code == 201, uploaded.text
    data = {"dataset": uploaded.json()["id"], "test_fraction": 0.2, "seed": 1}
    session = Remote.create(
        client,
        {
            "network": {"sizes": [784, 30, 10], "initializer": "xavier", "seed": 1},
            "data": data,
            "training": {"learning_rate": 3.0, "batch_size": 10, "shuffle": True},
        },
    )
    setup = session.view["setup"]
    assert (setup["samples"], setup["test_samples"], setup["image"]) == (1797, 359, [28, 28])
    session.train(10)
    found = client.get(f"{session.url}/evaluation").json()
    assert found["test"]["accuracy"] >= 0.95, found["test"]
    assert sum(map(sum, found["confusion"])) == 359
    answered = client.post(f"{session.url}/answer", json={"x": session.view["sample"]["x"]})
    shown = session.trace()["layers"][-1]["a"]
    assert answered.json()["layers"][-1]["a"] == pytest.approx(shown, rel=1e-9)
