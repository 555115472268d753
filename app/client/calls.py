"""The calls themselves: HTTP out, JSON in, refusals as exceptions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import httpx

from .errors import LabProblem, LabUnreachable

API = "/api/v1"
TIMEOUT = 120.0  # seconds; a long training is one call
View = dict[str, Any]


class Calls:
    """The API of a lab at an address. Raises LabUnreachable, LabProblem."""

    def __init__(
        self, address: str, language: str, transport: httpx.BaseTransport | None = None
    ) -> None:
        self.address = address.rstrip("/")
        self._http = httpx.Client(
            base_url=self.address + API,
            headers={"Accept-Language": language},
            timeout=TIMEOUT,
            transport=transport,
            trust_env=False,
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def call(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
    ) -> View:
        """Make a call of the API and read its reply."""
        reply: View = self.request(method, path, query=query, json=body).json()
        return reply

    def request(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        **sent: Any,  # noqa: ANN401 - httpx's
    ) -> httpx.Response:
        """Make a call of the API; what is None in the query is left out."""
        said = {name: value for name, value in (query or {}).items() if value is not None}
        if sent.get("json", ...) is None:
            del sent["json"]
        try:
            response = self._http.request(method, path, params=said, **sent)
        except httpx.ConnectError as error:
            raise LabUnreachable(self.address) from error
        if response.is_error:
            raise LabProblem(response.status_code, _problem(response))
        return response


def _problem(response: httpx.Response) -> dict[str, Any]:
    try:
        body = response.json()
    except ValueError:
        body = None
    return body if isinstance(body, dict) else {"detail": response.text[:200]}
