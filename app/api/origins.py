"""Pure ASGI middleware: keeps other sites' pages from acting on a lab that asks for no password.

A browser lets any page send requests to a server on its user's machine. Two checks stand against
that, and neither asks anything of `curl` or a notebook:

- `Host` must be a name of this server: a foreign name that was made to point here (DNS rebinding)
  would make a foreign page one of ours.
- A write must come from a page of this server: browsers say where a request comes from in
  `Sec-Fetch-Site`, older ones in `Origin`; programs say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address

from starlette.types import ASGIApp, Receive, Scope, Send

from ..engine.message import Message, say
from .head import header
from .refusals import Refusal, refuse

FORBIDDEN = 403
MISDIRECTED = 421
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
"""Methods that change nothing (RFC 9110, 9.2.1); replies are not readable across origins."""
OWN_PAGES = frozenset({"same-origin", "none"})
"""Of `Sec-Fetch-Site`: a page of ours, or the person at the browser."""
ANY_ADDRESS = frozenset({"0.0.0.0", "::"})  # noqa: S104 - recognised here, not bound to


class Hosts:
    """The names that a server answers to: those given, and the address that it is bound to.

    A server bound to every address of its machine answers to any of them. `*` is any name at all,
    `*.example.org` any name under that one.
    """

    def __init__(self, names: Iterable[str], bound: str) -> None:
        given = {_bare(name) for name in (*names, bound) if name.strip()}
        self._any = "*" in given
        self._names = frozenset(given)
        self._endings = tuple(name[1:] for name in given if name.startswith("*."))
        self._addresses = bound in ANY_ADDRESS

    def hold(self, host: str) -> bool:
        """Tell whether a `Host` header, with or without a port, names this server."""
        name = _bare(_without_port(host))
        return (
            self._any
            or name in self._names
            or bool(self._endings and name.endswith(self._endings))
            or (self._addresses and _is_address(name))
        )


class OriginGuard:
    """Refuses requests to foreign names with 421, and writes from foreign pages with 403."""

    def __init__(self, app: ASGIApp, hosts: Hosts) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what comes from here, or from no page at all."""
        error = self._error(scope) if scope["type"] == "http" else None
        if error is None:
            await self.app(scope, receive, send)
        else:
            await refuse(error, scope, receive, send)

    def _error(self, scope: Scope) -> Refusal | None:
        host = header(scope, b"host")
        # HTTP/1.0 may leave it out; every browser sends it.
        if host is not None and not self.hosts.hold(host):
            return Refusal(MISDIRECTED, say("host-is-foreign", host=host[:100]))
        if scope["method"] in SAFE_METHODS:
            return None
        source = _foreign_source(scope)
        if source is None:
            return None
        return Refusal(FORBIDDEN, say("origin-is-foreign", source=source))


def _foreign_source(scope: Scope) -> Message | None:
    """Name the foreign page that sent a request; None for a page of ours, or no page at all."""
    site, origin = header(scope, b"sec-fetch-site"), header(scope, b"origin")
    if site is not None:
        if site in OWN_PAGES:
            return None
        return say("foreign-page", origin=(origin or "unknown")[:100], site=site[:20])
    if origin is None:
        return None
    _, _, authority = origin.partition("://")
    same = bool(authority) and authority.lower() == (header(scope, b"host") or "").lower()
    return None if same else say("foreign-page", origin=origin[:100], site="unknown")


def _without_port(host: str) -> str:
    """Drop the port: the colons within [::1] belong to the address."""
    if host.startswith("["):
        return host.partition("]")[0]
    return host.partition(":")[0]


def _bare(name: str) -> str:
    """Write a name as it is compared: small letters, no brackets, no final dot."""
    return name.strip().strip("[]").lower().removesuffix(".")


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
