"""The pass as a table: each op's quantity and value, in the order in which they are computed."""

from __future__ import annotations

import csv
from io import StringIO

from .taken import Taken


def write_csv(taken: Taken) -> bytes:
    """Write `id,value,op` rows (RFC 4180, UTF-8): op n is the n-th of the pass, from 1.

    Values are written in full. A pass that breaks down is told up to its last finite op.
    """
    text = StringIO()
    rows = csv.writer(text)
    rows.writerow(("id", "value", "op"))
    trace = taken.trace
    for index in range(trace.last_step):
        q = trace.program.op(index)
        rows.writerow((str(q), repr(trace.value(q)), index + 1))
    return text.getvalue().encode()
