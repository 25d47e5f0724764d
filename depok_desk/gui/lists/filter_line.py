"""The line above a list that says how it is filtered, and leads to its filters and columns."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.columns import ColumnChooser
from depok_desk.gui.lists.filtering import Filtering, chips
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.saved_menu import SavedFilters
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.chips import ChipRow
from depok_desk.gui.widgets.table import ListTable

_FREE = Qt.AlignmentFlag(0)


class FilterLine(QWidget):
    """Kept filters at the left, one chip per filter in force, the columns at the right."""

    def __init__(self, desk: Desk, look: Look, table: ListTable) -> None:
        super().__init__()
        self._look = look
        self._table = table
        table.installEventFilter(self)
        self.filter = Filtering(desk, look, self)
        self.saved = SavedFilters(desk, look)
        self.chips = ChipRow()
        self.columns = link("Kolom ▾", lambda: self.offer_columns(_below(self.columns)))
        self.columns.setToolTip("Pilih dan urutkan kolom")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(scaled(10))
        for part, share in ((self.saved, 0), (self.chips, 1), (self.columns, 0)):
            row.addWidget(part, share, Qt.AlignmentFlag.AlignTop if part is not self.chips else _FREE)
        self.chips.opened.connect(self._open)
        self.chips.removed.connect(look.lift)
        self.chips.cleared.connect(look.lift_all)
        self.chips.adding.connect(self.add)

    def refresh(self) -> None:
        """Say how the list is filtered now."""
        self.chips.show_filters(chips(self._look.register, self._look.view))
        self.saved.name_present()

    def add(self) -> None:
        """Open the list of columns to filter by."""
        self.filter.offer_columns(_below(self.chips.add))

    def offer_columns(self, at: QPoint) -> ColumnChooser:
        """Open the choice of columns at a place of the screen."""
        chooser = ColumnChooser(self._look, self)
        chooser.open_at(at)
        return chooser

    def filter_current(self) -> None:
        """Open the filter of the column one is at."""
        place, heading = max(0, self._table.currentIndex().column()), self._table.heading
        below = QPoint(heading.sectionViewportPosition(place), heading.height())
        self.filter.offer(self._look.columns[place].key, heading.mapToGlobal(below))

    def _sort(self, *, descending: bool) -> None:
        column = self._look.columns[max(0, self._table.currentIndex().column())]
        self._look.sort(column.key, descending=descending)

    def commands(self) -> Sequence[Command]:
        """What can be done with the way the list is looked at."""
        return (
            Command(
                "Saring kolom ini", self.filter_current, "Ctrl+Shift+L", "filter", "autofilter penyaring"
            ),
            Command(
                "Urutkan kolom ini naik", lambda: self._sort(descending=False), "", "arrow-up", "a-z kecil"
            ),
            Command(
                "Urutkan kolom ini turun", lambda: self._sort(descending=True), "", "arrow-down", "z-a besar"
            ),
            Command("Tambah saringan", self.add, "", "plus", "filter penyaring"),
            Command("Hapus semua saringan", self._look.lift_all, "", "x", "tampilkan semua"),
            Command("Simpan saringan ini …", self.saved.keep, "", "filter"),
            Command("Saringan tersimpan", self.saved.offer, "", "filter", "simpan saringan"),
            Command("Pilih kolom", self.columns.click, "", "columns-3", "tampilkan sembunyikan susunan"),
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt and the arrow down open the filter of the column one is at, as in Excel."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt and event.key() == Qt.Key.Key_Down:
                self.filter_current()
                return True
        return super().eventFilter(watched, event)

    def _open(self, key: str) -> None:
        self.filter.offer(key, _below(self.chips.chips[key]))


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + scaled(3)))
