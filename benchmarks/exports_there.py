"""The other half of `exports.py`, run by the environment that it makes: it knows no lab."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np


def run(path: Path) -> dict[str, Any]:
    """Execute a program; return what it leaves."""
    space: dict[str, Any] = {"__name__": "exported"}
    exec(compile(path.read_text(encoding="utf-8"), str(path), "exec"), space)
    return space


def near(name: str, found: Any, expected: Any, limit: float) -> None:  # noqa: ANN401
    """Stop where two arrays differ by more than a limit."""
    worst = float(np.max(np.abs(np.asarray(found) - np.asarray(expected)), initial=0.0))
    if not worst <= limit:
        sys.exit(f"{name} differs by {worst}")


def check_torch(folder: Path, trace: dict[str, Any], limit: float) -> None:
    """Cost, gradients and updated parameters of the PyTorch program."""
    space = run(folder / "py-torch")
    near(f"{folder.name} cost", space["cost"].item(), trace["cost"], limit)
    for module, layer in zip(space["linear"], trace["layers"][1:], strict=True):
        for kind, name in (("weight", "w"), ("bias", "b")):
            parameter = getattr(module, kind)
            near(f"{folder.name} grad_{name}", parameter.grad, layer[f"grad_{name}"], limit)
            new = parameter.detach().numpy()
            near(f"{folder.name} new_{name}", new, layer[f"new_{name}"], limit)


def keep_double_precision() -> None:
    """Take from Keras its table of types that it rounds: what is left differs by the program."""
    from keras.src.backend.common import dtypes  # noqa: PLC0415

    dtypes.BIT64_TO_BIT32_DTYPE.clear()


def check_keras(folder: Path, trace: dict[str, Any], limit: float) -> None:
    """Cost and updated parameters of the Keras program."""
    space = run(folder / "py-keras")
    near(f"{folder.name} Keras cost", space["cost"], trace["cost"], limit)
    dense = [layer for layer in space["model"].layers if layer.get_weights()]
    for module, layer in zip(dense, trace["layers"][1:], strict=True):
        kernel, bias = module.get_weights()
        near(f"{folder.name} Keras new_w", kernel.T, layer["new_w"], limit)
        near(f"{folder.name} Keras new_b", bias, layer["new_b"], limit)


def check_onnx(folder: Path, limit: float) -> None:
    """Outputs of the model for all samples."""
    import onnxruntime  # noqa: PLC0415 - slow, and only there

    session = onnxruntime.InferenceSession(folder / "onnx")
    x = np.array([[0.1, -0.7], [0.9, 0.3], [-0.4, 0.8]])
    (outputs,) = session.run(None, {"x": x})
    expected = json.loads((folder / "outputs.json").read_text(encoding="utf-8"))
    near(f"{folder.name} onnxruntime", outputs, expected, limit)


def check_notebook(folder: Path, trace: dict[str, Any]) -> None:
    """Run the notebook in a kernel; its last cell is asked for the cost."""
    import nbformat  # noqa: PLC0415
    from nbclient import NotebookClient  # noqa: PLC0415

    notebook = nbformat.read(folder / "ipynb", as_version=4)
    nbformat.validate(notebook)
    notebook.cells.append(nbformat.v4.new_code_cell("print(repr(float(cost)))"))
    NotebookClient(notebook, timeout=120).execute()
    near(
        f"{folder.name} notebook",
        float(notebook.cells[-1].outputs[0]["text"]),
        trace["cost"],
        1e-14,
    )


def main(folder: Path, limit: float, names: list[str]) -> None:
    """Check all files of all sessions; a notebook takes seconds, so every fourth one is run."""
    keep_double_precision()
    for i, name in enumerate(names):
        here = folder / name
        trace = json.loads((here / "trace.json").read_text(encoding="utf-8"))
        check_torch(here, trace, limit)
        if not name.startswith("dropout"):
            check_keras(here, trace, limit)
            check_onnx(here, limit)
        if i % 4 == 0 or name == "dropout":
            check_notebook(here, trace)
    print(f"{len(names)} sessions: PyTorch, Keras and onnxruntime within {limit}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]), sys.argv[3:])
