"""Short texts on a score sheet that shrink until they fit their place."""

from depok_desk.documents.fonts import SANS, clean
from depok_desk.documents.lines import INK, Fitted, Pen, Run, fit, one_or_two_lines

Sizes = tuple[float, float]
"""The usual and the smallest size of type, in points."""


def one_line(
    pen: Pen,
    text: str,
    at: tuple[float, float, float],
    sizes: Sizes,
    *,
    font: str = SANS,
    ink: str = INK,
) -> str:
    """A text from (left, baseline) that shrinks to the width, and goes on below where it must."""
    x, y, width = at
    if not clean(text):
        return ""
    fitted = fit((Run(clean(text), font, ink),), one_or_two_lines(width, sizes, sizes))
    size = fitted.size if len(fitted.lines) == 1 else min(fitted.size, sizes[1])
    return "\n".join(pen.left(line, size, x, y - n * size * 1.2) for n, line in enumerate(fitted.lines))


def shrunk(text: str, font: str, width: float, sizes: Sizes) -> Fitted:
    """A text in one line or two, shrunk until it fits."""
    return fit((Run(clean(text), font),), one_or_two_lines(width, sizes, (sizes[1], sizes[1] - 2)))
