"""Passes as one HTML file that plays them: no server, no internet, stepping both ways.

Formulas are written as MathML, which browsers show by themselves; every figure and sentence is the
lab's, so that the file has nothing to compute.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from pathlib import Path

import orjson

from ..engine.errors import TooLarge
from ..engine.explain import explain
from ..engine.ids import Quantity, symbol
from ..engine.message import say, size
from ..engine.numbers import plain_number
from ..engine.program import Phase
from ..engine.trace import Trace
from ..sessions.history import History
from ..sessions.session import Session
from ..text import Catalogue
from .mathml import inline, mathml, remembered
from .taken import PassTaken, Taken

FOLDER = Path(__file__).parent / "player"
MOST_BYTES = 10_000_000
LEAST_OP_BYTES = 1_000
"""An op takes more than that in the file, mostly for its formula with numbers."""
_PHASES: tuple[Phase, ...] = ("forward", "cost", "backward", "gradients", "update")
_WORDS = ("picture", "why", "steps", "first", "back", "on", "last", "run", "scrub")


class Strings:
    """Texts that are kept once, however many ops they belong to."""

    def __init__(self) -> None:
        """Begin with none."""
        self._places: dict[str, int] = {}
        self.size = 0

    def place(self, text: str) -> int:
        """Return the place of a text in the list, where it is put if it is new."""
        if text not in self._places:
            self._places[text] = len(self._places)
            self.size += len(text.encode())
        return self._places[text]

    def listed(self) -> list[str]:
        """Return all texts in their places."""
        return list(self._places)


def within_budget(session: Session, history: History, passes: int) -> int:
    """Return how many passes are asked for, before any is computed.

    Raises TooLarge where their file would certainly have more than `MOST_BYTES`.
    """
    if passes > 1:
        _check(passes * history.course.program(session.cursor.number).steps * LEAST_OP_BYTES)
    return passes


def write_html(taken: Taken, catalogue: Catalogue) -> bytes:
    """Write the file. Raises TooLarge where it would have more than `MOST_BYTES`."""
    ops = sum(each.trace.last_step for each in taken.passes)
    _check(ops * LEAST_OP_BYTES)
    strings = Strings()
    passes = [_pass(each, strings, catalogue) for each in taken.passes]
    network = taken.network
    place = say("player-place", number="{pass}", step="{step}", steps="{steps}")
    words = {
        "picture": catalogue.write(say("player-picture")),
        "start": catalogue.write(say("player-start")),
        "begin": catalogue.write(say("player-begin")),
        # the page fills these in
        "place": catalogue.write(place),
        "phases": {phase: catalogue.write(say(f"player-phase-{phase}")) for phase in _PHASES},
    }
    data = {
        "sizes": network.sizes,
        "words": words,
        "passes": passes,
        "strings": strings.listed(),
    }
    functions = ", ".join(catalogue.write(say(f"activation-{f.name}")) for f in network.activations)
    page = {
        "language": catalogue.language,
        "title": catalogue.write(say("player-title", network="–".join(map(str, network.sizes)))),
        "subtitle": f"{functions} · {catalogue.write(say(f'cost-{network.cost.name}'))}",
        **{word: catalogue.write(say(f"player-{word}")) for word in _WORDS},
    }
    fill = {name: html.escape(text) for name, text in page.items()}
    fill["style"] = (FOLDER / "player.css").read_text(encoding="utf-8")
    fill["script"] = (FOLDER / "player.js").read_text(encoding="utf-8")
    # In a script element a text must look neither like its end nor like a comment.
    fill["data"] = orjson.dumps(data).decode().replace("</", "<\\/").replace("<!", "\\u003c!")
    template = (FOLDER / "player.html").read_text(encoding="utf-8")
    written = _filled(template, fill).encode()
    _check(len(written))
    return written


def _filled(template: str, fill: Mapping[str, str]) -> str:
    return re.sub(r"@@(\w+)@@", lambda found: fill[found[1]], template)


def _check(count: int) -> None:
    if count > MOST_BYTES:
        raise TooLarge(
            say("player-too-large", most=size(MOST_BYTES), given=size(count, MOST_BYTES))
        )


def _pass(taken: PassTaken, strings: Strings, catalogue: Catalogue) -> dict[str, object]:
    trace = taken.trace
    ops: list[dict[str, object]] = []
    for index in range(trace.last_step):
        ops.append(_op(trace, index, strings, catalogue))
        _check(strings.size)
    broken = trace.breakdown
    stops = None if broken is None else catalogue.write(say("player-stops", why=broken.reason))
    return {"number": taken.number + 1, "given": _given(trace), "ops": ops, "stops": stops}


def _op(trace: Trace, index: int, strings: Strings, catalogue: Catalogue) -> dict[str, object]:
    q = trace.program.op(index)
    found = explain(trace, q)
    value = trace.value(q)
    op: dict[str, object] = {
        "id": str(q),
        "value": value,
        "text": plain_number(value),
        "phase": trace.program.phase(index),
        "symbol": strings.place(inline(symbol(q))),
        "rule": strings.place(catalogue.write(say(f"rule-{found.rule.id}"))),
        "symbolic": strings.place(remembered(found.form.symbolic)),
        "substituted": strings.place(mathml(found.substituted)),
        "words": strings.place(catalogue.write(found.words)),
    }
    if q.kind == "a":
        op["slope"] = plain_number(trace.value(Quantity("slope", q.layer, q.j)))
    return op


def _given(trace: Trace) -> dict[str, str]:
    """Write what a pass starts from: the sample, weights and biases."""
    network = trace.network
    sample = [Quantity("a", 1, k) for k in range(1, network.sizes[0] + 1)]
    sample += [Quantity("y", j=j) for j in range(1, network.sizes[-1] + 1)]
    given = {str(q): plain_number(trace.value(q)) for q in sample}
    values = trace.start.tolist()
    for text, value in zip(network.parameter_ids(), values, strict=True):
        given[text] = plain_number(value)
    return given
