"""What two entries of a sheet say differently, side by side, to be settled by one key each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.editing.cell_editors import Step
from depok_desk.gui.editing.cell_note import CellNote
from depok_desk.gui.editing.cell_typing import CellTyping, Opening
from depok_desk.gui.pages.curation.scoring.sheet import typed_mark
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.judging.double_entry import Difference
from depok_desk.services.judging.marks import CellKey, Mark, mark_words
from depok_desk.services.judging.scheme import CriterionRule

_COLUMNS = (
    ListColumn("queue", "No.", 4, right=True),
    ListColumn("product", "Produk · usaha", 24),
    ListColumn("criterion", "Kriteria", 16),
    ListColumn("first", "1 · Pertama", 9),
    ListColumn("second", "2 · Kedua", 9),
    ListColumn("right", "Yang benar", 14),
)
_RIGHT = len(_COLUMNS) - 1
_HOW = "Lihat lembarnya, lalu tekan 1: ketikan pertama benar · 2: ketikan kedua benar · 3: ketik nilai lain."
_SAME = "Kedua ketikan sama"
_NEXT = "Nilainya sudah tersimpan di lembar juri. Enter atau F8: lembar berikutnya."

Settle = Callable[[CellKey, Mark], None]
"""Keeps what is right in a cell; raises UserError where it is not kept."""


class DifferencesView(QWidget):
    """Lists differences; says `settled` with how many are still open after each one."""

    settled = Signal(int)

    def __init__(self, settle: Settle) -> None:
        super().__init__()
        self._settle = settle
        self._found: Sequence[Difference] = ()
        self._rules: dict[str, CriterionRule] = {}
        self._right: dict[CellKey, str] = {}
        looks = {"product": cells.strong, "right": cells.strong}
        self.table = ListTable("Perbedaan kedua ketikan", looks)
        self.note = CellNote(self.table)
        self.typing = CellTyping(self.table)
        how = label(_HOW, "quiet", wraps=True)
        how.setContentsMargins(scaled(EDGE), scaled(4), scaled(EDGE), scaled(8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._how = how
        self._body = Stack(self.table, EmptyState(_SAME, _NEXT))
        column.addWidget(how)
        column.addWidget(self._body, 1)
        self.table.installEventFilter(self)
        self.table.opened.connect(self._type)
        self.typing.typed.connect(self._typed)
        self.typing.dropped.connect(self._drop)

    @property
    def open(self) -> int:
        """How many differences are not settled yet."""
        return sum(each.cell not in self._right for each in self._found)

    def show_differences(self, found: Sequence[Difference], rules: Sequence[CriterionRule]) -> None:
        """Show these, of criteria with these rules."""
        self._found, self._right = tuple(found), {}
        self._rules = {rule.id: rule for rule in rules}
        self._how.setVisible(bool(found))
        self._body.setCurrentIndex(0 if found else 1)
        self._show()
        self.table.selectRow(0)

    def _show(self) -> None:
        rows = [_row(place, each, self._right.get(each.cell, "")) for place, each in enumerate(self._found)]
        self.table.show_list(StillList(_COLUMNS, rows))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._current():
            deed = {"1": self._first, "2": self._second, "3": self._type}.get(event.text())
            if deed is None and event.key() == Qt.Key.Key_F2:
                deed = self._type
            if deed is not None:
                deed()
                return True
        return super().eventFilter(watched, event)

    def _current(self) -> Difference | None:
        row = self.table.currentIndex().row()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _first(self) -> None:
        if found := self._current():
            self._take(found, found.first, "pertama")

    def _second(self) -> None:
        if found := self._current():
            self._take(found, found.second, "kedua")

    def _type(self, _: str = "") -> None:
        if found := self._current():
            place = self.table.rows.index(self.table.currentIndex().row(), _RIGHT)
            self.typing.open(place, Opening(f"{found.product}, {found.criterion}", "", quick=True))

    def _typed(self, text: str, _: Step) -> None:
        found = self._current()
        if found is None or not text.strip():
            self._drop()
            return
        try:
            mark = typed_mark(text, self._rules[found.criterion_id])
        except UserError as error:
            self.typing.refuse(error.sentence)
            self.note.say(self.typing.place, "problem", error.sentence)
            return
        self._drop()
        self._take(found, mark, "diketik")

    def _drop(self) -> None:
        self.typing.close()
        self.note.clear()

    def _take(self, found: Difference, mark: Mark, whence: str) -> None:
        """Settle a difference and go on to the next one that is not."""
        try:
            self._settle(found.cell, mark)
        except UserError as error:
            self.note.say(QPersistentModelIndex(self.table.currentIndex()), "problem", error.sentence)
            return
        self.note.clear()
        self._right[found.cell] = f"✓ {mark_words(mark) or 'kosong'} ({whence})"
        self._show()
        row = self.table.currentIndex().row()
        later = [*range(row, len(self._found)), *range(row)]
        still = (place for place in later if self._found[place].cell not in self._right)
        self.table.selectRow(next(still, row))
        self.settled.emit(self.open)


def _row(place: int, found: Difference, right: str) -> Row:
    queue = "" if found.queue is None else str(found.queue)
    entries = (mark_words(found.first) or "kosong", mark_words(found.second) or "kosong")
    product = f"{found.product} · {found.firm}"
    return (str(place), queue, product, found.criterion, *entries, right)
