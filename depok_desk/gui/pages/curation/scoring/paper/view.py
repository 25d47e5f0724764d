"""The screen “Ketik dari lembar”: code, first entry, second entry without sight of the first, differences."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.pages.curation.scoring.mark_hands import MarkHands
from depok_desk.gui.pages.curation.scoring.marks_table import MarksTable
from depok_desk.gui.pages.curation.scoring.paper import words
from depok_desk.gui.pages.curation.scoring.paper.differing import DifferencesView
from depok_desk.gui.pages.curation.scoring.paper.head import PaperHead
from depok_desk.gui.pages.curation.scoring.paper.opened_sheet import OpenedSheet, differences_of, open_sheet
from depok_desk.gui.pages.curation.scoring.paper.words import COMPARED, FIRST, SECOND
from depok_desk.gui.pages.curation.scoring.score_desk import ScoreDesk
from depok_desk.gui.pages.curation.scoring.session_sheets import SessionSheets
from depok_desk.gui.pages.curation.scoring.wording import label_of
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import primary
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of, stacked
from depok_desk.gui.widgets.stack import Stack
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.double_entry import put_second, resolve
from depok_desk.services.judging.marks import CellKey, Mark

_NO_SHEET = "Ketik kode lembar"
_HOW = (
    "Kodenya tercetak di kepala lembar, misalnya LP-7K2MX4; alat pemindai mengetiknya sendiri. Setiap lembar "
    "diketik dua kali, dan yang berbeda tampil berdampingan."
)


class PaperView(QWidget):
    """Keys one sheet after the other; says `left` when one is done with that."""

    left = Signal()

    def __init__(self, store: ScoreDesk) -> None:
        super().__init__()
        self._store = store
        self._session: tuple[SessionLine, SessionSheets] | None = None
        self.opened: OpenedSheet | None = None
        self.step = FIRST
        self._differing: int | None = None
        self.head = PaperHead()
        self.table = MarksTable("Nilai dari lembar kertas")
        self.hands = MarkHands(self.table, self._put)
        self.differences = DifferencesView(self._resolve)
        self.told = label(kind="quiet", wraps=True)
        self.onward = primary(words.onward_words(FIRST), self.go_on)
        self._foot = _foot_of(self.told, self.onward)
        self.body = Stack(EmptyState(_NO_SHEET, _HOW), self.table, self.differences)
        self._lay_out()
        self.head.opening.connect(self.open_code)
        self.head.left.connect(self.left)
        self.head.steps.asked.connect(self.show_step)
        self.hands.keeping.kept.connect(self._tell)
        self.hands.ended.connect(self.onward.setFocus)
        self.differences.settled.connect(self._settled)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(stacked((self.head, 0), (self.body, 1), (self._foot, 0)))

    def begin(self, line: SessionLine, held: SessionSheets) -> None:
        """Wait for the code of a sheet of a session."""
        self._session = line, held
        self._close()

    def renew(self, line: SessionLine, held: SessionSheets) -> None:
        """Show what has changed of the session that is keyed."""
        self._session = line, held
        if self.opened is not None:
            self.open_code(self.opened.paper.code, self.step)

    def open_code(self, typed: str, step: int | None = None) -> None:
        """Open the sheet whose code was typed or scanned, at a step, or where its keying was left."""
        if self._session is None:
            return
        line, held = self._session
        try:
            opened = self._store.desk.ask(lambda session: open_sheet(session, line, held, typed))
        except UserError as error:
            self.head.refuse(error.sentence)
            return
        self.opened, self._differing = opened, None
        self.head.show_sheet(opened)
        self.show_step(_left_at(opened) if step is None else step)

    def _close(self) -> None:
        self.opened, self._differing, self.step = None, None, FIRST
        self.head.show_sheet(None)
        self._foot.hide()
        self.body.setCurrentIndex(0)
        self.enter()

    def show_step(self, step: int) -> None:
        """Show an entry, or what the two say differently."""
        opened = self.opened
        if opened is None or not self.hands.settle():
            return
        self.step = step
        if step == COMPARED:
            found = self._store.desk.ask(lambda session: differences_of(session, opened))
            self._differing = len(found)
            self.differences.show_differences(found, opened.scheme.criteria)
        else:
            self.table.cells.show(opened.sheet(second=step == SECOND), {})
            empties = self.table.cells.empties()
            self.table.go_to(*(empties[0] if empties else (0, 0)))
        self.body.setCurrentIndex(2 if step == COMPARED else 1)
        self._foot.show()
        self.onward.setText(words.onward_words(step))
        self._tell()
        self.enter()

    def go_on(self) -> None:
        """Go to the next step; behind the last one, to the next sheet."""
        if self.step == COMPARED:
            self._close()
        elif self.opened is not None:
            self.show_step(self.step + 1)

    def _tell(self) -> None:
        opened = self.opened
        if opened is None:
            return
        if self.step == COMPARED:
            self.told.setText(words.differing_words(self._differing or 0, self.differences.open))
        else:
            self.told.setText(words.entry_words(opened.progress(second=self.step == SECOND), self.step))
        self.head.steps.show_step(self.step, max(SECOND, _left_at(opened)))
        self.head.steps.show_remarks(words.remarks(opened, self._differing))

    def _settled(self, still: int) -> None:
        """Behind the last difference Enter goes on to the next sheet."""
        self._tell()
        if not still:
            self.onward.setFocus()

    def _put(self, marks: Mapping[CellKey, Mark]) -> None:
        opened, session = self.opened, self._session
        if opened is None or session is None:
            return
        label, juror = label_of(session[1], opened.juror, marks), opened.juror.id
        if self.step == SECOND:
            self._store.quietly(f"Ketikan kedua: {label}", lambda store: put_second(store, juror, marks))
            opened.second.update(marks)
        else:
            self._store.put(label, juror, marks, "kertas")
            opened.first.update(marks)

    def _resolve(self, cell: CellKey, mark: Mark) -> None:
        opened, session = self.opened, self._session
        if opened is not None and session is not None:
            label = f"Tetapkan {label_of(session[1], opened.juror, {cell: mark})}"
            self._store.quietly(label, lambda store: resolve(store, opened.juror.id, {cell: mark}))
            opened.first[cell] = opened.second[cell] = mark

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return (self.head, self._shown(), self.onward)

    def enter(self) -> None:
        """Put the cursor where the work goes on."""
        self._shown().setFocus()

    def _shown(self) -> QWidget:
        if self.opened is None:
            return self.head.code
        if self.step == COMPARED:
            return self.differences.table if self.differences.open else self.onward
        return self.table

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _foot_of(told: QWidget, onward: QWidget) -> QFrame:
    made = QFrame()
    made.setObjectName("foot")
    row = row_of(told, onward)
    row.setStretch(0, 1)
    row.setContentsMargins(scaled(EDGE), scaled(6), scaled(EDGE), scaled(6))
    made.setLayout(row)
    return made


def _left_at(opened: OpenedSheet) -> int:
    """The first step of a sheet that is not done."""
    if not opened.progress(second=False).whole:
        return FIRST
    return COMPARED if opened.progress(second=True).whole else SECOND
