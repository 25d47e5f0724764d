"""A paper as it would be printed now, drawn anew when what it says has changed."""

from collections.abc import Callable, Hashable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.widgets.pdf_preview import PdfPreview


class LivePreview(QWidget):
    """Stays at the page one was at; a paper that was overtaken by another is not shown."""

    def __init__(self, desk: Desk, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._desk = desk
        self._failed = failed
        self._wanted: Hashable = None
        self.pdf = b""
        self.preview = PdfPreview()
        self.preview.view.fit("width")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview)

    def show_paper(self, facts: Hashable, render: Callable[[], bytes]) -> None:
        """Show what `render` makes of these facts, unless it is shown already."""
        if facts == self._wanted:
            return
        self._wanted = facts

        def then(pdf: bytes) -> None:
            if facts == self._wanted:
                page = self.preview.view.page
                self.pdf = pdf
                self.preview.show_pdf(pdf)
                self.preview.view.turn_to(page)

        self._desk.work("Menyusun pratinjau", lambda _: render(), then, self._refuse, quiet=True)

    def _refuse(self, error: Exception) -> None:
        self._wanted = None
        self._failed(error)
