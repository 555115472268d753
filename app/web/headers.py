"""Pure ASGI middleware: the headers that keep a page to its own origin.

The page loads nothing from elsewhere and runs no script but its own files and the few inline
ones that are named by hash. KaTeX and Svelte place things by `style` attributes, so inline
styles are allowed.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

OWN_PAGES = "'self'"
"""In a frame the page is shown by the lab itself alone."""


def content_security_policy(script_hashes: Iterable[str], frame_ancestors: str = OWN_PAGES) -> str:
    """Write the policy: which inline scripts may run, by hash, and who may show the page."""
    scripts = " ".join(["'self'", *script_hashes])
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src {scripts}",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            f"frame-ancestors {frame_ancestors}",
        ]
    )


def security_headers(
    script_hashes: Iterable[str], frame_ancestors: str = OWN_PAGES
) -> dict[str, str]:
    """List the headers that every reply carries."""
    return {
        "Content-Security-Policy": content_security_policy(script_hashes, frame_ancestors),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "same-origin",
    }


class SecurityHeaders:
    """Adds the given headers to every reply that does not set them itself."""

    def __init__(self, app: ASGIApp, headers: dict[str, str]) -> None:
        self.app = app
        self._headers = [(name.lower().encode(), text.encode()) for name, text in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and watch for the start of its reply."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                present = {name for name, _ in message["headers"]}
                message["headers"] = [
                    *message["headers"],
                    *(pair for pair in self._headers if pair[0] not in present),
                ]
            await send(message)

        await self.app(scope, receive, send_with_headers)
