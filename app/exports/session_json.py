"""All of a session as JSON, so that the very same one can be made of it again.

`setup` is the document that stores keep, `start` what pass 0 begins with; then come edits, cursor,
furthest place, conditions and bookmarks. `checkpoints` save the replay of a long history; their
`seal` ties them to what they were computed from, so that a file that was changed by hand does not
bring numbers that are not its own. Without checkpoints passes are computed from the start.
"""

from __future__ import annotations

import base64
import hashlib
import struct
from collections.abc import Mapping

import numpy as np
import orjson

from ..engine.errors import StoreDamaged
from ..engine.kernels.kernel import Start
from ..engine.message import say
from ..engine.network import Network
from ..engine.optimizers import OptimizerState
from ..sessions.checkpoints import Checkpoint, decode, encode
from ..sessions.session_limits import Limits
from ..sessions.setup import Setup
from .arrays import joined, named
from .brought import Brought
from .parts import Part, parse
from .rows import in_pieces
from .session_part import read_session, session_document
from .setup_part import read_setup, setup_document
from .taken import Taken

FORMAT = "backprop-lab-session"
VERSION = 2
WITHOUT_TABLES = 1
"""Version of a file that what knew no other number of samples can read, too."""
CHECKPOINT_BYTES = 2_000_000
"""What the checkpoints of one file may take; beyond, every second one is left out."""


def write_json(taken: Taken) -> bytes:
    """Write the session; numbers are written so that they come back to the bit."""
    first, *later = taken.checkpoints
    document: dict[str, object] = {
        "format": FORMAT,
        "version": _version(taken),
        "setup": _pieces(setup_document(taken.session.setup)),
        **session_document(taken.session),
        "start": _pieces(_start(taken.network, decode(first), taken)),
    }
    kept = _thinned(later)
    if kept:
        document["checkpoints"] = {
            "passes": [each.number for each in kept],
            "data": [base64.b64encode(each.data).decode() for each in kept],
            "seal": _seal(document, kept),
        }
    return orjson.dumps(document, option=orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_INDENT_2)


def _pieces(document: Mapping[str, object]) -> dict[str, object]:
    return {name: in_pieces(value) for name, value in document.items()}


def _version(taken: Taken) -> int:
    session = taken.session
    ways = (session, *(change.there for change in (*session.past, *session.future)))
    tables = any(edit.table is not None for way in ways for edit in way.edits)
    return VERSION if tables else WITHOUT_TABLES


def read_json(data: bytes, limits: Limits) -> Brought:
    """Read what `write_json` wrote, or somebody else. Raises InvalidInput."""
    root = parse(data)
    if root.maybe("format") is None or root.field("format").value != FORMAT:
        root.refuse(say("file-foreign"))
    version = root.field("version").whole(1)
    if version > VERSION:
        root.field("version").refuse(say("file-newer", known=VERSION, given=version))
    setup = read_setup(root.field("setup"), limits)
    start = _read_start(root.field("start"), setup)
    session = read_session(root, setup)
    later = _read_checkpoints(root, setup)
    return Brought(session, (encode(0, start), *later))


def _start(network: Network, start: Start, taken: Taken) -> dict[str, object]:
    document: dict[str, object] = dict(named(network, start.parameters))
    if start.state.updates:
        names = taken.session.setup.training.optimizer.slot_symbols
        document["updates"] = start.state.updates
        for name, slot in zip(names, start.state.slots, strict=True):
            document |= named(network, slot, f"{name}_")
    return document


def _read_start(part: Part, setup: Setup) -> Start:
    optimizer, network = setup.training.optimizer, setup.network
    arrays = {
        name: field.read(lambda field=field: np.array(field.value, dtype=np.float64))  # type: ignore[misc]
        for name, field in part.fields()
        if name != "updates"
    }
    parameters = joined(network, arrays, part.pointer)
    updates = part.maybe("updates")
    if updates is None:
        return Start(parameters, optimizer.fresh_state(len(parameters)))
    slots = tuple(
        joined(network, arrays, part.pointer, f"{name}_") for name in optimizer.slot_symbols
    )
    return Start(parameters, OptimizerState(slots, updates.whole()))


def _thinned(checkpoints: list[Checkpoint]) -> list[Checkpoint]:
    while sum(len(each.data) for each in checkpoints) > CHECKPOINT_BYTES:
        checkpoints = checkpoints[1::2]
    return checkpoints


def _seal(document: dict[str, object], checkpoints: list[Checkpoint]) -> str:
    """Digest of all that the checkpoints were computed from, and of themselves."""
    made_of = (document["setup"], document["start"], document["edits"])
    option = orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_SORT_KEYS
    digest = hashlib.sha256(orjson.dumps(made_of, option=option))
    for each in checkpoints:
        digest.update(each.number.to_bytes(8) + each.data)
    return digest.hexdigest()


def _read_checkpoints(root: Part, setup: Setup) -> list[Checkpoint]:
    part = root.maybe("checkpoints")
    if part is None:
        return []
    passes = [each.whole(1) for each in part.field("passes").items()]
    data = part.field("data").items()
    if len(data) != len(passes) or passes != sorted(set(passes)):
        part.field("passes").refuse(say("file-checkpoints-order"))
    found = [_decoded(number, each, setup) for number, each in zip(passes, data, strict=True)]
    document = root.value
    if not isinstance(document, dict) or part.field("seal").text() != _seal(document, found):
        part.field("seal").refuse(say("file-checkpoints-seal"))
    return found


def _decoded(number: int, part: Part, setup: Setup) -> Checkpoint:
    """Take one checkpoint. Raises InvalidInput where it is none of this network."""
    text = part.text(2 * CHECKPOINT_BYTES)
    try:
        checkpoint = Checkpoint(number, base64.b64decode(text, validate=True))
        start = decode(checkpoint)
    except (StoreDamaged, ValueError, ArithmeticError, struct.error):
        part.refuse(say("file-part-unreadable"))
    vectors = (start.parameters, *start.state.slots)
    if any(len(v) != setup.network.parameter_count or not np.isfinite(v).all() for v in vectors):
        part.refuse(say("file-part-unreadable"))
    return checkpoint
