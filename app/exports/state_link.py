"""A session's state within a link itself: its JSON, deflated, in letters that an address may have.

`state1.eNq…`: the number is that of the form, and the rest base64url without padding. Nothing is
kept for such a link, so it lives as long as there is a lab of this or a later version anywhere.
"""

from __future__ import annotations

import base64
import re
import zlib
from typing import NoReturn

import orjson

from ..engine.errors import InvalidInput
from ..engine.message import Message, say, size

VERSION = 1
LONGEST = 2_000
"""Characters of a whole address that every mail program, chat and browser takes."""
_UNPACKED_BYTES = 2_000_000
_FORM = re.compile(r"state(\d{1,9})\.(.*)", re.DOTALL)
_FOREIGN = re.compile(r"[^A-Za-z0-9_-]")

# What most states have in common. Links of version 1 are unpacked by these very bytes: another
# text would make another version.
_COMMON = b"""\
"checkpoints":{"passes":["data":["seal":"there":{"kind":"parameters""sample""training""train""place":\
"spec":{"facts":"dataset":"targets":"inputs":[],"outputs":[],"image":null,"test":0},"noise":\
"updates":"momentum":0.9"beta1":0.9,"beta2":0.999,"epsilon":1e-08"leaky_relu""alpha":"linear""elu"\
"softplus""gelu""softmax""tanh""relu""binary_cross_entropy""categorical_cross_entropy""he""zeros"\
"he_normal""xavier_uniform""xavier_normal""adagrad""rmsprop""adam""nesterov""compiled""mazur-biases"\
"single-neuron""xor""and""or""nand""half-adder""two-hidden-layers""reached""over":"data","enabled":true\
"conditions":[{"id":"target":"value":"quantity":"previous":"previous_pass":"name":"index":"x":[[0,0]\
[0,1],[1,0],[1,1]],"y":[[0],[1],[1],[0]]"samples":[],"choice":null,"training":null},{"pass":"set":{"w:\
{"format":"backprop-lab-session","version":1,"setup":{"version":3,"sizes":[2,2,2],"activations":[[\
"sigmoid",null],["sigmoid",null]],"cost":"quadratic","training":{"optimizer":"sgd","learning_rate":0.5,\
"batch_size":1,"shuffle":false,"train_biases":false,"l1":0.0,"l2":0.0,"kernel":"numpy"},"x":[[0.05,0.1]],\
"y":[[0.01,0.99]],"preset":"mazur","data":{"preset":"mazur"},"about":{"inputs":[],"outputs":[],"image":\
null,"test":0},"initializer":"normal","seed":0,"altered":false},"cursor":{"pass":0,"step":0},"furthest":{\
"pass":0,"step":0},"shown":null,"stopped":false,"spacing":64,"edits":[],"conditions":[],"bookmarks":[],\
"stop":null,"undo":[],"redo":[],"start":{"w2":[[0.15,0.2],[0.25,0.3]],"b2":[0.35,0.35],"w3":[[0.4,0.45],[\
0.5,0.55]],"b3":[0.6,0.6]}}"""


def pack(document: bytes) -> str:
    """Write a JSON document as the id of a link."""
    plain = orjson.dumps(orjson.loads(document))
    packer = zlib.compressobj(level=9, zdict=_COMMON)
    packed = packer.compress(plain) + packer.flush()
    return f"state{VERSION}.{base64.urlsafe_b64encode(packed).decode().rstrip('=')}"


def is_packed(link_id: str) -> bool:
    """Tell whether a link's id is of this kind, whether it can be read or not."""
    return _FORM.fullmatch(link_id) is not None


def unpack(link_id: str) -> bytes:
    """Read what `pack` wrote. Raises InvalidInput, which says how it is not that any more."""
    found = _FORM.fullmatch(link_id)
    if found is None:
        _refuse(say("no-link", id=link_id[:64]))
    version, text = int(found[1]), found[2]
    if version > VERSION:
        _refuse(say("file-newer", known=VERSION, given=version))
    if len(link_id) > LONGEST:
        _refuse(say("file-text-length", most=LONGEST, given=len(link_id)))
    if version != VERSION:
        _refuse(say("file-foreign"))
    foreign = _FOREIGN.search(text)
    if foreign is not None:
        place = found.start(2) + foreign.start() + 1
        _refuse(say("link-foreign-character", place=place, given=foreign[0]))
    return _inflated(text)


def _inflated(text: str) -> bytes:
    if len(text) % 4 == 1:
        _refuse(say("link-cut"))
    unpacker = zlib.decompressobj(zdict=_COMMON)
    try:
        data = unpacker.decompress(
            base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), _UNPACKED_BYTES
        )
    except zlib.error:
        _refuse(say("link-changed"))
    if unpacker.unconsumed_tail:
        _refuse(say("link-too-large", most=size(_UNPACKED_BYTES)))
    if not unpacker.eof:
        _refuse(say("link-cut"))
    if unpacker.unused_data:
        _refuse(say("link-longer"))
    return data


def _refuse(message: Message) -> NoReturn:
    raise InvalidInput.at("", message)
