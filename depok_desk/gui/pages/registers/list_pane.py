"""A register as a list: bar, filters, table, count, and the record beside it."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.looks import LOOKS
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers import outputs, row_deeds
from depok_desk.gui.pages.registers.beside import RecordBeside
from depok_desk.gui.pages.registers.columns import offer_columns
from depok_desk.gui.pages.registers.filtering import TickFilter, tickable
from depok_desk.gui.pages.registers.head import RegisterHead
from depok_desk.gui.pages.registers.look import Look
from depok_desk.gui.pages.registers.nothing import NothingHere
from depok_desk.gui.pages.registers.row_deeds import RowDeed
from depok_desk.gui.pages.registers.sides import Sides
from depok_desk.gui.register_list import RegisterList
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.table import ListTable
from depok_desk.registers.register import Register
from depok_desk.services.listing import View, count, value_counts
from depok_desk.words import count_of, number


class ListPane(QWidget):
    """Shows one register the way the user looks at it, and carries out what concerns whole rows."""

    opened = Signal(str)
    new = Signal()
    importing = Signal()

    def __init__(self, desk: Desk, register: Register, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._register = register
        self._total = 0
        self.look = Look(register, memory)
        self.head = RegisterHead(register)
        self.table = ListTable(f"Daftar {register.title}", LOOKS)
        self.foot = FootLine()
        self.beside = RecordBeside(desk, register)
        self.nothing = NothingHere(register)
        self.rows = QStackedWidget()
        self.filter = TickFilter(desk, register, self, self.look)
        self._lay_out(memory)
        self._connect_look()
        self._connect_deeds()
        self.table.heading.take_widths(self.look.widths)

    def _lay_out(self, memory: Memory) -> None:
        for each in (self.table, self.nothing):
            self.rows.addWidget(each)
        listed = QWidget()
        inner, whole = QVBoxLayout(listed), QVBoxLayout(self)
        for column in (inner, whole):
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
        inner.addWidget(self.rows, 1)
        inner.addWidget(self.foot)
        whole.addWidget(self.head)
        whole.addWidget(Sides(listed, self.beside, memory, f"{self._register.key}/sides"), 1)

    def _connect_look(self) -> None:
        look, heading = self.look, self.table.heading
        self.head.bar.search.asked.connect(look.type)
        self.head.bar.binned.connect(look.look_into_bin)
        self.head.chips.removed.connect(look.lift)
        self.head.chips.cleared.connect(look.lift_all)
        self.head.filters_asked.connect(self.filter.offer_columns)
        self.head.columns_asked.connect(self._offer_columns)
        self.nothing.widening.connect(self._widen)
        self.table.sort_asked.connect(look.sort)
        heading.filter_asked.connect(self.filter.offer_values)
        heading.menu_asked.connect(self._offer_columns)
        heading.reordered.connect(look.show_columns)
        heading.resized.connect(lambda: look.take_widths(heading.widths))
        look.changed.connect(self.refresh)

    def _connect_deeds(self) -> None:
        for each in (self.head.bar, self.nothing):
            each.new.connect(self.new)
            each.importing.connect(self.importing)
        self.head.bar.exporting.connect(self._export)
        self.head.bar.printing.connect(self._print)
        self.head.bar.restoring.connect(lambda: self._with_chosen(row_deeds.give_back))
        self.table.opened.connect(self.opened)
        self.beside.opening.connect(self.opened)
        self.table.current.connect(self.beside.show_key)
        self.table.chosen.connect(self._show_chosen)
        self.table.rows.counted.connect(self._show_count)
        self.table.deleted.connect(self._throw_away)

    def refresh(self) -> None:
        """Read the list and the record beside it again."""
        view, columns = self.look.view, self.look.columns
        present = View(binned=view.binned)
        self._total = self._desk.ask(lambda session: count(session, self._register, present))
        self.head.show_view(view)
        self.table.heading.show_filters(
            {column.key for column in columns if tickable(column)}, {key for key, _ in view.where}
        )
        self.table.show_list(RegisterList(self._desk, self._register, view, columns))
        self.table.show_sort(view.sort or self._register.sort, descending=view.descending)
        self.beside.show_key(self.table.current_key())

    def _show_count(self, shown: int) -> None:
        view, one = self.look.view, self._register.one
        narrowed = bool(view.typed or view.where)
        words = f"{number(shown)} dari {count_of(self._total, one)}" if narrowed else count_of(shown, one)
        self.foot.show_count(f"{words} di sampah" if view.binned else words)
        self.foot.show_summary(self._sectors(view))
        self.head.bar.search.found(f"{number(shown)} dari {number(self._total)}")
        self.rows.setCurrentWidget(self.table if shown else self.nothing)
        self.nothing.explain(view, total=self._total)

    def _sectors(self, view: View) -> str:
        """How the rows are divided, such as “Kuliner 154 · Fesyen 80 · Kriya 62”."""
        column = self._register.column("sector")
        if column is None:
            return ""
        counts = self._desk.ask(lambda session: value_counts(session, self._register, column, view))
        kept = dict(view.where).get("sector")
        return " · ".join(
            f"{column.show(value) or 'tanpa sektor'} {number(often)}"
            for value, often in counts
            if kept is None or value in kept
        )

    def _show_chosen(self, chosen: int) -> None:
        self.foot.show_chosen(f"{number(chosen)} dipilih" if chosen else "")
        self.head.bar.restore.setEnabled(chosen > 0)

    def _with_chosen(self, deed: RowDeed) -> None:
        if ids := self.table.keys():
            deed(self._desk, self._register, ids)

    def _throw_away(self) -> None:
        """Move the chosen rows to the bin, and stay at that place of the list."""
        place = self.table.currentIndex().row()
        self._with_chosen(row_deeds.throw_away)
        self.table.selectRow(min(place, self.table.rows.rowCount() - 1))

    def _export(self, ending: str) -> None:
        outputs.export_list(self._desk, self, self._register, self.look.view, ending)

    def _print(self) -> None:
        outputs.print_list(self._desk, self, self._register, self.look.view, self.look.columns)

    def _offer_columns(self, at: QPoint) -> None:
        offer_columns(self, self._register, self.look.columns, at, self.look.show_columns)

    def _widen(self) -> None:
        self.head.bar.search.clear()
        self.look.widen()
