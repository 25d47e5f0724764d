"""How the columns are drawn that only lists within a form have."""

from collections.abc import Mapping

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

from depok_desk.gui.looks import LOOKS
from depok_desk.gui.widgets.cells import LEFT, Cell, Type

_TONES = {"✕": "danger", "!": "warning", "✓": "good", "+": "good", "−": "danger"}
"""First sign of a cell -> its colour; the sign and the words say the same without it."""


def signed(painter: QPainter, rect: QRect, text: str, kind: Type) -> None:
    """Words that begin with a sign, in the sign's colour."""
    painter.setFont(kind.strong)
    painter.setPen(QColor(getattr(kind.colours, _TONES.get(text[:1], "quiet"))))
    painter.drawText(rect, LEFT, text)


FORM_LOOKS: Mapping[str, Cell] = {**LOOKS, "standing": signed, "growth": signed}
"""Column key -> how its cells are painted in a form's lists."""
