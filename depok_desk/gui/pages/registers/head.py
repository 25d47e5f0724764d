"""What stands above a register's rows: the bar, the filters in force, the choice of columns."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.pages.registers.filtering import chips
from depok_desk.gui.pages.registers.toolbar import RegisterBar
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.chips import ChipRow
from depok_desk.registers.register import Register
from depok_desk.services.listing import View


class RegisterHead(QWidget):
    """Bar and chips; `columns_asked` and `filters_asked` come with a place for what opens."""

    columns_asked = Signal(QPoint)
    filters_asked = Signal(QPoint)

    def __init__(self, register: Register) -> None:
        super().__init__()
        self._register = register
        self.bar = RegisterBar(register)
        self.chips = ChipRow()
        self.columns = link("Kolom ▾", self._ask_columns)
        self.chips.add_at_end(self.columns)
        below = QHBoxLayout()
        below.setContentsMargins(scaled(18), 0, scaled(14), 0)
        below.addWidget(self.chips)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, scaled(9))
        column.setSpacing(scaled(9))
        column.addWidget(self.bar)
        column.addLayout(below)
        self.chips.adding.connect(self._ask_filters)

    def show_view(self, view: View) -> None:
        """Show the filters in force."""
        self.chips.show_filters(chips(self._register, view))

    def _ask_columns(self) -> None:
        self.columns_asked.emit(_below(self.columns))

    def _ask_filters(self) -> None:
        self.filters_asked.emit(_below(self.chips.add))


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + scaled(3)))
