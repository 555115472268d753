"""Arrays in files, NPZ and IDX, plain or gzipped: what is read, what is refused and where."""

from __future__ import annotations

import contextlib
import gzip
import io
import struct
import zipfile
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.datasets.csv_file import read_csv
from app.datasets.gunzip import unpacked
from app.datasets.idx_file import read_idx
from app.datasets.npz_file import read_npz
from app.datasets.table import Table, select
from app.engine.errors import InvalidInput
from tests.datasets.files import ENOUGH, MEBIBYTE, idx, npz, pointers

# --- gzip and NPZ --------------------------------------------------------------------------------


def test_gzip_is_unpacked_and_bounded() -> None:
    packed = gzip.compress(b"a" * 1_000)
    assert unpacked(packed, "/file", 1_000) == b"a" * 1_000
    assert unpacked(b"plain", "/file", 1_000) == b"plain"
    bomb = gzip.compress(b"\0" * 50 * MEBIBYTE)
    assert len(bomb) < MEBIBYTE
    too_large = {"/file": "file-unpacks-too-large"}
    assert pointers(lambda: unpacked(bomb, "/file", MEBIBYTE)) == too_large
    damaged = {"/file": "file-gzip-damaged"}
    assert pointers(lambda: unpacked(packed[:-9], "/file", 1_000)) == damaged
    assert pointers(lambda: unpacked(packed[:12] + b"!!!!", "/file", 1_000)) == damaged


def read(data: bytes) -> Table:
    return read_npz(data, "data.npz", ENOUGH, MEBIBYTE)


def test_arrays_become_columns() -> None:
    x, y = np.arange(6.0).reshape(3, 2), np.array([True, False, True])
    samples = select(read(npz(x=x, y=y)))
    assert samples.x.tolist() == x.tolist()
    assert samples.y.tolist() == [[1.0], [0.0], [1.0]]
    assert samples.about.inputs == ("x1", "x2")


@pytest.mark.parametrize(
    ("arrays", "expected"),
    [
        ({"x": np.ones((2, 1))}, {"/y": "npz-array-missing"}),
        ({"x": np.ones((2, 1)), "y": np.ones((3, 1))}, {"/y": "rows-as-many-as-x"}),
        ({"x": np.ones((101, 1)), "y": np.ones(101)}, {"/x": "samples-too-many"}),
        ({"x": np.ones((2, 1, 1)), "y": np.ones(2)}, {"/x": "npz-shape"}),
        ({"x": np.ones((0, 2)), "y": np.ones(0)}, {"/x": "npz-shape"}),
        ({"x": np.array(["a", "b"]), "y": np.ones(2)}, {"/x": "npz-no-numbers"}),
        ({"x": np.ones(2, dtype=complex), "y": np.ones(2)}, {"/x": "npz-no-numbers"}),
        ({"x": np.array([{}, []], dtype=object), "y": np.ones(2)}, {"/x": "npz-array-unreadable"}),
        (
            {"x": np.array([[1, np.nan], [np.inf, 1]]), "y": np.ones(2)},
            {"/rows/1/x2": "cell-not-finite", "/rows/2/x1": "cell-not-finite"},
        ),
    ],
)
def test_arrays_that_cannot_be_used_are_named(
    arrays: dict[str, Any], expected: dict[str, str]
) -> None:
    assert pointers(lambda: read(npz(**arrays))) == expected


def test_a_zip_that_unpacks_without_end_is_not_unpacked() -> None:
    bomb = npz(x=np.zeros((100, 20_000)), y=np.zeros(100))
    assert pointers(lambda: read(bomb)) == {"/x": "file-unpacks-too-large"}


@pytest.mark.parametrize("part", ["xl/workbook.xml", "content.xml"])
def test_a_spreadsheet_programs_own_file_is_told_from_an_npz(part: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(part, "<sheet/>")
    assert pointers(lambda: read(file.getvalue())) == {"/file": "file-is-workbook"}


def test_a_zip_that_lies_about_its_size_is_found_out() -> None:
    file = io.BytesIO()
    header = b"\x93NUMPY\x01\x00" + struct.pack("<H", 118)
    text = b"{'descr': '<f8', 'fortran_order': False, 'shape': (9999999999,), }".ljust(117) + b"\n"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("x.npy", header + text)
        archive.writestr("y.npy", header + text)
    assert pointers(lambda: read(file.getvalue())) == {"/x": "npz-array-unreadable"}


@pytest.mark.parametrize("at", [0, 60, -22])
def test_a_damaged_archive_is_a_clear_problem(at: int) -> None:
    data = bytearray(npz(x=np.random.default_rng(0).random((9, 2)), y=np.ones(9)))
    data[at] ^= 0xFF
    data[at + 1] ^= 0xFF
    with pytest.raises(InvalidInput):
        read(bytes(data))


# --- IDX -----------------------------------------------------------------------------------------


def test_pictures_and_labels_are_read() -> None:
    pictures = np.arange(3 * 2 * 4).reshape(3, 2, 4) * 10
    table = read_idx(idx(pictures), idx(np.array([7, 3, 7])), "digits", ENOUGH)
    samples = select(table)
    assert samples.about.image == (2, 4)
    np.testing.assert_array_equal(samples.x, pictures.reshape(3, 8) / 255)
    assert samples.about.outputs == ("3", "7")
    assert samples.y.tolist() == [[0, 1], [1, 0], [0, 1]]
    assert samples.about.inputs[4] == "pixel 2,1"


PICTURES = idx(np.zeros((3, 2, 2)))
LABELS = idx(np.zeros(3))


@pytest.mark.parametrize(
    ("images", "labels", "expected"),
    [
        (PICTURES, idx(np.zeros(4)), {"/labels": "idx-counts"}),
        (LABELS, PICTURES, {"/images": "idx-dimensions"}),
        (PICTURES, PICTURES, {"/labels": "idx-dimensions"}),
        (PICTURES[:-1], LABELS, {"/images": "idx-length"}),
        (PICTURES + b"!", LABELS, {"/images": "idx-length"}),
        (PICTURES[:10], LABELS, {"/images": "idx-dimensions"}),
        (b"\x89PNG....", LABELS, {"/images": "idx-foreign"}),
        (b"", LABELS, {"/images": "idx-foreign"}),
        (bytes([0, 0, 13, 3]) + PICTURES[4:], LABELS, {"/images": "idx-dimensions"}),
        (b"\0\0\x08\x03" + b"\xff" * 12, LABELS, {"/images": "idx-length"}),
        (idx(np.zeros((101, 1, 1))), idx(np.zeros(101)), {"/images": "samples-too-many"}),
    ],
)
def test_pictures_that_cannot_be_used_are_named(
    images: bytes, labels: bytes, expected: dict[str, str]
) -> None:
    assert pointers(lambda: read_idx(images, labels, "digits", ENOUGH)) == expected


@settings(max_examples=60)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """A reader raises nothing but InvalidInput, whatever comes."""
    for read_bytes in (
        lambda: read_csv(unpacked(data, "/file", MEBIBYTE), "x"),
        lambda: read_csv(unpacked(zlib.compress(data, wbits=31), "/file", MEBIBYTE), "x"),
        lambda: read_npz(b"PK\x03\x04" + data, "x", ENOUGH, MEBIBYTE),
        lambda: read_idx(b"\0\0\x08\x03" + data, b"\0\0\x08\x01" + data, "x", ENOUGH),
    ):
        with contextlib.suppress(InvalidInput):
            read_bytes()
