"""Breaks the text of a table cell into the lines that its column has room for."""

from functools import lru_cache

from depok_desk.documents.fonts import clean, text_width

ELLIPSIS = "…"


@lru_cache(maxsize=50_000)
def cell_lines(text: str, font: str, width: float, most: int) -> tuple[str, ...]:
    """At most `most` lines, none wider than `width` at type size 1; what is cut off ends in an ellipsis."""
    shown = clean(text)
    if text_width(shown, font) <= width:
        return (shown,) if shown else ()
    lines = _wrapped(shown, font, width)
    kept = lines[: most - 1]
    rest = " ".join(lines[most - 1 :])
    return tuple(_shortened(line, font, width) for line in (*kept, rest) if line)


def _wrapped(text: str, font: str, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, font) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _shortened(text: str, font: str, width: float) -> str:
    """The text, or as much of its beginning as there is room for."""
    if text_width(text, font) <= width:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = text_width(text[:middle] + ELLIPSIS, font) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return text[:low].rstrip() + ELLIPSIS if low else ""
