"""Qt itself speaks Indonesian."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
)

from depok_desk import paths

Button = QDialogButtonBox.StandardButton
WORDS = {
    Button.Ok: "OK",
    Button.Save: "Simpan",
    Button.SaveAll: "Simpan semua",
    Button.Open: "Buka",
    Button.Yes: "Ya",
    Button.No: "Tidak",
    Button.Abort: "Hentikan",
    Button.Retry: "Coba lagi",
    Button.Ignore: "Biarkan",
    Button.Close: "Tutup",
    Button.Cancel: "Batal",
    Button.Discard: "Abaikan",
    Button.Help: "Bantuan",
    Button.Apply: "Terapkan",
    Button.Reset: "Kembalikan",
    Button.RestoreDefaults: "Pulihkan bawaan",
}


@pytest.mark.parametrize("button", WORDS, ids=lambda button: button.name)
def test_standard_buttons_are_indonesian(dressed: QApplication, button: Button):
    assert QDialogButtonBox(button).button(button).text().replace("&", "") == WORDS[button]


def test_the_menu_of_a_field_is_indonesian(dressed: QApplication):
    editor = QLineEdit()
    menu = editor.createStandardContextMenu()
    words = [action.text().replace("&", "").split("\t")[0] for action in menu.actions()]
    assert [word for word in words if word] == [
        "Urungkan", "Ulangi", "Potong", "Salin", "Tempel", "Hapus", "Pilih semua",
    ]  # fmt: skip


def test_the_menu_of_a_long_text_is_indonesian(dressed: QApplication):
    editor = QPlainTextEdit()
    menu = editor.createStandardContextMenu()
    assert {"Urungkan", "Salin", "Tempel", "Pilih semua"} <= {
        action.text().replace("&", "").split("\t")[0] for action in menu.actions()
    }


def test_the_file_dialog_is_indonesian(dressed: QApplication):
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.LookIn).replace("&", "") == "Lihat di:"
    assert dialog.labelText(QFileDialog.DialogLabel.FileType).replace("&", "") == "Jenis berkas:"
    assert dialog.labelText(QFileDialog.DialogLabel.FileName).replace("&", "") == "Nama berkas:"


def test_details_of_a_message_are_shown_in_indonesian(dressed: QApplication):
    box = QMessageBox()
    box.setDetailedText("rincian")
    assert "Tampilkan rincian" in {button.text().replace("&", "") for button in box.buttons()}


def messages() -> Iterator[tuple[str, str, str]]:
    """Context, source and translation of every message in the source file."""
    tree = ET.parse(paths.resources() / "translations" / "qtbase_id.ts")
    for context in tree.iter("context"):
        for message in context.iter("message"):
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("translation", ""),
            )


def test_the_compiled_words_are_those_of_the_source(dressed: QApplication):
    translator = QTranslator()
    assert translator.load("qtbase_id.qm", str(paths.resources() / "translations"))
    listed = list(messages())
    assert len(listed) > 300
    assert [said for said in listed if translator.translate(said[0], said[1]) != said[2]] == []


def test_placeholders_and_access_keys_survive_translation():
    for _, source, translation in messages():
        assert {place for place in ("%1", "%2", "%3") if place in source} == {
            place for place in ("%1", "%2", "%3") if place in translation
        }, source
        assert ("&" in source) == ("&" in translation), source


@pytest.mark.parametrize(
    ("context", "source", "said"),
    [
        ("QPrintDialog", "All Pages", "Semua halaman"),
        ("QPrintSettingsOutput", "Copies:", "Rangkap:"),
        ("QPageSetupWidget", "Landscape", "Mendatar"),
        ("QAbstractSpinBox", "&Step up", "&Naikkan"),
    ],
)
def test_printing_and_numbers_are_asked_for_in_indonesian(
    dressed: QApplication, context: str, source: str, said: str
):
    assert QCoreApplication.translate(context, source) == said


def test_numbers_and_dates_are_of_indonesia(dressed: QApplication):
    assert QLocale().language() == QLocale.Language.Indonesian
    assert QCoreApplication.translate("QPlatformTheme", "Save") == "Simpan"
