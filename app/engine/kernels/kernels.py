"""The kernels by name, and which of them this installation has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ..errors import InvalidInput
from ..message import one_of
from .kernel import Kernel
from .numpy_kernel import NumpyKernel

DEFAULT_KERNEL = "numpy"
_NUMPY = NumpyKernel()

LOADERS: Mapping[str, Callable[[], Kernel]] = MappingProxyType({"numpy": lambda: _NUMPY})
"""What gives each kernel. Raises KernelMissing where it cannot be had."""


def load_kernel(name: str) -> Kernel:
    """Return a kernel by its name. Raises InvalidInput for an unknown name, KernelMissing."""
    loader = LOADERS.get(name)
    if loader is None:
        raise InvalidInput.at("", one_of(LOADERS, name))
    return loader()
