"""The page Bantuan: the manual, chapter by chapter."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk import __version__
from depok_desk.gui.desk import Desk
from depok_desk.gui.help.manual import FIRST, chapter
from depok_desk.gui.help.view import ManualView
from depok_desk.gui.page import Page, Place
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.labels import label


class GuidePage(Page):
    """Shows the manual; a record is the key of a chapter."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.view = ManualView()
        foot = label(f"Depok Desk {__version__}", "quiet")
        foot.setContentsMargins(scaled(18), scaled(4), scaled(18), scaled(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(foot)
        self.view.opened.connect(self._go_to)

    @override
    def refresh(self) -> None:
        self.view.show_location(self._desk.store.location)

    @override
    def show_record(self, record: str) -> None:
        shown = chapter(record or self.view.chapter or FIRST)
        if shown.key != self.view.chapter:
            self.view.show_chapter(shown.key)
        self.titled.emit(shown.title)

    def _go_to(self, key: str) -> None:
        self.going.emit(Place("bantuan", key))

    @override
    def focus_filter(self) -> None:
        self.view.search.setFocus()
        self.view.search.selectAll()

    @override
    def enter(self) -> None:
        self.view.text.setFocus()

    @override
    def panes(self) -> Sequence[QWidget]:
        return (self.view.search, self.view.list, self.view.text)
