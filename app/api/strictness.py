"""What a call is held to before it is read: a query and a body that it takes, strict JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from typing import Any, get_origin

from fastapi import Request
from fastapi.dependencies.models import Dependant
from pydantic import BaseModel

from ..engine.errors import FieldProblem, InvalidInput
from ..engine.message import say
from .head import header
from .json_in import read_json
from .number_lists import MOST_ERRORS
from .refusals import Refusal

LONGEST_NAME = 64
"""Characters of an unknown parameter's name that an error repeats."""


class JsonRequest(Request):
    """A request whose body is JSON whatever it is labelled, and strictly JSON."""

    said: BaseModel | None = None
    """The body, where it has been read already."""
    held: bytes | None = None
    """The body as it came, where it has been taken in already."""

    async def body(self) -> bytes:
        """Return the body as it came; of one that has been read, no more than that it was one."""
        if self.held is None:
            self.held = b"{}" if self.said is not None else await super().body()
        return self.held

    def as_json(self) -> JsonRequest:
        """Return the same request, labelled as what it is."""
        scope = dict(self.scope)
        headers = [h for h in scope["headers"] if h[0] != b"content-type"]
        scope["headers"] = [*headers, (b"content-type", b"application/json")]
        labelled = JsonRequest(scope, self.receive)
        labelled.said, labelled.held = self.said, self.held
        return labelled

    async def json(self) -> Any:  # noqa: ANN401 - JSON is of any type
        """Read the body."""
        if self.said is not None:
            return self.said
        # Its error is a json.JSONDecodeError, which FastAPI knows how to report.
        return read_json(await self.body())


def query_parameters(dependant: Dependant) -> Iterator[tuple[str, bool]]:
    """Yield each declared query parameter, with whether it may be repeated."""
    for field in dependant.query_params:
        yield field.alias, get_origin(field.field_info.annotation) is list
    for inner in dependant.dependencies:
        yield from query_parameters(inner)


def check_query(request: Request, taken: Mapping[str, bool]) -> None:
    """Hold a query against the parameters that a call takes: those that are true may be repeated.

    Raises InvalidInput, which tells of the first ones that are wrong and counts the others.
    """
    if not request.scope["query_string"]:
        return
    given = Counter(name for name, _ in request.query_params.multi_items())
    wrong = [
        (name, times)
        for name, times in given.items()
        if name not in taken or (times > 1 and not taken[name])
    ]
    if wrong:
        told = [_parameter_problem(*each, taken) for each in wrong[:MOST_ERRORS]]
        raise InvalidInput(*told, more=len(wrong) - len(told))


def _parameter_problem(name: str, times: int, taken: Mapping[str, bool]) -> FieldProblem:
    if name in taken:
        return FieldProblem(f"/{name}", say("parameter-once", given=times))
    known = say("no-such-parameter", count=len(taken), allowed=", ".join(taken))
    return FieldProblem(f"/{name[:LONGEST_NAME]}", known)


def check_encoding(request: Request) -> None:
    """Refuse a body that is compressed: what it comes to cannot be told before. Raises Refusal."""
    encoding = (header(request.scope, b"content-encoding") or "identity").strip().lower()
    if encoding not in ("", "identity"):
        said = say("body-is-compressed", encoding=encoding[:40])
        raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, said, {"Accept-Encoding": "identity"})


def announces_no_body(request: Request) -> bool:
    """Tell whether the head of a request says that nothing follows it."""
    length = header(request.scope, b"content-length")
    return length in (None, "0") and header(request.scope, b"transfer-encoding") is None


def announces_small_body(request: Request, most: int) -> bool:
    """Tell whether the head of a request says that `most` bytes follow it at most."""
    if header(request.scope, b"transfer-encoding") is not None:
        return False
    length = header(request.scope, b"content-length") or ""
    return length.isdecimal() and int(length) <= most


async def check_no_body(request: Request) -> None:
    """Refuse a body that says something to a call that takes none; `{}` says nothing.

    Raises InvalidInput.
    """
    if announces_no_body(request):
        return
    if (await request.body()).strip() not in (b"", b"{}"):
        raise InvalidInput.at("", say("no-body-here"))
