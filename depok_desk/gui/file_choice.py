"""Asking where something is to be saved."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from depok_desk import paths


def ask_file(parent: QWidget, title: str, name: str, suffix: str = "pdf") -> Path | None:
    """The file the user chose to write, `name` proposed; None if they would rather not."""
    dialog = QFileDialog(parent, title, str(usual_folder()), f"{suffix.upper()} (*.{suffix})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    return _chosen(dialog)


def ask_folder(parent: QWidget, title: str) -> Path | None:
    """The folder the user chose; None if they would rather not."""
    dialog = QFileDialog(parent, title, str(usual_folder()))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _chosen(dialog)


def usual_folder() -> Path:
    """The folder proposed for papers, or the nearest one above it that is there."""
    wanted = paths.documents_folder()
    return next((each for each in (wanted, *wanted.parents) if each.is_dir()), Path.home())


def _chosen(dialog: QFileDialog) -> Path | None:
    if dialog.exec() != QDialog.DialogCode.Accepted or not dialog.selectedFiles():
        return None
    return Path(dialog.selectedFiles()[0])
