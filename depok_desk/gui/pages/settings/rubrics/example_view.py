"""An example, computed by the very rules that judge, that shows what a rubric comes to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ROW_HEIGHT, ListTable
from depok_desk.services.judging.rubric_draft import RubricDraft
from depok_desk.services.judging.rubric_example import JURORS, example

_COLUMNS = (
    ListColumn("name", "Kriteria", 22),
    *(ListColumn(f"juror{place}", name, 7, right=True) for place, name in enumerate(JURORS)),
    ListColumn("mark", "Gabungan", 9, right=True),
    ListColumn("points", "Sumbangan", 9, right=True),
)
_LOOKS = {"name": cells.plain, **{each.key: cells.number for each in _COLUMNS if each.right}}
_HINT = (
    "Nilai juri di sini rekaan, hitungannya sama dengan hitungan sesi. "
    "Sumbangan = gabungan ÷ nilai tertinggi × bobot."
)


class ExampleView(QWidget):
    """A table of made-up marks, and in words what they sum to."""

    def __init__(self) -> None:
        super().__init__()
        self.table = ListTable("Contoh hitungan", _LOOKS)
        self.table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.said = label("", "label", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(6))
        for part in (label(_HINT, "small", wraps=True), self.table, self.said):
            column.addWidget(part)

    def show_rubric(self, draft: RubricDraft) -> None:
        """Show the example by the rules of a rubric."""
        shown = example(draft.scheme())
        rows = [
            (str(place), line.name, *line.marks, line.mark, line.points)
            for place, line in enumerate(shown.lines)
        ]
        self.table.show_list(StillList(_COLUMNS, rows))
        high = self.table.heading.sizeHint().height() + scaled(ROW_HEIGHT) * len(rows) + scaled(4)
        self.table.setFixedHeight(high)
        self.table.setVisible(bool(rows))
        self.said.setText(shown.sentence)
