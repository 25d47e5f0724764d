"""The part Rubrik of the settings: the list first, the editor of one rubric in its place."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from sqlalchemy.orm import Session
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.help.dialog import CHAPTER
from depok_desk.gui.pages.settings.rubrics.editor import RubricEditor
from depok_desk.gui.pages.settings.rubrics.rubric_list import RubricList
from depok_desk.gui.widgets.stack import Stack
from depok_desk.services.judging.rubrics import missing_samples, shipped_rubrics

HELP = "rubrik"
"""The chapter of the manual."""


class RubricsPart(QWidget):
    """Shows all rubrics or one of them; the shipped samples are there from the first look on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.list = RubricList(desk)
        self.editor = RubricEditor(desk)
        self._stack = Stack(self.list, self.editor)
        self.setProperty(CHAPTER, HELP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.list.opened.connect(self.show_rubric)
        self.editor.back.connect(self.show_list)
        self.editor.edition.connect(lambda: self.list.edition_of(self.editor.held.draft.id))

    @property
    def editing(self) -> bool:
        """Whether one rubric is shown."""
        return self._stack.currentWidget() is self.editor

    def refresh(self) -> None:
        """Read again what is shown; a rubric that is gone leads back to the list."""
        self.list.refresh()
        if self.editing and not self.editor.held.hold(self.editor.held.draft.id):
            self.show_list()

    def show_rubric(self, key: str) -> None:
        """Show one rubric; the list if there is none with this key."""
        if not self.editor.held.hold(key):
            self.show_list()
            return
        self._stack.setCurrentWidget(self.editor)
        self.editor.tabs.setCurrentWidget(self.editor.criteria)
        self.editor.enter()

    def show_list(self) -> None:
        """Show all rubrics, at the one that was shown."""
        key = self.editor.held.draft.id
        self._stack.setCurrentWidget(self.list)
        if key:
            self.list.table.choose([key], key)
        self.list.table.setFocus()

    def commands(self) -> Sequence[Command]:
        """What can be done here."""
        if self.editing:
            return (Command("Kembali ke daftar rubrik", self.show_list, also="tutup rubrik"),)
        return (
            Command("Rubrik baru", self.list.begin, also="tambah rubrik penilaian"),
            Command("Edisi baru dari rubrik ini", self.list.make_edition),
            Command("Salin rubrik ini", self.list.make_copy),
            Command("Simpan rubrik ke berkas", self.list.save_file, also="ekspor rubrik"),
            Command("Ambil rubrik dari berkas", self.list.take_file, also="impor rubrik"),
        )

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._desk.ask(missing_samples):
            self._desk.do("Muat rubrik contoh", _add_samples, tell=False, undoable=False)
            self.list.refresh()


def _add_samples(session: Session) -> None:
    shipped_rubrics(session)
