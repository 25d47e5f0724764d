"""What is to be known before keying: that nothing can be, and the way on; or that a juror was struck."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.opening import open_outside
from depok_desk.gui.pages.curation.scoring.wording import Hindrance
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.notice import Notice
from depok_desk.words import count_of


class StateNotice(QWidget):
    """Says `turning` with the tab of the session that is wanted, `reopening` if its phase of scoring is."""

    turning = Signal(str)
    reopening = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.box = Notice("warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(EDGE), scaled(8), scaled(EDGE), scaled(8))
        column.addWidget(self.box)

    def tell(self, hindrance: Hindrance | None, remark: str) -> None:
        """Say what hinders, with a way on, or else a remark; nothing hides the box."""
        if hindrance is not None:
            tab = hindrance.tab
            way = button(hindrance.word, lambda: self.turning.emit(tab) if tab else self.reopening.emit())
            self.box.say("warning", hindrance.sentence, remark, (way,))
        else:
            self.box.say("warning", remark)
        self.setVisible(bool(self.box.words))

    def refuse(self, sentence: str) -> None:
        """Say why something that was wanted cannot be done."""
        self.box.say("problem", sentence, "", (button("Tutup", self.hide),))
        self.show()

    def tell_saved(self, sheets: int, path: Path) -> None:
        """Say that score sheets were saved, and open them to be printed."""
        ways = (
            button("Buka untuk &dicetak", lambda: open_outside(path), sign="printer"),
            button("Buka &folder", lambda: open_outside(path.parent), sign="folder-open"),
            button("Tutup", self.hide),
        )
        self.box.say("good", f"{count_of(sheets, 'lembar penilaian')} tersimpan.", str(path), ways)
        self.show()
