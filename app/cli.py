"""The command `backprop-lab`.

`serve` runs the lab, `purge` deletes what nobody uses, `openapi` writes the contract of its API.
Arguments only: what an option means is told by `settings.py`, what it starts by `main.py`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uvicorn
from fastapi import FastAPI
from pydantic import ValidationError

from . import __version__
from .api.metrics import SHARED_FOLDER
from .connections import GuardedProtocol
from .engine.errors import StoreFailure
from .logs import log_config
from .sessions.store import UnusableStore
from .sessions.stores import open_store
from .settings import ENVIRONMENT_PREFIX, Settings, describe_settings
from .text import DEFAULT, Catalogue
from .upkeep import age, purge

KEEP_ALIVE = 15
"""Seconds that an idle connection stays open: longer than the 5 after which httpx uses none again.

Where both let go at the same moment, a call is sent into a connection that is being closed.
"""
SHUTDOWN_LIMIT = 5  # seconds that open replies, such as streams, get to end
USAGE_ERROR = 2  # what argparse exits with on a wrong argument


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    options = build_parser().parse_args(arguments)
    if options.command == "purge":
        return run_purge(options.store, options.older_than)
    if options.command == "openapi":
        return write_openapi(options.output)
    return serve(options)


def build_parser() -> argparse.ArgumentParser:
    """Declare the subcommands; the help of `serve` lists every environment variable."""
    parser = argparse.ArgumentParser(
        prog="backprop-lab", description="A debugger for backpropagation."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    commands = parser.add_subparsers(dest="command", required=True)

    serve_parser = commands.add_parser(
        "serve",
        help="serve the lab to browsers and as a JSON API",
        description="Serve the lab. An option wins over its environment variable.",
        epilog=environment_help(),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    serve_parser.add_argument("--host", help="address to listen on")
    serve_parser.add_argument("--port", type=int, help="port to listen on; 0 takes a free one")
    serve_parser.add_argument("--store", help="where sessions live, as a URL")
    serve_parser.add_argument(
        "--access-log", action="store_true", help="log a line for every request"
    )
    serve_parser.add_argument(
        "--workers", type=int, metavar="N", help="processes that serve together on one store"
    )
    serve_parser.add_argument(
        "--reload", action="store_true", help="restart when a Python file changes"
    )

    purge_parser = commands.add_parser(
        "purge",
        help="delete sessions that nobody has used for some time",
        description="Delete sessions that nobody has used for some time, and give their room back. "
        "The lab may go on serving meanwhile.",
    )
    purge_parser.add_argument(
        "--older-than", required=True, type=age, metavar="AGE", help="such as 30d, 12h or 45m"
    )
    purge_parser.add_argument("--store", help="where sessions live, as a URL")

    openapi_parser = commands.add_parser("openapi", help="write the API's OpenAPI document")
    openapi_parser.add_argument(
        "--output", type=Path, metavar="FILE", help="write here instead of to standard output"
    )
    return parser


def environment_help() -> str:
    """List the environment variables with their defaults, for the end of a help page."""
    rows = describe_settings()
    width = max(len(variable) for variable, _, _ in rows)
    lines = ["environment variables (with their defaults):"]
    for variable, default, description in rows:
        lines.append(f"  {variable:<{width}}  {default}")
        lines.append(f"  {'':<{width}}    {description}")
    return "\n".join(lines)


def serve(options: argparse.Namespace) -> int:
    """Serve until interrupted; wrong settings are reported in a line each."""
    given = {
        name: getattr(options, name)
        for name in ("host", "port", "store", "workers")
        if getattr(options, name) is not None
    }
    alone = not options.reload
    try:
        settings = Settings(**given)
        alone = alone and settings.workers == 1
        check_store(settings)
        app = make_app(settings) if alone else None
    except ValidationError as error:
        return refuse((str(e["loc"][0]), e["msg"]) for e in error.errors())
    except (ValueError, OSError, UnusableStore) as error:
        return refuse([("store", str(error))])
    print(f"Backprop Lab {__version__} keeps its sessions in {without_secrets(settings.store)}")
    sys.stdout.flush()
    if app is not None:
        uvicorn.run(app, **server_options(settings, options.access_log))
    elif options.reload:
        serve_reloading(settings, given)
    else:
        serve_together(settings, given, options.access_log)
    return 0


def make_app(settings: Settings) -> FastAPI:
    """Make the app to serve.

    It is imported here: a process that reads bodies for the server begins by importing this module
    once more, and has no use for all of the lab.
    """
    from .main import create_app  # noqa: PLC0415

    return create_app(settings)


def server_options(settings: Settings, access_log: bool) -> dict[str, Any]:
    """Give what uvicorn is told, whether one process serves or several."""
    return {
        "host": settings.host,
        "port": settings.port,
        "access_log": access_log,
        "server_header": False,
        "forwarded_allow_ips": settings.trusted_proxies,
        "http": GuardedProtocol,
        "timeout_keep_alive": KEEP_ALIVE,
        "timeout_graceful_shutdown": SHUTDOWN_LIMIT,
        "log_config": log_config(settings.log_format),
    }


def check_store(settings: Settings) -> None:
    """See that the store can be worked on, also by several processes.

    Raises ValueError, OSError, UnusableStore.
    """
    if settings.workers > 1 and settings.store.startswith("memory:"):
        raise ValueError("several workers need a store that they share: sqlite:/// or redis://")
    open_store(settings.store).close()


def without_secrets(url: str) -> str:
    """Write a store's URL without a user's name and password."""
    scheme, separator, rest = url.partition("://")
    return scheme + separator + (rest.rpartition("@")[2] if scheme != "sqlite" else rest)


def run_purge(store: str | None, older_than: int) -> int:
    """Delete what is older than so many seconds, and say how much it was."""
    try:
        print(purge(store or Settings().store, older_than))
    except (ValueError, OSError, UnusableStore) as error:
        return refuse([("store", str(error))])
    except StoreFailure as error:
        return refuse([("store", Catalogue.of(DEFAULT).write(error.detail))])
    return 0


def serve_reloading(settings: Settings, given: Mapping[str, object]) -> None:
    """Serve with a worker that starts anew at each change; it reads what was `given` anew, too."""
    os.environ |= {variable(name): str(value) for name, value in given.items()}
    uvicorn.run(
        f"{__package__}.main:create_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        reload=True,
        reload_dirs=[str(Path(__file__).parent)],
    )


def serve_together(settings: Settings, given: Mapping[str, object], access_log: bool) -> None:
    """Serve with several processes on one port and one store; their figures are added up."""
    os.environ |= {variable(name): str(value) for name, value in given.items()}
    with TemporaryDirectory(prefix="backprop-lab-") as folder:
        os.environ[SHARED_FOLDER] = folder
        uvicorn.run(
            f"{__package__}.main:create_app",
            factory=True,
            workers=settings.workers,
            **server_options(settings, access_log),
        )


def refuse(problems: Iterable[tuple[str, str]]) -> int:
    """Report each wrong setting on a line of its own; give the exit code."""
    for name, message in problems:
        print(f"backprop-lab: {variable(name)}: {message}", file=sys.stderr)
    return USAGE_ERROR


def variable(name: str) -> str:
    """Name a setting as the environment does."""
    return ENVIRONMENT_PREFIX + name.upper()


def write_openapi(output: Path | None) -> int:
    """Write the OpenAPI document as indented JSON, touching no stored session."""
    document = make_app(Settings(store="memory://")).openapi()
    text = json.dumps(document, indent=2, ensure_ascii=False) + "\n"
    if output is None:
        sys.stdout.write(text)
    else:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
