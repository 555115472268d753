"""Requests made from the API's own description that nobody would think of.

No test file by its name: Schemathesis takes seconds to import, and every worker would have to. A
test of `test_openapi.py` runs this one in a process of its own.
"""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi import checks

from app.exports.formats import JSON, READERS
from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote, strict_json
from tests.caller import Caller

LIMITS = Settings(
    store="memory://", max_epochs=20, max_neurons=32, max_parameters=2_000, max_body_bytes=20_000
)
FILES = tuple(media_type for media_type in READERS if media_type != JSON)


@schemathesis.serializer(*FILES)
def write_file(_context: schemathesis.SerializationContext, value: Any) -> bytes:
    """Send a drawn file as it is; what was drawn of another type, as its JSON."""
    if isinstance(value, bytes):
        return value
    return (value if isinstance(value, str) else json.dumps(value, default=str)).encode()


app = create_app(LIMITS)
schema = schemathesis.openapi.from_asgi("/openapi.json", app)


@pytest.fixture(scope="module")
def session_id() -> str:
    """One session that all the odd requests go to."""
    client = Caller(app)
    session = Remote.create(client, {"preset": "xor"})
    session.step("pass", 3)
    return str(session.view["id"])


def odd(examples: int, *phases: Phase) -> settings:
    """So many requests for each call, the same on every run."""
    return settings(
        max_examples=examples,
        derandomize=True,
        database=None,
        deadline=None,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )


@schema.parametrize()
@odd(2, Phase.generate)
def test_odd_requests(case: Any, session_id: str) -> None:
    check_odd_request(case, session_id)


@pytest.mark.long
@schema.parametrize()
@odd(25, Phase.explicit, Phase.generate)
def test_many_odd_requests(case: Any, session_id: str) -> None:
    """Also those of the description's own examples, each with each: more than 3,000."""
    check_odd_request(case, session_id)


def check_odd_request(case: Any, session_id: str) -> None:
    """Every reply is one that is documented, in the documented shape; none is a 500."""
    if case.method.upper() != "DELETE" and "session_id" in (case.path_parameters or {}):
        case.path_parameters["session_id"] = session_id
    if isinstance(case.body, dict) and isinstance(case.body.get("count"), int):
        case.body["count"] = min(case.body["count"], 50)
    response = case.call()
    # Starlette's Allow names the methods of one route of a path, not of all of them; and what a
    # body may hold depends on the session's network, which a schema cannot say.
    unsaid = [
        checks.allow_header_conformance,
        checks.negative_data_rejection,
        checks.positive_data_acceptance,
    ]
    case.validate_response(response, excluded_checks=unsaid)
    assert response.status_code < 500
    if response.content:
        strict_json(response.content)
