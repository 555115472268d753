"""Run every export where it belongs: PyTorch, Keras, onnxruntime, a Jupyter kernel, a TeX engine.

    python -m benchmarks.exports

makes an environment of its own in build/exports (1.3 GB; minutes the first time), exports sessions
of many kinds, runs each file there and holds what comes out against the lab's numbers. It is no
part of `make test` for the size of these packages. The TeX engine is the system's: pdflatex,
lualatex, xelatex or tectonic, whichever is there.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient

from app.main import create_app
from app.settings import Settings

FOLDER = Path(__file__).parents[1] / "build" / "exports"
PACKAGES = ["torch", "keras>=3", "onnx", "onnxruntime", "nbclient", "ipykernel", "numpy"]
ENGINES = ("pdflatex", "lualatex", "xelatex", "tectonic")
ROOT = "/api/v1/sessions"
ROWS = {"x": [[0.1, -0.7], [0.9, 0.3], [-0.4, 0.8]], "y": [[0.0, 1.0], [1.0, 0.0], [0.0, 1.0]]}
HELPER = Path(__file__).with_name("exports_there.py")
TOLERANCE = 1e-11


def sessions(client: TestClient) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield sessions of every activation, cost and optimiser, by a name."""
    catalog = client.get("/api/v1/catalog").json()
    hidden = [f["id"] for f in catalog["activations"] if not f["output_only"]]
    specs: list[tuple[str, dict[str, Any], dict[str, Any]]] = []
    for name in hidden:
        specs.append((f"hidden-{name}", {"activations": [name, "sigmoid"]}, {}))
    for output, cost in (
        ("softmax", "categorical_cross_entropy"),
        ("sigmoid", "binary_cross_entropy"),
        ("sigmoid", "categorical_cross_entropy"),
        ("softmax", "quadratic"),
        ("linear", "quadratic"),
    ):
        network = {"activations": ["tanh", output], "cost": cost}
        specs.append((f"{output}-{cost}", network, {"batch_size": 2, "l1": 0.01, "l2": 0.02}))
    for optimizer in (o["id"] for o in catalog["optimizers"]):
        training = {"optimizer": optimizer, "batch_size": 2}
        specs.append((f"optimizer-{optimizer}", {}, training))
        specs.append((f"frozen-{optimizer}", {}, {**training, "train_biases": False}))
    specs.append(("dropout", {}, {"dropout": 0.4, "batch_size": 2}))
    for output in ("softmax", "sigmoid"):
        for cost in ("binary_cross_entropy", "categorical_cross_entropy"):
            steep = {"activations": ["linear", output], "cost": cost}
            specs.append((f"saturated-{output}-{cost}", steep, {"batch_size": 3}))
    rates = {"sizes": [2, 4, 4, 2], "activations": ["tanh", "gelu", "sigmoid"]}
    specs.append(("dropout-of-layers", rates, {"dropout": [0.2, 0.5], "batch_size": 3}))
    for name, network, training in specs:
        spec = {
            "network": {"sizes": [2, 3, 2], "seed": 5, **network},
            "data": ROWS,
            "training": {"learning_rate": 0.1, **training},
        }
        made = client.post(ROOT, json=spec).json()
        client.post(f"{ROOT}/{made['id']}/step", json={"unit": "pass", "count": 4})
        if name.startswith("saturated"):
            client.patch(f"{ROOT}/{made['id']}", json={"set": {"w:3:1:1": 900.0}})
        yield name, client.post(f"{ROOT}/{made['id']}/step", json={"unit": "op", "count": 9}).json()


def write_files() -> list[str]:
    """Export all sessions; beside each stands the trace that it is held against."""
    app = create_app(Settings(store="memory://"))
    client = TestClient(app, base_url="http://127.0.0.1")
    names = []
    for name, view in sessions(client):
        url = f"{ROOT}/{view['id']}"
        folder = FOLDER / name
        folder.mkdir(parents=True, exist_ok=True)
        traces = [client.get(f"{url}/trace", params={"sample": i}).json() for i in range(3)]
        (folder / "trace.json").write_bytes(client.get(f"{url}/trace").content)
        (folder / "outputs.json").write_text(json.dumps([t["layers"][-1]["a"] for t in traces]))
        # Keras draws masks of its own, and an ONNX model has none: neither gives this pass
        others = () if name.startswith("dropout") else ("py-keras", "onnx")
        for each in ("py-numpy", "py-torch", "ipynb", "tex", *others):
            reply = client.get(f"{url}/export/{each}", headers={"Accept-Language": "de"})
            reply.raise_for_status()
            (folder / each).write_bytes(reply.content)
        names.append(name)
    return names


def environment() -> Path:
    """Make the environment, once, and return its Python."""
    place = FOLDER / "venv"
    python = place / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not python.exists():
        venv.create(place, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", *PACKAGES], check=True)
    return python


def compile_tex(names: list[str]) -> str:
    """Compile each LaTeX file; return the engine's name, or that there is none."""
    engine = next(filter(None, map(shutil.which, ENGINES)), None)
    if engine is None:
        return "no TeX engine is installed"
    for name in names:
        source = FOLDER / name / "step.tex"
        shutil.copy(FOLDER / name / "tex", source)
        options = [] if engine.endswith("tectonic") else ["-interaction=nonstopmode"]
        options += [] if engine.endswith("tectonic") else ["-halt-on-error"]
        run = subprocess.run(
            [engine, *options, source.name], cwd=source.parent, capture_output=True, check=False
        )
        if run.returncode:
            sys.exit(f"{name}: {run.stdout.decode(errors='replace')[-2000:]}")
    return f"{len(names)} documents compiled by {Path(engine).name}"


def main() -> None:
    """Export, run, compare; fail at the first difference."""
    names = write_files()
    print(compile_tex(names))
    python = environment()
    arguments = [python, HELPER, FOLDER, str(TOLERANCE), *names]
    subprocess.run(
        arguments, check=True, env={**os.environ, "KERAS_BACKEND": "torch", "PYTHONPATH": ""}
    )


if __name__ == "__main__":
    main()
