"""The one place where errors end: a sentence for the user, or a bug kept in a log."""

import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from depok_desk import __version__
from depok_desk.errors import UserError
from depok_desk.gui.icons import icon
from depok_desk.gui.theme import scaled_size

log = logging.getLogger("depok_desk")


class LastResort(QObject):
    """Shows every uncaught error, and keeps bugs in a log file.

    One dialog about a bug at a time: a fault in painting would otherwise bring one per painting.
    """

    def __init__(self, log_folder: Path) -> None:
        super().__init__()
        self._open: dict[QMessageBox, bool] = {}
        log_folder.mkdir(parents=True, exist_ok=True)
        self.keeper = RotatingFileHandler(
            log_folder / "depok-desk.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
        )
        self.keeper.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(self.keeper)

    def install(self) -> None:
        """From now on all uncaught errors end here."""
        sys.excepthook = self.show

    def show(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Tell the user of an uncaught error; stop quietly when the keyboard asked to."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
        elif isinstance(error, UserError):
            self._show(refusal(_window(), error.sentence), bug=False)
        else:
            log.critical("Kesalahan tak terduga", exc_info=(kind, error, trace))
            if not any(self._open.values()):
                details = "".join(traceback.format_exception(kind, error, trace))
                self._show(fault(_window(), details), bug=True)

    def _show(self, box: QMessageBox, *, bug: bool) -> None:
        self._open[box] = bug
        box.finished.connect(lambda: self._open.pop(box, None))
        box.open()


def _window() -> QWidget | None:
    """The window in front, to which a dialog belongs."""
    return QApplication.activeWindow() or next(
        filter(QWidget.isVisible, QApplication.topLevelWidgets()), None
    )


def refusal(parent: QWidget | None, sentence: str) -> QMessageBox:
    """The dialog that says why something was not done and what to do now."""
    box = _box(parent, "info-circle", "Tidak dapat dilakukan", sentence)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    return box


def fault(parent: QWidget | None, details: str) -> QMessageBox:
    """The dialog about a bug; “Salin rincian” puts what a programmer needs on the clipboard."""
    text = (
        "Ada kesalahan dalam program ini. Yang sudah tersimpan tetap aman. "
        "Coba ulangi; kalau terjadi lagi, salin rinciannya dan kirimkan kepada pengelola program."
    )
    box = _box(parent, "alert-circle", "Kesalahan dalam program", text)
    box.setDetailedText(_circumstances() + details)
    copy = box.addButton("Salin rincian", QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QApplication.clipboard().setText(box.detailedText()))
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    return box


def _box(parent: QWidget | None, sign: str, title: str, text: str) -> QMessageBox:
    none = QMessageBox.Icon.NoIcon
    box = QMessageBox(none, title, text, QMessageBox.StandardButton.NoButton, parent)
    box.setIconPixmap(icon(sign, "danger").pixmap(scaled_size(36), box.devicePixelRatioF()))
    box.setTextFormat(Qt.TextFormat.PlainText)
    return box


def _circumstances() -> str:
    return f"Depok Desk {__version__} · Python {platform.python_version()} · {platform.platform()}\n\n"
