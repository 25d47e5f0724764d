"""Products that are to be judged again, with the day by which that is due."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.pages.curation.follow_up.step_question import DayDialog
from depok_desk.gui.pages.curation.listed_tab import ListedRows
from depok_desk.gui.pages.curation.plenary import two_lines
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.list_model import ListColumn, Row
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.model.kinds.choices import DECISION, SECTOR
from depok_desk.model.kinds.clock import today
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.follow_up import AgainLine, recuration_list, set_recuration
from depok_desk.words import count_of, number, short_date

COLUMNS = (
    ListColumn("product", "Produk", 24),
    ListColumn("sector", "Sektor", 9),
    ListColumn("grade", "Grade", 5),
    ListColumn("decision", "Keputusan", 11),
    ListColumn("by", "Ulang sebelum", 12),
    ListColumn("session", "Sesi", 22),
)
_ROW = 42
_NONE = "Tidak ada yang menunggu kurasi ulang"
_ADVICE = "Produk yang belum lulus muncul di sini setelah sesinya ditetapkan, sampai dinilai lagi."


class AgainView(QWidget):
    """Chosen rows get a day together; says `opening` with the key of a session that is wanted."""

    opening = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._line: SessionLine | None = None
        self.lines: dict[str, AgainLine] = {}
        self.date = button("Tentukan tan&ggal …", self._date, sign="calendar")
        self.open = button("Buka sesi&nya", self._open, sign="arrow-right")
        self.everywhere = QCheckBox("Semua ses&i")
        self.table = ListTable("Kurasi ulang", {**LOOKS, "product": two_lines.named})
        self.table.verticalHeader().setDefaultSectionSize(scaled(_ROW))
        self.listed = ListedRows(
            (self.date, self.open, self.everywhere), self.table, EmptyState(_NONE, _ADVICE)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.listed)
        self.everywhere.toggled.connect(self._show)
        self.table.opened.connect(self._date)
        self.table.chosen.connect(self._suit)

    def show_session(self, line: SessionLine) -> None:
        """Show the products of a session, or of all."""
        self._line = line
        self._show()

    def _show(self) -> None:
        line = self._line
        if line is None:
            return
        found = self._desk.ask(recuration_list)
        shown = [each for each in found if self.everywhere.isChecked() or each.session_id == line.id]
        self.lines = {each.outcome_id: each for each in shown}
        self.table.show_list(StillList(COLUMNS, [_row(each) for each in shown]))
        if shown and self.table.currentIndex().row() < 0:
            self.table.selectRow(0)
        due = sum(each.recurate_by is not None and each.recurate_by <= today() for each in shown)
        undated = sum(each.recurate_by is None for each in shown)
        told = [f"{number(due)} sudah waktunya"] if due else []
        told += [f"{number(undated)} tanpa tanggal"] if undated else []
        self.listed.show_counts(count_of(len(shown), "produk"), " · ".join(told), empty=not shown)
        self._suit()

    def _suit(self) -> None:
        chosen = self.table.keys()
        self.date.setEnabled(bool(chosen))
        self.open.setVisible(self.everywhere.isChecked())
        self.open.setEnabled(self._elsewhere() != "")
        self.listed.foot.show_chosen(f"{number(len(chosen))} dipilih" if len(chosen) > 1 else "")

    def commands(self) -> Sequence[Command]:
        """What can be done with the list."""
        return (
            Command("Tentukan tanggal kurasi ulang …", self._date, "", "calendar"),
            Command("Buka sesi produk ini", self._open, "", "arrow-right"),
        )

    def _date(self) -> None:
        keys = self.table.keys()
        chosen = [self.lines[key] for key in keys if key in self.lines]
        if not chosen:
            return
        called = chosen[0].product if len(chosen) == 1 else count_of(len(chosen), "produk")
        asked = DayDialog.ask(self.window(), called, chosen[0].recurate_by)
        if asked is not None:
            label = f"Tentukan kurasi ulang {called}"
            self._desk.do(label, lambda session: set_recuration(session, keys, asked[0]))

    def _elsewhere(self) -> str:
        """The key of the session of the current product, if that is another one."""
        line = self.lines.get(self.table.current_key())
        own = self._line.id if self._line else ""
        return line.session_id if line and line.session_id != own else ""

    def _open(self) -> None:
        if key := self._elsewhere():
            self.opening.emit(key)


def _row(line: AgainLine) -> Row:
    return (
        line.outcome_id,
        f"{line.product}\n{line.firm}",
        SECTOR.show(line.sector),
        line.grade,
        DECISION.show(line.decision),
        short_date(line.recurate_by) if line.recurate_by else "",
        line.session,
    )
