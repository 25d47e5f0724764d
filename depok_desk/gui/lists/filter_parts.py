"""The parts of a heading's filter: ready conditions to pick from, and a range to type."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.model.kinds.kind import Reading
from depok_desk.registers.register import Column
from depok_desk.services.conditions import Between, Condition, Days, InYear, OneOf

ROW = 27

FILLED = ("Terisi", Between())
EMPTY = ("(kosong)", OneOf((None,)))
DAYS: tuple[tuple[str, Condition], ...] = (
    ("Hari ini", Days(0, 0)),
    ("30 hari ke depan", Days(0, 30)),
    ("90 hari ke depan", Days(0, 90)),
    ("Sudah lewat", Days(None, -1)),
    ("30 hari terakhir", Days(-30, 0)),
    ("Tahun ini", InYear()),
    ("Tahun lalu", InYear(-1)),
    FILLED,
    EMPTY,
)
"""What dates are asked for most, by the words people use."""

ENDS = ("Dari", "Sampai")


class ReadyConditions(QListWidget):
    """Conditions by name; says `picked` with the one that is clicked, or chosen with Enter or Space."""

    picked = Signal(object)

    def __init__(self, ready: Sequence[tuple[str, Condition]], present: Condition | None) -> None:
        super().__init__()
        self.setAccessibleName("Pilihan cepat")
        self._ready = [condition for _, condition in ready]
        for words, condition in ready:
            line = QListWidgetItem(words, self)
            line.setSizeHint(QSize(scaled(120), scaled(ROW)))
            if condition == present:
                self.setCurrentItem(line)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(scaled(ROW) * len(ready) + scaled(4))
        self.itemClicked.connect(self.pick)

    def pick(self) -> None:
        """Take the current line."""
        if self.currentRow() >= 0:
            self.picked.emit(self._ready[self.currentRow()])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.currentRow() >= 0:
            self.pick()
        else:
            super().keyPressEvent(event)


class RangeFields(QWidget):
    """Two ends that are typed as people write them; says `edited` with every key.

    `read` understands what is typed; an end that is left empty is open.
    """

    edited = Signal()

    def __init__(self, column: Column, read: Callable[[str], Reading], present: Condition | None) -> None:
        super().__init__()
        self._read = read
        self.low, self.high = (_end(words) for words in ENDS)
        self._problem = label(kind="problem", wraps=True)
        self._problem.hide()
        if isinstance(present, Between):
            self.low.setText(column.show(present.low))
            self.high.setText(column.show(present.high))
        grid = QGridLayout()
        grid.setHorizontalSpacing(scaled(10))
        for place, (words, end) in enumerate(zip(ENDS, (self.low, self.high), strict=True)):
            name = label(words, "small")
            name.setBuddy(end)
            grid.addWidget(name, 0, place)
            grid.addWidget(end, 1, place)
            end.textEdited.connect(self._tell)
        grid.setColumnStretch(2, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
        whole.addWidget(self._problem)

    def condition(self) -> Condition | None:
        """The range typed; None if both ends are empty."""
        low, high = (self._read(end.text()).value for end in (self.low, self.high))
        return None if low is None and high is None else Between(low, high)

    def judge(self) -> bool:
        """Whether both ends can be understood; says which cannot."""
        readings = [self._read(end.text()) for end in (self.low, self.high)]
        refused = [each.message for each in readings if each.refused]
        self._problem.setText(refused[0] if refused else "")
        self._problem.setVisible(bool(refused))
        return not refused

    def _tell(self) -> None:
        self._problem.hide()
        self.edited.emit()


def _end(words: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(words)
    made.setFixedWidth(scaled(130))
    return made
