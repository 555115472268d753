"""Every sentence of the server, one folder of Fluent files a language, and what reads them.

`Catalogue.of("de").write(message)` puts a message of the engine into words.
"""

from __future__ import annotations

from .catalogue import Catalogue, TextError
from .languages import DEFAULT, LANGUAGES, chosen

__all__ = ["DEFAULT", "LANGUAGES", "Catalogue", "TextError", "chosen"]
