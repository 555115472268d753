"""The head of a request as the server hands it on: read without making an object of it.

Each request passes half a dozen layers that look at one header or two.
"""

from __future__ import annotations

from starlette.types import Scope


def header(scope: Scope, name: bytes) -> str | None:
    """Return the first header of a name, in small letters, as text; None where there is none."""
    for key, value in scope["headers"]:
        if key == name:
            text: str = value.decode("latin-1")
            return text
    return None
