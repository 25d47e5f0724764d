"""Parts side by side where there is room for that, otherwise below one another."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.theme import scaled

_ACROSS, _DOWN = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class SideBySide(QWidget):
    """Breaks below `needed` pixels of width (at text of 100 %); `shares` divide the width."""

    def __init__(self, *parts: QWidget, needed: int, shares: tuple[int, ...] = (), gap: int = 14) -> None:
        super().__init__()
        self._needed = needed
        self._box = QBoxLayout(_ACROSS, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(scaled(gap))
        for place, part in enumerate(parts):
            self._box.addWidget(part, shares[place] if shares else 1)

    @property
    def broken(self) -> bool:
        """Whether the parts stand below one another."""
        return self._box.direction() == _DOWN

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(150), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < scaled(self._needed)
        if narrow != self.broken:
            self._box.setDirection(_DOWN if narrow else _ACROSS)
            self._box.setAlignment(Qt.AlignmentFlag.AlignTop if narrow else Qt.AlignmentFlag(0))
