"""Links: a session's state as it is now, kept under an id that never means anything else.

What is kept is the JSON of the whole session, which names no id of it; its own id is a digest of
that, so the same state is kept once. It knows the service and no HTTP.
"""

from __future__ import annotations

import base64
import time
import zlib
from hashlib import blake2b

from ..engine.errors import InvalidInput, LinkNotFound, StoreDamaged
from ..engine.message import say
from ..sessions.looks import Snapshot
from ..sessions.service import LabService
from .session_json import read_json, write_json
from .taken import take

PREFIX = "link:"
_DIGEST_BYTES = 15
"""Of what nobody can guess who does not know the state itself; 20 characters of an address."""
_SECONDS_A_DAY = 86_400
_UNPACKED_BYTES = 256_000_000
LONGEST_ID = 64


def make_link(service: LabService, session_id: str) -> str:
    """Keep the state of a session as it is now; return the link's id. Raises SessionNotFound."""
    data = write_json(service.look(session_id, take))
    digest = blake2b(data, digest_size=_DIGEST_BYTES).digest()
    link_id = base64.urlsafe_b64encode(digest).decode()
    service.store.put_blob(PREFIX + link_id, zlib.compress(data), _until(service))
    return link_id


def open_link(service: LabService, link_id: str) -> Snapshot:
    """Make a session in the very state that a link keeps; it is then kept for longer.

    Raises LinkNotFound, StoreDamaged.
    """
    packed = _kept(service, link_id)
    if packed is None:
        raise LinkNotFound(say("no-link", id=link_id[:LONGEST_ID]))
    try:
        data = zlib.decompressobj().decompress(packed, _UNPACKED_BYTES)
        brought = read_json(data, service.limits)
    except (zlib.error, InvalidInput) as error:
        raise StoreDamaged(say("link-unreadable")) from error
    service.store.put_blob(PREFIX + link_id, packed, _until(service))
    return service.adopt(brought.session, brought.checkpoints, ours=True)


def is_link(service: LabService, link_id: str) -> bool:
    """Tell whether a link is kept."""
    return _kept(service, link_id) is not None


def _kept(service: LabService, link_id: str) -> bytes | None:
    return service.store.get_blob(PREFIX + link_id) if len(link_id) <= LONGEST_ID else None


def _until(service: LabService) -> int:
    return int(time.time()) + service.limits.link_days * _SECONDS_A_DAY
