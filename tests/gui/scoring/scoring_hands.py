"""A clerk at the tab Penilaian, whose every deed is a key that is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from sqlalchemy import func, select

from depok_desk.gui.pages.curation.scoring.tab import ScoringTab
from depok_desk.model.jury import Score
from depok_desk.services.curation_sessions import session_lines
from depok_desk.services.judging.marks import kept_mark, mark_words
from depok_desk.store.undo import plan_undo, undo

KEYPAD = Qt.KeyboardModifier.KeypadModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class Clerk:
    """Keys marks, and looks at what is shown and stored."""

    def __init__(self, desk, memory, qtbot, made):
        self.desk, self.made = desk, made
        self.tab = ScoringTab(desk, memory)
        qtbot.addWidget(self.tab)
        self.tab.resize(1100, 600)
        self.tab.show()
        desk.changed.connect(self.look)
        self.look()

    def look(self):
        """See the session anew, as the page does after each change."""
        line = next(line for line in self.desk.ask(session_lines) if line.id == self.made.session_id)
        self.tab.show_session(line)

    @property
    def table(self):
        return self.tab.sheets.view.table

    def key(self, text):
        """Press the keys of the keypad that write a text."""
        for sign in text:
            QTest.keyClick(self.table, sign, KEYPAD)

    def press(self, key, modifiers=Qt.KeyboardModifier.NoModifier):
        """Press another key."""
        QTest.keyClick(self.table, key, modifiers)

    def paste(self, text):
        """Paste what was copied in Excel."""
        QGuiApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CONTROL)

    def go(self, row, column):
        """Be at a cell."""
        self.table.go_to(row, column)

    @property
    def shown(self):
        """The rows of the sheet as they are shown."""
        cells = self.table.cells
        return [
            [cells.text(row, column) for column in range(cells.columnCount())]
            for row in range(cells.rowCount())
        ]

    @property
    def note(self):
        """What is said at the cell."""
        return self.tab.sheets.view.hands.keeping.note.words

    def stored(self, juror=0):
        """What is kept of a juror, by candidate and criterion, in words."""
        wanted = select(Score).where(Score.juror_id == self.made.jurors[juror])
        rows = self.desk.ask(lambda session: session.scalars(wanted).all())
        return {
            (
                self.made.candidates.index(row.candidate_id),
                self.made.criteria.index(row.criterion_id),
            ): mark_words(kept_mark(row.mark, abstains=row.abstains))
            for row in rows
        }

    def count(self):
        """How many marks are kept."""
        return self.desk.ask(lambda session: session.scalar(select(func.count()).select_from(Score)))

    def undo(self):
        """Undo the newest change, as Ctrl+Z does."""
        with self.desk.store.deed("Urungkan", operator="petugas") as session:
            undo(session, plan_undo(session))
        self.desk.changed.emit()
