"""The step that shows everything the import would do, before it is done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.outcomes import (
    facts,
    figures,
    first_figure,
    import_button,
    name_of,
    row_at,
    rows_of,
    verdict,
)
from depok_desk.gui.pages.importing.problems import left_empty
from depok_desk.gui.pages.importing.step_view import StepView
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.figures import FigureRow
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.preview import SidePreview
from depok_desk.gui.widgets.rows import split
from depok_desk.gui.widgets.table import ListTable

_LINES = 3
"""How many lines of the notes are seen at once."""


class PlanStep(StepView):
    """Counts that open their rows; the current row with old and new values beside the list."""

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._key = ""
        self.figures = FigureRow()
        self.notes = label(kind="small", wraps=True, selectable=True)
        self._scroll = QScrollArea(widgetResizable=True)
        self.nothing = Notice("good")
        self.table = ListTable("Baris rencana", {"name": cells.strong, "told": cells.quiet})
        self.beside = SidePreview()
        self._lay_out()
        self.figures.picked.connect(self.show_rows)
        self.table.current.connect(self._show_row)

    def _lay_out(self) -> None:
        self.beside.picture.hide()
        self.notes.setContentsMargins(scaled(10), 0, 0, 0)
        self.notes.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._scroll.setWidget(self.notes)
        self._scroll.setAccessibleName("Catatan rencana")
        self._scroll.setFixedHeight(self.notes.fontMetrics().lineSpacing() * _LINES + scaled(4))
        head = QVBoxLayout()
        head.setContentsMargins(scaled(8), scaled(8), scaled(18), scaled(8))
        head.setSpacing(scaled(4))
        head.addWidget(self.figures)
        head.addWidget(self._scroll)
        across = split(self.table, self.beside, (860, 340), grows=0)
        box = QWidget()
        boxed = QVBoxLayout(box)
        boxed.setContentsMargins(scaled(18), 0, scaled(18), scaled(8))
        boxed.addWidget(self.nothing)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(box)
        whole.addWidget(across, 1)

    @override
    def show_case(self, case: Case) -> None:
        fresh = self._case is None or self._case.workbook is not case.workbook
        self._case = case
        if case.plan is None:
            return
        if fresh or not self._key:
            self._key = first_figure(case.plan)
        nothing = (
            "" if import_button(case) else "Isi berkas ini sudah ada semua; tidak ada yang perlu diimpor."
        )
        self.nothing.say("good", nothing)
        empty = left_empty(case)
        notes = (f"{empty}; lihat langkah Masalah." if empty else "", *case.plan.notes)
        self.notes.setText("\n".join(filter(None, notes)))
        self._scroll.setVisible(bool(self.notes.text()))
        self.show_rows(self._key)

    @override
    def enter(self) -> None:
        self.table.setFocus()

    def show_rows(self, key: str) -> None:
        """Show the rows behind one of the counts."""
        case, self._key = self._case, key
        if case is None or case.plan is None:
            return
        self.figures.show_figures(figures(case.plan), [key])
        self.table.show_list(rows_of(case, key))
        if self.table.rows.rowCount():
            first = self.table.rows.key_of(0)
            self.table.choose([first], first)
        self._show_row(next(iter(self.table.keys()), ""))

    def _show_row(self, key: str) -> None:
        case = self._case
        row = row_at(case, key) if case else None
        self.beside.setVisible(row is not None)
        if case is not None and row is not None:
            remark = f"{row.sheet}, baris {row.row}. {verdict(case, row)}"
            self.beside.show_record(name_of(row), remark, facts(case, row))
