"""Choosing candidates from the register: first the firms, then with which product each takes part."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.keys import CommandKeys
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation.candidates.pick_table import PickTable
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import stacked
from depok_desk.gui.widgets.stack import Stack
from depok_desk.registers.ikm import IKM
from depok_desk.services.judging.candidates import Choice
from depok_desk.services.judging.picking import pickable
from depok_desk.words import count_of, number

COLUMNS = ("name", "owner", "sector", "district", "product", "grade", "curated_on")
_HOW = "Pilih beberapa baris seperti di Excel (Ctrl atau Shift dengan klik atau panah, Ctrl+A untuk semua)."
_TICKS = "Spasi mencoret atau mengikutkan; Enter memilih produk lain."


class PickDialog(QDialog):
    """The register with its filters, then the firms chosen in it so far; one can go back and choose more."""

    def __init__(self, parent: QWidget, desk: Desk, memory: Memory, session_id: str) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session_id = session_id
        self._gathered: dict[str, None] = {}
        self.setWindowTitle("Tambah peserta dari register")
        self.panel = RegisterPanel(desk, Look(IKM, memory, "kurasi/pilih", COLUMNS))
        self.picks = PickTable()
        self.hint = label(_HOW, "quiet", wraps=True)
        self.stay = button("&Batal", self.reject)
        self.back = button("&Kembali menambah", self._go_back, sign="chevron-left")
        self.on = primary("&Lanjut", self._go_on, sign="arrow-right")
        self.add = primary("&Tambahkan", self.accept, sign="check")
        self._steps = Stack(self.panel, self.picks)
        self._lay_out()
        self._connect()
        self.panel.refresh()
        self._show_step(self.panel)

    def _lay_out(self) -> None:
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(scaled(EDGE), scaled(10), scaled(EDGE), scaled(12))
        row.setSpacing(scaled(8))
        row.addWidget(self.hint, 1)
        for each in (self.stay, self.back, self.on, self.add):
            row.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(4), 0, 0)
        column.addWidget(stacked((self._steps, 1), (foot, 0)))
        room = self.screen().availableGeometry().size() * 0.9
        self.resize(min(scaled(1120), room.width()), min(scaled(620), room.height()))

    def _connect(self) -> None:
        self.panel.table.chosen.connect(self._count_chosen)
        self.panel.table.opened.connect(self._go_on)
        self.picks.changed.connect(self._count_picks)
        self.picks.current.connect(self._count_picks)
        QShortcut("Ctrl+F", self, self.panel.search.setFocus)
        QShortcut("Ctrl+Return", self, self._press)
        CommandKeys(self, Qt.ShortcutContext.WindowShortcut).install(self.panel.commands())

    def _show_step(self, step: QWidget) -> None:
        checking = step is self.picks
        self._steps.setCurrentWidget(step)
        self.hint.setText(_TICKS if checking else _HOW)
        for each, on in ((self.back, checking), (self.add, checking), (self.on, not checking)):
            each.setVisible(on)
        (self.picks if checking else self.panel.table).setFocus()
        self._count_chosen()

    def _wanted(self) -> list[str]:
        """The firms gathered so far with those chosen now."""
        return list(self._gathered | dict.fromkeys(self.panel.table.keys()))

    def _count_chosen(self) -> None:
        wanted = len(self._wanted())
        self.on.setEnabled(wanted > 0)
        self.on.setText(f" &Lanjut dengan {number(wanted)} IKM" if wanted else " &Lanjut")

    def _count_picks(self) -> None:
        chosen, impossible = len(self.picks.choices), self.picks.impossible
        self.add.setEnabled(chosen > 0)
        self.add.setText(f" &Tambahkan {count_of(chosen, 'peserta')}")
        cannot = f"{number(impossible)} IKM tidak dapat ikut. " if impossible else ""
        self.hint.setText(self.picks.why_not(self.picks.current_key()) or f"{cannot}{_TICKS}")

    def _go_on(self) -> None:
        wanted = self._wanted()
        if not wanted:
            return
        self._gathered = dict.fromkeys(wanted)
        found = self._desk.ask(lambda session: pickable(session, self._session_id, ids=wanted))
        self._show_step(self.picks)
        self.picks.show_picks(found)

    def _press(self) -> None:
        (self.add if self.add.isVisible() else self.on).click()

    def _go_back(self) -> None:
        self.panel.table.clearSelection()
        self._show_step(self.panel)

    @classmethod
    def ask(cls, parent: QWidget, desk: Desk, memory: Memory, session_id: str) -> Sequence[Choice]:
        """What is to be entered; nothing if the user thought better of it."""
        dialog = cls(parent, desk, memory, session_id)
        return dialog.picks.choices if dialog.exec() == QDialog.DialogCode.Accepted else ()
