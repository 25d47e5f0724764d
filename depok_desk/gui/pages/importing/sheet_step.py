"""The step at which sheets are taken or left out, and their heading rows are pointed at."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.pages.importing.case import Case, can_be_taken, with_sheet
from depok_desk.gui.pages.importing.grid_view import GridView
from depok_desk.gui.pages.importing.sheets import grid_part, heading_hint, row_range, sheet_remark
from depok_desk.gui.pages.importing.step_view import StepView
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, link
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label
from depok_desk.services.importing.understanding import FoundSheet

_NO_HEADINGS: tuple[int, ...] = ()


class SheetStep(StepView):
    """Sheets with ticks at the left, the grid of one of them at the right; says `pointed` at headings."""

    pointed = Signal(str, tuple)

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._shown = ""
        self._cards = QVBoxLayout()
        self._title = label(kind="head")
        self._hint = label(kind="small", wraps=True)
        self.grid = GridView()
        self.set_headings = button("&Jadikan baris judul", self._point, sign="check")
        self.no_headings = button("&Tidak ada baris judul", lambda: self._tell(_NO_HEADINGS))
        self._lay_out()
        self.grid.pointed.connect(self._point)
        self.grid.selectionModel().selectionChanged.connect(self._name_button)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.set_headings)
        buttons.addWidget(self.no_headings)
        buttons.addStretch(1)
        right = QVBoxLayout()
        right.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(12))
        right.setSpacing(scaled(8))
        for part in (self._title, self._hint):
            right.addWidget(part)
        right.addWidget(_framed(self.grid), 1)
        right.addLayout(buttons)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._side(), 2)
        across.addLayout(right, 5)

    def _side(self) -> QFrame:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(scaled(18), scaled(14), scaled(14), scaled(14))
        column.setSpacing(scaled(8))
        column.addWidget(label("Lembar di berkas ini", "head"))
        column.addLayout(self._cards)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setWidget(inner)
        side = QFrame()
        side.setObjectName("preview")
        side.setMinimumWidth(scaled(220))
        side.setMaximumWidth(scaled(310))
        whole = QVBoxLayout(side)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        return side

    @override
    def show_case(self, case: Case) -> None:
        fresh = self._case is None or self._case.workbook is not case.workbook
        self._case = case
        if fresh or case.understood.sheet(self._shown) is None:
            first = next(iter(case.taken), None) or max(
                case.understood.sheets, key=lambda found: len(found.table.rows)
            )
            self._shown = first.name
        clear(self._cards)
        for found in case.understood.sheets:
            self._cards.addWidget(self._card(case, found))
        self._show_grid(fresh=fresh)

    @override
    def enter(self) -> None:
        self.grid.setFocus()

    def _card(self, case: Case, found: FoundSheet) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        tick = QCheckBox(found.name.replace("&", "&&"))
        tick.setChecked(found in case.taken)
        tick.setEnabled(can_be_taken(found))
        remark = sheet_remark(case, found)
        tick.setAccessibleDescription(remark)
        tick.clicked.connect(lambda: self.chosen.emit(with_sheet(case, found, taken=tick.isChecked())))
        look = link("Lihat", lambda: self._look(found.name))
        look.setAccessibleName(f"Lihat lembar {found.name}")
        top = QHBoxLayout()
        top.addWidget(tick, 1)
        if found.name != self._shown:
            top.addWidget(look)
        column = QVBoxLayout(card)
        column.setContentsMargins(scaled(12), scaled(7), scaled(8), scaled(9))
        column.setSpacing(scaled(2))
        column.addLayout(top)
        column.addWidget(label(remark, "small", wraps=True))
        return card

    def _look(self, name: str) -> None:
        self._shown = name
        if self._case is not None:
            self.show_case(self._case)
            self.grid.scrollToTop()

    def _show_grid(self, *, fresh: bool) -> None:
        case = self._case
        found = case.understood.sheet(self._shown) if case else None
        if case is None or found is None:
            return
        sheet = next(each for each in case.workbook.sheets if each.name == found.name)
        self._title.setText(f"Lembar {found.name}")
        self._hint.setText(heading_hint(found))
        self.grid.show_part(grid_part(sheet, found))
        if fresh:
            self.grid.scrollToTop()
        self._name_button()

    def _name_button(self) -> None:
        rows = self.grid.chosen_rows()
        self.set_headings.setEnabled(bool(rows))
        self.set_headings.setText(f" &Jadikan baris {row_range(rows) if rows else '…'} judul kolom")

    def _point(self) -> None:
        if rows := self.grid.chosen_rows():
            self._tell(rows)

    def _tell(self, rows: tuple[int, ...]) -> None:
        self.pointed.emit(self._shown, rows)


def _framed(grid: GridView) -> QFrame:
    frame = QFrame()
    frame.setProperty("kind", "card")
    column = QVBoxLayout(frame)
    column.setContentsMargins(2, 4, 2, 4)
    column.addWidget(grid)
    return frame
