"""Bookmarks name a place, and go with the passes that an edit discards."""

from __future__ import annotations

from tests.api.condition_scan import (
    SESSION,
    create,
    post,
)
from tests.caller import Caller


def test_bookmarks_are_kept_and_found_again(client: Caller) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/step", {"unit": "op", "count": 11})
    here = post(client, f"{path}/bookmarks", {"name": " the first error "}, 201)
    assert here == {"id": here["id"], "name": "the first error", "pass": 0, "step": 11}
    post(client, f"{path}/train", {"epochs": 5})
    post(client, f"{path}/bookmarks", {"name": "early", "pass": 0, "step": 2}, 201)
    view = client.get(path).json()
    assert [mark["name"] for mark in view["bookmarks"]] == ["early", "the first error"]
    refused = post(client, f"{path}/bookmarks", {"name": "far", "pass": 99}, 409)
    assert refused["code"] == "not_reached"
    assert post(client, f"{path}/bookmarks", {"name": "  "}, 422)["code"] == "invalid_input"
    assert client.delete(f"{path}/bookmarks/{here['id']}").status_code == 204
    assert [m["name"] for m in client.get(f"{path}/bookmarks").json()] == ["early"]


def test_an_edit_discards_the_bookmarks_of_what_followed(client: Caller) -> None:
    path = create(client, SESSION)
    post(client, f"{path}/step", {"unit": "pass", "count": 5})
    post(client, f"{path}/bookmarks", {"name": "late"}, 201)
    post(client, f"{path}/bookmarks", {"name": "early", "pass": 1, "step": 3}, 201)
    post(client, f"{path}/seek", {"pass": 2, "step": 0})
    view = client.patch(path, json={"set": {"w:2:1:1": 0.0}}).json()
    assert [mark["name"] for mark in view["bookmarks"]] == ["early"]
