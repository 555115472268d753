"""Requests that are as plain as most are, read by a plan that is made once for a route.

FastAPI resolves what a route's function takes anew with each request, as it might be any graph of
anything; that is a third of what a step costs. Ours take a few kinds of things: ids of the
address, a few headers, the app's service, one body. Whatever is not plain, such as a query, or a
body that cannot be taken, is left to FastAPI to read and to refuse, so that there is one account
of what is wrong.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Sequence
from typing import Annotated, Any, get_args, get_origin

from fastapi import Request, Response, params
from pydantic import BaseModel

from .json_in import read_json
from .strictness import JsonRequest

Read = Callable[[Request], Any]
Known = Sequence[tuple[Any, Read]]
"""What the annotation of a parameter stands for, and how that is read off a request."""


class NotPlain(Exception):
    """A route, or a request, that FastAPI has to look at itself."""


class PlainCall:
    """Answers the plain requests of one route."""

    def __init__(self, endpoint: Callable[..., Awaitable[Response]], known: Known) -> None:
        """Plan the calls of a route's function. Raises NotPlain."""
        signature = inspect.signature(endpoint, eval_str=True)
        if signature.return_annotation is not Response:
            raise NotPlain
        self._endpoint = endpoint
        self.values: list[tuple[str, Read]] = []
        self._body: _Body | None = None
        for parameter in signature.parameters.values():
            body = _body(parameter)
            if body is None:
                self.values.append((parameter.name, _reader(parameter, known)))
            elif self._body is None:
                self._body = body
            else:
                raise NotPlain

    async def answer(self, request: JsonRequest) -> Response:
        """Call the function with what it takes. Raises NotPlain, and what the function does."""
        if request.scope["query_string"] or request.app.dependency_overrides:
            raise NotPlain
        values = {}
        if self._body is not None:
            values[self._body.name] = self._body.read(await request.body())
        for name, read in self.values:
            values[name] = read(request)
        return await self._endpoint(**values)


def plain_call(endpoint: Callable[..., Awaitable[Response]], known: Known) -> PlainCall | None:
    """Plan the plain calls of a route; None where FastAPI has to read all of them."""
    try:
        return PlainCall(endpoint, known)
    except NotPlain:
        return None


class _Body:
    """The body of a call, as the one model that it takes."""

    def __init__(self, name: str, model: type[BaseModel], default: object) -> None:
        self.name = name
        self._model = model
        self._default = default

    def read(self, content: bytes) -> object:
        """Read it; where there is none, its default stands for it. Raises NotPlain."""
        if content:
            try:
                said = read_json(content)
                if said is not None:
                    return self._model.model_validate(said)
            except ValueError:  # it is no JSON, or not what the model takes
                pass
            raise NotPlain
        if self._default is inspect.Parameter.empty:
            raise NotPlain
        return self._default


def _body(parameter: inspect.Parameter) -> _Body | None:
    """See whether a parameter is the body. Raises NotPlain for one that is no model's."""
    kind, said = _declared(parameter)
    if not isinstance(said, params.Body):
        return None
    if not (isinstance(kind, type) and issubclass(kind, BaseModel)) or said.embed:
        raise NotPlain
    return _Body(parameter.name, kind, parameter.default)


def _reader(parameter: inspect.Parameter, known: Known) -> Read:
    """Tell how to read a parameter that is not the body. Raises NotPlain."""
    for annotation, read in known:
        if parameter.annotation == annotation:
            return read
    name, default = parameter.name, parameter.default
    kind, said = _declared(parameter)
    if isinstance(said, params.Path) and kind is str and not said.metadata:
        part = said.alias or name
        return lambda request: request.path_params[part]
    if isinstance(said, params.Query) and default is not inspect.Parameter.empty:
        return lambda _request: default  # for there is no query
    raise NotPlain


def _declared(parameter: inspect.Parameter) -> tuple[Any, Any]:
    """Take a type apart from what FastAPI is told of it."""
    if get_origin(parameter.annotation) is not Annotated:
        return parameter.annotation, None
    kind, *told = get_args(parameter.annotation)
    return kind, next((each for each in told if isinstance(each, params.Param | params.Body)), None)
