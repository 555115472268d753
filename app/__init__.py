"""Backprop Lab: a debugger for backpropagation, served to a browser and as a JSON API."""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"

CLIENT = frozenset({"Lab", "LabProblem", "LabUnreachable", "Layer", "ModelError", "RemoteSession"})
"""What `from backprop_lab import …` gives of the client: a server imports none of it."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what the client has
    """Give the client's names, as in `from backprop_lab import Lab`."""
    if name in CLIENT:
        return getattr(import_module(f"{__name__}.client"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
