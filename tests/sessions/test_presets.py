"""The worked examples: each of them shows something from its first pass on."""

from __future__ import annotations

import numpy as np
import pytest

from app.sessions.presets import PRESETS
from app.sessions.service import LabService
from app.sessions.specs import SetupSpec
from app.sessions.stores import open_store
from app.settings import Settings


@pytest.mark.parametrize("name", sorted(PRESETS))
def test_the_first_pass_shows_products_and_gradients(name: str) -> None:
    service = LabService(open_store("memory://"), Settings())
    trace = service.create(SetupSpec(preset=name)).trace
    inputs = np.flatnonzero(trace.batch.x[trace.batch.row])
    # Han and Kamber's own sample is (1, 0, 1): what a source gives stays as it is.
    assert len(inputs) >= 2 or trace.network.sizes[0] == 1
    gradients = trace.gradients[0][0][:, inputs]
    assert np.all(gradients != 0)
