"""The part of a heading's filter that ticks values, with a line to search them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.registers.register import Column
from depok_desk.services.conditions import EMPTY, Condition, Containing, OneOf
from depok_desk.words import number

MOST_VALUES = 300
PAUSE_MS = 60

Counted = Sequence[tuple[Any, int]]


class ValueTicks(QWidget):
    """Values of a column with how often they occur, ticked as Excel does: at first all, then what is found.

    It asks for the values that hold what is typed with `asked`, and says `edited` with every change. A
    `wordy` column is filtered by what is typed itself, the others by the values found with it.
    """

    asked = Signal(str)
    edited = Signal()

    def __init__(self, column: Column, present: Condition | None, *, wordy: bool) -> None:
        super().__init__()
        self._column = column
        self._present = present
        self._wordy = wordy
        self._values: list[Any] = []
        self._partial = False
        self.search = QLineEdit()
        self.search.setPlaceholderText("Memuat kata …" if wordy else "Cari nilai …")
        self.search.setAccessibleName(f"Cari dalam {column.label}")
        self.search.setClearButtonEnabled(False)
        self.ticks = TickList(f"Nilai {column.label}")
        self.all = link("Pilih semua", lambda: self.ticks.tick(on=True))
        self.none = link("Kosongkan", lambda: self.ticks.tick(on=False))
        self._note = label("Membaca nilai …", "small", wraps=True)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._pause.timeout.connect(lambda: self.asked.emit(self.typed))
        self.search.textEdited.connect(self._type)
        self.search.installEventFilter(self)
        self.ticks.changed.connect(self.edited)
        if isinstance(present, Containing):
            self.search.setText(present.typed)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(scaled(6))
        whole.addWidget(self.search)
        whole.addLayout(row_of(self.all, self.none, None))
        whole.addWidget(self.ticks)
        whole.addWidget(self._note)
        self.ticks.setFixedHeight(scaled(208))
        self.ticks.setMinimumWidth(scaled(260))

    @property
    def typed(self) -> str:
        """What is searched for."""
        return self.search.text().strip()

    def show_values(self, counted: Counted) -> None:
        """Show values with how often they occur; more than `MOST_VALUES` of them are not all there are."""
        self._partial = len(counted) > MOST_VALUES
        shown = list(counted[:MOST_VALUES])
        chosen = self._present.values if isinstance(self._present, OneOf) else None
        if chosen is not None and not self.typed:
            shown += [(value, 0) for value in chosen if value not in {each for each, _ in shown}]
        self._values = [value for value, _ in shown]
        self.ticks.show_ticks(
            Tick(str(place), self._column.show(value) or EMPTY, number(often), self._ticked(value))
            for place, (value, often) in enumerate(shown)
        )
        self.ticks.narrow(self.typed)
        self._explain()

    def condition(self) -> Condition | None:
        """What is ticked; None if that is everything."""
        unticked = self.ticks.unticked()
        if self.typed and self._wordy and not unticked:
            return Containing(self.typed)
        if not self.typed and not self._partial and not unticked:
            return None
        return OneOf(tuple(self._values[int(key)] for key in self.ticks.ticked()))

    def judge(self) -> bool:
        """Whether anything would be left."""
        return bool(self.ticks.ticked()) or bool(self._wordy and self.typed and not self.ticks.unticked())

    def _ticked(self, value: Any) -> bool:
        if self.typed:
            return True
        return value in self._present.values if isinstance(self._present, OneOf) else not self._partial

    def _type(self) -> None:
        """Tick what is found, and nothing else."""
        self.ticks.narrow(self.typed)
        self.ticks.tick(on=True)
        self._explain()
        if self._wordy:
            self._pause.start()

    def _explain(self) -> None:
        none = not any(not line.isHidden() for line in self.ticks.lines())
        some = f"Hanya {number(MOST_VALUES)} nilai pertama yang tampil; ketik untuk mencari yang lain."
        words = "Tidak ada nilai yang cocok." if none else some if self._partial else ""
        self._note.setText(words)
        self._note.setVisible(bool(words))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow down leads from the search to the values."""
        down = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if down and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Down:
            self.ticks.setFocus()
            return True
        return super().eventFilter(watched, event)
