"""A register's list with all that is needed to find one's way in it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.bin_banner import BinBanner
from depok_desk.gui.lists.filter_line import FilterLine
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.nothing import NothingHere
from depok_desk.gui.lists.register_list import RegisterList
from depok_desk.gui.lists.row_signs import RowSign, RowSigns
from depok_desk.gui.lists.sides import Sides
from depok_desk.gui.lists.tally import Tally, tally
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.buttons import outdent
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.search import SearchField
from depok_desk.gui.widgets.stack import Stack
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
        self.source: RegisterList | None = None
        self.search = SearchField("Saring daftar ini", "Ctrl F")
        self.search.setFixedWidth(scaled(270))
        register = look.register
        named = {**LOOKS, register.columns[0].key: cells.strong}
        self.table = ListTable(f"Daftar {register.title.lower()}", named)
        self.line = FilterLine(desk, look, self.table)
        self.filter, self.chips, self.columns = self.line.filter, self.line.chips, self.line.columns
        self.signs = RowSigns(self.table, self._sign_of)
        self.table.setVerticalHeader(self.signs)
        self.table.delegate.is_quiet = self._is_quiet
        self.table.delegate.has_edge = self.signs.isVisible
        self.banner = BinBanner(register)
        self.near = label("Tidak ada yang persis; menampilkan yang mirip.", "doubt")
        self.near.setContentsMargins(scaled(18), scaled(6), scaled(18), scaled(6))
        self.nothing = NothingHere(register)
        self.foot = FootLine()
        self.head = _head(tools, self.line, self.search)
        self._rows = Stack(self.table, self.nothing)
        self._lay_out(beside)
        self._connect()
        self.table.heading.take_widths(look.widths)

    def _lay_out(self, beside: QWidget | None) -> None:
        listed = QWidget()
        inner, whole = QVBoxLayout(listed), QVBoxLayout(self)
        for column in (inner, whole):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        inner.addWidget(self.banner)
        inner.addWidget(self.near)
        inner.addWidget(self._rows, 1)
        inner.addWidget(self.foot)
        whole.addWidget(self.head)
        shown = Sides(listed, beside, self.look.memory, f"{self.look.name}/sides") if beside else listed
        whole.addWidget(shown, 1)

    def _connect(self) -> None:
        look, heading = self.look, self.table.heading
        self.search.asked.connect(look.type)
        self.search.entering.connect(self.table.setFocus)
        self.line.saved.taken.connect(self.search.clear)
        self.nothing.widening.connect(self.widen)
        self.table.sort_asked.connect(look.sort)
        self.table.chosen.connect(self._show_chosen)
        self.table.rows.counted.connect(self._count)
        heading.filter_asked.connect(self.filter.offer)
        heading.menu_asked.connect(self.line.offer_columns)
        heading.reordered.connect(look.show_columns)
        heading.resized.connect(lambda: look.take_widths(heading.widths))
        look.changed.connect(self.show_look)

    def refresh(self) -> None:
        """Read the kept filters and the list again: its first rows now, their number a little later."""
        self.line.saved.refresh()
        self.show_look()

    def show_look(self) -> None:
        """Show the rows and columns that are looked at now."""
        look, heading = self.look, self.table.heading
        self.line.refresh()
        self.banner.setVisible(look.view.binned)
        heading.show_filters({column.key for column in look.columns}, {key for key, _ in look.view.where})
        if dict(look.widths) != heading.widths:
            heading.take_widths(look.widths)
            self.table.fit_columns()
        self.source = RegisterList(self._desk, look.register, replace(look.looking, view=look.shown))
        self.signs.setVisible(self.source.signed)
        self.table.show_list(self.source)
        self.near.setVisible(self.source.near)
        if self.table.rows.rowCount():
            self._rows.setCurrentWidget(self.table)
        self.table.show_sort(look.view.sort, descending=look.view.descending)

    def widen(self) -> None:
        """Show all rows there are."""
        self.search.clear()
        self.look.widen()

    def commands(self) -> Sequence[Command]:
        """What can be done with the way the list is looked at."""
        return self.line.commands()

    @property
    def empty(self) -> bool:
        """Whether it is said why there is nothing, in place of rows."""
        return self._rows.currentWidget() is self.nothing

    def _sign_of(self, row: int) -> RowSign | None:
        """The sign of a row; its page is read first, if it is not yet."""
        if self.source is None or row >= self.table.rows.rowCount():
            return None
        self.table.rows.text(row, 0)
        return self.source.sign_of(self.table.rows.key_of(row))

    def _is_quiet(self, row: int) -> bool:
        sign = self._sign_of(row)
        return sign is not None and sign.quiet

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
        self.banner.show_count(counted.total)
        self.foot.show_count(counted.words(shown, self.look.register, view))
        self.foot.show_summary(counted.sectors)
        near = self.source is not None and self.source.near
        self.search.found(
            f"{number(shown)} mirip" if near else f"{number(shown)} dari {number(counted.total)}"
        )
        self._rows.setCurrentWidget(self.table if shown else self.nothing)
        self.nothing.explain(view, total=counted.total)

    def _show_chosen(self, chosen: int) -> None:
        self.foot.show_chosen(f"{number(chosen)} dipilih" if chosen else "")


def _head(tools: Sequence[QWidget], filters: QWidget, search: QWidget) -> QFrame:
    """Tools and search over the filters; without tools all in one line.

    The words of links, not their frames, stand where buttons begin and end.
    """
    head = QFrame()
    head.setObjectName("toolbar")
    rows = QVBoxLayout(head)
    rows.setContentsMargins(scaled(EDGE) - outdent(), scaled(7), scaled(EDGE) - outdent(), scaled(8))
    rows.setSpacing(scaled(8))
    within = row_of(*tools, None, search) if tools else row_of(filters, search)
    within.setContentsMargins(outdent() if tools else 0, 0, outdent(), 0)
    rows.addLayout(within)
    if tools:
        rows.addWidget(filters)
    return head
