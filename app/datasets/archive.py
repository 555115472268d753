"""A table as bytes to be kept, and back."""

from __future__ import annotations

import io
import json

import numpy as np

from .table import Column, Table

_VERSION = 1


def pack(table: Table) -> bytes:
    """Write a table: its numbers packed by NumPy, and what is known of them as JSON beside."""
    about = {
        "version": _VERSION,
        "name": table.name,
        "targets": table.targets,
        "image": table.image,
        "columns": [[c.name, c.kind, c.classes] for c in table.columns],
    }
    values = np.stack([column.values for column in table.columns], axis=1)
    packed = io.BytesIO()
    np.savez_compressed(packed, about=np.array(json.dumps(about)), values=values)
    return packed.getvalue()


def unpack(data: bytes) -> Table:
    """Read what `pack` wrote. Raises ValueError or LookupError for anything else."""
    with np.load(io.BytesIO(data), allow_pickle=False) as packed:
        about, values = json.loads(str(packed["about"])), packed["values"]
    columns = tuple(
        Column(name, kind, values[:, i], tuple(classes))
        for i, (name, kind, classes) in enumerate(about["columns"])
    )
    image = about["image"]
    return Table(
        about["name"],
        columns,
        tuple(about["targets"]),
        None if image is None else (image[0], image[1]),
    )
