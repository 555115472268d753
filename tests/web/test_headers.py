"""Every reply keeps the page to its own origin."""

from __future__ import annotations

import base64
import hashlib

import pytest
from fastapi import FastAPI, Response

from app.main import create_app
from app.settings import Settings
from app.web.headers import SecurityHeaders, content_security_policy, security_headers
from app.web.templating import script_hash
from tests.caller import Caller

HEADERS = security_headers([script_hash("let a = 1\n")])


@pytest.fixture
def guarded() -> Caller:
    app = FastAPI()

    @app.get("/plain")
    def plain() -> dict[str, int]:
        return {"a": 1}

    @app.get("/own")
    def own() -> Response:
        return Response(headers={"Referrer-Policy": "no-referrer"})

    app.add_middleware(SecurityHeaders, headers=HEADERS)
    return Caller(app)


def test_a_script_hash_is_the_one_that_browsers_compute() -> None:
    digest = base64.b64encode(hashlib.sha256(b"let a = 1\n").digest()).decode()
    assert script_hash("let a = 1\n") == f"'sha256-{digest}'"


def test_the_policy_allows_no_other_origin_and_no_unnamed_inline_script() -> None:
    policy = dict(
        part.split(" ", 1) for part in content_security_policy(["'sha256-x'"]).split("; ")
    )
    assert policy["default-src"] == "'self'"
    assert policy["script-src"] == "'self' 'sha256-x'"
    assert not any("http" in sources or "*" in sources for sources in policy.values())


@pytest.mark.parametrize("path", ["/plain", "/missing"])
def test_replies_and_errors_carry_the_headers(guarded: Caller, path: str) -> None:
    reply = guarded.get(path)
    for name, text in HEADERS.items():
        assert reply.headers.get_list(name) == [text]


def test_a_reply_that_sets_a_header_itself_keeps_its_own(guarded: Caller) -> None:
    assert guarded.get("/own").headers.get_list("Referrer-Policy") == ["no-referrer"]


def test_a_setting_says_who_may_show_the_page_in_a_frame() -> None:
    def policy(**said: str) -> str:
        app = create_app(Settings(store="memory://", **said))
        return Caller(app).get("/healthz").headers["content-security-policy"]

    assert policy().endswith("frame-ancestors 'self'")
    others = "'self' https://lms.example.org"
    assert policy(frame_ancestors=others).endswith(f"frame-ancestors {others}")
    with pytest.raises(ValueError, match="frame_ancestors"):
        Settings(frame_ancestors="*; script-src *")
