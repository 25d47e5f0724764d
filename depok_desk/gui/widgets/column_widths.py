"""How wide the columns of a list are: by what they ask for, and by what stands in them."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtGui import QFont, QFontMetrics

from depok_desk.gui.theme import font_of, scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListModel

SHRINK = 0.66

WIDEST = 420
"""Pixels that texts ask for at most, for text at 100 %."""

READ_ROWS = 100
"""So many rows are read to see what room their texts need."""

_WORDS = (None, cells.plain, cells.quiet, cells.number, cells.strong)
_PLATES = (cells.sector, cells.state, cells.grade, cells.dots)
_SIGNED, _DRAWN = 16, 60
"""Pixels that a square before a word or a plate around it takes, and a drawing beside it."""


def text_room(rows: ListModel, column: int, look: cells.Cell | None) -> int:
    """What the texts of a column drawn with a `look` ask for, in pixels and within reason; 0 for none."""
    strong = look not in _WORDS or look is cells.strong
    metrics = QFontMetrics(font_of(QFont.Weight.DemiBold if strong else QFont.Weight.Normal))
    texts = (rows.text(row, column) for row in range(min(rows.rowCount(), READ_ROWS)))
    longest = max(map(metrics.horizontalAdvance, texts), default=0)
    if not longest:
        return 0
    beside = 0 if look in _WORDS else _SIGNED if look in _PLATES else _DRAWN
    return min(longest + scaled(26 + beside), scaled(WIDEST))


def shared(room: int, asked: Sequence[int], least: Sequence[int]) -> list[int]:
    """Widths in proportion to those asked for that together fill `room`.

    None gets less than its least, nor less than a share of what it asked for; then they exceed the room.
    """
    pinned = [False] * len(asked)
    while True:
        left = room - sum(width for width, is_pinned in zip(least, pinned, strict=True) if is_pinned)
        loose = sum(width for width, is_pinned in zip(asked, pinned, strict=True) if not is_pinned)
        stretch = max(SHRINK, left / max(1, loose))
        widths = [int(width * stretch) for width in asked]
        again = [
            is_pinned or width < floor for is_pinned, width, floor in zip(pinned, widths, least, strict=True)
        ]
        if again == pinned:
            break
        pinned = again
    return [
        floor if is_pinned else width for is_pinned, width, floor in zip(pinned, widths, least, strict=True)
    ]


def fitted(room: int, asked: Sequence[int], least: Sequence[int], needed: Sequence[int]) -> list[int]:
    """Shared widths, evened out by what the texts need.

    Where a list has to be moved sideways anyway, what its rows go by, the first column, is not cut.
    """
    widths = evened(shared(room, asked, least), needed)
    if sum(widths) > room:
        widths[0] = max(widths[0], needed[0])
    elif widths:
        widths[-1] += room - sum(widths)
    return widths


def evened(widths: Sequence[int], needed: Sequence[int]) -> list[int]:
    """The same room in all, moved from columns that are wider than needed to those that are not as wide.

    Those that lack the least get all of it first, so that as few as possible are cut.
    """
    spare = [max(0, width - need) for width, need in zip(widths, needed, strict=True)]
    lacking = [max(0, need - width) for width, need in zip(widths, needed, strict=True)]
    moved = min(sum(spare), sum(lacking))
    shown = [
        width - ceil(over * moved / max(1, sum(spare))) for width, over in zip(widths, spare, strict=True)
    ]
    left = sum(widths) - sum(shown)
    for place in sorted(range(len(widths)), key=lacking.__getitem__):
        given = min(left, lacking[place])
        shown[place] += given
        left -= given
    return shown
