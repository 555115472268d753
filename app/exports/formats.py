"""The formats there are, by name: what each is called on the wire and in a folder, what writes it.

Another format is one more entry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ..engine.errors import UnknownFormat, UnsupportedMediaType
from ..engine.message import say
from ..sessions.session_limits import Limits
from ..text import Catalogue
from .brought import Brought
from .csv_pass import write_csv
from .html_player import write_html
from .keras_code import write_keras
from .notebook import write_notebook, write_numpy
from .npz import read_npz, write_npz
from .onnx_model import read_onnx, write_onnx
from .session_json import read_json, write_json
from .taken import Taken
from .tex_step import write_tex
from .torch_code import write_torch

Writer = Callable[[Taken, Catalogue], bytes]
Reader = Callable[[bytes, Limits], Brought]
JSON, NPZ, ONNX = "application/json", "application/x-npz", "application/onnx"


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its media type, the end of its files' names, and what writes it.

    `of_step` says that it is about one step, and not the whole pass; `takes_passes` that it may
    hold several passes.
    """

    media_type: str
    suffix: str
    write: Writer
    of_step: bool = False
    takes_passes: bool = False

    def file_name(self, taken: Taken) -> str:
        """Name the file: which network, which pass, and which step where that matters."""
        step = f"-step-{max(taken.session.cursor.step, 1)}" if self.of_step else ""
        return f"{taken.name}{step}{self.suffix}"


def _wordless(write: Callable[[Taken], bytes]) -> Writer:
    """Take a writer that says nothing in words."""
    return lambda taken, _catalogue: write(taken)


PYTHON = "text/x-python; charset=utf-8"
FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "json": Format(JSON, ".json", _wordless(write_json)),
        "npz": Format(NPZ, ".npz", _wordless(write_npz)),
        "csv": Format("text/csv; charset=utf-8; header=present", ".csv", _wordless(write_csv)),
        "tex": Format("application/x-tex", ".tex", write_tex, of_step=True),
        "py-numpy": Format(PYTHON, "-numpy.py", _wordless(write_numpy)),
        "py-torch": Format(PYTHON, "-torch.py", _wordless(write_torch)),
        "py-keras": Format(PYTHON, "-keras.py", _wordless(write_keras)),
        "ipynb": Format("application/x-ipynb+json", ".ipynb", write_notebook),
        "onnx": Format(ONNX, ".onnx", _wordless(write_onnx)),
        "html": Format("text/html; charset=utf-8", ".html", write_html, takes_passes=True),
    }
)
READERS: Mapping[str, Reader] = MappingProxyType(
    {
        JSON: read_json,
        NPZ: read_npz,
        "application/zip": read_npz,
        ONNX: read_onnx,
        "application/x-onnx": read_onnx,
        "application/x-protobuf": read_onnx,
    }
)
"""What reads a file, by its media type; bytes of no said kind are known by how they begin."""
UNSAID = "application/octet-stream"
_ZIP, _OBJECT = b"PK\x03\x04", b"{"


def format_of(name: str) -> Format:
    """Look a format up. Raises UnknownFormat."""
    found = FORMATS.get(name)
    if found is None:
        raise UnknownFormat(say("no-such-format", allowed=", ".join(FORMATS), given=name[:64]))
    return found


def reader_of(content_type: str | None, data: bytes) -> Reader:
    """Choose what reads a file. Raises UnsupportedMediaType."""
    media_type = (content_type or "").partition(";")[0].strip().lower()
    if media_type == UNSAID:
        if data.startswith(_ZIP):
            return read_npz
        return read_json if data.lstrip()[:1] == _OBJECT else read_onnx
    found = READERS.get(media_type)
    if found is None:
        allowed = ", ".join([*READERS, UNSAID])
        raise UnsupportedMediaType(say("media-type", allowed=allowed, given=media_type or "–"))
    return found
