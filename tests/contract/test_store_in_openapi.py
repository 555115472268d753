"""How the store may fail a call stands in the API's description, of each call that asks it."""

from __future__ import annotations

from typing import Any

from app.api.errors import STATUS
from app.api.routing import PREFIX
from app.engine.errors import StoreFailure, StoreFull
from tests.caller import Caller

STATELESS = {"/catalog", "/diagnose", "/pass"}
READING = {"get", "head"}


def told(operation: Any) -> dict[str, str]:
    return {status: reply["description"] for status, reply in operation["responses"].items()}


def test_every_failure_of_the_store_is_described_where_it_may_come(client: Caller) -> None:
    seen = set()
    for address, methods in client.get("/openapi.json").json()["paths"].items():
        path = address.removeprefix(PREFIX)
        for method, operation in methods.items():
            described = told(operation)
            for failure in StoreFailure.__subclasses__():
                may_come = path not in STATELESS and (
                    failure is not StoreFull or method not in READING
                )
                said = f"(`{failure.code}`)" in described.get(str(STATUS[failure]), "")
                assert said is may_come, (method, path, failure.code)
            assert "(`busy`)" in described["503"]
            assert "(`invalid_input`)" in described["422"]
        seen.add(path)
    assert seen >= STATELESS
