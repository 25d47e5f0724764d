"""A chart with what people do with it: pick a mark, read it as a table, copy its picture."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.documents.charts.listing import as_table
from depok_desk.gui.command import Command
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import link
from depok_desk.gui.widgets.chart_canvas import NOTHING, ChartCanvas
from depok_desk.gui.widgets.chart_picture import chart_picture
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ROW_HEIGHT, ListTable
from depok_desk.model.chart_facts import Chart

AS_TABLE, AS_PICTURE = "Lihat sebagai tabel", "Lihat sebagai diagram"
_MOST_ROWS = 12


class ChartView(QWidget):
    """Shows a chart, or its numbers as a table; `picked` says the key of the mark whose list is wanted."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._chart: Chart = NOTHING
        self._table = as_table(NOTHING)
        self.canvas = ChartCanvas()
        self.title = label(kind="head", wraps=True)
        self.measure = label(kind="quiet", wraps=True)
        self.table = ListTable("Tabel angka diagram")
        self.table.roomy = True
        self.turn = link(AS_TABLE, self.turn_over)
        self.copy = link("Salin gambar", self.copy_picture)
        self.copy.setToolTip("Salin gambar diagram (Ctrl+C)")
        self._lay_out()
        self.canvas.picked.connect(self.picked)
        self.table.opened.connect(self._pick_row)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(4))
        for part in (self.canvas, self.title, self.measure, self.table):
            column.addWidget(part)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.turn)
        row.addWidget(self.copy)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        self._show_side(table=False)

    @property
    def commands(self) -> tuple[Command, ...]:
        """What a page that shows the chart may add to its commands."""
        title = self.canvas.accessibleName()
        return (
            Command(f"Salin gambar diagram: {title}", self.copy_picture),
            Command(f"Ganti diagram dan tabel: {title}", self.turn_over),
        )

    @property
    def as_table(self) -> bool:
        """Whether the numbers are shown as a table."""
        return not self.table.isHidden()

    def show_chart(self, chart: Chart) -> None:
        """Show another chart, on the side that is open."""
        self._chart = chart
        self.canvas.show_chart(chart)
        self.title.setText(chart.about.title)
        self.measure.setText(chart.about.dated)
        self._table = as_table(chart)
        columns = [
            ListColumn(f"c{place}", heading, 18 if place == 0 else 10, right=place > 0)
            for place, heading in enumerate(self._table.headings)
        ]
        rows = [(str(place), *cells) for place, cells in enumerate(self._table.rows)]
        self.table.show_list(StillList(columns, rows))
        shown = min(len(rows), _MOST_ROWS) + 1
        self.table.setFixedHeight(shown * scaled(ROW_HEIGHT) + scaled(6))

    def turn_over(self) -> None:
        """Show the table instead of the picture, or the picture instead of the table."""
        self._show_side(table=not self.as_table)
        (self.table if self.as_table else self.canvas).setFocus(Qt.FocusReason.OtherFocusReason)

    def copy_picture(self) -> None:
        """Put the picture on the clipboard, as it is on paper."""
        QGuiApplication.clipboard().setImage(chart_picture(self._chart))

    def _show_side(self, *, table: bool) -> None:
        for part in (self.table, self.title, self.measure):
            part.setVisible(table)
        self.canvas.setVisible(not table)
        self.turn.setText(AS_PICTURE if table else AS_TABLE)

    def _pick_row(self, row: str) -> None:
        keys = self._table.keys[int(row)]
        place = min(max(self.table.currentIndex().column() - 1, 0), len(keys) - 1)
        self.picked.emit(keys[place])

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and not self.as_table:
            self.copy_picture()
        else:
            super().keyPressEvent(event)
