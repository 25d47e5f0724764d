"""A register as a list that is worked on: new and thrown away, taken in, given out, printed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers import outputs, row_deeds
from depok_desk.gui.pages.registers.beside import RecordBeside
from depok_desk.gui.pages.registers.row_deeds import RowDeed
from depok_desk.gui.pages.registers.toolbar import RegisterBar
from depok_desk.registers.register import Register


class ListPane(QWidget):
    """The list with the record one is at beside it; carries out what concerns whole rows."""

    opened = Signal(str)
    new = Signal()
    importing = Signal()

    def __init__(self, desk: Desk, register: Register, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._register = register
        self.look = Look(register, memory, register.key)
        self.bar = RegisterBar(register)
        self.beside = RecordBeside(desk, register)
        self.panel = RegisterPanel(desk, self.look, (self.bar,), self.beside)
        self.table = self.panel.table
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panel)
        self._connect()

    def _connect(self) -> None:
        for each in (self.bar, self.panel.nothing):
            each.new.connect(self.new)
            each.importing.connect(self.importing)
        self.bar.exporting.connect(self._export)
        self.bar.printing.connect(self._print)
        self.bar.restoring.connect(lambda: self._with_chosen(row_deeds.give_back))
        self.bar.binned.connect(self.look.look_into_bin)
        self.table.opened.connect(self.opened)
        self.beside.opening.connect(self.opened)
        self.table.current.connect(self.beside.show_key)
        self.table.chosen.connect(self._allow_restoring)
        self.table.deleted.connect(self._throw_away)
        self.look.changed.connect(self._show_beside)

    def refresh(self) -> None:
        """Read the list and the record beside it again."""
        self.panel.refresh()
        self._show_beside()

    def _show_beside(self) -> None:
        self.beside.show_key(self.table.current_key())

    def _allow_restoring(self, chosen: int) -> None:
        self.bar.restore.setEnabled(chosen > 0)

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
