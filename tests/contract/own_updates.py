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
    step = own_change(
        own_rule(training.optimizer.name, slip), g, now, dict(training.constants), slip
    )
    if slip in ("step_in_place_of_new_value", "change_in_place_of_value"):
        return step if slip == "step_in_place_of_new_value" else -step
    return w + step if slip == "right_gradient_but_added" else w - step


def own_rule(name: str, slip: str) -> str:
    """The optimiser whose rule is followed."""
    if slip == "plain_step_of_sgd":
        return "sgd"
    return "momentum" if slip == "no_look_ahead" and name == "nesterov" else name


def own_change(name: str, g: float, now: Moment, h: dict[str, float], slip: str) -> float:
    """What is subtracted from the parameter (Kingma and Ba; Sutskever et al.; Hinton)."""
    root = (lambda square: square) if slip == "no_root" else math.sqrt
    if name == "sgd":
        return now.eta * g
    if name in ("momentum", "nesterov"):
        sign = -1 if slip == "velocity_subtracted" else 1
        share = 1 - h["momentum"] if slip == "velocity_as_running_mean" else 1.0
        if name == "momentum":
            return now.eta * (sign * h["momentum"] * now.slots[0] + share * g)
        return now.eta * (g + h["momentum"] * (sign * h["momentum"] * now.slots[0] + g))
    if name == "rmsprop":
        s = h["decay"] * now.slots[0] + (1 - h["decay"]) * g * g
        return now.eta * g / (root(s) + h["epsilon"])
    assert name == "adam"
    m = h["beta1"] * now.slots[0] + (1 - h["beta1"]) * g
    v = h["beta2"] * now.slots[1] + (1 - h["beta2"]) * g * g
    power = {"correction_without_power": 1, "updates_counted_from_zero": now.count - 1}
    t = power.get(slip, now.count)
    if slip != "forgot_correction_of_adam":
        if t == 0:
            return math.nan
        m /= 1 - h["beta1"] ** t
        v /= 1 - h["beta2"] ** t
    return now.eta * m / (root(v) + h["epsilon"])
