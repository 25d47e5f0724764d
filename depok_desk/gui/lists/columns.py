"""Choosing which columns a list shows, and in which order."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.popups import make_popup, open_popup
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.services.row_rules import rules_of


class ColumnChooser(QFrame):
    """All columns with ticks at those shown, which stand first in their order; a change is seen at once."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__()
        make_popup(self, parent, "Kolom yang tampil")
        self._look = look
        self.search = QLineEdit()
        self.search.setPlaceholderText("Cari kolom …")
        self.search.setAccessibleName("Cari kolom")
        self.ticks = TickList("Kolom", movable=True)
        self.ticks.setFixedSize(scaled(280), scaled(308))
        self.usual = link("Susunan awal", self._restore)
        self.signs = QCheckBox("Tampilkan tanda di kiri baris")
        self.signs.setChecked(look.looking.signed)
        self._lay_out()
        self.signs.setVisible(bool(rules_of(look.register)))
        self._show()
        self.search.textEdited.connect(self.ticks.narrow)
        self.ticks.changed.connect(self._choose)
        self.signs.toggled.connect(look.show_signs)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(scaled(14), scaled(10), scaled(14), scaled(10))
        whole.setSpacing(scaled(8))
        whole.addLayout(row_of(label("Kolom yang tampil", "label"), None, self.usual))
        whole.addWidget(self.search)
        whole.addWidget(self.ticks)
        whole.addWidget(label("Seret, atau Alt+↑ dan Alt+↓, untuk memindahkan.", "small", wraps=True))
        whole.addWidget(self.signs)

    def open_at(self, place: QPoint) -> None:
        """Show it at a place of the screen, the keys in the list."""
        open_popup(self, place)
        self.ticks.setFocus(Qt.FocusReason.PopupFocusReason)

    def _show(self) -> None:
        shown = self._look.columns
        others = [column for column in self._look.register.columns if column not in shown]
        self.ticks.show_ticks(Tick(each.key, each.label, on=each in shown) for each in (*shown, *others))

    def _choose(self) -> None:
        """Show what is ticked; the last tick stays, for a list without columns shows nothing."""
        keys = self.ticks.ticked_of_all()
        if keys:
            self._look.show_columns(keys)
        else:
            self._show()

    def _restore(self) -> None:
        self._look.show_usual_columns()
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}:
            self.close()
        elif event.key() == Qt.Key.Key_Down:
            self.ticks.setFocus()
        else:
            super().keyPressEvent(event)
