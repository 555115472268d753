"""What can go wrong between a client and a lab."""

from __future__ import annotations

from typing import Any


class LabUnreachable(Exception):
    """No lab answers at the address."""

    def __init__(self, address: str) -> None:
        super().__init__(
            f"no lab answers at {address}; `backprop-lab serve` starts one, "
            "and Lab('http://host:port') names another"
        )


class LabProblem(Exception):
    """The lab refused a call; `code` is one of those that its catalogue lists.

    `errors` are (pointer, message) pairs where fields of the request were wrong.
    """

    def __init__(self, status: int, body: dict[str, Any]) -> None:
        self.status = status
        self.code = str(body.get("code", "http_error"))
        self.detail = str(body.get("detail", ""))
        self.errors = [(e["pointer"], e["message"]) for e in body.get("errors", [])]
        super().__init__(f"{body.get('title', status)} ({self.code}): {self.detail}")
