"""No English word in what Qt itself shows: dialogs, their lists and menus, the calendar."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QSpinBox,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

ENGLISH = re.compile(
    r"\b(?:the|and|of|to|file|files|directory|drive|computer|open|save|cancel|close|help|name|"
    r"size|kind|type|date|modified|delete|rename|show|hide|hidden|new|look|parent|back|forward|list|view|choose|"
    r"page|pages|copies|copy|cut|paste|undo|redo|select|print|printer|printing|range|order|reverse|collate|"
    r"colou?r|grayscale|duplex|sides?|paper|orientation|portrait|landscape|margins?|width|height|"
    r"properties|preview|location|model|output|current|today|next|previous|month|year|sunday|monday|"
    r"step|up|down|details|recent|all)\b",
    re.IGNORECASE,
)


def words_on(widget: QWidget) -> Iterator[str]:
    """All that can be read on a widget and its parts, by eye or by ear."""
    for part in (widget, *widget.findChildren(QWidget)):
        yield from (part.windowTitle(), part.toolTip(), part.accessibleName(), part.accessibleDescription())
        yield from (action.text() for action in part.actions())
        yield from _own_words(part)


def _own_words(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    elif isinstance(part, QGroupBox):
        yield part.title()
    elif isinstance(part, QComboBox):
        yield from (part.itemText(place) for place in range(part.count()))
    elif isinstance(part, QTabWidget):
        yield from (part.tabText(place) for place in range(part.count()))
    elif isinstance(part, QAbstractItemView):
        model = part.model()
        across = Qt.Orientation.Horizontal
        yield from (
            str(model.headerData(at, across) or "") for at in range(model.columnCount(part.rootIndex()))
        )


def files(accept: QFileDialog.AcceptMode, mode: QFileDialog.FileMode) -> Callable[[Path], QWidget]:
    def make(folder: Path) -> QWidget:
        dialog = QFileDialog(None, "Pilih berkas", str(folder))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(accept)
        dialog.setFileMode(mode)
        return dialog

    return make


def message(_: Path) -> QWidget:
    box = QMessageBox(QMessageBox.Icon.Question, "Tanya", "Lanjutkan?")
    box.setStandardButtons(
        QMessageBox.StandardButton.SaveAll
        | QMessageBox.StandardButton.Discard
        | QMessageBox.StandardButton.Cancel
        | QMessageBox.StandardButton.Help
    )
    box.setDetailedText("Rincian")
    return box


def every_button(_: Path) -> QWidget:
    box = QDialogButtonBox()
    for button in QDialogButtonBox.StandardButton:
        if button.name not in ("NoButton", "FirstButton", "LastButton"):
            box.addButton(button)
    return box


def printing(folder: Path) -> QWidget:
    printer = QPrinter()
    printer.setOutputFileName(str(folder / "keluar.pdf"))
    return QPrintDialog(printer)


def with_menu(field: QLineEdit | QPlainTextEdit | QTextEdit) -> QWidget:
    """A field that has its menu within it."""
    field.createStandardContextMenu().setParent(field)
    return field


def number(_: Path) -> QWidget:
    dialog = QInputDialog()
    dialog.setInputMode(QInputDialog.InputMode.IntInput)
    return dialog


Accept, Mode = QFileDialog.AcceptMode, QFileDialog.FileMode
DIALOGS: Mapping[str, Callable[[Path], QWidget]] = {
    "membuka berkas": files(Accept.AcceptOpen, Mode.ExistingFiles),
    "menyimpan berkas": files(Accept.AcceptSave, Mode.AnyFile),
    "memilih folder": files(Accept.AcceptOpen, Mode.Directory),
    "pesan": message,
    "semua tombol": every_button,
    "mencetak": printing,
    "kalender": lambda folder: QCalendarWidget(),
    "kemajuan": lambda folder: QProgressDialog("Mencetak", "Batal", 0, 9),
    "bertanya angka": number,
    "menu isian": lambda folder: with_menu(QLineEdit("teks")),
    "menu teks panjang": lambda folder: with_menu(QPlainTextEdit("teks")),
    "menu teks kaya": lambda folder: with_menu(QTextEdit("teks")),
    "angka": lambda folder: QSpinBox(),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_no_english_word_is_on_it(qtbot: QtBot, dressed: QApplication, tmp_path: Path, name: str):
    (tmp_path / "daftar.xlsx").write_bytes(b"")
    shown = DIALOGS[name](tmp_path)
    qtbot.addWidget(shown)
    shown.ensurePolished()
    said = {words.replace("&", "") for words in words_on(shown) if "/" not in words}  # paths are names
    assert sorted(words for words in said if ENGLISH.search(words)) == []


def test_an_english_word_would_be_found():
    assert ENGLISH.search("Files of type:")
    assert not ENGLISH.search("Jenis berkas:")
