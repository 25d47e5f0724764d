"""The head of the screen for sheets of paper: its code, whose it is, and the steps of its keying."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from depok_desk.gui.pages.curation.scoring.paper import words
from depok_desk.gui.pages.curation.scoring.paper.opened_sheet import OpenedSheet
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.said import NOTHING, SaidLine, Saying
from depok_desk.gui.widgets.steps import StepBar


class PaperHead(QFrame):
    """Says `opening` with the code that was typed or scanned, `left` when one is done with paper."""

    opening = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.code = QLineEdit(placeholderText="LP-")
        self.code.setAccessibleName("Kode lembar")
        self.code.setMaximumWidth(scaled(180))
        self.said = SaidLine()
        self._sheet = label(kind="head", wraps=True)
        self.steps = StepBar(words.STEPS)
        self.fetch = button("&Buka lembar", self._open)
        self.back = button("Selesai mengetik lembar", self.left.emit)
        named = label("&Kode lembar", "label")
        named.setBuddy(self.code)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(EDGE), scaled(7), scaled(EDGE), scaled(4))
        column.setSpacing(scaled(4))
        column.addLayout(row_of(named, self.code, self.fetch, None, self.back))
        for part in (self.said, self._sheet, self.steps):
            column.addWidget(part)
        self.code.returnPressed.connect(self._open)

    def _open(self) -> None:
        self.opening.emit(self.code.text())

    def show_sheet(self, opened: OpenedSheet | None) -> None:
        """Say which sheet is open; without one, its code is asked for."""
        self.said.say(NOTHING)
        self.code.setText(opened.paper.code if opened else "")
        self._sheet.setText(words.sheet_words(opened) if opened else "")
        for part in (self._sheet, self.steps):
            part.setVisible(opened is not None)

    def refuse(self, sentence: str) -> None:
        """Say why no sheet is opened."""
        self.said.say(Saying(sentence, "problem"))
        self.code.selectAll()
        self.code.setFocus()
