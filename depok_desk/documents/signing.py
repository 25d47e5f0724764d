"""Sets blocks for signatures: position, room for pen and stamp, name, rank and NIP."""

from collections.abc import Sequence
from dataclasses import replace

from depok_desk.documents.blocks import SignatureBlock, Signatures
from depok_desk.documents.fonts import SANS, SANS_BOLD, clean
from depok_desk.documents.lines import INK, Line, Run, fit, line_width, one_or_two_lines
from depok_desk.documents.pieces import Piece
from depok_desk.documents.setting import BODY, Frame, rule
from depok_desk.words import nip

ROOM, LEADING, GUTTER = 50.0, 1.32, 14.0

Drawn = tuple[Line, float]
"""A line with its type size."""


def set_signatures(frame: Frame, signatures: Signatures) -> list[Piece]:
    """Blocks two to a row; all rows are kept on one page where they have room on it."""
    blocks = list(signatures.blocks)
    rows = [blocks[at : at + 2] for at in range(0, len(blocks), 2)]
    pieces = [replace(_row(frame, row), keep=True) for row in rows]
    return [*pieces[:-1], replace(pieces[-1], keep=signatures.keep)] if pieces else []


def _row(frame: Frame, row: Sequence[SignatureBlock | None]) -> Piece:
    width = (frame.width - GUTTER) / 2
    parts = [
        (frame.left + place * (width + GUTTER) + width / 2, _over(block, width), _under(block, width))
        for place, block in enumerate(row)
        if block is not None
    ]
    over = max((_height(lines) for _, lines, _ in parts), default=0.0)
    under = max((_height(lines) for _, _, lines in parts), default=0.0)

    def draw(top: float) -> str:
        drawn: list[str] = []
        for x, above, below in parts:
            drawn += _stacked(frame, above, x, top - (over - _height(above)))
            drawn += _stacked(frame, below, x, top - over - ROOM)
            drawn.append(_line(below, x, width, top - over - ROOM))
        return "\n".join(drawn)

    return Piece(over + ROOM + under, draw, above=14.0)


def _over(block: SignatureBlock, width: float) -> list[Drawn]:
    """What stands above the signature, with a comma after the position."""
    texts = [clean(text) for text in block.signatory.position if clean(text)]
    ended = [*texts[:-1], f"{texts[-1].rstrip(',')},"] if texts else []
    return [line for text in (*block.above, *ended) for line in _fitted(text, SANS, width)]


def _under(block: SignatureBlock, width: float) -> list[Drawn]:
    """The name, or an empty line to write it on, then rank and NIP."""
    one = block.signatory
    name = _fitted(one.name, SANS_BOLD, width) or [((Run("", SANS),), BODY)]
    rest = (one.rank, f"NIP {nip(one.nip)}" if one.nip else "")
    return [*name, *(line for text in rest for line in _fitted(text, SANS, width, (9.0, 7.5)))]


def _fitted(text: str, font: str, width: float, sizes: tuple[float, float] = (BODY, 8.5)) -> list[Drawn]:
    shown = clean(text)
    if not shown:
        return []
    fitted = fit((Run(shown, font, INK),), one_or_two_lines(width, sizes, (sizes[1], sizes[1] - 1.5)))
    return [(line, fitted.size) for line in fitted.lines]


def _height(lines: Sequence[Drawn]) -> float:
    return sum(size * LEADING for _, size in lines)


def _stacked(frame: Frame, lines: Sequence[Drawn], x: float, y: float) -> list[str]:
    drawn: list[str] = []
    for line, size in lines:
        y -= size * LEADING
        drawn.append(frame.pen.centre(line, size, x, y + size * 0.3))
    return drawn


def _line(below: Sequence[Drawn], x: float, width: float, y: float) -> str:
    """The line under the name, below which rank and NIP stand."""
    line, size = below[0]
    half = min(width, max(line_width(line) * size, 0.0 if line[0].text else width * 0.8)) / 2
    return rule(x - half, x + half, y - size * LEADING + 0.8, 0.6, INK)
