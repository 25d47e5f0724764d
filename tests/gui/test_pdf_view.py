"""The preview of documents: pages on demand, zoom, leafing."""

from io import BytesIO

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from depok_desk.gui.widgets.pdf import GAP
from depok_desk.gui.widgets.pdf_preview import PdfPreview


def blank_pdf(pages: int) -> bytes:
    """White landscape A4 pages."""
    document, content = PdfDocument.new(), BytesIO()
    for _ in range(pages):
        document.new_page(842, 595)
    document.save(content)
    return content.getvalue()


@pytest.fixture
def preview(qtbot: QtBot, dressed: QApplication) -> PdfPreview:
    made = PdfPreview()
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    made.show_pdf(blank_pdf(213))
    return made


def place(preview: PdfPreview) -> str:
    return next(label.text() for label in preview.findChildren(QLabel) if label.text().startswith("dari"))


def press(preview: PdfPreview, name: str) -> None:
    next(button for button in preview.findChildren(QToolButton) if button.accessibleName() == name).click()


def test_it_opens_at_the_first_page(preview: PdfPreview):
    assert (preview.view.page, place(preview)) == (1, "dari 213")


def test_one_leafs_and_jumps(qtbot: QtBot, preview: PdfPreview):
    press(preview, "Halaman berikutnya")
    assert preview.view.page == 2
    press(preview, "Halaman sebelumnya")
    press(preview, "Halaman sebelumnya")
    assert preview.view.page == 1
    preview.number.setText("180")
    qtbot.keyClick(preview.number, Qt.Key.Key_Return)
    assert preview.view.page == 180


@pytest.mark.parametrize("button", ["Selebar jendela", "Sehalaman penuh", "Perbesar", "Perkecil"])
def test_the_page_in_view_stays_when_it_is_enlarged(preview: PdfPreview, button: str):
    preview.view.turn_to(90)
    press(preview, button)
    assert preview.view.page == 90


def test_fit_to_width_fills_the_width(preview: PdfPreview):
    press(preview, "Selebar jendela")
    image = preview.view.viewport().grab().toImage()
    middle = image.height() // 4
    assert image.pixelColor(GAP + 3, middle) == QColor("#FFFFFF")
    assert image.pixelColor(image.width() - GAP - 3, middle) == QColor("#FFFFFF")
    assert image.pixelColor(3, middle) != QColor("#FFFFFF")


def test_one_enlarges_and_back(preview: PdfPreview):
    before = preview.view.zoom
    press(preview, "Perbesar")
    assert preview.view.zoom > before
    press(preview, "Perkecil")
    assert preview.view.zoom <= before + 0.3


def test_no_document_is_blank(preview: PdfPreview):
    preview.show_pdf(b"")
    assert (preview.view.pages, preview.view.page) == (0, 0)
    preview.view.enlarge(1)
    preview.view.turn_to(3)
