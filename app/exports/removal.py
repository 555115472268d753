"""Sessions that are deleted and can be had back for a while, under their ids and in their families.

What is kept meanwhile is what a link keeps: the JSON of the whole session. It knows the service
and no HTTP.
"""

from __future__ import annotations

import time
import zlib
from dataclasses import replace

import orjson

from ..engine.errors import InvalidInput, StaleRevision, StoreDamaged
from ..engine.message import say
from ..sessions.documents import read_parent, write_parent
from ..sessions.looks import Snapshot
from ..sessions.service import LabService
from .links import LONGEST_ID, UNPACKED_BYTES
from .session_json import read_json, write_json
from .taken import take

PREFIX = "removed:"
KEPT_SECONDS = 3600


def remove(service: LabService, session_id: str, if_match: int | None = None) -> None:
    """Delete a session, and keep it aside for an hour.

    Raises SessionNotFound, StaleRevision, StoreFailure where there is no room to keep it.
    """
    while True:
        taken = service.look(session_id, take)
        revision = taken.session.revision if if_match is None else if_match
        parent = taken.session.parent
        head = orjson.dumps(None if parent is None else write_parent(parent))
        blob, data = PREFIX + session_id, zlib.compress(head + b"\n" + write_json(taken))
        # what an earlier removal kept would stay as it was
        service.store.delete_blob(blob)
        service.store.put_blob(blob, data, int(time.time()) + KEPT_SECONDS)
        try:
            return service.delete(session_id, revision)
        except StaleRevision:
            service.store.delete_blob(blob)
            if if_match is not None:
                raise
            # somebody went on with it meanwhile: that is to be kept, too


def restore(service: LabService, session_id: str) -> Snapshot:
    """Bring a session back that was removed; one that is there is as it is.

    Raises SessionNotFound where none of this id was removed, or too long ago, StoreDamaged.
    """
    blob = PREFIX + session_id[:LONGEST_ID]
    packed = service.store.get_blob(blob)
    if packed is None or service.store.load(session_id) is not None:
        return service.get(session_id)
    try:
        content = zlib.decompressobj().decompress(packed, UNPACKED_BYTES)
        head, data = content.split(b"\n", maxsplit=1)
        brought, parent = read_json(data, service.limits), orjson.loads(head)
        session = replace(
            brought.session,
            id=session_id,
            parent=None if parent is None else read_parent(parent),
        )
    except (zlib.error, ValueError, TypeError, InvalidInput) as error:
        raise StoreDamaged(say("session-unreadable")) from error
    view = service.adopt(session, brought.checkpoints, ours=True, anew=False)
    service.store.delete_blob(blob)
    return view
