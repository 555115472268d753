"""Finds the built front end and turns its Vite manifest into the tags of a page.

It must not know what the front end does, nor how it is built: the manifest is the contract.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from markupsafe import Markup
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

ENTRY = "src/main.ts"
SENTENCES = "src/text/{}/index.ts"  # a language's, which the entry asks for first of all
MANIFEST = ".vite/manifest.json"
STATIC_URL = "/static/dist"  # the front end's `base`, where its own links point
HASHED_FOLDER = "assets/"  # every file name in it carries a hash of its content
ONE_YEAR = 31_536_000  # seconds; the longest that caches are asked to keep anything

PACKAGE = Path(__file__).resolve().parent.parent
CHECKOUT = PACKAGE.parent


def static_directory() -> Path:
    """Name the folder of the built front end: the wheel's copy, else the checkout's build."""
    packed = PACKAGE / "_static"
    return packed if packed.is_dir() else CHECKOUT / "static" / "dist"


def templates_directory() -> Path:
    """Name the folder of the page templates: the wheel's copy, else the checkout's."""
    packed = PACKAGE / "_templates"
    return packed if packed.is_dir() else CHECKOUT / "templates"


@dataclass(frozen=True, slots=True)
class Tags:
    """The URLs that a page needs, in the order in which a browser should hear of them."""

    styles: tuple[str, ...]
    preloads: tuple[str, ...]
    script: str

    def __html__(self) -> str:
        """Write the tags for the head of a page."""
        lines = [Markup('<link rel="stylesheet" href="{}">').format(url) for url in self.styles]
        lines += [Markup('<link rel="modulepreload" href="{}">').format(u) for u in self.preloads]
        lines.append(Markup('<script type="module" src="{}"></script>').format(self.script))
        return Markup("\n").join(lines)


def read_tags(
    manifest: Mapping[str, Any], base: str = STATIC_URL, language: str | None = None
) -> Tags:
    """Read the tags of the entry from a Vite manifest; raises KeyError where it has no entry.

    Only chunks imported statically are loaded ahead, and the sentences of the `language`, if it has
    any; another dynamic import waits until it is asked for.
    """
    chunks = list(_walk_imports(manifest, ENTRY, set()))
    styles = dict.fromkeys(style for chunk in chunks for style in chunk.get("css", []))
    ahead = [chunk["file"] for chunk in chunks[:-1]]
    sentences = manifest.get(SENTENCES.format(language))
    if sentences is not None:
        ahead.append(sentences["file"])
    return Tags(
        styles=tuple(f"{base}/{style}" for style in styles),
        preloads=tuple(f"{base}/{file}" for file in ahead),
        script=f"{base}/{chunks[-1]['file']}",
    )


def _walk_imports(
    manifest: Mapping[str, Any], key: str, seen: set[str]
) -> Iterator[Mapping[str, Any]]:
    """Yield a chunk after everything that it imports, each once."""
    seen.add(key)
    chunk = manifest[key]
    for imported in chunk.get("imports", []):
        if imported not in seen:
            yield from _walk_imports(manifest, imported, seen)
    yield chunk


@dataclass(slots=True)
class FrontEnd:
    """The built front end in `directory`. Its manifest is read again only when it was rewritten."""

    directory: Path
    _stamp: float | None = field(default=None, init=False, repr=False)
    _tags: dict[str | None, Tags] = field(default_factory=dict, init=False, repr=False)

    def tags(self, language: str | None = None) -> Tags | None:
        """Give the tags of a page in a language, or None while the front end is not built."""
        manifest = self.directory / MANIFEST
        try:
            stamp = manifest.stat().st_mtime
        except FileNotFoundError:
            return None
        if stamp != self._stamp:
            self._tags.clear()
            self._stamp = stamp
        if language not in self._tags:
            entries = json.loads(manifest.read_text(encoding="utf-8"))
            self._tags[language] = read_tags(entries, language=language)
        return self._tags[language]


class BuiltFiles(StaticFiles):
    """Serves the built front end; files whose name holds a hash may be cached for ever."""

    def __init__(self, directory: Path) -> None:
        super().__init__(directory=directory, check_dir=False)

    async def check_config(self) -> None:
        """Accept a folder that is not there: it comes when the front end is built."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with the file, and say how long it may be kept."""
        response = await super().get_response(path, scope)
        hashed = path.replace("\\", "/").startswith(HASHED_FOLDER)
        response.headers["Cache-Control"] = (
            f"public, max-age={ONE_YEAR}, immutable" if hashed else "no-cache"
        )
        return response
