"""Running text as LaTeX that any engine compiles: symbols as commands, TeX's own signs escaped."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

_SUPER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻"
_PLAIN = "0123456789-"
_MATHS = {
    "−": "-",
    "·": r"\cdot ",
    "×": r"\times ",
    "′": "'",
    "≈": r"\approx ",
    "≠": r"\neq ",
    "≤": r"\le ",
    "≥": r"\ge ",
    "→": r"\to ",
    "∂": r"\partial ",
    "√": r"\surd ",
    "‖": r"\| ",
    "½": r"\tfrac12 ",
    "∞": r"\infty ",
    "ₓ": "{}_x",
    "ₑ": "{}_e",
    "Σ": r"\Sigma ",
    "σ": r"\sigma ",
    "δ": r"\delta ",
    "η": r"\eta ",
    "μ": r"\mu ",
    "ρ": r"\rho ",
    "λ": r"\lambda ",
    "α": r"\alpha ",
    "β": r"\beta ",
    "ε": r"\epsilon ",
    "⊙": r"\odot ",
    "□": r"\square ",
}
_TEXT = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\ensuremath{<}",
    ">": r"\ensuremath{>}",
    "|": r"\ensuremath{|}",
    '"': r"\textquotedbl{}",
    "\N{NO-BREAK SPACE}": "~",
    "\N{NARROW NO-BREAK SPACE}": r"\,",
    "…": r"\dots{}",
    "–": "--",
    "—": "---",
    "‘": "`",
    "’": "'",
    "“": "``",
    "”": "''",
    "„": r"\quotedblbase{}",
    "ß": r"\ss{}",
}
SIGNS: Mapping[str, str] = MappingProxyType(
    {
        **_TEXT,
        **{sign: rf"\ensuremath{{{command}}}" for sign, command in _MATHS.items()},
        **{up: rf"\textsuperscript{{{low}}}" for up, low in zip(_SUPER, _PLAIN, strict=True)},
        **{chr(0x2080 + n): rf"\ensuremath{{{{}}_{n}}}" for n in range(10)},
    }
)
"""How each sign is written; letters with accents are taken apart by `tex_text`."""
_HAT = re.compile("(\\w)\N{COMBINING CIRCUMFLEX ACCENT}")
_ACCENTS = {"\N{COMBINING DIAERESIS}": r"\"", "\N{COMBINING ACUTE ACCENT}": r"\'"}


def tex_text(text: str) -> str:
    """Write running text as LaTeX. A letter that has no command is named by its code point."""
    parts = _HAT.split(text)
    # What was split at stands between: every second part is a letter under a hat.
    return "".join(
        rf"\ensuremath{{\hat {part}}}" if i % 2 else "".join(map(_sign, part))
        for i, part in enumerate(parts)
    )


def _sign(sign: str) -> str:
    if sign in SIGNS:
        return SIGNS[sign]
    if sign.isascii():
        return sign
    base, *rest = list(unicodedata.normalize("NFD", sign))
    if base.isascii() and len(rest) == 1 and rest[0] in _ACCENTS:
        return rf"{_ACCENTS[rest[0]]}{{{base}}}"
    return f"[U+{ord(sign):04X}]"
