"""What every step of the import page can do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from depok_desk.gui.pages.importing.case import Case


class StepView(QWidget):
    """Shows a part of a case; says `chosen` with new `Choices` when the user settles something."""

    chosen = Signal(object)

    def show_case(self, case: Case) -> None:
        """Show another case, or the same one after a choice."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the focus where work begins."""
        self.setFocus()
