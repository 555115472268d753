"""How long a test waits for what must come, before it says that it never did.

On a busy machine a server or a browser may stand still for many seconds, and that is no failure. A
test that passes never waits this long, so much costs nothing.
"""

from __future__ import annotations

PATIENCE = 60
"""Seconds."""
PATIENCE_MS = PATIENCE * 1000
"""The same in milliseconds, as Playwright counts."""
