"""Where errors end: a sentence, or a log and “Salin rincian”."""

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from depok_desk.errors import UserError
from depok_desk.gui import faults


@pytest.fixture
def log_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The log of an installed error place; everything is as before afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    last_resort = faults.LastResort(tmp_path / "catatan")
    last_resort.install()
    yield tmp_path / "catatan" / "depok-desk.log"
    last_resort.keeper.close()
    faults.log.removeHandler(last_resort.keeper)


def raised(error: BaseException) -> None:
    """Let `error` go uncaught."""
    sys.excepthook(type(error), error, None)


def shown() -> QMessageBox:
    boxes = [
        box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()
    ]
    assert len(boxes) == 1
    return boxes[0]


def test_what_the_user_can_mend_is_told_in_a_sentence(qtbot: QtBot, dressed: QApplication, log_file: Path):
    raised(UserError("Folder D:\\cetak tidak ada; pilih folder lain."))
    box = shown()
    assert box.text() == "Folder D:\\cetak tidak ada; pilih folder lain."
    assert [button.text().replace("&", "") for button in box.buttons()] == ["Tutup"]
    box.close()
    assert not log_file.exists()


def test_a_bug_is_kept_and_its_details_can_be_copied(
    qtbot: QtBot, dressed: QApplication, log_file: Path, expects_log: list[logging.LogRecord]
):
    raised(ZeroDivisionError("pembagian"))
    box = shown()
    assert "tersimpan tetap aman" in box.text()
    copy = next(button for button in box.buttons() if button.text().replace("&", "") == "Salin rincian")
    copy.click()
    assert "ZeroDivisionError: pembagian" in QApplication.clipboard().text()
    assert "Depok Desk" in QApplication.clipboard().text()
    box.close()
    assert "ZeroDivisionError: pembagian" in log_file.read_text(encoding="utf-8")
    assert len(expects_log) == 1


def test_a_bug_that_repeats_is_shown_once(
    qtbot: QtBot, dressed: QApplication, log_file: Path, expects_log: list[logging.LogRecord]
):
    for _ in range(5):
        raised(ZeroDivisionError("melukis"))
    shown().close()
    assert len(expects_log) == 5
