"""`Accept-Language` chooses what is spoken (RFC 9110, 12.5.4), and replies say what they speak."""

from __future__ import annotations

from typing import Any

import pytest

from app.text import chosen
from tests.caller import Caller

ROOT = "/api/v1"


@pytest.mark.parametrize(
    ("asked", "spoken"),
    [
        (None, "en"),
        ("", "en"),
        ("de", "de"),
        ("DE-de", "de"),
        ("de-AT,en;q=0.9", "de"),
        ("de-AT, en", "de"),
        ("en;q=0.1, de", "de"),
        ("en , de ; q=0.7", "en"),
        ("fr, de;q=0.2", "de"),
        ("fr", "en"),
        ("qps, en", "en"),
        ("*", "en"),
        ("en;q=0, *;q=0.5", "de"),
        ("en;q=0", "de"),
        ("de;q=0, *", "en"),
        ("de;q=0, de-AT", "en"),
        ("en;q=0, de;q=0", "en"),
        ("de;q=abc, fr;;, ,", "en"),
        ("de" + ",x" * 100_000, "de"),
    ],
)
def test_the_best_liked_language_is_spoken(asked: str | None, spoken: str) -> None:
    assert chosen(asked) == spoken


@pytest.fixture
def session(client: Caller) -> str:
    return f"{ROOT}/sessions/{client.post(f'{ROOT}/sessions', json={}).json()['id']}"


def ask(client: Caller, path: str, language: str, status: int = 200) -> Any:
    """The body of a reply, which says its language and that it depends on what was asked."""
    reply = client.get(path, headers={"Accept-Language": language})
    assert reply.status_code == status
    assert reply.headers["Content-Language"] == language
    assert "accept-language" in reply.headers["Vary"].lower().replace(" ", "").split(",")
    assert reply.headers["Vary"].lower().count("accept-language") == 1
    return reply.json()


def test_explanations_speak_the_language_that_is_asked_for(client: Caller, session: str) -> None:
    told = {tag: ask(client, f"{session}/explain/w:2:1:2", tag) for tag in ("en", "de")}
    assert told["en"]["words"].startswith("The weight of the edge to neuron 1 of layer 2")
    assert told["de"]["words"].startswith("Das Gewicht der Kante zu Neuron 1 der Schicht 2")
    assert (told["en"]["rule"]["name"], told["de"]["rule"]["name"]) == ("given", "gegeben")
    same = {**told["de"], "words": None, "rule": None}
    assert same == {**told["en"], "words": None, "rule": None}
    several = ask(client, f"{session}/explain?from=0&to=3", "de")
    assert several[0]["rule"]["name"] == "gewichtete Eingabe"


def test_the_catalogue_speaks_it(client: Caller) -> None:
    catalogue = ask(client, f"{ROOT}/catalog", "de")
    titles = {row["id"]: row["title"] for row in catalogue["optimizers"]}
    assert titles["sgd"] == "Gradientenabstieg"
    assert "verborgene Neuronen" in catalogue["presets"][0]["story"]


def test_problems_speak_it(client: Caller, session: str) -> None:
    problem = ask(client, f"{session}/explain/z:9:9", "de", 404)
    assert problem["title"] == "Dieses Netz hat diese Größe nicht"
    assert "hat die Schichten 2 bis 3" in problem["detail"]
    assert (
        ask(client, f"{ROOT}/nowhere", "de", 404)["title"] == "Unter dieser Adresse gibt es nichts"
    )
    reply = client.post(
        f"{ROOT}/sessions",
        json={"training": {"learning_rate": "fast", "batch_size": True}},
        headers={"Accept-Language": "de"},
    )
    assert reply.headers["Content-Language"] == "de"
    assert reply.json()["errors"][0] == {
        "pointer": "/training/learning_rate",
        "message": 'eine Zahl erwartet, "fast" erhalten',
    }


def test_numbers_that_break_are_told_of_in_it(client: Caller, session: str) -> None:
    huge = {"set": {"w:2:1:1": 1e308, "w:3:1:1": 1e308}, "sample": {"x": [1e5, 1e5]}}
    assert client.patch(session, json=huge).status_code == 200
    headers = {"Accept-Language": "de"}
    view = client.post(f"{session}/forward", headers=headers)
    assert "liegt jenseits dessen, was float64 fasst" in view.json()["diverged"]["reason"]
    assert view.headers["Content-Language"] == "de"
    again = client.post(f"{session}/forward", headers=headers).json()
    assert again["detail"].startswith("Durchlauf 1 bleibt bei Schritt")


def test_a_reply_without_words_names_no_language(client: Caller, session: str) -> None:
    assert "Content-Language" not in client.get(session).headers
