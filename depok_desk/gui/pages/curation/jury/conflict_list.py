"""The conflicts of interest of a jury, in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout

from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.in_place import show_in_place
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.judging.conflicts import Conflict
from depok_desk.words import count_of

_COLUMNS = (ListColumn("kind", "Jenis", 14), ListColumn("sentence", "Benturan kepentingan", 70))
_LOOKS = {"kind": cells.state}
_SEEN = 4
"""Conflicts that are seen at once; more are scrolled."""


class ConflictList(QFrame):
    """Lists those of one juror first; hidden where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.head = label("", "head", wraps=True)
        self.table = ListTable("Benturan kepentingan", _LOOKS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, scaled(8), 0, 0)
        column.setSpacing(scaled(6))
        self.head.setContentsMargins(scaled(EDGE), 0, scaled(EDGE), 0)
        column.addWidget(self.head)
        column.addWidget(self.table)
        show_in_place(self, on=False)

    def show_conflicts(self, conflicts: Sequence[Conflict], first: str) -> None:
        """Show these, those of the juror `first` before the others."""
        ordered = sorted(conflicts, key=lambda each: (each.juror_id != first, not each.certain))
        rows = [
            (f"{each.juror_id}/{each.candidate_id}/{each.kind}", _kind(each), each.sentence)
            for each in ordered
        ]
        self.table.show_list(StillList(_COLUMNS, rows))
        self.head.setText(f"{count_of(len(rows), 'benturan kepentingan')}: pertimbangkan penggantian juri")
        high = self.table.heading.sizeHint().height()
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(high + min(len(rows), _SEEN) * row + scaled(4))
        show_in_place(self, on=bool(rows))


def _kind(conflict: Conflict) -> str:
    return conflict.kind if conflict.certain else "periksa"
