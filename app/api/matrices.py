"""Large matrices of a view, written some rows at a time, so that others come to their turn."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from ..exports.rows import LARGE, in_pieces

V = TypeVar("V")


def written_ahead(view: V) -> V | dict[str, object]:
    """Write the large matrices of a view's layers; all else of it is left as it is."""
    if isinstance(view, Mapping):
        layers = view.get("layers")
        if isinstance(layers, list) and any(map(_is_large, layers)):
            return {**view, "layers": [_layer(each) for each in layers]}
    return view


def _is_large(layer: object) -> bool:
    """Whether the weights of a layer are many, and so whatever else has their shape."""
    return isinstance(layer, dict) and getattr(layer.get("w"), "size", 0) >= LARGE


def _layer(layer: Mapping[str, object]) -> dict[str, object]:
    return {name: in_pieces(value) for name, value in layer.items()}
