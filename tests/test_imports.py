"""What imports what: the engine stands on NumPy alone, and the package goes by any name."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from importlib.util import resolve_name
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = sorted((ROOT / "app").rglob("*.py"))
ENGINE = [path for path in PACKAGE if path.parent.name == "engine"]
ALLOWED = sys.stdlib_module_names | {"numpy"}


def imported_modules(path: Path) -> list[str]:
    package = ".".join(path.relative_to(ROOT).parts[:-1])
    nodes = list(ast.walk(ast.parse(path.read_text())))
    plain = [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    named = [
        resolve_name("." * node.level + (node.module or ""), package)
        for node in nodes
        if isinstance(node, ast.ImportFrom)
    ]
    return plain + named


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: path.name)
def test_the_engine_stands_on_numpy_alone(path: Path) -> None:
    foreign = [
        module
        for module in imported_modules(path)
        if module.split(".")[0] not in ALLOWED and not f"{module}.".startswith("app.engine.")
    ]
    assert foreign == []


def test_the_package_never_names_itself() -> None:
    # It is installed as `backprop_lab`, where there is no package `app`.
    named = [path.name for path in PACKAGE if re.search(r"\b(from|import) app\b", path.read_text())]
    assert named == []


def test_an_install_is_called_backprop_lab(tmp_path: Path) -> None:
    code = "import backprop_lab.main as m; print(m.create_app.__module__)"
    command = [sys.executable, "-c", code]
    reply = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    assert reply.stdout.strip() == "backprop_lab.main"


def test_the_lint_forbids_the_engine_every_other_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    names = {
        re.split(r"[\[<>=.]", dependency)[0].replace("-", "_")
        for dependency in project["project"]["dependencies"]
    }
    contracts = project["tool"]["importlinter"]["contracts"]
    engine = next(c for c in contracts if c.get("source_modules") == ["app.engine"])
    assert names - {"numpy"} <= set(engine["forbidden_modules"])
