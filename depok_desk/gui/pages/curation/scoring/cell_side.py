"""Beside a sheet: whose cell it is, what is looked at, what its marks mean, and what the juror advises."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.pages.curation.scoring.levels import Levels
from depok_desk.gui.pages.curation.scoring.marks_table import MarksTable
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.editor import long_text
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.services.judging.marks import scale_words
from depok_desk.services.judging.scheme import CriterionRule
from depok_desk.words import number

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CellSide(QWidget):
    """Says `advised` with candidate, criterion (empty: the product as a whole) and words; `done` on Esc."""

    advised = Signal(str, str, str)
    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._place = ("", "")
        self._locked = False
        self._product = label(kind="head", wraps=True)
        self._firm = label(kind="quiet", wraps=True)
        self.conflict = Notice("warning")
        self._criterion = label(kind="label", wraps=True)
        self._counts = label(kind="small", wraps=True)
        self.hint = label(kind="small", wraps=True)
        self.levels = Levels()
        self.about_cell = FormField("&Masukan untuk kriteria ini", long_text(3))
        self.about_whole = FormField("Masukan untuk &produk ini", long_text(2))
        self._lay_out()
        self.about_cell.left.connect(self._advise_cell)
        self.about_whole.left.connect(self._advise_whole)
        for field in (self.about_cell, self.about_whole):
            field.editor.installEventFilter(self)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10))
        column.setSpacing(scaled(3))
        for part in (self._product, self._firm, self.conflict):
            column.addWidget(part)
        column.addSpacing(scaled(8))
        for part in (self._criterion, self._counts, self.hint, self.levels):
            column.addWidget(part)
        column.addSpacing(scaled(8))
        column.addWidget(self.about_cell)
        column.addSpacing(scaled(4))
        column.addWidget(self.about_whole)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(inner))
        self.setMinimumWidth(scaled(160))

    def show_cell(self, table: MarksTable, about_cell: str, about_whole: str) -> None:
        """Show the cell a table is at; what was advised elsewhere and not told yet is told first."""
        row, column = table.at
        model = table.cells
        if row < 0:
            return
        entry, rule = model.entries[row], model.rules[column]
        if (entry.id, rule.id) != self._place:
            self.settle()
            self._place = (entry.id, rule.id)
            self._product.setText(f"{entry.queue}. {entry.product}" if entry.queue else entry.product)
            self._firm.setText(entry.name)
            self.conflict.say("warning", model.conflicts.get(entry.id, ""))
            self._criterion.setText(rule.name)
            self._counts.setText(_counts(rule))
            self.hint.setText(rule.hint)
            self.hint.setVisible(bool(rule.hint))
        for field, words in ((self.about_cell, about_cell), (self.about_whole, about_whole)):
            if field.text() != words:
                field.show_text(words)
        self.levels.show_levels(rule, model.mark(row, column))

    def settle(self) -> None:
        """Tell what was advised and not told yet."""
        for field in (self.about_cell, self.about_whole):
            field.leave()

    def lock(self, *, locked: bool) -> None:
        """Let advice be read only."""
        for field in (self.about_cell, self.about_whole):
            field.setEnabled(not locked)

    def refuse(self, *, whole: bool, sentence: str) -> None:
        """Say why advice was not kept."""
        (self.about_whole if whole else self.about_cell).show_problem(sentence)

    def _advise_cell(self, text: str) -> None:
        self.advised.emit(*self._place, text)

    def _advise_whole(self, text: str) -> None:
        self.advised.emit(self._place[0], "", text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and control):
                self.done.emit()
                return True
        return super().eventFilter(watched, event)


def _counts(rule: CriterionRule) -> str:
    weight = "di luar nilai akhir" if rule.independent else f"bobot {number(rule.weight)} %"
    least = "" if rule.least is None else f"paling sedikit {number(rule.least)} untuk lulus"
    parts = (rule.group, weight, f"skala {scale_words(rule.scale)}", least)
    return " · ".join(filter(None, parts))
