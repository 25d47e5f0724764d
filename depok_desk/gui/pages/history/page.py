"""The page Riwayat."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Page
from depok_desk.gui.pages.history.cell_bar import BACK, REVEAL
from depok_desk.gui.pages.history.deed_filter import DeedFilter
from depok_desk.gui.pages.history.deed_list import LOOKS, DeedList
from depok_desk.gui.pages.history.deed_pane import DeedPane
from depok_desk.gui.turning import redo, undo
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.rows import split, stacked
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.deed_views import deeds_by_id, operators
from depok_desk.words import count_of

PAUSE_MS = 60


class HistoryPage(Page):
    """All deeds at the left, the chosen one at the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._key = ""
        self.filter = DeedFilter()
        self.search, self.state = self.filter.search, self.filter.state
        self.table = ListTable("Riwayat perubahan", LOOKS)
        self.foot = FootLine()
        self.pane = DeedPane(desk)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        left = stacked((self.filter, 0), (self.table, 1), (self.foot, 0))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split(left, self.pane, (740, 478), grows=0))

    def _connect(self) -> None:
        self.filter.changed.connect(self.refresh)
        self.search.entering.connect(self.table.setFocus)
        self.table.current.connect(self._look_at)
        self.table.rows.counted.connect(self._show_count)
        self._soon.timeout.connect(self._show_deed)
        self.pane.undo_asked.connect(self._undo)
        self.pane.redo_asked.connect(self._redo)

    @override
    def refresh(self) -> None:
        self.filter.show_people(self._desk.ask(operators))
        self.table.show_list(DeedList(self._desk, self.filter.view))
        count = self.table.rows.rowCount()
        if count and not self.table.keys():
            self.table.selectRow(0)
        self._key = self._key if count else ""
        self._show_deed()

    @override
    def show_record(self, record: str) -> None:
        if record:
            self.filter.clear()
            self.table.rows.complete()
            self.table.choose([record], record)

    @override
    def focus_filter(self) -> None:
        self.search.setFocus()

    @override
    def commands(self) -> Sequence[Command]:
        return (
            Command("Urungkan perubahan yang dipilih", self.pane.undo.click, sign="arrow-back-up"),
            Command("Ulangi perubahan yang dipilih", self.pane.redo.click, sign="arrow-forward-up"),
            Command(
                "Kembalikan nilai ini", self.pane.cell.bring_back, BACK, "arrow-back-up", "pulihkan isian"
            ),
            Command("Lihat data pribadi lengkap", self.pane.cell.show_in_full, REVEAL, "eye", "samaran"),
            *self.filter.commands(),
        )

    @override
    def enter(self) -> None:
        self.table.setFocus()

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.state, self.table, self.pane.changes)

    def _look_at(self, key: str) -> None:
        self._key = key
        self._soon.start()

    def _show_deed(self) -> None:
        found = self._desk.ask(lambda session: deeds_by_id(session, [self._key]))
        self.pane.show_deed(found[0] if found else None)

    def _show_count(self, count: int) -> None:
        self.foot.show_count(count_of(count, "perubahan"))
        self.search.found(count_of(count, "cocok") if self.filter.view.typed else "")

    def _undo(self, deed_id: str) -> None:
        undo(self._desk, self, deed_id)

    def _redo(self, deed_id: str) -> None:
        redo(self._desk, self, deed_id)
