"""What branched off one another, by which names, and what is left when some of it is deleted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.api.families import FamilyView
from app.api.session_views import SessionView
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem, check_type
from tests.api.test_branches import ADAM, fork
from tests.caller import Caller


def family(one: Remote) -> list[dict[str, Any]]:
    found = check_type(one.client.get(f"{one.url}/branches"), FamilyView)
    return list(found["branches"])


def grafted(one: Remote, name: str, **network: Any) -> Remote:
    body = {"from": one.id, "network": network, "branch": name}
    response = one.client.post(f"{ROOT}/sessions", json=body)
    assert response.status_code == 201, response.text
    return Remote(one.client, check_type(response, SessionView))


def test_a_session_without_branches_is_its_own_family(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    one.step("op", 3)
    assert family(one) == [
        {
            "id": one.id,
            "name": None,
            "parent": None,
            "at": None,
            "shares_past": True,
            "cursor": {"pass": 0, "step": 3},
            "furthest": {"pass": 0, "step": 3},
        }
    ]
    check_problem(client.get(f"{ROOT}/sessions/nobody/branches"), 404, "session_not_found")


def test_every_member_lists_the_same_tree_from_above(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    one.step("pass", 5)
    late = fork(one, name="late")
    early = fork(one, name="early", at={"pass": 2, "step": 1})
    child = fork(late, name="child")
    other = Remote.create(client, ADAM)
    before = one.get()
    late.step("pass", 2)
    listed = family(one)
    assert [each["id"] for each in listed] == [one.id, early.id, late.id, child.id]
    assert [each["name"] for each in listed] == [None, "early", "late", "child"]
    assert [each["parent"] for each in listed] == [None, one.id, one.id, late.id]
    assert listed[1]["at"] == {"pass": 2, "step": 1}
    assert listed[2]["furthest"] == late.view["furthest"]
    for each in (late, early, child):
        assert family(each) == listed
    assert len(family(other)) == 1
    # Nothing of the parent is another one because somebody branched off.
    assert one.get() == before


def test_a_deleted_branch_is_missing_and_its_own_stay(tmp_path: Path) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path}/lab.sqlite3")
    one = Remote.create(Caller(create_app(settings)), ADAM)
    middle = fork(one, name="middle")
    child = fork(middle, name="child")
    one.client.delete(middle.url)
    fresh = Caller(create_app(settings))
    listed = family(Remote(fresh, one.view))
    assert [each["id"] for each in listed] == [one.id, child.id]
    assert listed[1]["parent"] == middle.id
    fresh.delete(one.url)
    assert [each["id"] for each in family(Remote(fresh, child.view))] == [child.id]


def test_a_branch_is_renamed_and_that_is_nothing_to_take_back(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    branch = fork(one, name="before")
    branch.patch(set={"w:2:1:1": 0.5})
    response = client.patch(f"{branch.url}/branch", json={"name": " after "})
    assert response.status_code == 200
    view = check_type(response, SessionView)
    assert view["parent"]["name"] == "after"
    assert view["revision"] == branch.view["revision"] + 1
    branch.get()
    branch.undo()
    assert branch.view["parent"]["name"] == "after"
    assert [each["name"] for each in family(one)] == [None, "after"]
    for name in ("", " ", "n" * 81):
        refused = client.patch(f"{branch.url}/branch", json={"name": name})
        check_problem(refused, 422, "invalid_input", "/name")
    check_problem(client.patch(f"{one.url}/branch", json={"name": "x"}), 422, "invalid_input")
    stale = {"If-Match": '"0"'}
    late = client.patch(f"{branch.url}/branch", json={"name": "x"}, headers=stale)
    check_problem(late, 412, "stale_revision")


def test_another_activation_is_a_branch_that_begins_anew(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    one.step("pass", 3)
    two = fork(one, name="two")
    three = grafted(two, "tanh", activations=["tanh", "sigmoid"])
    listed = family(one)
    assert [each["id"] for each in listed] == [one.id, two.id, three.id]
    assert [each["shares_past"] for each in listed] == [True, True, False]
    place = {"pass": two.view["cursor"]["pass"], "step": two.view["cursor"]["step"]}
    assert listed[2]["at"] == place
    assert listed[2]["cursor"] == {"pass": 0, "step": 0}
    assert three.view["layers"][1]["w"] == two.view["layers"][1]["w"]
    body: dict[str, Any] = {"branch": "alone"}
    check_problem(client.post(f"{ROOT}/sessions", json=body), 422, "invalid_input", "/branch")
    body = {"branch": " ", "from": one.id}
    check_problem(client.post(f"{ROOT}/sessions", json=body), 422, "invalid_input", "/branch")


def test_a_link_takes_no_family_along(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    branch = fork(one, name="mine")
    link = client.post(f"{branch.url}/links").json()
    opened = Remote(client, client.post(f"{ROOT}/links/{link['id']}/open").json())
    assert "parent" not in opened.view
    assert len(family(opened)) == 1
