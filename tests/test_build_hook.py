"""The wheel's build hook: it asks for Node only where none fits, and builds only what changed."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import hatch_build


@pytest.fixture
def front_end(tmp_path: Path) -> Path:
    """A front end that was built after its sources were written."""
    source = tmp_path / "src" / "main.ts"
    manifest = tmp_path / hatch_build.MANIFEST
    for path, age in ((source, 60), (manifest, 0)):
        path.parent.mkdir(parents=True)
        path.write_text("{}")
        stamp = path.stat().st_mtime - age
        os.utime(path, (stamp, stamp))
    return tmp_path


def test_a_build_is_fresh_until_a_source_is_newer(front_end: Path) -> None:
    assert hatch_build.is_fresh(front_end)
    later = (front_end / hatch_build.MANIFEST).stat().st_mtime + 60
    os.utime(front_end / "src" / "main.ts", (later, later))
    assert not hatch_build.is_fresh(front_end)


def test_what_is_not_built_is_not_fresh(front_end: Path) -> None:
    (front_end / hatch_build.MANIFEST).unlink()
    assert not hatch_build.is_fresh(front_end)


def test_installed_modules_are_no_sources(front_end: Path) -> None:
    module = front_end / "node_modules" / "svelte" / "index.js"
    module.parent.mkdir(parents=True)
    module.write_text("export {}")
    later = (front_end / hatch_build.MANIFEST).stat().st_mtime + 60
    os.utime(module, (later, later))
    assert hatch_build.is_fresh(front_end)


@pytest.mark.parametrize(
    ("version", "fits"),
    [
        ("v20.18.3", False),
        ("v20.19.0", True),
        ("v21.7.3", False),
        ("v22.11.0", False),
        ("v22.12.0", True),
        ("v24.0.1", True),
        ("no version", False),
    ],
)
def test_a_node_is_taken_if_vite_takes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str, fits: bool
) -> None:
    for name in ("node", "npm"):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\necho {version}\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert hatch_build.node_on_path() is fits


def test_without_node_the_path_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not hatch_build.node_on_path()
