"""Everything that may be set from outside, read once from the environment into frozen values.

It must not know what is done with a value: wiring is `main.py`'s.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

ENVIRONMENT_PREFIX = "BACKPROP_LAB_"
MEBIBYTE = 1024 * 1024

Positive = Annotated[int, Field(ge=1)]


def user_data_directory() -> Path:
    """Name the folder where this platform keeps a user's application data (it may not exist)."""
    home = Path.home()
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / "backprop-lab"


def default_store() -> str:
    """Give the URL of the SQLite file in the user's data folder."""
    return f"sqlite:///{user_data_directory().as_posix()}/sessions.sqlite3"


class Settings(BaseSettings):
    """Where the lab listens, where sessions live, and how much one request may ask for."""

    model_config = SettingsConfigDict(env_prefix=ENVIRONMENT_PREFIX, frozen=True, extra="ignore")

    host: str = Field(default="127.0.0.1", description="address to listen on")
    port: int = Field(
        default=8000, ge=0, le=65535, description="port to listen on; 0: any free one"
    )
    store: str = Field(
        default_factory=default_store,
        description="where sessions live: sqlite:///file (sqlite:////absolute/file), "
        "redis://host:6379/0 or memory://",
    )
    workers: Positive = Field(
        default=1, description="processes that serve together; more than one need a shared store"
    )
    allowed_hosts: str = Field(
        default="localhost,127.0.0.1,[::1]",
        description="names that it answers to, besides the address it listens on; *: any",
    )
    trusted_proxies: str = Field(
        default="127.0.0.1",
        description="addresses of proxies whose X-Forwarded-For and -Proto are believed; *: any",
    )
    rate_limit: Annotated[int, Field(ge=0)] = Field(
        default=0, description="calls of the API a minute for each client; 0: any"
    )
    checkpoint_bytes: Positive = Field(
        default=8_000_000,
        description="bytes of one session's checkpoints; the more, the faster any pass far back",
    )
    warm_kernels: bool = Field(
        default=True, description="compile the compiled kernel when the server starts, if it can"
    )
    frame_ancestors: str = Field(
        default="'self'",
        pattern=r"^[^;,\r\n]+$",
        description="who may show the page in a frame, as CSP has it: 'self' https://lms.example.org",
    )
    training_threads: Positive = Field(
        default=1, description="trainings that compute at the same moment; the others take turns"
    )
    expire_days: Annotated[int, Field(ge=0)] = Field(
        default=30, description="days without use after which a session is deleted; 0: never"
    )
    quota_bytes: Annotated[int, Field(ge=0)] = Field(
        default=2_000_000_000,
        description="room for all sessions; the longest unused go first; 0: any",
    )
    in_use_minutes: Positive = Field(
        default=60, description="a session used so lately is open, and never goes for want of room"
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="text, or json: an object a line, one for each request, too"
    )
    link_days: Positive = Field(
        default=3650, description="days that a link is kept for after it was last made or opened"
    )
    cache_bytes: Positive = Field(
        default=256 * MEBIBYTE, description="memory for the sessions used last, in bytes"
    )
    max_body_bytes: Positive = Field(
        default=16 * MEBIBYTE, description="largest request body, in bytes"
    )
    max_layers: Annotated[int, Field(ge=2)] = Field(
        default=32, description="layers of a network, the input counted"
    )
    max_neurons: Positive = Field(default=1024, description="neurons in one layer")
    max_parameters: Positive = Field(
        default=500_000, description="weights and biases of one network"
    )
    max_upload_bytes: Positive = Field(
        default=64 * MEBIBYTE, description="largest file of a data set, in bytes"
    )
    max_unpacked_bytes: Positive = Field(
        default=256 * MEBIBYTE, description="what such a file may unpack to, in bytes"
    )
    max_numbers: Positive = Field(
        default=20_000_000, description="numbers in one data set that is brought"
    )
    max_samples: Positive = Field(default=20_000, description="samples in one data set")
    max_epochs: Positive = Field(default=100_000, description="epochs that one call may train for")


def describe_settings() -> list[tuple[str, str, str]]:
    """List every setting as (environment variable, default, what it sets), in declared order."""
    return [
        (
            f"{ENVIRONMENT_PREFIX}{name.upper()}",
            str(field.get_default(call_default_factory=True)),
            field.description or "",
        )
        for name, field in Settings.model_fields.items()
    ]
