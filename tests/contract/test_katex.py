"""Every LaTeX string that the server makes is typeset by KaTeX, strictly and without an error."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from app.api.catalog import catalog
from app.api.explanations import explanation_view
from app.api.language import write_json
from app.api.proofs import proof_view
from app.engine.explain import explain
from app.engine.proofs import PROVEN, prove
from app.engine.trace import Trace
from app.settings import Settings
from tests.contract.explained import ALL, every_id, traces
from tests.engine.networks import Shape, make

STATIC = Path(__file__).parents[2] / "static"
WAIT = 120  # seconds for a few thousand formulas
TYPESET = """
const katex = require('katex')
const formulas = JSON.parse(require('fs').readFileSync(0, 'utf8'))
const wrong = []
for (const latex of formulas) {
  try { katex.renderToString(latex, { throwOnError: true, strict: 'error' }) }
  catch (error) { wrong.push(`${latex}: ${error.message}`) }
}
console.log(JSON.stringify(wrong))
"""
LATEX = {"latex", "substituted", "symbolic", "matrix", "aside", "derivative", "quantity"}
"""Fields that hold LaTeX, wherever they are."""


def formulas(view: Any, field: str = "") -> Iterator[str]:
    """Every LaTeX string of a view."""
    if isinstance(view, dict):
        for name, value in view.items():
            yield from formulas(value, name if not isinstance(value, dict) else field)
            if isinstance(value, dict):
                for inner, each in value.items():
                    yield from formulas(each, inner)
    elif isinstance(view, list):
        for each in view:
            yield from formulas(each, field)
    elif field in LATEX and isinstance(view, str):
        yield view


def typeset(found: set[str]) -> list[str]:
    """What KaTeX has against any of the formulas."""
    if not (STATIC / "node_modules").is_dir():
        pytest.fail("static/node_modules is absent: `npm --prefix static ci` installs it")
    done = subprocess.run(
        ["node", "-e", TYPESET],
        cwd=STATIC,
        input=json.dumps(sorted(found)),
        capture_output=True,
        text=True,
        timeout=WAIT,
        check=True,
    )
    return list(json.loads(done.stdout))


def of_trace(trace: Trace) -> Iterator[str]:
    """Formulas of every second id of a pass, in symbols and with numbers, before and after."""
    for text in list(every_id(trace))[::2]:
        q = trace.quantity(text)
        views: list[object] = [explanation_view(explain(trace, q, step)) for step in (None, 0)]
        if q.kind in PROVEN:
            views += [proof_view(prove(trace, q, step)) for step in (None, 0)]
        yield from formulas(json.loads(write_json(views)))


def test_every_formula_is_typeset() -> None:
    found = set(formulas(json.loads(write_json(catalog(Settings(store="memory://"))))))
    for output, cost in ALL:
        found.update(*(set(of_trace(trace)) for trace in islice(traces(output, cost), 1)))
    wide = make(Shape((12, 14, 11), ("tanh", "softmax"), "categorical_cross_entropy", 2, l1=0.1))
    for text in ("z:2:11", "a:3:10", "cost", "delta:2:12", "grad_w:2:12:10", "delta:3:11@0"):
        trace = wide.trace()
        q = trace.quantity(text)
        for view in (explanation_view(explain(trace, q)), proof_view(prove(trace, q))):
            found |= set(formulas(json.loads(write_json(view))))
    assert len(found) > 1500
    assert typeset(found) == []


def test_a_broken_formula_is_found() -> None:
    assert len(typeset({r"\frac{1}{2}", r"\frac{1", r"\nosuchthing"})) == 2
