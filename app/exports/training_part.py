"""How parameters learn as it stands in files."""

from __future__ import annotations

from typing import cast

from ..engine.kernels.kernels import check_kernel
from ..engine.network import Training
from ..sessions.setup import build_training
from ..sessions.specs import TrainingSpec
from .parts import Part

_WHOLE_NUMBERS = ("batch_size",)
_SWITCHES = ("shuffle", "train_biases")
_TEXTS = ("optimizer", "kernel")


def _read_schedule(part: Part) -> None:
    """Hold the fields of a schedule to their types; which of them it takes is its own to say."""
    for name, field in part.fields():
        if name == "name":
            field.text()
        else:
            field.number()


def read_training(part: Part) -> Training:
    """Read how parameters learn. Raises InvalidInput.

    Whether its kernel is installed says nothing of the file: whoever computes by it is told.
    """
    for name, field in part.fields():
        if name in _TEXTS:
            field.text()
        elif name in _WHOLE_NUMBERS:
            field.whole(1)
        elif name in _SWITCHES:
            field.switch()
        elif name == "schedule":
            _read_schedule(field)
        elif name == "dropout" and isinstance(field.value, list):
            field.numbers()
        elif not isinstance(field.value, dict):
            field.number()
    said = cast("TrainingSpec", part.plain())
    training = part.read(lambda: build_training(said))
    part.read(lambda: check_kernel(training.kernel))
    return training
