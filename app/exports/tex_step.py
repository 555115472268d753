"""This step as a LaTeX document: the formula, the same with its numbers, and the words.

It needs no package but amsmath and amssymb, and compiles with any engine. A formula is set in a
paragraph, so that one wider than the page goes on in another line.
"""

from __future__ import annotations

from ..engine.explain import Explained, explain
from ..engine.ids import symbol
from ..engine.message import say
from ..text import Catalogue
from .taken import Taken
from .tex_text import tex_text

_DOCUMENT = r"""\documentclass{article}
\usepackage{amsmath,amssymb}
\DeclareTextSymbolDefault{\textquotedbl}{T1}
\DeclareTextSymbolDefault{\quotedblbase}{T1}
\setlength{\parindent}{0pt}
\newcommand{\formula}[1]{\par\medskip{\raggedright\hspace{2em}$\displaystyle #1$\par}\medskip}
\begin{document}
\section*{$%(symbol)s$: %(rule)s}
%(place)s

%(formulas)s

%(words)s
\end{document}
"""


def write_tex(taken: Taken, catalogue: Catalogue) -> bytes:
    """Write the quantity of the last step, at a pass's start that of its first one.

    Its value stands there in full, and rounded in the formulas; past a breakdown as a square.
    """
    found = explain(taken.trace, taken.quantity)
    number = taken.session.cursor.number
    step = taken.trace.program.index_of(found.quantity)
    place = say(
        "file-place",
        network="–".join(map(str, taken.network.sizes)),
        number=number + 1,
        step=0 if step is None else step + 1,
        steps=taken.trace.program.steps,
    )
    document = _DOCUMENT % {
        "symbol": symbol(found.quantity),
        "rule": tex_text(catalogue.write(say(f"rule-{found.rule.id}"))),
        "place": tex_text(catalogue.write(place)),
        "formulas": _formulas(found),
        "words": tex_text(catalogue.write(found.words)),
    }
    return document.encode()


def _formulas(found: Explained) -> str:
    """Write each form on a line of its own, once, and the value in full below them."""
    general = [] if found.general is None else list(found.general)
    lines = [found.form.symbolic, found.form.matrix, *general, found.substituted]
    if found.value is not None:
        # `repr` writes 1e-05; its digits are those of the float.
        figures, _, power = repr(found.value).partition("e")
        exponent = rf" \cdot 10^{{{int(power)}}}" if power else ""
        lines.append(f"{symbol(found.quantity)} = {figures}{exponent}")
    return "\n".join(rf"\formula{{{line}}}" for line in dict.fromkeys(lines))
