"""The jurors beside one another: strictness, agreement, influence, a line each."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk import words
from depok_desk.gui.pages.curation.fairness.strictness_bar import StrictnessBar
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.scrolled import scrolled
from depok_desk.services.judging.explaining_fairness import (
    agreement_sentence,
    agreement_word,
    influence_sentence,
    strictness_sentence,
    strictness_word,
)
from depok_desk.services.judging.fairness import Influence, JurorFairness

HEADS = ("Juri", "Lebih ketat ◂ ▸ murah hati", "Selisih (dari 100)", "Urutan produk", "Berubah tanpanya")
SHARES = (4, 6, 4, 5, 5)
MOST_HEIGHT = 190
LEAST_REACH = Decimal(10)
"""Points that fill a side at least: small differences must not look great."""


class JurorLines(QFrame):
    """A line per juror with a bar, and the same in words."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.area = scrolled(QWidget())
        self.area.setAccessibleName("Keadilan tiap juri")
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(EDGE), scaled(8), scaled(EDGE), scaled(8))
        column.addWidget(self.area)

    def show_jurors(self, jurors: Sequence[JurorFairness], names: Mapping[str, str]) -> None:
        """Show these instead."""
        reach = max([LEAST_REACH, *(abs(juror.strictness or Decimal()) for juror in jurors)])
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(scaled(18))
        grid.setVerticalSpacing(scaled(5))
        for column, share in enumerate(SHARES):
            grid.setColumnStretch(column, share)
        for column, head in enumerate(HEADS):
            grid.addWidget(_head(head, centred=column == 1), 0, column)
        for row, juror in enumerate(jurors, start=1):
            for column, part in enumerate(_line(names.get(juror.juror, juror.juror), juror, reach)):
                grid.addWidget(part, row, column)
        self.area.setWidget(table)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the lines are at this width, but leaving room for what stands below."""
        table = self.area.widget()
        if table is not None and (lines := table.layout()) is not None:
            wanted = lines.totalHeightForWidth(self.area.viewport().width())
            self.area.setFixedHeight(min(wanted + scaled(2), scaled(MOST_HEIGHT)))


def _head(text: str, *, centred: bool) -> QLabel:
    made = label(text, "small", wraps=True)
    if centred:
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def _line(name: str, juror: JurorFairness, reach: Decimal) -> tuple[QWidget, ...]:
    bar = StrictnessBar(juror.strictness or Decimal(), reach)
    sentences = (
        strictness_sentence(name, juror),
        agreement_sentence(name, juror),
        influence_sentence(name, juror.influence),
    )
    bar.setAccessibleName(sentences[0])
    bar.setToolTip(sentences[0])
    told = (_strictness(juror), _agreement(juror), _influence(juror.influence))
    return (label(name, "label", wraps=True), bar, *map(_told, told, sentences))


def _told(text: str, sentence: str) -> QLabel:
    made = label(text, wraps=True)
    made.setToolTip(sentence)
    made.setAccessibleDescription(sentence)
    return made


def _strictness(juror: JurorFairness) -> str:
    if juror.strictness is None:
        return "belum ada pembanding"
    return f"{words.score(abs(juror.strictness))} {strictness_word(juror)}"


def _agreement(juror: JurorFairness) -> str:
    if juror.agreement is None:
        return "belum dapat dihitung"
    return f"{words.score(juror.agreement)} {agreement_word(juror.agreement)}"


def _influence(influence: Influence) -> str:
    if not influence.candidates:
        return "tidak dapat dihitung"
    if not influence.grades and not influence.passes:
        return "tidak ada"
    counts = [(influence.grades, "grade"), (influence.passes, "kelulusan")]
    return ", ".join(words.count_of(len(keys), noun) for keys, noun in counts if keys)
