"""The bar above the sheets: which rubric, the next empty cell, and the other ways by which marks come in."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout

from depok_desk.gui.icons import icon
from depok_desk.gui.keys import with_keys
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.buttons import button, icon_button
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.flow import FlowRow

NEXT_KEYS, SHEET_KEYS = "F4", "F7"


class ScoringBar(QFrame):
    """Says what is wanted: `rubric` with a sector, and the deeds of its buttons and of its menu."""

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
        self.more = icon_button("dots", "Cetak lembar, ambil dari Excel", self.offer)
        self.flow = FlowRow(scaled(8))
        self.flow.show_parts((self.rubrics, self.jump, self.code, self.phones, self.more))
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

    def offer(self) -> QMenu:
        """Open the menu of the other ways by which marks come in."""
        menu = QMenu(self)
        ways = (
            ("printer", "&Cetak lembar penilaian", self.print_wanted),
            ("table-import", "&Ambil nilai dari Excel …", self.import_wanted),
        )
        for sign, words, wanted in ways:
            menu.addAction(icon(sign), words).triggered.connect(wanted.emit)
        menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + scaled(3))))
        return menu

    def lock(self, *, locked: bool) -> None:
        """Offer the ways by which marks come in, or not."""
        for part in (self.jump, self.code, self.phones, self.more):
            part.setVisible(not locked)
        self.setVisible(not locked or not self.rubrics.isHidden())
        self.flow.arrange()
