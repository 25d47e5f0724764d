"""A register as a list that is worked on: new and thrown away, edited, taken in, given out, printed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.bulk import BulkEdit
from depok_desk.gui.editing.hands import CellHands, Ways
from depok_desk.gui.editing.row_menu import place_of_menu, row_menu
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.registers import list_commands, outputs, row_deeds
from depok_desk.gui.pages.registers.beside import RecordBeside
from depok_desk.gui.pages.registers.bin import Bin
from depok_desk.gui.pages.registers.disclosing import disclosed
from depok_desk.gui.pages.registers.row_deeds import RowDeed
from depok_desk.gui.pages.registers.toolbar import RegisterBar
from depok_desk.registers.register import Register

_BINNED = "Yang ada di sampah tidak dapat disunting; kembalikan dulu ke daftar."


class ListPane(QWidget):
    """The list with the record one is at beside it; carries out what concerns whole rows."""

    opened = Signal(str)
    new = Signal()
    going = Signal(Place)
    noticed = Signal(str)

    def __init__(self, desk: Desk, register: Register, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self.register = register
        self._memory = memory
        self.look = Look(register, memory, register.key)
        self.look.changed.connect(self._let_rows_move)
        self.bar = RegisterBar(register)
        self.beside = RecordBeside(desk, register)
        self.panel = RegisterPanel(desk, self.look, (self.bar,), self.beside)
        self.table = self.panel.table
        self.hands = CellHands(desk, register, self.table, Ways(self._disclose, self.look.pin))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.panel)
        self.bin = Bin(desk, self.panel, self.bar)
        self._connect()
        self._connect_table()

    def _connect(self) -> None:
        for each in (self.bar, self.panel.nothing):
            each.new.connect(self.new)
            each.importing.connect(partial(list_commands.take_in, self))
        self.bar.seeking.connect(partial(list_commands.seek_twins, self))
        self.bar.exporting.connect(self.export)
        self.bar.printing.connect(self.print)
        self.bar.editing.connect(self.edit_cells)
        self.bar.bulk.connect(self.change_chosen)
        self.bar.binned.connect(lambda: self.hands.switch(on=False))
        self.bin.noticed.connect(self.noticed)
        self.beside.opening.connect(self.opened)
        self.look.changed.connect(self._look_changed)
        self.hands.switched.connect(self._show_editing)
        self.hands.menu.connect(lambda: self.show_menu(place_of_menu(self.table)))

    def _connect_table(self) -> None:
        table = self.table
        table.opened.connect(self._open)
        table.current.connect(self.beside.show_key)
        table.deleted.connect(self.throw_away)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._show_menu)
        table.rows.counted.connect(self._begin_editing)

    def refresh(self) -> None:
        """Read the list and the record beside it again."""
        self.panel.refresh()
        self._show_beside()

    def commands(self) -> Sequence[Command]:
        """What can be done with the list."""
        return list_commands.commands(self)

    def edit_cells(self, on: object) -> None:
        """Let cells be edited, or rows be read; remembered for the next day."""
        if on and self.look.view.binned:
            self.noticed.emit(_BINNED)
            self.bar.show_editing(on=False)
            return
        self._memory.keep(f"{self.register.key}/editing", "ya" if on else "")
        self.hands.switch(on)
        self.table.setFocus()

    def change_chosen(self) -> None:
        """Ask for one field's new value for all chosen rows, and carry it out as one step."""
        ids = self.table.keys()
        if not ids or self.look.view.binned:
            self.noticed.emit(
                _BINNED if ids else "Pilih dulu baris yang akan diubah, misalnya dengan Ctrl+A."
            )
            return
        asked = BulkEdit.ask(self.window(), self._desk, self.register, ids)
        if asked is not None:
            self.hands.attempt(partial(self.hands.storing.carry_out, *asked))

    def show_menu(self, at: QPoint) -> None:
        """Offer what can be done with the chosen rows."""
        if self.table.currentIndex().isValid():
            row_menu(self.table, list_commands.menu(self)).popup(at)

    def _show_menu(self, at: QPoint) -> None:
        self.show_menu(self.table.viewport().mapToGlobal(at))

    def throw_away(self) -> None:
        """Move the chosen rows to the bin, and stay at that place; in the bin, delete them for good."""
        if self.bin.shown:
            self.bin.erase_chosen()
            return
        place = self.table.currentIndex().row()
        self.with_chosen(row_deeds.throw_away)
        self.table.selectRow(min(place, self.table.rows.rowCount() - 1))

    def keep_only_this(self) -> None:
        """Keep only rows that hold what the current cell does."""
        list_commands.keep_only_this(self._desk, self)

    def export(self, ending: str) -> None:
        """Write the list to a file of this kind."""
        outputs.export_list(self._desk, self, self._seen(), ending)

    def print(self) -> None:
        """Print the list."""
        outputs.print_list(self._desk, self, self._seen())

    def _seen(self) -> outputs.Seen:
        return outputs.Seen(self.register, self.look.view, self.look.columns)

    def _begin_editing(self) -> None:
        """Go on editing where that was left on, once there are rows."""
        self.table.rows.counted.disconnect(self._begin_editing)
        if self.register.entries and self._memory.text(f"{self.register.key}/editing"):
            self.hands.switch(on=True)

    def _show_editing(self, on: object) -> None:
        self.bar.show_editing(on)
        if not on:
            self._memory.keep(f"{self.register.key}/editing", "")
            self.panel.refresh()

    def _let_rows_move(self) -> None:
        """Other rows or another order are asked for: nothing stays where it was."""
        self.table.staying = False

    def _look_changed(self) -> None:
        self.table.staying = self.hands.on
        self._show_beside()

    def _disclose(self, row_id: str, key: str) -> str:
        return disclosed(self._desk, self.register.model, row_id, (key,)).get(key, "")

    def _show_beside(self) -> None:
        self.beside.show_key(self.table.current_key())

    def _open(self, record: str) -> None:
        """Open a record; from the bin the chosen ones are brought back instead."""
        return self.bin.give_back() if self.bin.shown else self.opened.emit(record)

    def with_chosen(self, deed: RowDeed) -> None:
        """Do something to the chosen rows, if there are any."""
        if ids := self.table.keys():
            deed(self._desk, self.register, ids)
