"""What may be asked of a pass besides its numbers: proofs, paths, programs, checks, diagnoses."""

from __future__ import annotations

import pytest

from app.api.proofs import ProofView
from tests.api.lab import Remote, View, check_problem, check_type
from tests.caller import Caller

READS = (
    "proof/delta:2:1",
    "paths/grad_w:2:1:1",
    "program",
    "gradient-check/w:2:1:1",
    "nudge/w:2:1:1",
    "nudge/w:2:1:1/at?value=0.5",
)


def proof(session: Remote, quantity: str, language: str = "en", **query: int) -> View:
    reply = session.client.get(
        f"{session.url}/proof/{quantity}", params=query, headers={"Accept-Language": language}
    )
    assert reply.status_code == 200, reply.text
    view: View = check_type(reply, ProofView)
    return view


@pytest.mark.parametrize("call", READS)
def test_a_look_changes_nothing_and_names_the_revision(client: Caller, call: str) -> None:
    session = Remote.create(client, {"preset": "xor"})
    session.step("pass", 2)
    before = client.get(session.url).content
    reply = client.get(f"{session.url}/{call}")
    assert reply.status_code == 200
    assert reply.headers["etag"] == '"1"'
    assert client.get(session.url).content == before
    assert client.get(f"{session.url}/{call}").content == reply.content


@pytest.mark.parametrize("call", READS)
def test_what_a_call_does_not_take_is_refused(client: Caller, call: str) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    check_problem(
        client.get(f"{session.url}/{call}{'&' if '?' in call else '?'}odd=1"),
        422,
        "invalid_input",
        "/odd",
    )
    check_problem(client.get(f"{session.url}x/{call}"), 404, "session_not_found")


def test_a_proof_shows_what_is_computed_at_the_cursor(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    for step in range(session.steps):
        done = session.view["cursor"]["last"]
        for text in (done, session.view["cursor"]["next"]):
            if text is None or text.startswith("new_"):
                continue
            view, known = proof(session, text), session.explain(text)
            assert view["value"] == known["value"], (step, text)
            assert view["rule"] == known["rule"]
            assert all(line["value"] == view["value"] for line in view["lines"])
        session.step()


def test_figures_have_as_many_digits_as_are_asked_for(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    session.step("pass")
    assert "0.008771354689" in proof(session, "delta:2:1", digits=10)["lines"][0]["substituted"]
    assert proof(session, "delta:2:1", digits=4) == proof(session, "delta:2:1")
    for digits in (2, 18):
        url = f"{session.url}/proof/delta:2:1?digits={digits}"
        check_problem(client.get(url), 422, "invalid_input", "/digits")


def test_a_proof_speaks_the_callers_language(client: Caller) -> None:
    session = Remote.create(client, {"preset": "mazur"})
    session.step("pass")
    english, german = proof(session, "delta:2:1"), proof(session, "delta:2:1", "de")
    assert english["lines"][1]["reason"].startswith("Chain rule:")
    assert german["lines"][1]["reason"].startswith("Kettenregel:")
    assert [line["latex"] for line in english["lines"]] == [
        line["latex"] for line in german["lines"]
    ]


def test_another_sample_is_looked_at_with_this_passs_parameters(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor"})
    session.step("pass")
    session.step("phase", 4)
    layers = session.trace(sample=2)["layers"]
    assert proof(session, "delta:2:1", sample=2)["value"] == layers[1]["delta"][0]
    assert session.explain("delta:2:1", sample=2)["value"] == layers[1]["delta"][0]


def test_the_samples_of_a_batch_are_named_by_their_index(client: Caller) -> None:
    session = Remote.create(client, {"preset": "xor", "training": {"batch_size": 4}})
    session.step("pass")
    view = proof(session, "delta:2:1@3")
    assert view["id"] == "delta:2:1@3"
    assert view["value"] == session.explain("delta:2:1@3")["value"]
    check_problem(client.get(f"{session.url}/proof/delta:2:1@4"), 404, "unknown_quantity")
    check_problem(client.get(f"{session.url}/proof/w:2:1:1"), 404, "unknown_quantity")


def test_a_pass_that_is_not_finite_has_proofs_and_a_program_but_no_more(
    client: Caller,
) -> None:
    network = {"sizes": [1, 1], "activations": ["linear"], "weights": [[[1e200]]]}
    session = Remote.create(client, {"network": network, "data": {"x": [[1e200]], "y": [[0]]}})
    assert proof(session, "z:2:1")["value"] is None
    assert client.get(f"{session.url}/program").status_code == 200
    for call in ("paths/delta:2:1", "gradient-check/w:2:1:1"):
        check_problem(client.get(f"{session.url}/{call}"), 409, "diverged")
    ask = {"quantity": "delta:2:1", "value": 1}
    check_problem(session.post("diagnose", ask), 409, "diverged")
