"""The one place where errors end: a sentence for the user, or a bug that is kept in a log."""

import logging
import platform
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from depok_desk import __version__
from depok_desk.errors import UserError

log = logging.getLogger("depok_desk")


def install(log_folder: Path) -> None:
    """From now on show every uncaught error, and keep bugs in a log file in `log_folder`."""
    log_folder.mkdir(parents=True, exist_ok=True)
    keeper = RotatingFileHandler(
        log_folder / "depok-desk.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True
    )
    keeper.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(keeper)
    sys.excepthook = show


def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Tell the user of an uncaught error; stop quietly when the keyboard asked to."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
    elif isinstance(error, UserError):
        refusal(QApplication.activeWindow(), error.sentence).open()
    else:
        log.critical("Kesalahan tak terduga", exc_info=(kind, error, trace))
        details = "".join(traceback.format_exception(kind, error, trace))
        fault(QApplication.activeWindow(), details).open()


def refusal(parent: QWidget | None, sentence: str) -> QMessageBox:
    """The dialog that says why something was not done and what to do now."""
    box = _box(parent, QMessageBox.Icon.Warning, "Tidak dapat dilakukan", sentence)
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    return box


def fault(parent: QWidget | None, details: str) -> QMessageBox:
    """The dialog about a bug; “Salin rincian” puts what a programmer needs on the clipboard."""
    text = (
        "Ada kesalahan dalam program ini. Yang sudah tersimpan tetap aman. "
        "Coba ulangi; kalau terjadi lagi, salin rinciannya dan kirimkan kepada pengelola program."
    )
    box = _box(parent, QMessageBox.Icon.Critical, "Kesalahan dalam program", text)
    box.setDetailedText(_circumstances() + details)
    copy = box.addButton("Salin rincian", QMessageBox.ButtonRole.ActionRole)
    copy.clicked.connect(lambda: QApplication.clipboard().setText(box.detailedText()))
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Close))
    return box


def _box(parent: QWidget | None, sign: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    box = QMessageBox(sign, title, text, QMessageBox.StandardButton.NoButton, parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return box


def _circumstances() -> str:
    return f"Depok Desk {__version__} · Python {platform.python_version()} · {platform.platform()}\n\n"
