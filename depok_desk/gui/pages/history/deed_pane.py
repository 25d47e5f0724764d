"""One deed: who, when, how much, its changes, and turning it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout
from sqlalchemy.orm import Session

from depok_desk import words
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.history.cell_bar import CellBar
from depok_desk.gui.pages.history.change_tree import ChangeTree
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.services.deed_changes import RecordChange, record_changes, touched_tables
from depok_desk.services.history import DeedLine

FIXED = "Tidak dapat diurungkan: yang sudah tercetak atau keluar dari program tetap tercatat."


class DeedPane(QFrame):
    """Says with a deed's key that it is to be undone or done again."""

    undo_asked = Signal(str)
    redo_asked = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("preview")
        self._desk = desk
        self._deed_id = ""
        self._read = 0
        self._rows = 0
        self._title = label(kind="title", wraps=True, selectable=True)
        self._when = label(kind="quiet", wraps=True)
        self._amount = label(kind="quiet", wraps=True)
        self.fixed = label(FIXED, "small", wraps=True)
        self.undo = button("&Urungkan perubahan ini", self._ask_undo, sign="arrow-back-up")
        self.redo = button("U&langi perubahan ini", self._ask_redo, sign="arrow-forward-up")
        self.changes = ChangeTree()
        self.cell = CellBar(desk, self.changes)
        self._lay_out()
        self.changes.more_asked.connect(self._read_more)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(scaled(18), scaled(12), scaled(18), scaled(10))
        head.setSpacing(scaled(3))
        for part in (self._title, self._when, self._amount, self.fixed):
            head.addWidget(part)
        head.addSpacing(scaled(6))
        head.addLayout(row_of(self.undo, self.redo, None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.changes, 1)
        column.addWidget(self.cell)

    @property
    def title(self) -> str:
        """What the deed is called that is shown."""
        return self._title.text()

    def show_deed(self, line: DeedLine | None) -> None:
        """Show a deed, or that none is chosen."""
        self._deed_id = line.id if line else ""
        self._rows = line.rows if line else 0
        undone = line is not None and line.state == "diurungkan"
        self.undo.setVisible(line is not None and line.undoable)
        self.redo.setVisible(undone)
        self.fixed.setVisible(line is not None and not line.undoable and not line.state)
        self._title.setText(line.label if line else "Belum ada yang dipilih")
        self._when.setText(circumstances(line) if line else "Pilih satu perubahan untuk melihat isinya.")
        changes, amount = self._desk.ask(self._first) if line else ([], "")
        self._amount.setText(amount)
        self._read = len(changes)
        self.changes.show_changes(changes, self._rows - self._read)
        self.changes.setVisible(bool(changes))
        self.cell.setVisible(bool(changes))
        self.cell.refresh()

    def _first(self, session: Session) -> tuple[list[RecordChange], str]:
        counts = touched_tables(session, self._deed_id)
        amount = ", ".join(words.count_of(number, title) for title, number in counts)
        return record_changes(session, self._deed_id), amount

    def _read_more(self) -> None:
        more = self._desk.ask(lambda session: record_changes(session, self._deed_id, start=self._read))
        self._read += len(more)
        self.changes.add_changes(more, self._rows - self._read if more else 0)

    def _ask_undo(self) -> None:
        self.undo_asked.emit(self._deed_id)

    def _ask_redo(self) -> None:
        self.redo_asked.emit(self._deed_id)


def circumstances(line: DeedLine) -> str:
    """Who did it, and when in full."""
    at = line.at.astimezone()
    when = f"{words.full_date(at.date())}, {words.clock_time(at.time())}"
    by = f"Oleh {line.operator} · " if line.operator else ""
    state = f" · {line.state}" if line.state else ""
    return f"{by}{when}{state}"
