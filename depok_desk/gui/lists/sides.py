"""Two panes with a border between them that stays where the user put it."""

from PySide6.QtWidgets import QSplitter, QWidget

from depok_desk.gui.memory import Memory
from depok_desk.gui.theme import scaled

RIGHT = 322


class Sides(QSplitter):
    """The left pane takes what room there is; the right one can be folded away."""

    def __init__(self, left: QWidget, right: QWidget, memory: Memory, key: str) -> None:
        super().__init__()
        self._memory = memory
        self._key = key
        self.setHandleWidth(1)
        for each in (left, right):
            self.addWidget(each)
        left.setMinimumWidth(scaled(420))
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([scaled(1218 - RIGHT), scaled(RIGHT)])
        self.restoreState(memory.shape(key))
        self.splitterMoved.connect(self._remember)

    def _remember(self) -> None:
        self._memory.keep(self._key, self.saveState())
