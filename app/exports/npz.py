"""Parameters and the optimiser's state as NumPy arrays, and a session made of such arrays.

`w2`, `b2`, `w3` … are what the cursor's pass starts from, at its end what the next one starts
from. `x`, `y` are the data, `about` is the setup as JSON, `v_w2`, `m_b3` … are what the optimiser
remembers, `updates` counts what it has done.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from itertools import pairwise
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from ..engine.errors import InvalidInput
from ..engine.message import say, size
from ..engine.optimizers import OptimizerState
from ..sessions.session_limits import Limits
from ..sessions.setup import Setup, build_setup
from ..sessions.specs import DataSpec, NetworkSpec, SetupSpec
from .arrays import Array, joined, layers_in, named, written
from .brought import Brought, begun, fresh_state
from .parts import Part, parse
from .setup_part import read_setup, setup_document, standing_setup
from .taken import Taken

ABOUT = "backprop-lab-arrays"
VERSION = 1
MOST_ARRAYS = 1_024
_HEADER_BYTES = 10_000
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)
"""What reading a zip file that is none, or is cut or encrypted, may raise."""
_VECTORS = 4
"""Vectors as long as the parameters: themselves, and what an optimiser remembers."""
_DATA_BYTES = 64_000_000
"""What x and y may unpack to."""


def write_npz(taken: Taken) -> bytes:
    """Write a compressed `.npz`; every number is a float64."""
    setup = standing_setup(taken)
    document = {k: v for k, v in setup_document(setup).items() if k not in ("x", "y")}
    about = orjson.dumps({"format": ABOUT, "version": VERSION, "setup": document}).decode()
    start = taken.standing
    arrays = named(taken.network, start.parameters)
    for name, slot in zip(taken.training.optimizer.slot_symbols, start.state.slots, strict=True):
        arrays |= named(taken.network, slot, f"{name}_")
    file = BytesIO()
    np.savez_compressed(
        file,
        allow_pickle=False,
        **arrays,
        x=setup.x,
        y=setup.y,
        updates=np.array(start.state.updates),
        about=np.array(about),
    )
    return file.getvalue()


def read_npz(data: bytes, limits: Limits) -> Brought:
    """Make a session of arrays: `w2`, `b2` … are needed, all else may be left out.

    Raises InvalidInput, which names the array.
    """
    texts, arrays = _unpacked(data, limits)
    setup = _setup(texts, arrays, limits)
    network, training = setup.network, setup.training
    biases = {f"b{i}": np.zeros(n) for i, n in enumerate(network.sizes[1:], start=2)}
    parameters = joined(network, {**biases, **arrays})
    names = training.optimizer.slot_symbols
    if not names or f"{names[0]}_w2" not in arrays:
        return begun(setup, parameters, fresh_state(training, parameters), limits)
    slots = tuple(joined(network, arrays, prefix=f"{name}_") for name in names)
    updates = arrays.get("updates")
    if updates is None or updates.size != 1 or not 0 <= updates.flat[0] < 2**53:
        raise InvalidInput.at("/updates", say("file-updates"))
    return begun(setup, parameters, OptimizerState(slots, int(updates.flat[0])), limits)


def _setup(texts: Mapping[str, str], arrays: Mapping[str, Array], limits: Limits) -> Setup:
    data = {name: arrays[name].tolist() for name in ("x", "y") if name in arrays}
    if "about" in texts:
        about = parse(texts["about"].encode())
        if about.field("format").value != ABOUT or about.field("version").whole(1) > VERSION:
            about.refuse(say("file-foreign"))
        document = about.field("setup")
        whole = {**dict(_plain(document)), **data}
        return read_setup(Part(whole, ""), limits)
    layers = list(layers_in(arrays))
    if not layers:
        raise InvalidInput.at("/w2", say("file-no-weights", names=", ".join(sorted(arrays)) or "–"))
    for name in (f"w{layer}" for layer in layers):
        if arrays[name].ndim != 2:
            given = written(arrays[name].shape)
            raise InvalidInput.at(f"/{name}", say("file-array-matrix", given=given))
    for one, above in pairwise(layers):
        rows, columns = arrays[f"w{one}"].shape[0], arrays[f"w{above}"].shape[1]
        if rows != columns:
            fits = say("file-array-columns", below=f"w{one}", expected=rows, given=columns)
            raise InvalidInput.at(f"/w{above}", fits)
    sizes = [arrays["w2"].shape[1], *(arrays[f"w{layer}"].shape[0] for layer in layers)]
    rows_of = {name: Part(rows, f"/{name}") for name, rows in data.items()}
    samples = {name: [row.numbers() for row in part.items()] for name, part in rows_of.items()}
    spec = SetupSpec(
        network=NetworkSpec(sizes=sizes), data=DataSpec(x=samples.get("x"), y=samples.get("y"))
    )
    return build_setup(spec, limits)[0]


def _plain(part: Part) -> list[tuple[str, object]]:
    return [(name, field.value) for name, field in part.fields()]


def _unpacked(data: bytes, limits: Limits) -> tuple[dict[str, str], dict[str, Array]]:
    """Read the arrays of a zip file, none of which is larger than a session could be."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_sizes(entries, limits)
            found = {entry.filename.removesuffix(".npy"): archive.read(entry) for entry in entries}
    except _BROKEN:
        raise InvalidInput.at("", say("file-no-npz")) from None
    texts: dict[str, str] = {}
    arrays: dict[str, Array] = {}
    for name, content in found.items():
        array = _array(name, content)
        if array.dtype.kind == "U" and array.ndim == 0:
            texts[name] = str(array)
        elif array.dtype.kind in "fiu":
            arrays[name] = array.astype(np.float64)
        else:
            kind = str(array.dtype)[:20]
            raise InvalidInput.at(f"/{name[:64]}", say("file-array-kind", given=kind))
    return texts, arrays


def _check_sizes(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    """Refuse what unpacks to more than parameters, state and data may take."""
    most = 8 * _VECTORS * limits.max_parameters + _DATA_BYTES
    total = sum(entry.file_size for entry in entries)
    if total > most:
        raise InvalidInput.at("", say("file-unpacks-to", most=size(most), given=size(total, most)))
    if len(entries) > MOST_ARRAYS:
        raise InvalidInput.at("", say("file-entries", most=MOST_ARRAYS, given=len(entries)))


def _array(name: str, content: bytes) -> NDArray[Any]:
    """Read one `.npy`; its header is held against its length before anything is made of it."""
    file = BytesIO(content)
    pointer = f"/{name[:64]}"
    try:
        version = np.lib.format.read_magic(file)
        read = {
            (1, 0): np.lib.format.read_array_header_1_0,
            (2, 0): np.lib.format.read_array_header_2_0,
        }[version]
        shape, fortran, dtype = read(file, max_header_size=_HEADER_BYTES)
    except (ValueError, LookupError, SyntaxError, TypeError, EOFError):
        raise InvalidInput.at(pointer, say("file-no-array")) from None
    if dtype.hasobject:
        raise InvalidInput.at(pointer, say("file-array-kind", given="object"))
    here = len(content) - file.tell()
    expected = int(np.prod(shape, dtype=object)) * dtype.itemsize
    if here != expected or any(n < 0 for n in shape):
        came = size(here, expected)
        raise InvalidInput.at(pointer, say("file-array-cut", expected=size(expected), given=came))
    flat = np.frombuffer(content, dtype, offset=file.tell())
    return flat.reshape(shape, order="F" if fortran else "C")
