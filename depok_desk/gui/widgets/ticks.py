"""A list of ticks that opens below a button or a heading."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.labels import label

ROWS_SEEN = 12


@dataclass(frozen=True)
class Tick:
    """One line of the list: its key, its words, how often it occurs, and whether it is ticked."""

    key: str
    words: str
    count: str = ""
    on: bool = False


class TickList(QFrame):
    """Says `picked` with the keys ticked, in the order of the list, after every click."""

    picked = Signal(list)

    def __init__(self, parent: QWidget, title: str, ticks: Sequence[Tick], none: str = "") -> None:
        """`none` is the word of the button that takes all ticks away; without it there is no such button."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("ticks")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(title)
        self.boxes = {tick.key: _box(tick) for tick in ticks}
        self.clear = link(none, self._clear)
        self.clear.setVisible(bool(none))
        head = QHBoxLayout()
        head.addWidget(label(title, "label"))
        head.addStretch(1)
        head.addWidget(self.clear)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(14), scaled(10), scaled(10), scaled(10))
        column.addLayout(head)
        column.addWidget(self._scrolled(ticks))
        for box in self.boxes.values():
            box.toggled.connect(self._tell)

    def _scrolled(self, ticks: Sequence[Tick]) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, scaled(10), 0)
        column.setSpacing(scaled(1))
        for tick in ticks:
            row = QHBoxLayout()
            row.setSpacing(scaled(20))
            row.addWidget(self.boxes[tick.key], 1)
            row.addWidget(label(tick.count, "quiet"))
            column.addLayout(row)
        column.addStretch(1)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(inner)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        wanted = inner.sizeHint()
        high = wanted.height() * min(1.0, ROWS_SEEN / max(1, len(ticks)))
        area.setFixedSize(max(scaled(200), wanted.width() + scaled(12)), round(high) + scaled(4))
        return area

    def open_at(self, place: QPoint) -> None:
        """Show the list with its upper left corner at a place of the screen."""
        self.adjustSize()
        right = self.screen().availableGeometry().right() - self.width() - scaled(4)
        self.move(min(place.x(), right), place.y())
        self.show()
        first = next(iter(self.boxes.values()), None)
        if first is not None:
            first.setFocus()

    def ticked(self) -> list[str]:
        """The keys ticked now."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def _tell(self) -> None:
        self.picked.emit(self.ticked())

    def _clear(self) -> None:
        for box in self.boxes.values():
            with QSignalBlocker(box):
                box.setChecked(False)
        self._tell()


def _box(tick: Tick) -> QCheckBox:
    made = QCheckBox(tick.words.replace("&", "&&"))
    made.setChecked(tick.on)
    return made
