"""Renders the templates of `templates/`, and knows which scripts stand inside their pages.

A page may run no inline script but those: their hashes go into the content security policy.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from .. import __version__
from ..text import DEFAULT, Catalogue

THEME_SCRIPT = "theme.js"


class Templates:
    """The page templates of one folder, escaped by default, a missing value being an error."""

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._environment = Environment(
            loader=FileSystemLoader(directory),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.globals["version"] = __version__
        self._environment.globals["theme_script"] = self.source(THEME_SCRIPT)

    def source(self, name: str) -> str:
        """Give the text of a file in the folder, as it stands."""
        return (self._directory / name).read_text(encoding="utf-8")

    def page(
        self,
        name: str,
        *,
        language: str = DEFAULT,
        status: int = 200,
        **values: Any,  # noqa: ANN401
    ) -> HTMLResponse:
        """Render a page in a language; a browser may keep it, but must ask whether it changed."""
        say = Catalogue.of(language).say
        html = self._environment.get_template(name).render(say=say, language=language, **values)
        headers = {
            "Cache-Control": "no-cache",
            "Content-Language": language,
            "Vary": "Accept-Language",
        }
        return HTMLResponse(html, status_code=status, headers=headers)


def script_hash(source: str) -> str:
    """Name an inline script as a content security policy does."""
    digest = hashlib.sha256(source.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
