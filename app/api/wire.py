"""What every wire type is made of, and how a reply is written.

Bodies that come in are Pydantic models: `…Create`, `…Move`, `…Patch`. Views that go out are typed
dictionaries: the one declaration documents a view, lets mypy hold the code that fills it in, and is
what orjson writes, NumPy arrays as they are, messages in words. It must not know any resource.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any

import numpy as np
from fastapi import Response
from numpy.typing import NDArray
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetPydanticSchema,
    WithJsonSchema,
    model_validator,
    with_config,
)
from typing_extensions import TypedDict

from ..engine.message import Text
from . import number_lists
from .language import write_json
from .matrices import written_ahead

Finite = number_lists.Finite
Count = Annotated[int, Field(strict=True)]
Index = Annotated[int, Field(strict=True, ge=0)]
Switch = Annotated[bool, Field(strict=True)]

Array = NDArray[np.float64]


MOST_FIELDS = 64
"""More than any body has of its own."""


class Incoming(BaseModel):
    """A request body: unknown fields are refused, so that a typing slip is not silently ignored."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _few_unknown_fields(cls, said: Any) -> Any:  # noqa: ANN401 - any JSON
        """Refuse many unknown fields here, without an error of Pydantic's for each of them."""
        if isinstance(said, dict) and len(said) > MOST_FIELDS:
            known = {field.alias or name for name, field in cls.model_fields.items()}
            number_lists.refuse(
                ("extra_forbidden", (name,), None) for name in said if name not in known
            )
        return said


def named(names: Iterable[str]) -> WithJsonSchema:
    """Describe a text as one of the names of a registry, which is what checks it."""
    return WithJsonSchema({"type": "string", "enum": list(names)})


view = with_config(ConfigDict(extra="forbid"))
"""Marks a typed dictionary as a view: it has the fields that it declares and no others."""


def _sent_as(wire_type: object) -> GetPydanticSchema:
    """Describe a value that the engine holds in arrays by what is sent of it."""
    return GetPydanticSchema(lambda _source, describe: describe(wire_type))


Vector = Annotated[Array | Sequence[float], _sent_as(list[float])]
Matrix = Annotated[Sequence[Array] | Array, _sent_as(list[list[float]])]
MaskedVector = Annotated[Array | Sequence[float | None], _sent_as(list[float | None])]
"""`null` = not computed yet, and nothing else."""
MaskedMatrix = Annotated[
    Array | Sequence[Array | list[float | None]], _sent_as(list[list[float | None]])
]

Said = Annotated[Text, _sent_as(str)]
"""What is said in words, in the language of the request."""

AtPass = TypedDict("AtPass", {"pass": int})
"""Base of the views that tell a pass: `pass` is a keyword, and no field of a class can be."""

Reply = Mapping[str, object] | Sequence[Mapping[str, object]]


def json_response(
    body: Reply, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Write a view. NumPy arrays become arrays; a NaN could only become null, so none gets here."""
    content = write_json(written_ahead(body))
    return Response(content, status, headers, media_type="application/json")


def etag(revision: int) -> dict[str, str]:
    """Make the header that names a session's revision."""
    return {"ETag": f'"{revision}"'}
