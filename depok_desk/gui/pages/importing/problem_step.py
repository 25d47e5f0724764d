"""The step at which damaged cells are mended and suggestions are taken."""

from functools import partial

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout
from typing_extensions import override

from depok_desk import words
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.problem_table import SHEET, TEXT, ProblemTable
from depok_desk.gui.pages.importing.problems import (
    ALL,
    Line,
    Place,
    filtered,
    first_kind,
    give_back,
    kinds,
    left_empty,
    lines_of,
    offers_of,
    take,
    take_all,
)
from depok_desk.gui.pages.importing.step_view import StepView
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.figures import FigureRow
from depok_desk.gui.widgets.labels import label

_MOST_OFFERS = 3


class ProblemStep(StepView):
    """Filters and offers above, the table, and the whole sentence about the current cell below."""

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._kind = ALL
        self._kept: set[Place] = set()
        self._line: Line | None = None
        self.filters = FigureRow()
        self._kinds_offered: list[str] = []
        self.offers = [
            button("", partial(self._take_all, place), sign="check") for place in range(_MOST_OFFERS)
        ]
        self.table = ProblemTable()
        self._place = label(kind="label")
        self._sentence = label(wraps=True, selectable=True)
        self.empty = label(kind="small")
        self.take = button("", self._take, sign="check")
        self.back = button("Kembal&ikan seperti di berkas", self._give_back, sign="arrow-back-up")
        self._lay_out()
        self.filters.picked.connect(self._filter)
        self.table.problems.edited.connect(self._edit)
        self.table.taken.connect(self._settle)
        self.table.current.connect(self._tell)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(scaled(18), scaled(10), scaled(18), scaled(10))
        head.setSpacing(scaled(8))
        head.addWidget(self.filters, 1)
        for offer in self.offers:
            head.addWidget(offer)
        foot = QFrame()
        foot.setObjectName("foot")
        below = QHBoxLayout(foot)
        below.setContentsMargins(scaled(18), scaled(8), scaled(18), scaled(8))
        texts = QVBoxLayout()
        texts.setSpacing(scaled(1))
        said = QHBoxLayout()
        said.addWidget(self._place, 1)
        said.addWidget(self.empty)
        texts.addLayout(said)
        texts.addWidget(self._sentence)
        below.addLayout(texts, 1)
        below.addWidget(self.take)
        below.addWidget(self.back)
        foot.setMinimumHeight(scaled(58))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.table, 1)
        whole.addWidget(foot)

    @override
    def show_case(self, case: Case) -> None:
        fresh = self._case is None or self._case.workbook is not case.workbook
        self._case = case
        lines = lines_of(case)
        if fresh:
            self._kind, self._kept = first_kind(lines), set()
            self.table.setColumnHidden(SHEET, len(case.taken) == 1)
        self.filters.show_figures(kinds(lines), [self._kind])
        shown = filtered(lines, self._kind, self._kept)
        self._kept.update(line.place for line in shown)
        self.table.show_lines(shown)
        self.empty.setText(left_empty(case))
        self._show_offers(case)

    def _show_offers(self, case: Case) -> None:
        """Name on each button the suggestions that it takes; those without any are hidden."""
        offers = offers_of(case)[:_MOST_OFFERS]
        self._kinds_offered = [offer.key for offer in offers]
        for offer, button_ in zip(offers, self.offers, strict=False):
            button_.setText(f" Pakai {words.number(offer.count)} usul {offer.label}")
        for place, button_ in enumerate(self.offers):
            self._offer(button_, offered=place < len(offers))

    @override
    def enter(self) -> None:
        self.table.setFocus()
        if not self.table.currentIndex().isValid() and self.table.problems.lines:
            self.table.setCurrentIndex(self.table.problems.index(0, TEXT))

    def _filter(self, kind: str) -> None:
        self._kind, self._kept = kind, set()
        if self._case is not None:
            self.show_case(self._case)

    def _tell(self, line: Line | None) -> None:
        self._line = line
        offers = line is not None and bool(line.suggestion) and line.severity is not None
        self._offer(self.take, offered=offers)
        self._offer(self.back, offered=line is not None and line.edited)
        if line is None:
            self._place.setText("")
            self._sentence.setText("Tidak ada masalah seperti ini di berkas.")
            return
        said = (line.sheet, f"baris {line.row}", line.name, line.owner, line.label)
        self._place.setText(" · ".join(filter(None, said)))
        self._sentence.setText(line.sentence)
        self.take.setText(f" Pakai &usul “{line.suggestion}”")

    def _offer(self, offer: QPushButton, *, offered: bool) -> None:
        """Show a button or hide it; one that goes leaves the focus to the table."""
        if not offered and offer.hasFocus():
            self.table.setFocus()
        offer.setVisible(offered)

    def _take(self) -> None:
        if self._line is not None and self._case is not None:
            self.chosen.emit(take(self._case, self._line))

    def _give_back(self) -> None:
        if self._line is not None and self._case is not None:
            self.chosen.emit(give_back(self._case.choices, self._line))

    def _settle(self, line: Line) -> None:
        self._line = line
        if line.edited:
            self._give_back()
        else:
            self._take()

    def _take_all(self, place: int) -> None:
        """Take all suggestions that the button at a place names."""
        if self._case is not None:
            self.chosen.emit(take_all(self._case, self._kinds_offered[place]))

    def _edit(self, line: Line, typed: str) -> None:
        if self._case is not None:
            self.chosen.emit(self._case.choices.with_edit(*line.place, typed))
