"""Wherever a session has been, it comes back to the same bits: walks, seeks, edits, restarts."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.engine.kernels.kernels import LOADERS
from app.engine.optimizers import OPTIMIZERS
from app.main import create_app
from app.settings import Settings
from tests.api.lab import Remote, state
from tests.caller import Caller
from tests.engine.networks import deterministic

DATA = {
    "x": [[0.1, -0.7], [0.9, 0.3], [-0.4, 0.8], [0.2, 0.5], [1.5, -1.1]],
    "y": [[0.0], [1.0], [0.25], [1.0], [0.5]],
}
UNITS = ("op", "neuron", "layer", "phase", "pass", "epoch")


def request(optimizer: str, batch_size: int, shuffle: bool, **more: Any) -> dict[str, Any]:
    return {
        "network": {"sizes": [2, 2, 1], "activations": ["tanh", "sigmoid"], "seed": 11},
        "data": DATA,
        "training": {
            "optimizer": optimizer,
            "learning_rate": 0.2,
            "batch_size": batch_size,
            "shuffle": shuffle,
            "l2": 0.001,
            **more,
        },
    }


def client_of(store: str, cache: int = 2**28) -> Caller:
    return Caller(create_app(Settings(store=store, cache_bytes=cache)))


steps = st.tuples(
    st.just("step"), st.sampled_from(UNITS), st.sampled_from(["forward", "back"]), st.integers(1, 3)
)
seeks = st.tuples(st.just("seek"), st.floats(0, 1), st.floats(0, 1))
edits = st.tuples(
    st.just("edit"),
    st.sampled_from(
        [
            {"set": {"w:2:1:2": 0.37}},
            {"set": {"b:3:1": -0.81, "w:3:1:1": 1.25}},
            {"sample": {"x": [0.3, 0.6]}},
            {"sample": {"y": [0.75]}},
            {"training": {"learning_rate": 0.07}},
            {"training": {"l1": 0.01}},
            {"training": {"optimizer": "adam"}},
            {"training": {"optimizer": "sgd", "batch_size": 2}},
            {"training": {"batch_size": 3, "shuffle": True}},
            {"training": {"train_biases": False}},
            {"training": {"dropout": 0.4}},
            {"training": {"dropout": [0.7]}},
            {"training": {"dropout": 0}},
            {"kernel": "numpy"},
            {"kernel": "compiled"},
        ]
    ),
)
trainings = st.tuples(st.just("train"), st.integers(1, 2))
restarts = st.tuples(st.just("restart"))
walks = st.lists(
    st.one_of(steps, steps, steps, seeks, seeks, edits, trainings, restarts),
    min_size=5,
    max_size=22,
)


class Walker:
    """Walks a session and remembers what it saw at every place; edits forget what they discard."""

    def __init__(self, store: str, spec: dict[str, Any]) -> None:
        self.store = store
        self.remote = Remote.create(client_of(store), spec)
        self.seen: dict[tuple[int, int], dict[str, Any]] = {}
        self.look()

    def look(self) -> None:
        view = state(self.remote.view)
        before = self.seen.setdefault(self.remote.place, view)
        assert view == before, self.remote.place
        fresh = self.remote.get()
        assert state(fresh) == view

    def move(self, kind: str, *how: Any) -> None:
        remote = self.remote
        furthest = (remote.view["furthest"]["pass"], remote.view["furthest"]["step"])
        if kind == "step":
            unit, direction, count = how
            if (direction, remote.place) != ("back", (0, 0)):
                remote.step(unit, count, direction)
        elif kind == "seek":
            number = int(how[0] * furthest[0])
            limit = furthest[1] if number == furthest[0] else remote.steps
            remote.client.get(remote.url)
            response = remote.post("seek", {"pass": number, "step": int(how[1] * limit)})
            # A pass before an edit of train_biases may be shorter or longer than this one.
            assert response.status_code in (200, 422), response.text
            remote.get()
        elif kind == "train":
            remote.train(how[0])
        elif kind == "restart":
            self.remote = Remote(client_of(self.store), remote.view)
        else:
            place = remote.place
            remote.patch(**how[0])
            assert remote.place[0] == place[0]
            kept = place[0] - 1
            if "set" in how[0] and place[1] == remote.steps:
                kept = place[0]  # at a pass's end it is the next pass that starts from them
            self.seen = {at: v for at, v in self.seen.items() if at[0] <= kept and at != place}
        self.look()


@given(
    kernel=st.sampled_from(sorted(LOADERS)),
    optimizer=st.sampled_from(sorted(OPTIMIZERS)),
    batch_size=st.sampled_from([1, 2, 5, 9]),
    shuffle=st.booleans(),
    dropout=st.sampled_from([0.0, 0.5]),
    walk=walks,
)
@deterministic(22)
def test_random_walks_revisit_the_same_bits(
    tmp_path_factory: pytest.TempPathFactory,
    kernel: str,
    optimizer: str,
    batch_size: int,
    shuffle: bool,
    dropout: float,
    walk: list[tuple[Any, ...]],
) -> None:
    store = f"sqlite:///{tmp_path_factory.mktemp('walk') / 'lab.sqlite3'}"
    spec = request(optimizer, batch_size, shuffle, dropout=dropout)
    walker = Walker(store, {**spec, "kernel": kernel})
    for kind, *how in walk:
        walker.move(kind, *how)
    # Everything still standing is found again, from a restart, in whatever order.
    walker.move("restart")
    for place in sorted(walker.seen, key=lambda p: (p[1], -p[0]))[:12]:
        walker.remote.seek(*place)
        walker.look()


WAYS = [(1, True, 0.5), (2, False, 0.0), (5, True, 0.0)]
"""Batch size, whether it shuffles, dropout."""
HISTORIES = [
    pytest.param(*pair, *WAYS[j], marks=pytest.mark.long if (i + j) % len(WAYS) else ())
    for i, pair in enumerate(product(sorted(OPTIMIZERS), LOADERS))
    for j in range(len(WAYS))
]
"""Each optimiser and kernel one way, the ways in turn; all three as a long hunt."""


@pytest.mark.parametrize(("optimizer", "kernel", "batch_size", "shuffle", "dropout"), HISTORIES)
def test_long_histories_are_replayed_from_checkpoints(
    tmp_path: Path, optimizer: str, kernel: str, batch_size: int, shuffle: bool, dropout: float
) -> None:
    store = f"sqlite:///{tmp_path / 'lab.sqlite3'}"
    spec = {**request(optimizer, batch_size, shuffle, dropout=dropout), "kernel": kernel}
    first = Remote.create(client_of(store), spec)
    seen = {}
    for _ in range(7):
        first.step("pass", 29)
        first.step("neuron", 3)
        seen[first.place] = state(first.view)
    trained = Remote.create(client_of("memory://"), spec)
    epochs = max(e["cursor"]["epoch"] for e in seen.values())
    trained.train(epochs)
    for place in sorted(seen):
        again = Remote(client_of(store), first.view)  # an app that remembers nothing
        again.get()
        again.seek(*place)
        assert state(again.view) == seen[place]
    # Training runs the very passes that stepping runs.
    first.get()
    first.seek(*trained.place)
    assert state(first.view) == state(trained.view)


def test_back_restores_the_optimisers_memory_bit_for_bit(client: Caller) -> None:
    for optimizer in ("momentum", "nesterov", "rmsprop", "adam"):
        session = Remote.create(client, request(optimizer, 2, True))
        session.step("pass", 5)
        session.step("phase", 4)
        here, memory = state(session.view), session.explain("new_w:2:1:1")["state"]
        assert [s["before"] for s in memory] != [0.0] * len(memory)
        trace = session.trace()
        session.step("epoch", 4)
        session.back("pass", 9)
        session.seek(5, here["cursor"]["step"])
        assert state(session.view) == here
        assert session.explain("new_w:2:1:1")["state"] == memory
        assert session.trace() == trace


def test_setup_seed_and_edits_determine_everything(client: Caller) -> None:
    """Two sessions with the same edits at the same places are equal, however one got there."""
    direct = Remote.create(client, request("adam", 2, True))
    wandering = Remote.create(client, request("adam", 2, True))
    direct.step("pass", 4)
    direct.step("op", 3)
    for _ in range(4):
        wandering.step("epoch", 3)
        wandering.back("pass", 4)
    wandering.patch(set={"w:2:1:1": 99.0})
    wandering.seek(4, 3)
    for session in (direct, wandering):
        session.patch(set={"w:2:2:1": 0.5}, training={"learning_rate": 0.3})
        session.step("pass", 8)
    assert state(direct.view) == state(wandering.view)
    assert direct.trace() == wandering.trace()


def test_seeds_differ_and_a_seed_repeats(client: Caller) -> None:
    def first_view(seed: int, **training: Any) -> dict[str, Any]:
        spec = request("sgd", 1, True, **training)
        spec["network"]["seed"] = seed
        session = Remote.create(client, spec)
        session.step("epoch", 3)
        return state(session.view)

    assert first_view(3) == first_view(3)
    assert first_view(3)["layers"] != first_view(4)["layers"]


def test_shuffling_takes_every_sample_once_an_epoch_in_changing_order(client: Caller) -> None:
    session = Remote.create(client, request("sgd", 2, True))
    orders = []
    for epoch in range(6):
        order: list[int] = []
        for _ in range(3):
            assert session.view["cursor"]["epoch"] == epoch
            order += session.view["batch"]["indices"]
            session.step("pass")
            session.step("op")
        assert sorted(order) == [0, 1, 2, 3, 4]
        orders.append(tuple(order))
    assert len(set(orders)) > 1
