"""Unpacks gzip, never further than a limit: a small file can hold a very large one."""

from __future__ import annotations

import zlib

from ..engine.errors import InvalidInput
from ..engine.message import say, size

_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_WINDOW = 16 + zlib.MAX_WBITS
"""Asks zlib for gzip's header and checksum."""


def unpacked(data: bytes, pointer: str, most: int) -> bytes:
    """Return what is in a gzip file, and any other file as it is.

    Raises InvalidInput where it is damaged, or holds more than `most` bytes.
    """
    if not data.startswith(_GZIP_MAGIC):
        return data
    reader = zlib.decompressobj(_GZIP_WINDOW)
    try:
        content = reader.decompress(data, most + 1)
    except zlib.error:
        raise InvalidInput.at(pointer, say("file-gzip-damaged")) from None
    if len(content) > most or reader.unconsumed_tail:
        raise InvalidInput.at(pointer, say("file-unpacks-too-large", most=size(most)))
    if not reader.eof:
        raise InvalidInput.at(pointer, say("file-gzip-damaged"))
    return content
