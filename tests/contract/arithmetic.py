"""Reads the LaTeX of a substituted line back into numbers, and checks what it claims."""

from __future__ import annotations

import math
import re
from functools import lru_cache

_POWER = re.compile(r"10\^\{(-?\d+)\}")
_FRACTION = re.compile(r"\\t?frac\{([^{}]*)\}\{([^{}]*)\}")
_FLOOR = re.compile(r"\\lfloor (\d+) / (\d+) \\rfloor")
_ROOT = re.compile(r"\\sqrt\{([^{}]*)\}")
_PLAIN = re.compile(r"^[0-9eE+\-*/(). ]+(math\.\w+[0-9eE+\-*/(). ]*)*$")
_BRACE = re.compile(r"(?<!\\)[{}]")
_RELATION = re.compile(r" (\\approx|=) ")
SQUARE = r"\square"


def balanced(latex: str) -> bool:
    r"""Whether braces and \left … \right pair off."""
    depth = 0
    for brace in _BRACE.findall(latex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0 and latex.count(r"\left") - latex.count(r"\leftarrow") == latex.count(
        r"\right"
    ) - latex.count(r"\rightarrow")


def relations(substituted: str) -> tuple[list[str], list[str]]:
    """Split 'a = b ≈ c' into its sides and the relations between them."""
    parts = _RELATION.split(substituted)
    return parts[::2], parts[1::2]


@lru_cache(maxsize=1024)
def evaluate(side: str) -> float | None:
    """Value of a side of numbers, sums and products; None where it holds symbols."""
    text = side.replace(r"\left", "").replace(r"\right", "").replace("[", "(").replace("]", ")")
    text = text.replace(r"\tfrac12", "0.5").replace(r"\ln", "LOG")
    text = _POWER.sub(lambda m: f"1e{m[1]}", text)
    text = text.replace(r" \cdot 1e", "e").replace(r"\cdot", "*").replace(r"\,", " ")
    text = _FLOOR.sub(r"(\1//\2)", text)
    text = re.sub(r"\^2", "**2", text)
    text = re.sub(r"(?<!e)\^\{([^{}]*)\}", r"**(\1)", text)
    text = re.sub(r"e\^\{([^{}]*)\}", r"EXP(\1)", text)
    for _ in range(4):
        before, text = text, _ROOT.sub(r"ROOT(\1)", text)
        text = _FRACTION.sub(r"((\1)/(\2))", text)
        if text == before:
            break
    text = re.sub(r"LOG (\(?[0-9.e-]+\)?)", r"LOG(\1)", text)
    text = re.sub(r"(\d) +(LOG|\()", r"\1 * \2", text)
    text = text.replace(r"\cos", "COS ").replace(r"\pi", "PI")
    names = {"LOG": math.log, "EXP": math.exp, "ROOT": math.sqrt, "COS": math.cos, "PI": math.pi}
    bare = text
    for name in names:
        bare = bare.replace(name, "")
    if not re.fullmatch(r"[0-9eE+\-*/(). ]+", bare):
        return None
    try:
        return float(eval(text, {"__builtins__": {}}, names))
    except (ValueError, ZeroDivisionError, OverflowError):
        return None
    except SyntaxError:
        raise AssertionError(f"cannot be read: {side!r} as {text!r}") from None


def wobble(side: str) -> float:
    """How far off a side's value may be because each number in it is rounded to four digits."""
    whole = evaluate(side)
    total = 0.0
    for match in _NUMBER.finditer(side):
        moved = side[: match.start()] + _half_a_digit_up(match[0]) + side[match.end() :]
        there = evaluate(moved)
        if whole is not None and there is not None:
            total += abs(there - whole)
    return total


_NUMBER = re.compile(r"\d+\.\d+")


def _half_a_digit_up(text: str) -> str:
    decimals = len(text.partition(".")[2])
    return f"{float(text) + 0.5 * 10.0**-decimals:.{decimals + 1}f}"
