"""A typed client of the lab's API, for notebooks and scripts: arrays in, arrays out.

`from backprop_lab import Lab`. It talks to a server by HTTP and knows nothing of how one is made.
"""

from __future__ import annotations

from .arrays import Layer
from .errors import LabProblem, LabUnreachable
from .lab import Lab
from .model_parts import ModelError
from .session import RemoteSession

__all__ = ["Lab", "LabProblem", "LabUnreachable", "Layer", "ModelError", "RemoteSession"]
