"""Time training: the lab's kernels beside a plain NumPy loop, JAX's compiled scan and PyTorch.

Run with `python -m benchmarks.training [SIZES:BATCH …]`. One thread, float64, sigmoids and the
quadratic cost. JAX and PyTorch are installed into an environment of their own, build/training-env.
All methods of a case take turns within one run, each as a process that has compiled what it needs.
What counts is CPU time, and the best of its turns, so that a busy machine slows none of them alone.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
RIVALS = ROOT / "build" / "training-env"
OURS = ("numpy", "compiled")
NEEDED = {"jax": "jax[cpu]", "torch": "torch"}
CASES = ("2-3-1:1", "2-3-1:4", "64-32-10:10", "784-30-10:10", "784-128-64-10:64")
SAMPLES = 1_000
ROUNDS = 5
TURN_SECONDS = 0.3
ONE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "XLA_FLAGS": "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1",
}


def rivals() -> list[str]:
    """Install what the lab is compared with; return the methods that could be had."""
    python = RIVALS / "bin" / "python"
    if not python.exists():
        venv.create(RIVALS, with_pip=True)
    found = []
    for method, package in NEEDED.items():
        if not _imports(python, method):
            subprocess.run([python, "-m", "pip", "install", "--quiet", package], check=False)
        if _imports(python, method):
            found.append(method)
        else:
            print(f"{package} cannot be had here", flush=True)
    return found


def _imports(python: Path, module: str) -> bool:
    command = [python, "-c", f"import {module}"]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


class Runner:
    """A method in its process, and the fewest seconds an update that it took."""

    def __init__(self, method: str, sizes: str, batch: int, samples: int) -> None:
        """Start it; it compiles what it needs beside the others."""
        python = RIVALS / "bin" / "python" if method in NEEDED else Path(sys.executable)
        script = Path(__file__).with_name("training_methods.py")
        environment = {**os.environ, **ONE_THREAD, "PYTHONPATH": str(ROOT)}
        self._process = subprocess.Popen(
            [python, script, method, sizes, str(batch), str(samples)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment,
        )
        self._updates = -(-samples // batch)
        self._epochs = 1
        self.best = float("inf")

    def say(self) -> str:
        """Read a line. Raises RuntimeError where the process has ended."""
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise RuntimeError("a method has failed")
        return line

    def turn(self) -> None:
        """Train about as long as a turn is."""
        assert self._process.stdin is not None
        print(self._epochs, file=self._process.stdin, flush=True)
        seconds = float(self.say())
        self.best = min(self.best, seconds / self._epochs / self._updates)
        self._epochs = max(1, min(50_000, int(TURN_SECONDS / self.best / self._updates)))

    def end(self) -> None:
        """Let the process go."""
        self._process.terminate()
        self._process.wait()


def measure(case: str, methods: Sequence[str]) -> None:
    """Let the methods take turns on one case, and print what they came to."""
    sizes, batch = case.split(":")
    samples = SAMPLES // int(batch) * int(batch)
    runners = {m: Runner(m, sizes, int(batch), samples) for m in methods}
    try:
        for runner in runners.values():
            runner.say()
        for _ in range(ROUNDS):
            for runner in runners.values():
                runner.turn()
    finally:
        for runner in runners.values():
            runner.end()
    best = {m: runner.best for m, runner in runners.items()}
    rates = "  ".join(f"{m} {1 / seconds:,.0f}/s" for m, seconds in best.items())
    print(f"{sizes}, batch {batch}: {rates}")
    for mine in OURS:
        ratios = "  ".join(
            f"{seconds / best[mine]:.2f} × {m}" for m, seconds in best.items() if m not in OURS
        )
        print(f"    {mine:8}  {ratios}", flush=True)


def main(cases: Sequence[str]) -> None:
    """Measure the cases."""
    methods = ["plain", "plain + cost", *OURS, *rivals()]
    begun = time.perf_counter()
    for case in cases or CASES:
        measure(case, methods)
    print(f"in {time.perf_counter() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
