"""The main job through the whole window: from the dropped workbook to the printed certificates."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from depok_desk import paths
from depok_desk.gui.app import Application
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.certificates.issuing import DONE
from depok_desk.gui.pages.certificates.page import CertificatesPage
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.services.samples import add_officials

WORKBOOK = paths.resources() / "contoh" / "daftar-ikm-terkurasi-2025.xlsx"
PATIENCE = 60_000


@pytest.fixture
def office(qtbot: QtBot, dressed: QApplication, tmp_path: Path) -> Iterator[Application]:
    application = Application(str(tmp_path / "kantor.depok"), Memory(tmp_path / "jendela.ini"))
    qtbot.addWidget(application.window)
    application.show()
    qtbot.waitUntil(lambda: application.window.status.store == "kantor.depok", timeout=PATIENCE)
    application.desk.do("Isi pejabat", add_officials, tell=False)
    yield application
    application.window.close()
    application.close()


def drop(application: Application, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    application.window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, left, none))


def saving_to(target: Path) -> Callable[[QFileDialog], None]:
    def answer(dialog: QFileDialog) -> None:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setDirectory(str(target.parent))
        dialog.selectFile(str(target))
        dialog.done(QFileDialog.DialogCode.Accepted)

    return answer


def take_in(qtbot: QtBot, page: ImportPage) -> None:
    """Go on from step to step until all firms are stored."""
    onward = page.stepping.way.to_next
    qtbot.waitUntil(lambda: onward.isVisible() and onward.isEnabled(), timeout=PATIENCE)
    while onward.text() != "Impor 296 IKM":
        onward.click()
    with qtbot.waitSignal(page.flow.carried_out, timeout=PATIENCE):
        onward.click()


def test_from_the_dropped_workbook_to_the_saved_certificates(
    qtbot: QtBot, office: Application, tmp_path: Path, dialog_answers: list[Callable[[Any], None]]
):
    window = office.window
    drop(office, WORKBOOK)
    page = window.page
    assert isinstance(page, ImportPage)
    take_in(qtbot, page)

    window.go(Place("kurasi"))
    sessions = window.page
    assert isinstance(sessions, CurationPage)

    window.go(Place("sertifikat", "issue"))
    issuing = window.page
    assert isinstance(issuing, CertificatesPage)
    issuing.flow.choosing.day.setText("26 Januari 2026")
    while issuing.flow.step < DONE:
        before = issuing.flow.step
        issuing.flow.forward.click()
        qtbot.waitUntil(lambda before=before: issuing.flow.step > before, timeout=PATIENCE)

    target = tmp_path / "sertifikat.pdf"
    dialog_answers.append(saving_to(target))
    issuing.flow.issued.save.click()
    qtbot.waitUntil(lambda: "213 sertifikat tersimpan" in issuing.flow.issued.notice.words, timeout=PATIENCE)

    pages = PdfReader(target).pages
    assert len(pages) == 213
    assert "Abon Jaya" in pages[0].extract_text()
    assert "500.9/213/KURASI/I/2026" in pages[212].extract_text()
    assert office.desk.turns().undo == "Terbitkan 213 sertifikat kurasi"
