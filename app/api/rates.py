"""Pure ASGI middleware: so many calls of the API a minute for each client, where a setting says so.

A client is its address; behind a proxy that is trusted, the one that the proxy names, which the
server has put in its place. IPv6 gives a household 2^64 addresses, so the first half counts there.
Each process counts for itself, in memory. Pages, health and figures are not counted.
"""

from __future__ import annotations

import time
from http import HTTPStatus
from ipaddress import IPv6Address, ip_address
from math import ceil

from limits import RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import FixedWindowRateLimiter
from starlette.types import ASGIApp, Receive, Scope, Send

from ..engine.message import say
from .refusals import Refusal, refuse

COUNTED = "/api/"


class RateLimit:
    """Refuses with 429 what a client asks for beyond its calls, and says when it may again."""

    def __init__(self, app: ASGIApp, calls: int) -> None:
        """Guard an app: `calls` in the minute that a client's first one begins."""
        self.app = app
        self._most = RateLimitItemPerMinute(calls)
        self._limiter = FixedWindowRateLimiter(MemoryStorage())

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on a request that the client may still make."""
        counted = scope["type"] == "http" and scope["path"].startswith(COUNTED)
        if not counted or await self._limiter.hit(self._most, client := client_of(scope)):
            await self.app(scope, receive, send)
            return
        until = (await self._limiter.get_window_stats(self._most, client)).reset_time
        seconds = max(1, ceil(until - time.time()))
        said = say("rate-is-limited", most=self._most.amount, seconds=seconds)
        error = Refusal(HTTPStatus.TOO_MANY_REQUESTS, said, {"Retry-After": str(seconds)})
        await refuse(error, scope, receive, send)


def client_of(scope: Scope) -> str:
    """Name the client of a request; those without an address, as on a Unix socket, are one."""
    host = (scope.get("client") or ("",))[0]
    try:
        address = ip_address(host)
    except ValueError:
        return str(host)
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return address.exploded[:19]
    return str(getattr(address, "ipv4_mapped", None) or address)
