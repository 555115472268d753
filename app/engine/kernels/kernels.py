"""The kernels by name, and which of them this installation has."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from importlib.util import find_spec
from threading import Lock, Thread
from types import MappingProxyType

from ..errors import Busy, InvalidInput, KernelMissing
from ..message import one_of, say
from .kernel import Kernel
from .numpy_kernel import NumpyKernel

logger = logging.getLogger(__name__)
DEFAULT_KERNEL = "numpy"
NEEDED = ("numba",)
"""What the compiled kernel stands on: the extra `fast`."""


class CompiledLoader:
    """Gives the compiled kernel once it can be used, so that nobody waits for the compiler."""

    def __init__(self) -> None:
        """Begin with nothing loaded."""
        self._kernel: Kernel | None = None
        self._lock = Lock()
        self._warming = False

    def __call__(self) -> Kernel:
        """Return it. Raises KernelMissing; Busy while it is being compiled in the background."""
        if self._kernel is None:
            if self._warming:
                raise Busy(say("kernel-is-being-compiled"))
            if not self.installed():
                raise KernelMissing(say("kernel-is-missing", name="compiled", other=DEFAULT_KERNEL))
            with self._lock:
                self._kernel = _compiled()
        return self._kernel

    @staticmethod
    def installed() -> bool:
        """Whether everything that it needs is there."""
        return all(find_spec(name) is not None for name in NEEDED)

    def warm(self, then: Callable[[], None] = lambda: None) -> Thread | None:
        """Compile it in the background, by a process of its own, into the cache on disk.

        Once all that it brings is in this process, too, `then` is called.
        """
        if self._kernel is not None or self._warming or not self.installed():
            return None
        self._warming = True
        thread = Thread(target=self._warm, args=(then,), name="warming", daemon=True)
        thread.start()
        return thread

    def _warm(self, then: Callable[[], None]) -> None:
        try:
            compile_apart()
            kernel = _compiled(compile_apart)
            import_module(f"{__package__}.warm").exercise(kernel)
            self._kernel = kernel
            then()
        except Exception:
            logger.exception("the compiled kernel could not be made ready")
        finally:
            self._warming = False


def compile_apart(*what: str) -> None:
    """Compile into the cache on disk, by a process of its own.

    Compiling would hold this one up; loading what has been compiled does not.
    """
    command = [sys.executable, "-m", f"{__package__}.warm", *what]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run(command, check=True, capture_output=True, env=environment)  # noqa: S603 - ours


def _compiled(apart: Callable[[str], None] | None = None) -> Kernel:
    kernel: Kernel = import_module(f"{__package__}.compiled").CompiledKernel(apart)
    return kernel


_NUMPY = NumpyKernel()
COMPILED = CompiledLoader()
LOADERS: Mapping[str, Callable[[], Kernel]] = MappingProxyType(
    {"numpy": lambda: _NUMPY, "compiled": COMPILED}
)
"""What gives each kernel. Raises KernelMissing where it cannot be had, Busy where not yet."""


def load_kernel(name: str) -> Kernel:
    """Return a kernel by its name. Raises InvalidInput for an unknown one, KernelMissing, Busy."""
    check_kernel(name)
    return LOADERS[name]()


def check_kernel(name: str) -> None:
    """See that there is a kernel of that name, in this installation or not. Raises InvalidInput."""
    if name not in LOADERS:
        raise InvalidInput.at("", one_of(LOADERS, name))


def has_kernel(name: str) -> bool:
    """Whether a kernel can be had in this installation, now or once it has been compiled."""
    return name == DEFAULT_KERNEL or (name in LOADERS and COMPILED.installed())
