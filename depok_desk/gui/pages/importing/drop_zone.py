"""The place where a workbook is dropped or chosen."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QProgressBar, QVBoxLayout
from typing_extensions import override

from depok_desk.gui.file_choice import last_folder, remember
from depok_desk.gui.icons import figure
from depok_desk.gui.palette import tokens
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label

WORKBOOKS = "Buku kerja (*.xlsx *.xlsm *.xls *.ods *.csv *.tsv *.txt);;Semua berkas (*)"

_PROMISE = (
    "Excel, LibreOffice, atau CSV. Berkasnya hanya dibaca, tidak diubah;\n"
    "Anda melihat rencananya dahulu sebelum ada yang disimpan."
)


class DropZone(QFrame):
    """Says `picked` with a file; while it is being read it says so and offers to stop."""

    picked = Signal(Path)
    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._over = False
        self._title = label("Seret buku kerja ke sini", "title")
        self._remark = label(_PROMISE, "quiet")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, 0)
        self.choose = primary("&Pilih berkas …", self._ask, sign="folder-open")
        self._stop = button("Batal", self.stopped.emit)
        self._lay_out()
        self.setAcceptDrops(True)
        self.show_reading("")

    def _lay_out(self) -> None:
        star = QLabel()
        star.setPixmap(figure("belimbing", scaled(84), self.devicePixelRatioF()))
        self._bar.setFixedWidth(scaled(260))
        self._bar.setAccessibleName("Kemajuan")
        column = QVBoxLayout(self)
        column.setSpacing(scaled(8))
        column.addStretch(2)
        for part in (star, self._title, self._remark, self._bar):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._remark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(scaled(8))
        for each in (self.choose, self._stop):
            column.addWidget(each, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def show_reading(self, doing: str) -> None:
        """Say what is being read; empty when nothing is."""
        self._title.setText(f"{doing} …" if doing else "Seret buku kerja ke sini")
        for part in (self._bar, self._stop):
            part.setVisible(bool(doing))
        for part in (self._remark, self.choose):
            part.setVisible(not doing)

    def _ask(self) -> None:
        dialog = QFileDialog(self, "Pilih buku kerja", str(last_folder()), WORKBOOKS)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._pick)
        dialog.open()

    def _pick(self, path: str) -> None:
        remember(Path(path))
        self.picked.emit(Path(path))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _file(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(over=True)

    @override
    def dragLeaveEvent(self, event: QEvent) -> None:
        self._show_over(over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        file = _file(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.picked.emit(file)

    def _show_over(self, *, over: bool) -> None:
        self._over = over
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.primary if self._over else colours.edge), 2, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(colours.chip if self._over else colours.sheet))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), scaled(14), scaled(14))


def _file(mime: QMimeData) -> Path | None:
    return next((Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()), None)
