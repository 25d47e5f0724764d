"""The page Riwayat."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page
from depok_desk.gui.pages.history.deed_list import DeedList
from depok_desk.gui.pages.history.deed_pane import DeedPane
from depok_desk.gui.theme import scaled
from depok_desk.gui.turning import redo, undo
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.rows import split
from depok_desk.gui.widgets.search import SearchField
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.history import DeedView, deeds_by_id
from depok_desk.words import count_of

STATES = (
    ("", "Semua perubahan"),
    ("undoable", "Yang dapat diurungkan"),
    ("undone", "Yang sudah diurungkan"),
    ("turning", "Pengurungan dan pengulangan"),
)
LOOKS = {"label": cells.strong, "at": cells.quiet, "state": cells.state}
PAUSE_MS = 60


class HistoryPage(Page):
    """All deeds at the left, the chosen one at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._view = DeedView()
        self._key = ""
        self.state = Choice("Saring menurut keadaan", STATES)
        self.search = SearchField("Cari perubahan atau nama", "Ctrl F")
        self.search.setMinimumWidth(scaled(90))
        self.table = ListTable("Riwayat perubahan", LOOKS)
        self.foot = FootLine()
        self.pane = DeedPane(desk)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        bar = QFrame()
        bar.setObjectName("toolbar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(scaled(14), scaled(7), scaled(14), scaled(8))
        row.setSpacing(scaled(8))
        row.addWidget(self.state)
        row.addStretch(1)
        row.addWidget(self.search, 2)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part, share in ((bar, 0), (self.table, 1), (self.foot, 0)):
            column.addWidget(part, share)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split(left, self.pane, (740, 478), grows=0))

    def _connect(self) -> None:
        self.state.picked.connect(self._pick_state)
        self.search.asked.connect(self._type)
        self.search.entering.connect(self.table.setFocus)
        self.table.current.connect(self._look_at)
        self.table.rows.counted.connect(self._show_count)
        self._soon.timeout.connect(self._show_deed)
        self.pane.undo_asked.connect(self._undo)
        self.pane.redo_asked.connect(self._redo)

    @override
    def refresh(self) -> None:
        self.table.show_list(DeedList(self._desk, self._view))
        count = self.table.rows.rowCount()
        if count and not self.table.keys():
            self.table.selectRow(0)
        self._key = self._key if count else ""
        self._show_deed()

    @override
    def show_record(self, record: str) -> None:
        if record:
            self.table.rows.complete()
            self.table.choose([record], record)

    @override
    def focus_filter(self) -> None:
        self.search.setFocus()

    @override
    def enter(self) -> None:
        self.table.setFocus()

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.state, self.table, self.pane)

    def _type(self, text: str) -> None:
        self._look(replace(self._view, typed=text))

    def _pick_state(self, state: str) -> None:
        self._look(replace(self._view, state=state))

    def _look(self, view: DeedView) -> None:
        self._view = view
        self.refresh()

    def _look_at(self, key: str) -> None:
        self._key = key
        self._soon.start()

    def _show_deed(self) -> None:
        found = self._desk.ask(lambda session: deeds_by_id(session, [self._key]))
        self.pane.show_deed(found[0] if found else None)

    def _show_count(self, count: int) -> None:
        self.foot.show_count(count_of(count, "perubahan"))
        self.search.found(count_of(count, "cocok") if self._view.typed else "")

    def _undo(self, deed_id: str) -> None:
        undo(self._desk, self, deed_id)

    def _redo(self, deed_id: str) -> None:
        redo(self._desk, self, deed_id)
