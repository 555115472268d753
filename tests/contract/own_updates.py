"""Updates of one parameter by every optimiser, in plain arithmetic, with the slips in them."""

from __future__ import annotations

import math
from dataclasses import dataclass

from app.engine.trace import Trace


@dataclass(frozen=True)
class Moment:
    """What an update of one parameter goes by."""

    slots: tuple[float, ...]
    count: int
    eta: float


def own_step(trace: Trace, place: int, g: float, slip: str = "") -> float:
    """The new value of the parameter at a place of the flat vector, given its gradient."""
    training, before = trace.training, trace.before
    assert training is not None
    assert before is not None
    w = float(trace.start[place])
    now = Moment(tuple(float(slot[place]) for slot in before.slots), before.updates + 1, trace.rate)
    if slip == "forgot_memory_of_optimizer":
        now = Moment((0.0,) * len(now.slots), now.count, now.eta)
    if slip == "forgot_schedule":
        now = Moment(now.slots, now.count, training.learning_rate)
    if slip == "forgot_learning_rate":
        now = Moment(now.slots, now.count, 1.0)
    if slip == "learning_rate_twice":
        now = Moment(now.slots, now.count, trace.rate**2)
    name = "sgd" if slip == "plain_step_of_sgd" else training.optimizer.name
    step = own_change(name, g, now, dict(training.constants), slip != "forgot_correction_of_adam")
    if slip == "step_in_place_of_new_value":
        return step
    return w + step if slip == "right_gradient_but_added" else w - step


def own_change(name: str, g: float, now: Moment, h: dict[str, float], corrected: bool) -> float:
    """What is subtracted from the parameter (Kingma and Ba; Sutskever et al.; Hinton)."""
    if name == "sgd":
        return now.eta * g
    if name in ("momentum", "nesterov"):
        v = h["momentum"] * now.slots[0] + g
        return now.eta * (v if name == "momentum" else g + h["momentum"] * v)
    if name == "rmsprop":
        s = h["decay"] * now.slots[0] + (1 - h["decay"]) * g * g
        return now.eta * g / (math.sqrt(s) + h["epsilon"])
    assert name == "adam"
    m = h["beta1"] * now.slots[0] + (1 - h["beta1"]) * g
    v = h["beta2"] * now.slots[1] + (1 - h["beta2"]) * g * g
    if corrected:
        m /= 1 - h["beta1"] ** now.count
        v /= 1 - h["beta2"] ** now.count
    return now.eta * m / (math.sqrt(v) + h["epsilon"])
