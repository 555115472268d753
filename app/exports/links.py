"""Links: a session's state as it is now, under an id that never means anything else.

A short state is in the link's id itself (`state_link.py`); of a longer one the id names what is
kept here: the JSON of the whole session, which names no id of it. Its own id is a digest of that,
so the same state is kept once. It knows the service and no HTTP.
"""

from __future__ import annotations

import base64
import time
import zlib
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b

from ..engine.errors import Diverged, InvalidInput, LinkNotFound, StoreDamaged
from ..engine.message import say
from ..sessions.looks import Snapshot
from ..sessions.service import LabService
from .session_json import read_json, write_json
from .state_link import is_packed, pack, unpack
from .taken import Taken, take

PREFIX = "link:"
_DIGEST_BYTES = 15
"""Of what nobody can guess who does not know the state itself; 20 characters of an address."""
_SECONDS_A_DAY = 86_400
UNPACKED_BYTES = 256_000_000
LONGEST_ID = 64
MOST_PACKED = 40_000
"""Bytes of JSON from which on no state fits into an address, however much it repeats itself."""
MOST_REPLAY_WORK = 5_000_000
"""Passes times parameters that opening may compute anew: some tenths of a second."""


def make_link(
    service: LabService, session_id: str, most: int = 0, if_match: int | None = None
) -> str:
    """Make a link to the state of a session as it is now; return its id.

    The id holds the state itself if it has then at most `most` characters.
    Raises SessionNotFound, StaleRevision.
    """
    taken = service.look(session_id, take, if_match)
    data = write_json(taken)
    held = next((each for each in _packed(taken, data) if len(each) <= most), None)
    if held is not None:
        return held
    digest = blake2b(data, digest_size=_DIGEST_BYTES).digest()
    link_id = base64.urlsafe_b64encode(digest).decode()
    service.store.put_blob(PREFIX + link_id, zlib.compress(data), _until(service))
    return link_id


def _packed(taken: Taken, data: bytes) -> Iterator[str]:
    """Pack all of it, or else all but checkpoints where replaying is quick without them.

    That of the cursor's pass goes last: where its kernel is missing, another one begins there.
    """
    if len(data) <= MOST_PACKED:
        yield pack(data)
    first, *later = taken.checkpoints
    work = taken.session.furthest.number * taken.network.parameter_count
    if not later or work > MOST_REPLAY_WORK:
        return
    here = tuple(each for each in later if each.number == taken.session.cursor.number)
    for kept in [(first, *here), (first,)] if here else [(first,)]:
        bare = write_json(replace(taken, checkpoints=kept))
        if len(bare) <= MOST_PACKED:
            yield pack(bare)


def open_link(service: LabService, link_id: str, kernel: str | None = None) -> Snapshot:
    """Make a session in the very state that a link holds or keeps; it is then kept for longer.

    `kernel` goes on from there. Raises LinkNotFound, StoreDamaged, KernelMissing; InvalidInput,
    TooLarge of what a link itself holds.
    """
    if is_packed(link_id):
        return _opened(service, link_id, kernel)
    packed = _kept(service, link_id)
    if packed is None:
        raise LinkNotFound(say("no-link", id=link_id[:LONGEST_ID]))
    try:
        data = zlib.decompressobj().decompress(packed, UNPACKED_BYTES)
        brought = read_json(data, service.limits)
    except (zlib.error, InvalidInput) as error:
        raise StoreDamaged(say("link-unreadable")) from error
    service.store.put_blob(PREFIX + link_id, packed, _until(service))
    return service.adopt(brought.session, brought.checkpoints, ours=True, kernel=kernel)


def _opened(service: LabService, link_id: str, kernel: str | None) -> Snapshot:
    """Open what anybody may have written: it is held against everything that a file is."""
    brought = read_json(unpack(link_id), service.limits)
    try:
        return service.adopt(brought.session, brought.checkpoints, kernel=kernel)
    except Diverged as error:
        raise InvalidInput.at("/cursor", say("file-beyond-breakdown")) from error


def check_link(service: LabService, link_id: str) -> None:
    """See that a link can be opened, without opening it. Raises LinkNotFound, InvalidInput."""
    if is_packed(link_id):
        read_json(unpack(link_id), service.limits)
    elif _kept(service, link_id) is None:
        raise LinkNotFound(say("no-link", id=link_id[:LONGEST_ID]))


def _kept(service: LabService, link_id: str) -> bytes | None:
    return service.store.get_blob(PREFIX + link_id) if len(link_id) <= LONGEST_ID else None


def _until(service: LabService) -> int:
    return int(time.time()) + service.limits.link_days * _SECONDS_A_DAY
