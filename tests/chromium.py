"""Finds the Chromium that browser tests drive; run as a program, it installs one where none is.

Debian's package is taken as root, else Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # a root user, as in a container, gets no sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--js-flags=--single-threaded",  # as many cores as tests leave compile and collect no faster
]


def find_chromium() -> str | None:
    """Name the system's Chromium; None leaves the choice to Playwright."""
    return next((path for path in map(shutil.which, NAMES) if path), None)


def install_chromium() -> None:
    """Install a Chromium unless there is one."""
    if find_chromium():
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        for command in (
            ["apt-get", "update", "-qq"],
            ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
        ):
            subprocess.run(command, check=True, env=environment)
    else:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    install_chromium()
