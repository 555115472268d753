"""The engine imports the standard library, NumPy and itself, and nothing else."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ENGINE = sorted((ROOT / "app" / "engine").rglob("*.py"))
ALLOWED = sys.stdlib_module_names | {"numpy"}


def imported_modules(source: str) -> list[str]:
    nodes = list(ast.walk(ast.parse(source)))
    plain = [name.name for node in nodes if isinstance(node, ast.Import) for name in node.names]
    relative = [
        f"app.engine{'.' * (node.level > 0)}"
        for node in nodes
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    absolute = [
        node.module or "" for node in nodes if isinstance(node, ast.ImportFrom) and not node.level
    ]
    return plain + relative + absolute


@pytest.mark.parametrize("path", ENGINE, ids=lambda path: path.name)
def test_the_engine_stands_on_numpy_alone(path: Path) -> None:
    foreign = [
        module
        for module in imported_modules(path.read_text())
        if module.split(".")[0] not in ALLOWED and not module.startswith("app.engine")
    ]
    assert foreign == []


def test_the_lint_forbids_the_engine_every_other_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    names = {
        re.split(r"[\[<>=]", dependency)[0].replace("-", "_")
        for dependency in project["project"]["dependencies"]
    }
    contracts = project["tool"]["importlinter"]["contracts"]
    engine = next(c for c in contracts if c.get("source_modules") == ["app.engine"])
    assert names - {"numpy"} <= set(engine["forbidden_modules"])
