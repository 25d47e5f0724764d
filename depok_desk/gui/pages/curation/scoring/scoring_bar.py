"""The bar above the sheets: which rubric, where the cursor goes on, and the other ways to marks."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from depok_desk.gui.keys import with_keys
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.flow import FlowRow

NEXT_KEYS, SHEET_KEYS = "F4", "F7"

_WAYS = (("kanan", "Lanjut ke kanan"), ("bawah", "Lanjut ke bawah"))


class ScoringBar(QFrame):
    """Says what is wanted: `rubric` with a sector, `way` with a direction, and the deeds of its buttons."""

    rubric = Signal(str)
    way = Signal(str)
    next_empty = Signal()
    by_code = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.rubrics = Choice("Rubrik yang dinilai")
        self.ways = Choice("Sesudah mengisi sel", _WAYS)
        self.ways.setToolTip("Ke mana kursor sesudah sebuah nilai diisi")
        self.jump = button("Kosong &berikutnya", self.next_empty.emit, sign="target-arrow")
        self.jump.setToolTip(with_keys("Lompat ke sel kosong berikutnya", NEXT_KEYS))
        self.code = button("&Ketik dari lembar", self.by_code.emit, sign="file-text")
        self.code.setToolTip(with_keys("Ketik nilai dari lembar kertas menurut kodenya", SHEET_KEYS))
        self.take = button("&Ambil dari Excel …", self.import_wanted.emit, sign="table-import")
        self.take.setToolTip("Buku kerja dapat juga dijatuhkan di sini")
        self.flow = FlowRow(scaled(8))
        self.flow.show_parts((self.rubrics, self.ways, self.jump, self.code, self.take))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(EDGE), scaled(7), scaled(EDGE), scaled(7))
        column.addWidget(self.flow)
        self.rubrics.picked.connect(self.rubric)
        self.ways.picked.connect(self.way)

    def offer(self, rubrics: Sequence[tuple[str, str]]) -> None:
        """Offer these rubrics by sector; a single one needs no choice."""
        self.rubrics.offer(rubrics)
        self.rubrics.setVisible(len(rubrics) > 1)
        self.flow.arrange()

    def lock(self, *, locked: bool) -> None:
        """Offer the ways by which marks come in, or not."""
        for part in (self.ways, self.jump, self.code, self.take):
            part.setVisible(not locked)
        self.flow.arrange()
