"""Links to a state: whoever opens one stands where it was made, whatever became of the sender."""

from __future__ import annotations

import html
import json
import zlib
from pathlib import Path
from typing import Any

import pytest

from app.api.links import LinkView
from app.api.session_views import SessionView
from app.exports.state_link import LONGEST, is_packed, pack, unpack
from app.main import create_app
from app.settings import Settings
from tests.api.lab import ROOT, Remote, check_problem, check_type, state
from tests.api.test_undo import everything
from tests.caller import Caller

XOR = {"preset": "xor", "training": {"optimizer": "adam", "batch_size": 2}}
MANY = {"data": {"preset": "circles", "samples": 900}, "network": {"sizes": [2, 4, 1]}}
"""With more numbers than go into an address."""


def linked(one: Remote) -> Any:
    response = one.client.post(f"{one.url}/links")
    assert response.status_code == 201, response.text
    made = check_type(response, LinkView)
    assert made["path"].endswith(f"/{made['id']}")
    return made


def opened(client: Caller, link: Any) -> Remote:
    response = client.post(f"{ROOT}/links/{link['id']}/open")
    assert response.status_code == 201, response.text
    return Remote(client, check_type(response, SessionView))


@pytest.mark.parametrize("spec", [XOR, MANY], ids=["held", "kept"])
def test_a_link_opens_the_very_state_after_all(tmp_path: Path, spec: dict[str, Any]) -> None:
    settings = Settings(store=f"sqlite:///{tmp_path}/lab.sqlite3")
    one = Remote.create(Caller(create_app(settings)), spec)
    one.step("pass", 90)
    one.patch(set={"w:2:1:1": 0.5})
    one.step("pass", 30)
    one.client.post(f"{one.url}/conditions", json={"kind": "reached", "target": "delta:2:1"})
    one.client.post(f"{one.url}/bookmarks", json={"name": "here"})
    one.get()
    one.seek(100, 7)
    then, link = everything(one), linked(one)
    assert is_packed(link["id"]) == (spec is XOR)
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
    fresh = Caller(create_app(settings))
    again = opened(fresh, link)
    assert everything(again) == then
    again.undo()
    assert state(again.view) == state(first.get())
    assert again.view["conditions"] == first.view["conditions"] != []


def test_an_unknown_link(client: Caller) -> None:
    for link_id in ("nothing", "x" * 500, "link:nothing"):
        check_problem(client.post(f"{ROOT}/links/{link_id}/open"), 404, "link_not_found")


def test_a_link_names_no_session(client: Caller) -> None:
    """Who opens a link learns nothing that would lead to the sender's session."""
    one = Remote.create(client, MANY)
    link = linked(one)
    kept = client.app.state.service.store.get_blob(f"link:{link['id']}")  # type: ignore[attr-defined]
    assert one.id.encode() not in zlib.decompress(kept)
    two = Remote.create(client, XOR)
    assert two.id.encode() not in unpack(linked(two)["id"])


def test_a_link_that_is_damaged_in_the_store(client: Caller) -> None:
    one = Remote.create(client, MANY)
    link = linked(one)
    store = client.app.state.service.store  # type: ignore[attr-defined]
    store.delete_blob(f"link:{link['id']}")
    store.put_blob(f"link:{link['id']}", b"no longer", 2**40)
    check_problem(client.post(f"{ROOT}/links/{link['id']}/open"), 500, "store_damaged")


@pytest.mark.parametrize("spec", [XOR, MANY], ids=["held", "kept"])
def test_the_address_of_a_link_is_a_page_of_the_lab(client: Caller, spec: dict[str, Any]) -> None:
    link = linked(Remote.create(client, spec))
    page = client.get(link["path"], headers={"Accept": "text/html"})
    assert page.status_code == client.get("/").status_code
    assert page.content == client.get("/").content


def test_the_address_of_an_unknown_link_says_so_and_offers_a_way_on(client: Caller) -> None:
    page = client.get("/links/nothing", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "no such link" in page.text
    assert '<a href="/">' in page.text


# --- a state in the address itself ---------------------------------------------------------------

FIRST = {
    "id": "state1.ePk_bfonozSxm44mdtyJnWqJG5rqSE_YpvgTtinRCdvQwAgpaSMbBCs2jawMrcDBaWyACkxAl"
    "hBTIBMV00Y0i-paAhkWWqeZJFkaGpqkpBikJlkAHQitq8BtJB3M8MWey7G1pTA0AxnQVhNQfXkGOI-iB"
    "geoeQPMvrAckJhWAgo5UBiB6jWoFljMICs2RFaNGV9AR8MbfbQvM1GTFr5SEhxFdC0eAd5Bmxo"
}
"""Of version 1, as the first one that was ever made."""


def test_a_link_of_version_1_is_read_for_ever(client: Caller) -> None:
    view = opened(client, FIRST).view
    assert view["cursor"]["step"] == 5
    assert view["training"]["learning_rate"] == 0.25
    assert view["layers"][1]["w"] == [[0.1 + 0.2, 0.2], [0.25, 0.3]]
    assert [mark["name"] for mark in view["bookmarks"]] == ["here"]


def test_an_address_has_at_most_2000_characters(client: Caller) -> None:
    held = kept = 0
    for samples in range(40, 440, 40):
        data = {"preset": "circles", "samples": samples}
        link = linked(Remote.create(client, {**MANY, "data": data}))
        held += is_packed(link["id"])
        kept += not is_packed(link["id"])
        assert len(str(client.base_url).rstrip("/") + link["path"]) <= LONGEST
    assert held
    assert kept


def test_a_long_training_is_computed_anew_bit_for_bit(client: Caller) -> None:
    """Its checkpoints would not go into an address, and are soon made again."""
    one = Remote.create(client, XOR)
    one.post("train", {"passes": 3000})
    one.get()
    link = linked(one)
    assert is_packed(link["id"])
    assert everything(opened(client, link)) == everything(one)


def test_what_was_cut_or_changed_on_its_way_says_where(client: Caller) -> None:
    one = Remote.create(client, XOR)
    one.step("pass", 3)
    link = linked(one)["id"]

    def refusal(link_id: str) -> str:
        problem = check_problem(client.post(f"{ROOT}/links/{link_id}/open"), 422, "invalid_input")
        page = client.get(f"/links/{link_id}", headers={"Accept": "text/html"})
        assert page.status_code == 422
        assert '<a href="/">' in page.text
        (found,) = problem["errors"]
        assert found["message"] in html.unescape(page.text)
        return str(found["message"])

    for length in range(len("state1."), len(link)):
        cut = refusal(link[:length])
        assert "cut" in cut or "changed" in cut
    for place in range(len("state1."), len(link), 7):
        other = "A" if link[place] != "A" else "B"
        refusal(link[:place] + other + link[place + 1 :])
    assert "character 12" in refusal(link[:11] + "%2B" + link[12:])
    assert "goes on" in refusal(link + "AAAA")
    assert "newer version" in refusal("state2." + link[7:])
    assert "at most 2000" in refusal("state1." + "A" * 2000)
    assert "not a file of this lab" in refusal("state0." + link[7:])


@pytest.mark.parametrize(
    ("document", "pointer"),
    [
        (b"[]", ""),
        (b'{"format": "another"}', ""),
        (b'{"format": "backprop-lab-session", "version": 1, "setup": {"sizes": [2]}}', "/setup"),
    ],
)
def test_a_packed_document_that_is_no_session_is_refused(
    client: Caller, document: bytes, pointer: str
) -> None:
    response = client.post(f"{ROOT}/links/{pack(document)}/open")
    problem = check_problem(response, 422, "invalid_input")
    assert all(each["pointer"].startswith(pointer) for each in problem["errors"])


def test_a_link_that_swells_or_never_ends_is_refused(client: Caller) -> None:
    swollen = pack(b'"' + b"a" * 1_200_000 + b'"')
    assert len(swollen) < LONGEST
    check_problem(client.post(f"{ROOT}/links/{swollen}/open"), 422, "invalid_input")
    worse = pack(b'"' + b"a" * 2_000_001 + b'"')
    check_problem(client.post(f"{ROOT}/links/{worse}/open"), 422, "invalid_input")
    session = json.loads(unpack(linked(Remote.create(client, XOR))["id"]))
    session["furthest"] = session["cursor"] = {"pass": 10**9, "step": 0}
    endless = pack(json.dumps(session).encode())
    check_problem(client.post(f"{ROOT}/links/{endless}/open"), 422, "too_large")
