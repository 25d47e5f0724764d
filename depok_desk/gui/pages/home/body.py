"""Beranda of an office that has something in its registers."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from depok_desk.gui.page import Place
from depok_desk.gui.pages.home.card import FigureCard
from depok_desk.gui.pages.home.panels import ConcernPanel, Go, LastPanel, PartPanel, StepPanel
from depok_desk.gui.pages.home.places import list_of
from depok_desk.gui.pages.home.seen import Seen
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.side_by_side import SideBySide
from depok_desk.model.kinds.choices import SECTOR
from depok_desk.services.overview import IN_FORCE, PASSED
from depok_desk.words import full_date, number

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class HomeBody(QScrollArea):
    """Figures, what wants attention, how the IKM are divided, what was done last."""

    def __init__(self, go: Go, hide_steps: Callable[[], object]) -> None:
        super().__init__(widgetResizable=True)
        self._go = go
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._day = label(kind="quiet")
        self.ikm = self._card("building-store", "IKM", list_of("ikm"))
        self.communities = self._card("users", "Komunitas", list_of("komunitas"))
        self.passed = self._card("clipboard-check", "IKM lulus kurasi", list_of("ikm", PASSED))
        self.certificates = self._card("certificate", "Sertifikat berlaku", list_of("sertifikat", IN_FORCE))
        self.concerns = ConcernPanel(go)
        self.steps = StepPanel(go, hide_steps)
        self.judged = PartPanel("IKM menurut sektor dan grade", go, "Sektor", "Grade kurasi terakhir")
        self.districts = PartPanel("IKM menurut kecamatan", go, "")
        self.last = LastPanel(go)
        self.setWidget(self._laid_out())

    def show_seen(self, seen: Seen) -> None:
        """Show what was read."""
        figures = seen.figures
        self._day.setText(full_date(seen.today))
        self.ikm.show_figure(number(figures.ikm))
        self.communities.show_figure(number(figures.communities))
        self.passed.show_figure(number(figures.passed))
        self.certificates.show_figure(number(figures.certificates))
        self.concerns.show_concerns(seen.concerns)
        self.steps.show_steps(seen.steps)
        self.judged.show_parts(figures.sectors, figures.grades, toned=tuple(SECTOR.options))
        self.districts.show_parts(figures.districts)
        self.last.show_deeds(seen.deeds)

    def _card(self, sign: str, word: str, place: Place) -> FigureCard:
        made = FigureCard(sign, word)
        made.clicked.connect(lambda: self._go(place))
        return made

    def _laid_out(self) -> QWidget:
        cards = SideBySide(
            SideBySide(self.ikm, self.communities, needed=330),
            SideBySide(self.passed, self.certificates, needed=330),
            needed=700,
        )
        parts = SideBySide(_stacked(self.judged, self.last), self.districts, needed=560)
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(scaled(18), scaled(6), scaled(18), scaled(16))
        column.setSpacing(scaled(14))
        column.addLayout(self._actions())
        column.addWidget(cards)
        column.addWidget(
            SideBySide(_stacked(self.concerns, self.steps, None), parts, needed=1000, shares=(2, 3)), 1
        )
        return made

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(scaled(8))
        row.addWidget(self._day, 1, _LEFT)
        row.addWidget(self._way(primary, "Impor dari Excel", "table-import", Place("impor")))
        row.addWidget(self._way(button, "Tambah IKM", "plus", Place("ikm", "baru")))
        row.addWidget(self._way(button, "Terbitkan sertifikat", "certificate", Place("sertifikat", "issue")))
        return row

    def _way(self, kind: Callable[..., QPushButton], words: str, sign: str, place: Place) -> QPushButton:
        return kind(words, lambda: self._go(place), sign=sign)


def _stacked(*parts: QWidget | None) -> QWidget:
    """Parts below one another, as high as what they hold; None takes what room is left."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(scaled(14))
    for part in parts:
        if part is None:
            column.addStretch(1)
        else:
            column.addWidget(part)
    return made
