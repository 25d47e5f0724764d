"""A paper as it would be printed now, drawn anew when what it says has changed."""

from collections.abc import Callable, Hashable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.gui.desk import Desk
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import icon_button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.pdf import PdfView
from depok_desk.gui.widgets.rows import row_of


class LivePreview(QWidget):
    """Stays at the page one was at; a paper that was overtaken by another is not shown.

    Its bar is narrow, for it stands beside what is said for the paper.
    """

    def __init__(self, desk: Desk, failed: Callable[[Exception], None]) -> None:
        super().__init__()
        self._desk = desk
        self._failed = failed
        self._wanted: Hashable = None
        self.pdf = b""
        self.view = PdfView()
        self.view.fit("width")
        self._place = label(kind="quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._bar())
        column.addWidget(self.view, 1)
        self.view.moved.connect(self._show_page)

    def _bar(self) -> QHBoxLayout:
        view = self.view
        former = icon_button("chevron-left", "Halaman sebelumnya", lambda: view.turn_to(view.page - 1))
        then = icon_button("chevron-right", "Halaman berikutnya", lambda: view.turn_to(view.page + 1))
        zooms = (
            icon_button("zoom-out", "Perkecil", lambda: view.enlarge(-1)),
            icon_button("zoom-in", "Perbesar", lambda: view.enlarge(1)),
            icon_button("arrow-autofit-width", "Selebar jendela", lambda: view.fit("width")),
            icon_button("arrows-maximize", "Sehalaman penuh", lambda: view.fit("page")),
        )
        row = row_of(former, self._place, then, None, *zooms)
        row.setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6))
        row.setSpacing(scaled(6))
        return row

    def _show_page(self, page: int) -> None:
        self._place.setText(f"{page} dari {self.view.pages}")

    def show_paper(self, facts: Hashable, render: Callable[[], bytes]) -> None:
        """Show what `render` makes of these facts, unless it is shown already."""
        if facts == self._wanted:
            return
        self._wanted = facts

        def then(pdf: bytes) -> None:
            if facts == self._wanted:
                page = self.view.page
                self.pdf = pdf
                self.view.show_pdf(pdf)
                self.view.turn_to(page)

        self._desk.work("Menyusun pratinjau", lambda _: render(), then, self._refuse, quiet=True)

    def _refuse(self, error: Exception) -> None:
        self._wanted = None
        self._failed(error)
