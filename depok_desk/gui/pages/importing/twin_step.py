"""The step at which duplicates are decided, side by side."""

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from depok_desk import words
from depok_desk.gui.pages.importing import twins
from depok_desk.gui.pages.importing.case import Case
from depok_desk.gui.pages.importing.step_view import StepView
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.clearing import clear
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import split
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.importing.choices import Decision
from depok_desk.services.importing.plan import Duplicate


class TwinStep(StepView):
    """The pairs in a list, one of them field by field beside it, and what becomes of it."""

    def __init__(self) -> None:
        super().__init__()
        self._case: Case | None = None
        self._twins: dict[str, Duplicate] = {}
        self.table = ListTable(
            "Baris kembar", {"name": cells.strong, "other": cells.quiet, "decision": cells.state}
        )
        self._likeness = label(kind="head", wraps=True)
        self._differing = label(kind="small")
        self.fields = Fields()
        self.decisions = QButtonGroup(self)
        self._meaning = label(kind="small", wraps=True)
        self.for_all = button("", self._decide_all, sign="check")
        self._lay_out()
        self.table.current.connect(self._show)
        self.decisions.idClicked.connect(self._decide)

    def _lay_out(self) -> None:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(12))
        column.setSpacing(scaled(4))
        column.addWidget(self._likeness)
        column.addWidget(self._differing)
        column.addSpacing(scaled(6))
        column.addWidget(self.fields, 1)
        column.addSpacing(scaled(6))
        column.addLayout(self._lay_out_decisions())
        column.addWidget(self._meaning)
        last = QHBoxLayout()
        last.addWidget(self.for_all)
        last.addStretch(1)
        column.addLayout(last)
        across = split(self.table, beside, (560, 640), grows=1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(across)

    def _lay_out_decisions(self) -> QGridLayout:
        """The decisions two by two, so that the records above keep their room with large text."""
        grid = QGridLayout()
        for place, decision in enumerate(Decision):
            choice = QRadioButton(twins.BUTTONS[decision])
            choice.setAccessibleDescription(twins.MEANINGS[decision])
            self.decisions.addButton(choice, place)
            grid.addWidget(choice, place // 2, place % 2)
        return grid

    @override
    def show_case(self, case: Case) -> None:
        self._case = case
        found = case.plan.duplicates if case.plan else ()
        self._twins = {twins.key_of(twin): twin for twin in found}
        self.table.show_list(twins.listed(case, found))
        if not self.table.keys() and found:
            self.table.choose([twins.key_of(found[0])], twins.key_of(found[0]))
        self._show(next(iter(self.table.keys()), ""))

    @override
    def enter(self) -> None:
        self.table.setFocus()

    @property
    def shown(self) -> Duplicate | None:
        """The pair that is shown field by field."""
        return self._twins.get(next(iter(self.table.keys()), ""))

    def _show(self, key: str) -> None:
        twin, case = self._twins.get(key), self._case
        for part in (self.fields, self.for_all, self._differing, *self.decisions.buttons()):
            part.setEnabled(twin is not None)
        if twin is None or case is None:
            self._likeness.setText("Tidak ada baris kembar.")
            self._differing.setText("")
            self._meaning.setText("")
            self.fields.show_lines(("", ""), [])
            return
        lines = twins.compare(case, twin)
        self._likeness.setText(twins.likeness(twin))
        self._differing.setText(twins.differing(lines))
        self.fields.show_lines(twins.heading(case, twin), lines)
        self.decisions.button(list(Decision).index(twin.decision)).setChecked(True)
        self._meaning.setText(twins.MEANINGS[twin.decision])
        count = words.count_of(len(self._twins), "pasang")
        self.for_all.setText(f" Terapkan “{twins.DECISIONS[twin.decision]}” ke semua {count}")

    def _chosen(self) -> Decision:
        return list(Decision)[self.decisions.checkedId()]

    def _decide(self) -> None:
        if self._case is not None and self.shown is not None:
            self.chosen.emit(twins.decide(self._case.choices, self.shown, self._chosen()))

    def _decide_all(self) -> None:
        if self._case is not None:
            self.chosen.emit(twins.decide_all(self._case.choices, self._chosen()))


class Fields(QScrollArea):
    """Two records field by field; differing ones stand out and have a sign."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setAccessibleName("Perbandingan isian")
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, scaled(8), 0)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(0, scaled(112))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(3, 1)
        self.setWidget(inner)

    def show_lines(self, heading: tuple[str, str], lines: list[twins.Comparison]) -> None:
        """Show other records."""
        clear(self._grid)
        self._grid.addWidget(_cell(heading[0], "label"), 0, 1)
        self._grid.addWidget(_cell(heading[1], "label"), 0, 3)
        for row, line in enumerate(lines, 1):
            differs = line.mark == "≠"
            self._grid.addWidget(_cell(line.label, "quiet"), row, 0)
            self._grid.addWidget(_cell(line.here or "–", marked=differs), row, 1)
            sign = _cell(line.mark if line.mark != "=" else "", "label")
            sign.setAccessibleName("berbeda" if differs else "")
            self._grid.addWidget(sign, row, 2)
            self._grid.addWidget(_cell(line.there or "–", marked=differs), row, 3)
        self._grid.setRowStretch(self._grid.rowCount(), 1)


def _cell(text: str, kind: str = "", *, marked: bool = False) -> QWidget:
    said = label(text, kind, wraps=True, selectable=True)
    cell = QFrame()
    if marked:
        cell.setProperty("kind", "box-warning")
    row = QHBoxLayout(cell)
    row.setContentsMargins(scaled(8), scaled(4), scaled(8), scaled(4))
    row.addWidget(said)
    return cell
