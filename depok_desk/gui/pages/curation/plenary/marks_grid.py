"""The marks behind one result: criteria below one another, jurors side by side."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea
from typing_extensions import override

from depok_desk.gui.pages.curation.scoring.wording import given_names
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.model.decided_facts import DecidedFacts

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_NONE = "–"


class MarksGrid(QFrame):
    """A line for each criterion, with what each juror gave, what that comes to, and its points of 100."""

    def __init__(self, facts: DecidedFacts) -> None:
        super().__init__()
        self.setAccessibleName("Nilai tiap juri")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, scaled(2), 0, 0)
        self._grid.setHorizontalSpacing(scaled(8))
        self._grid.setVerticalSpacing(scaled(4))
        self._grid.setColumnStretch(0, 1)
        jurors = given_names([juror.juror for juror in facts.jurors])
        self._write(0, ("Kriteria (bobot)", *jurors, "Akhir", "Poin"), "small")
        for row, criterion in enumerate(facts.criteria, start=1):
            marks = [juror.marks[row - 1] or "kosong" for juror in facts.jurors]
            named = f"{criterion.name} ({criterion.weight}%)"
            self._write(row, (named, *marks, criterion.mark or _NONE, criterion.points or _NONE))
        last = len(facts.criteria) + 1
        rule = QFrame()
        rule.setProperty("kind", "rule")
        self._grid.addWidget(rule, last, 0, 1, len(jurors) + 3)
        totals = [juror.total or _NONE for juror in facts.jurors]
        self._write(last + 1, ("Nilai", *totals, "", facts.total or _NONE), "label")

    def _write(self, row: int, texts: Sequence[str], kind: str = "") -> None:
        for column, text in enumerate(texts):
            self._grid.addWidget(_cell(text, kind, right=column > 0), row, column)


class MarksArea(QScrollArea):
    """The grid as high as it is, moved sideways where it is wider than its place."""

    def __init__(self, facts: DecidedFacts) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Nilai tiap juri")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.grid = MarksGrid(facts)
        self.setWidget(self.grid)

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        least, room = self.grid.minimumSizeHint().width(), arg__1.size().width()
        wide = max(least, room)
        high = self.grid.heightForWidth(wide)
        self.grid.resize(wide, high)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if least > room else Qt.FocusPolicy.NoFocus)
        bar = self.horizontalScrollBar().sizeHint().height() if least > room else 0
        self.setFixedHeight(high + bar)


def _cell(text: str, kind: str, *, right: bool) -> QLabel:
    made = label(text, kind, wraps=not right)
    if right:
        made.setAlignment(_RIGHT)
    else:
        made.setMinimumWidth(scaled(84))
    return made
