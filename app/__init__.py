"""Backprop Lab: a debugger for backpropagation, served to a browser and as a JSON API."""

from typing import Any

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:  # noqa: ANN401 - what the client has
    """Give the client's names, as in `from backprop_lab import Lab`; a server needs none."""
    from . import client  # noqa: PLC0415 - so that a server does not import it

    if name in client.__all__:
        return getattr(client, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
