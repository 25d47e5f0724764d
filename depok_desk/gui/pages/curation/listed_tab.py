"""What tabs with a list have in common: tools above it, a word about locks, the rows, a line that counts."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from depok_desk.gui.pages.curation.lock_note import LockNote
from depok_desk.gui.theme import EDGE, scaled
from depok_desk.gui.widgets.empty import EmptyState
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.foot import FootLine
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.table import ListTable


class ListedRows(QWidget):
    """A table under its tools; `nothing` stands in place of its rows while there are none.

    `note` says what is locked, `told` what a deed has made.
    """

    def __init__(self, tools: Sequence[QWidget], table: ListTable, nothing: EmptyState) -> None:
        super().__init__()
        self.table = table
        self.nothing = nothing
        self.note = LockNote()
        self.told = Notice()
        self.foot = FootLine()
        self.tools = FlowRow(scaled(8))
        self.tools.show_parts(tools)
        self._rows = Stack(table, nothing)
        head = QFrame()
        head.setObjectName("toolbar")
        inner = QVBoxLayout(head)
        inner.setContentsMargins(scaled(EDGE), scaled(7), scaled(EDGE), scaled(8))
        inner.setSpacing(scaled(7))
        inner.addWidget(self.tools)
        inner.addWidget(self.note)
        inner.addWidget(self.told)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._rows, 1)
        column.addWidget(self.foot)

    def show_counts(self, count: str, summary: str, *, empty: bool) -> None:
        """Say how many rows there are, and show what stands in their place if it is `empty`."""
        self._rows.setCurrentWidget(self.nothing if empty else self.table)
        self.foot.show_count(count)
        self.foot.show_summary(summary)
        self.foot.setVisible(not empty)
