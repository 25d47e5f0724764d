"""The manual beside a dialog that is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from depok_desk.gui.help.view import ManualView
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.rows import row_of

CHAPTER = "chapter"
"""The property of a widget that names its chapter: F1 looks for it from the focus upwards."""


class HelpDialog(QDialog):
    """One chapter of the manual, with the way to the others."""

    def __init__(self, parent: QWidget, chapter: str) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bantuan")
        self.view = ManualView()
        self.leave = button("&Tutup", self.accept)
        column = QVBoxLayout(self)
        column.addWidget(self.view, 1)
        column.addLayout(row_of(None, self.leave))
        room = self.screen().availableGeometry().size() * 0.9
        self.resize(min(scaled(1000), room.width()), min(scaled(560), room.height()))
        self.view.show_chapter(chapter)

    @classmethod
    def show_beside(cls, parent: QWidget, chapter: str) -> None:
        """Show a chapter until it is closed."""
        cls(parent, chapter).exec()


class DialogHelp(QObject):
    """Lets F1 open the manual in every dialog, at the chapter it names, or at the one `otherwise` says."""

    def __init__(self, parent: QObject, otherwise: Callable[[], str]) -> None:
        super().__init__(parent)
        self._otherwise = otherwise
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._look)

    def _look(self, _: QWidget | None, now: QWidget | None) -> None:
        dialog = now.window() if now else None
        if isinstance(dialog, QDialog) and not isinstance(dialog, HelpDialog) and not _has_help(dialog):
            keys = QShortcut(QKeySequence("F1"), dialog)
            keys.setObjectName(CHAPTER)
            keys.activated.connect(lambda: HelpDialog.show_beside(dialog, self._chapter(dialog)))

    def _chapter(self, dialog: QDialog) -> str:
        return chapter_of(dialog.focusWidget() or dialog) or self._otherwise()


def chapter_of(widget: QWidget | None) -> str:
    """The chapter that a widget or the nearest one around it names; empty if none does."""
    while widget is not None:
        named = widget.property(CHAPTER)
        if named:
            return str(named)
        widget = widget.parentWidget()
    return ""


def _has_help(dialog: QDialog) -> bool:
    return dialog.findChild(QShortcut, CHAPTER) is not None
