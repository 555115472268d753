"""What changes did, in words: "w²₁₃ from 0.4 to 0.5", "12 weights of W²", "trained 1000 epochs"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..engine.ids import Quantity
from ..engine.message import Message, Value, say
from ..engine.numbers import MOST_DIGITS, SIGNIFICANT_DIGITS, plain_number
from ..engine.schedules import SCHEDULES
from ..engine.symbols import given_symbol, raised
from ..sessions.session import Change, Fact

SYMBOLS = {"learning_rate": "η", "beta1": "β₁", "beta2": "β₂", "epsilon": "ε"}
NAMED = ("optimizer", "kernel", "batch_size", "l1", "l2", "momentum", "decay", "test_samples")
SWITCHES = ("shuffle", "train_biases")


def change_text(change: Change) -> Message:
    """Name a change by what it did, by its kind alone where nothing is known of that."""
    told = [message for fact in change.facts if (message := _told(fact)) is not None]
    if not told or len(told) < len(change.facts):
        return say(f"change-{change.kind}")
    return _listed(told)


def _listed(told: Sequence[Message]) -> Message:
    first, *rest = told
    return say("facts-listed", first=first, rest=_listed(rest)) if rest else first


def _told(fact: Fact) -> Message | None:
    """Put a fact into words; None for one that nobody knows, as in a file from elsewhere."""
    count = _COUNTS.get(fact.what)
    if count is not None:
        return count(fact)
    if fact.what in SWITCHES:
        return say(f"fact-{fact.what}", switch="on" if fact.after else "off")
    if fact.what == "schedule":
        return _schedule(fact)
    kind, _, part = fact.what.partition(":")
    if kind == "dropout":
        return _dropout(fact, part)
    if kind == "schedule" and part in _CONSTANTS:
        return _changed(say(f"fact-name-schedule-{part}"), fact)
    if fact.what in NAMED:
        return _changed(say(f"fact-name-{fact.what}"), fact)
    if fact.what == "cost_below":
        return say("fact-cost-below", cost=_written(None, fact.after)[1] or "")
    if fact.what in SYMBOLS:
        return _changed(SYMBOLS[fact.what], fact)
    return _of_numbers(fact)


def _schedule(fact: Fact) -> Message | None:
    before, after = fact.before, fact.after
    if after not in SCHEDULES or not (before is None or before in SCHEDULES):
        return None
    named: list[Message] = [say(f"schedule-{name}") for name in (before, after) if name is not None]
    what = say("fact-name-schedule")
    if before is None:
        return say("fact-set", what=what, after=named[0])
    return say("fact-changed", what=what, before=named[0], after=named[1])


_CONSTANTS = frozenset(name for kind in SCHEDULES.values() for name in kind.parameters)


def _dropout(fact: Fact, layer: str) -> Message | None:
    if layer and not layer.isdecimal():
        return None
    what = say("fact-name-dropout")
    if layer:
        what = say("fact-name-dropout-layer", layer=int(layer))
    before, after = (
        say("fact-none") if value == 0 else text or ""
        for value, text in zip(
            (fact.before, fact.after), _written(fact.before, fact.after), strict=True
        )
    )
    return say("fact-changed", what=what, before=before, after=after)


def _whole(value: object) -> int:
    return int(value) if isinstance(value, int | float) else 0


_COUNTS: dict[str, Callable[[Fact], Message]] = {
    "sample": lambda fact: say("fact-sample", sample=_whole(fact.after) + 1),
    "rows": lambda fact: say("fact-rows", before=_whole(fact.before), after=_whole(fact.after)),
    "epochs": lambda fact: say("fact-epochs", count=_whole(fact.after)),
    "passes": lambda fact: say("fact-passes", count=_whole(fact.after)),
    "computed_again": lambda fact: say(
        "fact-computed-again", first=_whole(fact.before) + 1, last=_whole(fact.after) + 1
    ),
    "given_up": lambda fact: say("fact-given-up", count=_whole(fact.after)),
    "early_stopping": lambda fact: say("fact-early-stopping", patience=_whole(fact.after)),
}


def _of_numbers(fact: Fact) -> Message | None:
    """Tell of weights, biases, inputs, targets: of one by its symbol, of several by their count."""
    what, _, sample = fact.what.partition("@")
    kind, *indices = what.split(":")
    counted = {"w": 1, "b": 1, "a": 1, "y": 0}.get(kind)
    if counted is None or not all(map(str.isdecimal, (*indices, sample or "0"))):
        return None
    if len(indices) == counted and fact.before is None:
        values: dict[str, Value] = {"count": _whole(fact.after)}
        if kind in ("w", "b"):
            return say(f"fact-count-{kind}", layer=raised(int(indices[0])), **values)
        if not sample:
            return say(f"fact-count-{kind}", **values)
        return say(f"fact-count-{kind}-of", sample=int(sample) + 1, **values)
    places = tuple(map(int, indices))
    if len(places) != {"w": 3, "b": 2, "a": 2, "y": 1}[kind]:
        return None
    symbol = given_symbol(Quantity("y", j=places[0]) if kind == "y" else Quantity(kind, *places))
    if not sample:
        return _changed(symbol, fact)
    return _changed(say("fact-of-sample", symbol=symbol, sample=int(sample) + 1), fact)


def _changed(what: Value, fact: Fact) -> Message:
    before, after = _written(fact.before, fact.after)
    if before is None:
        return say("fact-set", what=what, after=after or "")
    return say("fact-changed", what=what, before=before, after=after or "")


def _written(before: float | str | None, after: float | str | None) -> list[str | None]:
    """Write two values as briefly as tells them apart."""
    for digits in (*range(SIGNIFICANT_DIGITS, MOST_DIGITS), MOST_DIGITS):
        texts = [
            v if v is None or isinstance(v, str) else _short(v, digits) for v in (before, after)
        ]
        if texts[0] != texts[1]:
            break
    return texts


def _short(value: float, digits: int) -> str:
    """Write a number without zeros at its end."""
    figures, power, exponent = plain_number(value, digits).partition("·")
    return (figures.rstrip("0").rstrip(".") if "." in figures else figures) + power + exponent
