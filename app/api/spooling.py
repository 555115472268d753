"""Large bodies on their way to the process that reads them: through a file, not through memory."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from fastapi import Request

from ..engine.errors import Busy
from ..engine.message import say


@asynccontextmanager
async def spooled(request: Request, most: int) -> AsyncIterator[bytes | Path]:
    """Take a body in: as it is up to `most` bytes, else in a file that is gone afterwards.

    Raises Busy where there is no room for the file.
    """
    pieces: list[bytes] = []
    size, path = 0, None
    try:
        async for piece in request.stream():
            pieces.append(piece)
            size += len(piece)
            if size > most:
                path = path or _new_file()
                _write(path, pieces)
                pieces.clear()
        yield b"".join(pieces) if path is None else path
    finally:
        if path is not None:
            with suppress(OSError):
                path.unlink()


def _write(path: Path, pieces: list[bytes]) -> None:
    """Append pieces to a file."""
    try:
        with path.open("ab") as file:
            file.writelines(pieces)
    except OSError:
        raise Busy(say("body-not-kept")) from None


def _new_file() -> Path:
    try:
        with NamedTemporaryFile(prefix="backprop-lab-", delete=False) as file:
            return Path(file.name)
    except OSError:
        raise Busy(say("body-not-kept")) from None
