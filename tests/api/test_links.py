"""Links to a state: whoever opens one stands where it was made, whatever became of the sender."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from app.api.links import LinkView
from app.api.sessions import SessionView
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem, check_type, state
from tests.api.test_undo import everything

XOR = {"preset": "xor", "training": {"optimizer": "adam", "batch_size": 2}}


def linked(one: Remote) -> Any:
    response = one.client.post(f"{one.url}/links")
    assert response.status_code == 201, response.text
    made = check_type(response, LinkView)
    assert made["path"].endswith(f"/{made['id']}")
    return made


def opened(client: TestClient, link: Any) -> Remote:
    response = client.post(f"{ROOT}/links/{link['id']}/open")
    assert response.status_code == 201, response.text
    return Remote(client, check_type(response, SessionView))


def test_a_link_opens_the_very_state_after_all(tmp_path: Path) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path}/lab.sqlite3")
    one = Remote.create(TestClient(create_app(settings)), XOR)
    one.step("pass", 90)
    one.patch(set={"w:2:1:1": 0.5})
    one.step("pass", 30)
    one.client.post(f"{one.url}/conditions", json={"kind": "reached", "target": "delta:2:1"})
    one.client.post(f"{one.url}/bookmarks", json={"name": "here"})
    one.get()
    one.seek(100, 7)
    then, link = everything(one), linked(one)
    assert linked(one) == link
    first = opened(one.client, link)
    assert first.id != one.id
    assert everything(first) == then
    revision = one.get()["revision"]
    first.undo()
    one.step("pass", 3)
    assert one.view["revision"] == revision + 1
    second_link = linked(one)
    assert second_link["id"] != link["id"]
    one.client.delete(one.url)
    fresh = TestClient(create_app(settings))
    again = opened(fresh, link)
    assert everything(again) == then
    again.undo()
    assert state(again.view) == state(first.get())
    assert again.view["conditions"] == first.view["conditions"] != []


def test_an_unknown_link(client: TestClient) -> None:
    for link_id in ("nothing", "x" * 500, "link:nothing"):
        check_problem(client.post(f"{ROOT}/links/{link_id}/open"), 404, "link_not_found")


def test_a_link_names_no_session(client: TestClient) -> None:
    """Who opens a link learns nothing that would lead to the sender's session."""
    one = Remote.create(client, XOR)
    link = linked(one)
    kept = client.app.state.service.store.get_blob(f"link:{link['id']}")  # type: ignore[attr-defined]
    assert one.id.encode() not in __import__("zlib").decompress(kept)


def test_a_link_that_is_damaged_in_the_store(client: TestClient) -> None:
    one = Remote.create(client, XOR)
    link = linked(one)
    store = client.app.state.service.store  # type: ignore[attr-defined]
    store.delete_blob(f"link:{link['id']}")
    store.put_blob(f"link:{link['id']}", b"no longer", 2**40)
    check_problem(client.post(f"{ROOT}/links/{link['id']}/open"), 500, "store_damaged")


def test_the_address_of_a_link_is_a_page_of_the_lab(client: TestClient) -> None:
    link = linked(Remote.create(client, XOR))
    page = client.get(link["path"], headers={"Accept": "text/html"})
    assert page.status_code == client.get("/").status_code
    assert page.content == client.get("/").content


def test_the_address_of_an_unknown_link_says_so_and_offers_a_way_on(client: TestClient) -> None:
    page = client.get("/links/nothing", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "no such link" in page.text
    assert '<a href="/">' in page.text
