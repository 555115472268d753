"""In which language a reply speaks: what the request asked for, kept while it is answered.

Views and problems hold messages; they are put into words where a reply's JSON is written. A
reply with words in it says their language and that it depends on what was asked for.
"""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

import orjson
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..engine.message import Message as Sentence
from ..engine.message import Paragraph, Text
from ..text import DEFAULT, Catalogue, chosen
from .head import header

PARAMETER: dict[str, Any] = {
    "parameters": [
        {
            "name": "Accept-Language",
            "in": "header",
            "required": False,
            "schema": {"type": "string"},
            "description": "the language of titles and sentences: `en` (the default) or `de`",
        }
    ]
}
"""Documents the header at calls whose replies consist of words; it is honoured everywhere."""


class Speech:
    """The language of one reply, and whether anything was said in it."""

    def __init__(self, accept_language: str | None = None) -> None:
        self.catalogue = Catalogue.of(chosen(accept_language))
        self.used = False

    def write(self, text: Text) -> str:
        """Put a message or a paragraph into words."""
        self.used = True
        return self.catalogue.write(text)

    def headers(self) -> dict[str, str]:
        """Return what a reply with words in it says of them."""
        return {"Content-Language": self.catalogue.language, "Vary": "Accept-Language"}


_speech: ContextVar[Speech | None] = ContextVar("speech", default=None)


def speak(accept_language: str | None) -> Speech:
    """Choose the language of all that is written from here on, in this context."""
    said = Speech(accept_language)
    _speech.set(said)
    return said


def speech() -> Speech:
    """Return the speech of the request being answered; outside of one, the default language's."""
    return _speech.get() or Speech(DEFAULT)


def write_json(view: object) -> bytes:
    """Write a view: NumPy arrays as arrays, messages in the language of the request."""
    said = speech()

    def in_words(value: object) -> str:
        if isinstance(value, Sentence | Paragraph):
            return said.write(value)
        raise TypeError(type(value).__name__)

    return orjson.dumps(
        view, in_words, orjson.OPT_SERIALIZE_NUMPY | orjson.OPT_PASSTHROUGH_DATACLASS
    )


class SpokenLanguage:
    """Pure ASGI middleware: reads `Accept-Language`, and labels replies that have words in them."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer the request in its language."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        said = Speech(header(scope, b"accept-language"))

        async def labelled(message: Message) -> None:
            if said.used and message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("Content-Language", said.catalogue.language)
                headers.add_vary_header("Accept-Language")
            await send(message)

        token = _speech.set(said)
        try:
            await self.app(scope, receive, labelled)
        finally:
            _speech.reset(token)
