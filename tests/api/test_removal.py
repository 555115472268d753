"""Sessions that are removed, and brought back within the hour."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.exports import removal
from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote, check_problem
from tests.api.test_branches import ADAM, fork
from tests.api.test_families import family, grafted
from tests.api.test_undo import everything
from tests.caller import Caller


def removed(one: Remote) -> None:
    response = one.post("remove")
    assert (response.status_code, response.content) == (204, b"")
    check_problem(one.client.get(one.url), 404, "session_not_found")


def restored(one: Remote) -> dict[str, Any]:
    response = one.post("restore")
    assert response.status_code == 201, response.text
    one.view = response.json()
    return one.view


def test_a_branch_comes_back_with_all_that_it_was(tmp_path: Path) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path}/lab.sqlite3")
    one = Remote.create(Caller(create_app(settings)), ADAM)
    one.step("pass", 4)
    branch = fork(one, name="η = 2")
    branch.train(30)
    branch.patch(set={"w:2:1:1": 0.5})
    branch.undo()
    child = grafted(branch, "wider", sizes=[2, 3, 1])
    tree, before = family(one), everything(branch)
    history = branch.view["history"]
    removed(branch)
    assert [each["id"] for each in family(one)] == [one.id, child.id]
    branch.client = Caller(create_app(settings))
    restored(branch)
    assert branch.view["parent"]["name"] == "η = 2"
    assert everything(branch) == before
    assert branch.view["history"] == history
    assert family(one) == tree
    branch.redo()
    branch.undo()
    assert everything(branch) == before


def test_what_its_family_goes_back_to_comes_back_too(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    branch = fork(one, name="b")
    tree = family(branch)
    removed(one)
    restored(one)
    assert family(branch) == tree


def test_it_may_be_removed_again_as_it_is_then(client: Caller) -> None:
    one = Remote.create(client, ADAM)
    removed(one)
    restored(one)
    one.patch(set={"w:2:1:1": 0.75})
    after = everything(one)
    removed(one)
    restored(one)
    assert everything(one) == after
    # one that is there is left as it is
    one.step("op", 3)
    restored(one)
    assert one.place == (0, 3)


def test_only_what_was_removed_in_this_way_within_the_hour_comes_back(
    client: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = Remote.create(client, ADAM)
    check_problem(one.post("remove", if_match='"7"'), 412, "stale_revision")
    assert one.post("restore").status_code == 201
    assert client.delete(one.url).status_code == 204
    check_problem(one.post("restore"), 404, "session_not_found")
    check_problem(one.post("remove"), 404, "session_not_found")
    other = Remote.create(client, ADAM)
    monkeypatch.setattr(removal, "KEPT_SECONDS", -1)
    removed(other)
    check_problem(other.post("restore"), 404, "session_not_found")
