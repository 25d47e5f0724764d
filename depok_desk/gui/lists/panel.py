"""A register's list with all that is needed to find one's way in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.columns import offer_columns
from depok_desk.gui.lists.filtering import TickFilter, chips, tickable
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.nothing import NothingHere
from depok_desk.gui.lists.register_list import RegisterList
from depok_desk.gui.lists.sides import Sides
from depok_desk.gui.lists.tally import Tally, tally
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.chips import ChipRow
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.search import SearchField
from depok_desk.gui.widgets.table import ListTable
from depok_desk.words import number


class RegisterPanel(QWidget):
    """Shows a register the way the user looks at it; the table says which row is current, chosen or opened.

    `tools` stand at the left above the list, `beside` at its right.
    """

    def __init__(
        self, desk: Desk, look: Look, tools: Sequence[QWidget] = (), beside: QWidget | None = None
    ) -> None:
        super().__init__()
        self._desk = desk
        self.look = look
        self.search = SearchField("Saring daftar ini", "Ctrl F")
        self.search.setFixedWidth(scaled(270))
        self.chips = ChipRow()
        self.columns = link("Kolom ▾", lambda: self._offer_columns(_below(self.columns)))
        self.chips.add_at_end(self.columns)
        register = look.register
        named = {**LOOKS, register.columns[0].key: cells.strong}
        self.table = ListTable(f"Daftar {register.title.lower()}", named)
        self.nothing = NothingHere(register)
        self.foot = FootLine()
        self.filter = TickFilter(desk, look, self)
        self.head = _head(tools, self.chips, self.search)
        self._rows = QStackedWidget()
        self._lay_out(beside)
        self._connect()
        self.table.heading.take_widths(look.widths)

    def _lay_out(self, beside: QWidget | None) -> None:
        for each in (self.table, self.nothing):
            self._rows.addWidget(each)
        listed = QWidget()
        inner, whole = QVBoxLayout(listed), QVBoxLayout(self)
        for column in (inner, whole):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        inner.addWidget(self._rows, 1)
        inner.addWidget(self.foot)
        whole.addWidget(self.head)
        shown = Sides(listed, beside, self.look.memory, f"{self.look.name}/sides") if beside else listed
        whole.addWidget(shown, 1)

    def _connect(self) -> None:
        look, heading = self.look, self.table.heading
        self.search.asked.connect(look.type)
        self.chips.removed.connect(look.lift)
        self.chips.cleared.connect(look.lift_all)
        self.chips.adding.connect(lambda: self.filter.offer_columns(_below(self.chips.add)))
        self.nothing.widening.connect(self.widen)
        self.table.sort_asked.connect(look.sort)
        self.table.chosen.connect(self._show_chosen)
        self.table.rows.counted.connect(self._count)
        heading.filter_asked.connect(self.filter.offer_values)
        heading.menu_asked.connect(self._offer_columns)
        heading.reordered.connect(look.show_columns)
        heading.resized.connect(lambda: look.take_widths(heading.widths))
        look.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read the list again: its first rows now, their number a little later."""
        look = self.look
        self.chips.show_filters(chips(look.register, look.view))
        offered = {column.key for column in look.columns if tickable(column)}
        self.table.heading.show_filters(offered, {key for key, _ in look.view.where})
        self.table.show_list(RegisterList(self._desk, look.register, look.shown, look.columns))
        if self.table.rows.rowCount():
            self._rows.setCurrentWidget(self.table)
        self.table.show_sort(look.view.sort, descending=look.view.descending)

    def widen(self) -> None:
        """Show all rows there are."""
        self.search.clear()
        self.look.widen()

    @property
    def empty(self) -> bool:
        """Whether it is said why there is nothing, in place of rows."""
        return self._rows.currentWidget() is self.nothing

    def _count(self, shown: int) -> None:
        """Say how many of how many there are, once that is counted; a later look overtakes an earlier one."""
        look, view = self.look, self.look.shown

        def then(counted: Tally) -> None:
            self._show_count(shown, counted)

        def wanted() -> bool:
            return isValid(self) and view == look.shown

        register, within = look.register, look.everything
        self._desk.ask_later(lambda session: tally(session, register, view, within), then, wanted)

    def _show_count(self, shown: int, counted: Tally) -> None:
        view = self.look.view
        self.foot.show_count(counted.words(shown, self.look.register, view))
        self.foot.show_summary(counted.sectors)
        self.search.found(f"{number(shown)} dari {number(counted.total)}")
        self._rows.setCurrentWidget(self.table if shown else self.nothing)
        self.nothing.explain(view, total=counted.total)

    def _show_chosen(self, chosen: int) -> None:
        self.foot.show_chosen(f"{number(chosen)} dipilih" if chosen else "")

    def _offer_columns(self, at: QPoint) -> None:
        offer_columns(self.look, self, at)


def _head(tools: Sequence[QWidget], filters: QWidget, search: QWidget) -> QFrame:
    """Tools and search over the filters; without tools all in one line."""
    head = QFrame()
    head.setObjectName("toolbar")
    rows = QVBoxLayout(head)
    rows.setContentsMargins(scaled(18), scaled(7), scaled(18), scaled(8))
    rows.setSpacing(scaled(8))
    for row in ((*tools, None, search), (filters,)) if tools else ((filters, search),):
        rows.addLayout(row_of(*row))
    return head


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + scaled(3)))
