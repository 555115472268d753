"""Which language a reader wants, by the rules of `Accept-Language` (RFC 9110, 12.5.4)."""

from __future__ import annotations

import re
from functools import lru_cache

LANGUAGES = ("en", "de")
"""The languages that have a catalogue, each a folder beside this file."""
DEFAULT = "en"
"""What is spoken to those who ask for nothing that is there."""

_TAG = r"\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"
_WEIGHT = r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?"
_RANGE = re.compile(rf"\s*({_TAG})\s*(?:;\s*[qQ]\s*=\s*({_WEIGHT})\s*)?\Z")
_LONGEST = 1_000
"""Characters of the header that are read; a browser's has a few dozen."""


@lru_cache(maxsize=256)
def chosen(accept_language: str | None) -> str:
    """Return the language to speak: the best liked of those that there are.

    A range fits the languages under it (`de-AT` is answered in `de`, for want of nearer ones).
    Of equals the one that is named first wins. Malformed ranges are passed over. Where nothing
    fits, it is the default, or one that is at least not refused (`q=0`).
    """
    likings = _likings((accept_language or "")[:_LONGEST])
    everyone = likings.pop("*", None)
    wanted: dict[str, float] = {}
    for tag, liking in likings.items():
        language = tag.partition("-")[0]
        nearest = tag == language or language not in likings
        if language in LANGUAGES and nearest:
            wanted[language] = max(wanted.get(language, 0.0), liking)
    if everyone is not None:
        for language in LANGUAGES:
            wanted.setdefault(language, everyone)
    liked = [language for language in wanted if wanted[language] > 0]
    if liked:
        return max(liked, key=lambda language: wanted[language])
    left = [language for language in (DEFAULT, *LANGUAGES) if wanted.get(language) != 0]
    return left[0] if left else DEFAULT


def _likings(header: str) -> dict[str, float]:
    """Read the ranges and their weights, in order; of a range named twice the first counts."""
    likings: dict[str, float] = {}
    for part in header.split(","):
        found = _RANGE.match(part)
        if found is not None:
            likings.setdefault(found[1].lower(), 1.0 if found[2] is None else float(found[2]))
    return likings
