"""Steps of coaching as rows of a table, and what can be typed into them."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from depok_desk.errors import UserError
from depok_desk.gui.icons import paint_icon
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.model.kinds.dates import read_loose
from depok_desk.services.judging.follow_up import CoachingLine
from depok_desk.words import short_date

LATE, OPEN, DONE = "Lewat batas", "Terbuka", "Selesai"
DAYS = ("due_on", "done_on")
TYPED = ("what", "person", *DAYS)
"""The fields that are typed into."""

_COLUMNS = (
    ListColumn("state", "Keadaan", 12),
    ListColumn("product", "Produk", 18),
    ListColumn("what", "Pembinaan", 32),
    ListColumn("person", "Penanggung jawab", 14),
    ListColumn("due_on", "Batas waktu", 11),
    ListColumn("done_on", "Selesai", 11),
)
_SESSION = ListColumn("session", "Sesi", 18)


def table(lines: Sequence[CoachingLine], *, with_session: bool) -> StillList:
    """The steps as the table shows them."""
    columns = (*_COLUMNS, *((_SESSION,) if with_session else ()))
    return StillList(columns, [_row(line, with_session=with_session) for line in lines])


def _row(line: CoachingLine, *, with_session: bool) -> Row:
    cells_of_line = (
        line.id,
        LATE if line.late else DONE if line.done_on else OPEN,
        f"{line.product}\n{line.firm}",
        line.what,
        line.person,
        short_date(line.due_on) if line.due_on else "",
        short_date(line.done_on) if line.done_on else "",
    )
    return (*cells_of_line, line.session) if with_session else cells_of_line


def read_cell(key: str, text: str, today: date) -> str | date | None:
    """What was typed into a field, as it is stored.

    Raises:
        UserError: it is no date where one is needed.
    """
    typed = text.strip()
    if key not in DAYS or not typed:
        return typed or None
    reading = read_loose(typed, today)
    if reading.refused or not isinstance(reading.value, date):
        raise UserError(reading.message or "Tulis tanggal, misalnya 31/3 atau 31 Maret 2026.")
    return reading.value


def paint_state(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    """A sign before what is late or done; what is open stands back."""
    sign = {LATE: ("alert-triangle", "warning"), DONE: ("check", "good")}.get(text)
    if sign is None:
        cells.quiet(painter, rect, text, kind)
        return
    side = scaled(14)
    tone = getattr(kind.colours, sign[1])
    box = QRect(rect.left(), rect.center().y() - side // 2, side, side)
    paint_icon(painter, sign[0], box, tone)
    painter.setFont(kind.plain)
    painter.setPen(QColor(tone))
    painter.drawText(rect.adjusted(side + scaled(5), 0, 0, 0), cells.LEFT, text)
