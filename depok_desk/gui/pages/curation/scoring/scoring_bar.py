"""The bar above the sheets: which rubric, the next empty cell, and the other ways by which marks come in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from depok_desk.gui.keys import with_keys
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.flow import FlowRow

NEXT_KEYS, SHEET_KEYS = "F4", "F7"


class ScoringBar(QFrame):
    """Says what is wanted: `rubric` with a sector, and the deeds of its buttons."""

    rubric = Signal(str)
    next_empty = Signal()
    by_code = Signal()
    import_wanted = Signal()
    print_wanted = Signal()
    phones_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.rubrics = Choice("Rubrik yang dinilai")
        self.jump = button("Ke sel k&osong", self.next_empty.emit, sign="target-arrow")
        self.jump.setToolTip(with_keys("Lompat ke sel kosong berikutnya", NEXT_KEYS))
        self.code = button("&Ketik dari lembar", self.by_code.emit, sign="file-text")
        self.code.setToolTip(with_keys("Ketik nilai dari lembar kertas menurut kodenya", SHEET_KEYS))
        self.phones = button("&Ponsel juri", self.phones_wanted.emit, sign="qrcode")
        self.phones.setToolTip("Juri menilai di ponselnya lewat Wi-Fi kantor")
        self.paper = button("&Cetak lembar", self.print_wanted.emit, sign="printer")
        self.paper.setToolTip("Simpan lembar penilaian semua juri untuk dicetak")
        self.workbook = button("&Ambil dari Excel …", self.import_wanted.emit, sign="table-import")
        self._ways = (self.paper, self.code, self.workbook, self.phones)
        self.flow = FlowRow(scaled(8))
        self.flow.show_parts((self.rubrics, self.jump, *self._ways))
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(EDGE), scaled(6), scaled(EDGE), scaled(6))
        column.addWidget(self.flow)
        self.rubrics.picked.connect(self.rubric)

    def show_rubrics(self, rubrics: Sequence[tuple[str, str]]) -> None:
        """Offer these rubrics by sector; a single one needs no choice."""
        self.rubrics.offer(rubrics)
        self.rubrics.setVisible(len(rubrics) > 1)
        self.flow.arrange()

    def reword(self, sector: str, words: str) -> None:
        """Say anew how far a sector has come."""
        place = self.rubrics.findData(sector)
        if self.rubrics.itemText(place) != words:
            self.rubrics.setItemText(place, words)

    def lock(self, *, locked: bool) -> None:
        """Offer the ways by which marks come in, or not."""
        for part in (self.jump, *self._ways):
            part.setVisible(not locked)
        self.setVisible(not locked or not self.rubrics.isHidden())
        self.flow.arrange()
