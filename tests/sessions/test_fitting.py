"""A network for a data set that comes without one."""

from __future__ import annotations

import pytest

from app.engine.errors import InvalidInput
from app.sessions.setup import build_setup
from app.sessions.specs import DataSpec, NetworkSpec, SetupSpec
from app.settings import Settings

LIMITS = Settings()


@pytest.mark.parametrize(
    ("data", "network", "sizes"),
    [
        (DataSpec(preset="xor"), None, (2, 3, 1)),
        (DataSpec(preset="iris", standardize=True), None, (4, 3, 3)),
        (DataSpec(preset="sine", samples=20), NetworkSpec(), (1, 3, 1)),
        (DataSpec(preset="digits"), NetworkSpec(cost="binary_cross_entropy"), (64, 3, 10)),
        (DataSpec(preset="xor"), NetworkSpec(activations=[("tanh", None)]), (2, 1)),
        (DataSpec(preset="iris"), NetworkSpec(activations=[("tanh", None)] * 3), (4, 3, 3, 3)),
    ],
)
def test_a_data_set_alone_gets_a_network_of_its_width(
    data: DataSpec, network: NetworkSpec | None, sizes: tuple[int, ...]
) -> None:
    setup, parameters = build_setup(SetupSpec(data=data, network=network), LIMITS)
    assert setup.network.sizes == sizes
    assert setup.preset is None
    assert setup.training.train_biases
    assert parameters.any()


@pytest.mark.parametrize("data", [DataSpec(preset="circles"), DataSpec(x=[[1, 2]], y=[[0, 1]])])
def test_data_that_fit_mazurs_network_are_given_to_it(data: DataSpec) -> None:
    setup, parameters = build_setup(SetupSpec(data=data), LIMITS)
    assert (setup.preset, setup.altered, parameters[0]) == ("mazur", True, 0.15)


@pytest.mark.parametrize(
    "spec",
    [
        SetupSpec(preset="mazur", data=DataSpec(preset="xor")),
        SetupSpec(network=NetworkSpec(sizes=[2, 2]), data=DataSpec(preset="xor")),
        SetupSpec(data=DataSpec(x=[[]], y=[[]])),
        SetupSpec(data=DataSpec(x=[[0.5, 1.0, 2.0]], y=[[1.0]])),
        SetupSpec(data=DataSpec(x=[[1.0], [2.0, 3.0]], y=[[1.0], [0.0]])),
    ],
)
def test_what_does_not_fit_a_network_that_was_named_is_refused(spec: SetupSpec) -> None:
    with pytest.raises(InvalidInput) as refused:
        build_setup(spec, LIMITS)
    assert all(each.pointer.startswith("/data/") for each in refused.value.errors)
