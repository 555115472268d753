"""What a server's processes take, as Linux tells it: memory, and time on the cores."""

from __future__ import annotations

import asyncio
import os
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

TICK = 1 / os.sysconf("SC_CLK_TCK")  # seconds, of /proc/*/stat
PAGE = os.sysconf("SC_PAGE_SIZE") / 1e6  # MB
LOOK_SECONDS = 0.25
START_LIMIT = 90.0  # seconds that compiling the kernel may take


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    found, at = [pid], 0
    while at < len(found):
        with suppress(OSError):
            for task in Path(f"/proc/{found[at]}/task").glob("*/children"):
                found += map(int, task.read_text().split())
        at += 1
    return found


def resident(pid: int) -> tuple[float, float]:
    """Memory in MB: of the largest process of a server, and of all of them.

    What processes share counts once for each. One that has just ended has no memory.
    """
    pages = [0]
    for each in family(pid):
        with suppress(OSError):
            pages.append(int(Path(f"/proc/{each}/statm").read_text().split()[1]))
    return max(pages) * PAGE, sum(pages) * PAGE


def spent(pid: int) -> float:
    """CPU seconds of a process, of those that it started, and of those that have ended."""
    total = 0
    for each in family(pid):
        with suppress(OSError):
            fields = Path(f"/proc/{each}/stat").read_text().rpartition(") ")[2].split()
            total += sum(map(int, fields[11:15]))
    return total * TICK


def wait_until_alone(pid: int) -> None:
    """Wait for what a server does once after its start: it compiles its kernel beside serving."""
    until = time.monotonic() + START_LIMIT
    while any(map(compiles, family(pid))) and time.monotonic() < until:
        time.sleep(0.2)


def compiles(pid: int) -> bool:
    """Whether a process compiles the kernel."""
    with suppress(OSError):
        return "kernels.warm" in Path(f"/proc/{pid}/cmdline").read_text()
    return False


@dataclass
class Cores:
    """Shares of a core since this was made: the server's, this process's, everybody else's."""

    pid: int
    begun: float = field(default_factory=time.monotonic)
    before: tuple[float, float, float] = (0.0, 0.0, 0.0)

    def __post_init__(self) -> None:
        """Take what has been spent till now."""
        self.before = self._spent()

    def _spent(self) -> tuple[float, float, float]:
        user, nice, system, *_ = Path("/proc/stat").read_text().split("\n", 1)[0].split()[1:]
        server, own = spent(self.pid), time.process_time()
        return server, own, (int(user) + int(nice) + int(system)) * TICK - server - own

    def tell(self) -> str:
        """Say what each has taken since."""
        lasted = time.monotonic() - self.begun
        shares = [
            (now - then) / lasted for now, then in zip(self._spent(), self.before, strict=True)
        ]
        return "of a core: server {:.2f}, generator {:.2f}, others on this machine {:.2f}".format(
            *shares
        )


class CoreWaits:
    """How long two threads stood ready and had no core: the server's event loop, and the caller's.

    The server's is the main thread of its process; where several workers serve, it is none of them.
    """

    def __init__(self, pid: int) -> None:
        """Open what tells of them. Raises OSError where the system does not tell."""
        self._files = [os.open(f"/proc/{each}/schedstat", os.O_RDONLY) for each in (pid, "self")]

    def now(self) -> list[float]:
        """Seconds since each began."""
        return [int(os.pread(file, 64, 0).split()[1]) / 1e9 for file in self._files]

    def since(self, then: list[float]) -> float:
        """Seconds that the longer of the two has waited since; they may do so at the same time."""
        return max(now - before for now, before in zip(self.now(), then, strict=True))


class Memory:
    """A server's memory while something goes on, in MB; `mark` begins a new part of it."""

    def __init__(self, pid: int) -> None:
        """Look for the first time."""
        self._pid = pid
        self._parts: list[tuple[str, list[tuple[float, float]]]] = []
        self.mark("before")

    def mark(self, name: str) -> None:
        """Begin a part."""
        self._parts.append((name, [resident(self._pid)]))

    async def watch(self) -> None:
        """Look again and again, until cancelled."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            self._parts[-1][1].append(resident(self._pid))

    def tell(self) -> str:
        """Say the most of each part: of the largest process, and of all together."""
        most = [(name, *map(max, zip(*found, strict=True))) for name, found in self._parts]
        return "memory, largest process and all together: " + "; ".join(
            f"{name} {one:.0f} and {all_:.0f} MB" for name, one, all_ in most
        )
