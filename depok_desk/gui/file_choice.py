"""Asking for files: each question begins in the folder that was used last, on the first day in Documents."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from depok_desk import paths
from depok_desk.gui.memory import Memory

_KEY = "berkas/folder"


def ask_file(parent: QWidget, title: str, name: str, suffix: str = "pdf") -> Path | None:
    """The file the user chose to write, `name` proposed; None if they would rather not."""
    dialog = QFileDialog(parent, title, str(last_folder()), f"{suffix.upper()} (*.{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    return _chosen(dialog)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """The folder the user chose; None if they would rather not."""
    dialog = QFileDialog(parent, title, str(last_folder()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def last_folder() -> Path:
    """The folder of the file that was chosen last; the one for papers, or one above it, if that is gone."""
    wanted, last = paths.documents_folder(), _memory().text(_KEY)
    nearest = (Path(last), wanted, *wanted.parents) if last else (wanted, *wanted.parents)
    return next((each for each in nearest if each.is_dir()), Path.home())


def remember(chosen: Path) -> None:
    """Begin the next question in the folder of this file."""
    _memory().keep(_KEY, str(chosen if chosen.is_dir() else chosen.parent))


def _memory() -> Memory:
    return Memory(paths.office_folder() / "jendela.ini")


def _chosen(dialog: QFileDialog) -> Path | None:
    if dialog.exec() != QDialog.DialogCode.Accepted or not dialog.selectedFiles():
        return None
    chosen = Path(dialog.selectedFiles()[0])
    remember(chosen)
    return chosen
