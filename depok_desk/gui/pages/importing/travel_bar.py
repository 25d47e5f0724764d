"""The bar below the steps: back, what is at hand, on."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, link, primary
from depok_desk.gui.widgets.labels import label

SOON_MS = 200
"""What takes no longer is not announced."""


class TravelBar(QFrame):
    """One way back, one way on; between them what is being done, with a way to stop it."""

    back = Signal()
    onward = Signal()
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("foot")
        self.to_back = button("&Kembali", self.back.emit, sign="chevron-left")
        self.to_next = primary("&Lanjut", self.onward.emit)
        self._words = label(kind="quiet")
        self._working = QProgressBar(textVisible=False)
        self._working.setRange(0, 0)
        self._working.setFixedWidth(scaled(110))
        self._working.setAccessibleName("Sedang bekerja")
        self._stop = link("Batal", self.stopped.emit)
        self._at_hand = self._doing = ""
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._tell)
        self._can_go = False
        row = QHBoxLayout(self)
        row.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(8))
        row.setSpacing(scaled(12))
        row.addWidget(self.to_back)
        row.addWidget(self._words)
        row.addWidget(self._working)
        row.addWidget(self._stop)
        row.addStretch(1)
        row.addWidget(self.to_next)
        self.show_busy("")

    def show_way(self, at_hand: str, onward: str, *, back: bool) -> None:
        """Say what is at hand and where it goes on; with nowhere to go on the button is off."""
        self._at_hand, self._can_go = at_hand, bool(onward)
        self.to_next.setText(onward or "&Lanjut")
        self.to_back.setVisible(back)
        self.show_busy("")

    def show_busy(self, doing: str) -> None:
        """Say what is being done, unless it is done at once; empty when nothing is."""
        self._doing = doing
        self.to_next.setEnabled(self._can_go and not doing)
        if doing:
            self._soon.start()
        else:
            self._soon.stop()
            self._tell()

    def _tell(self) -> None:
        self._words.setText(f"{self._doing} …" if self._doing else self._at_hand)
        for part in (self._working, self._stop):
            part.setVisible(bool(self._doing))

    def take_focus(self) -> None:
        """Put the focus on the way on."""
        (self.to_next if self.to_next.isEnabled() else self.to_back).setFocus()
