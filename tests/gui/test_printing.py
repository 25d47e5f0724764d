"""Printing: the pages asked for reach the paper, and what was stopped goes on from there."""

from collections.abc import Callable
from concurrent.futures import CancelledError
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.certificates import delivery
from depok_desk.gui.pages.certificates.delivery import Delivery
from depok_desk.gui.pages.certificates.print_dialog import PrintDialog, read_range
from depok_desk.gui.printing import PrintRun
from depok_desk.gui.widgets.notice import Notice
from depok_desk.services.certificates import facts_of, issue, plan_issue
from judged_products import open_office_with

LANDSCAPE = (841.89, 595.28)


def paper(pages: int) -> bytes:
    writer, content = PdfWriter(), BytesIO()
    for _ in range(pages):
        writer.add_blank_page(*LANDSCAPE)
    writer.write(content)
    return content.getvalue()


def file_printer(path: Path) -> QPrinter:
    """A printer whose paper is a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def nothing(done: int, total: int, text: str) -> None:
    """Tells nobody."""


def stopping_at(page: int) -> Callable[[int, int, str], None]:
    def step(done: int, total: int, text: str) -> None:
        if done == page:
            raise CancelledError

    return step


@pytest.mark.parametrize(("first", "last"), [(1, 4), (2, 3), (4, 4)])
def test_the_pages_asked_for_reach_the_paper(dressed: QApplication, tmp_path: Path, first: int, last: int):
    run = PrintRun(file_printer(tmp_path / "kertas.pdf"), paper(4))
    assert run.run(first, last, nothing) == last == run.reached
    sheets = PdfReader(tmp_path / "kertas.pdf").pages
    assert len(sheets) == last - first + 1
    width, height = sheets[0].mediabox.width, sheets[0].mediabox.height
    assert (float(width), float(height)) == pytest.approx(LANDSCAPE, abs=1.5)


def test_a_stop_leaves_what_was_handed_over(dressed: QApplication, tmp_path: Path):
    run = PrintRun(file_printer(tmp_path / "kertas.pdf"), paper(4))
    with pytest.raises(CancelledError):
        run.run(1, 4, stopping_at(2))
    assert run.reached == 2
    assert len(PdfReader(tmp_path / "kertas.pdf").pages) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told_in_a_sentence(dressed: QApplication, tmp_path: Path):
    run = PrintRun(file_printer(tmp_path / "tidak ada" / "kertas.pdf"), paper(1))
    with pytest.raises(UserError, match="tidak menerima cetakan"):
        run.run(1, 1, nothing)


@pytest.mark.parametrize(("typed", "pages"), [(("1", "213"), (1, 213)), ((" 38 ", "40"), (38, 40))])
def test_a_range_is_read(typed: tuple[str, str], pages: tuple[int, int]):
    assert read_range(*typed, 213) == pages


@pytest.mark.parametrize("typed", [("0", "3"), ("5", "3"), ("1", "214"), ("", "3"), ("satu", "3")])
def test_a_range_that_is_none_is_refused(typed: tuple[str, str]):
    with pytest.raises(UserError):
        read_range(*typed, 213)


def test_a_wrong_range_cannot_be_printed(qtbot: QtBot, dressed: QApplication):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = PrintDialog(window, ["HP LaserJet"], 213, 1)
    assert "213 halaman" in dialog.go.text()
    dialog.last.setText("500")
    assert not dialog.go.isEnabled()
    dialog.last.setText("10")
    assert "10 halaman" in dialog.go.text()


@pytest.fixture
def handing_out(qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Delivery:
    """Three certificates about to be printed on a printer whose paper is a file."""
    desk.do("Muat contoh", open_office_with)
    desk.do("Terbitkan", lambda session: issue(session, plan_issue(session, on=date(2026, 1, 26))))
    monkeypatch.setattr(delivery, "printer_names", lambda: ["Kertas"])
    monkeypatch.setattr(delivery, "named_printer", lambda *_: file_printer(tmp_path / "kertas.pdf"))
    window = QWidget()
    qtbot.addWidget(window)
    made = Delivery(desk, window, Notice())
    made.carry(desk.ask(facts_of))
    return made


def test_certificates_are_printed_and_noted(
    qtbot: QtBot,
    handing_out: Delivery,
    desk: Desk,
    tmp_path: Path,
    dialog_answers: list[Callable[[Any], None]],
):
    dialog_answers.append(lambda dialog: dialog.go.click())
    with qtbot.waitSignal(handing_out.delivered, timeout=20_000):
        handing_out.print_out()
    assert len(PdfReader(tmp_path / "kertas.pdf").pages) == 3
    assert handing_out.notice.words == "3 halaman dikirim ke Kertas."
    assert "Cetak" not in desk.turns().undo


def test_a_part_of_the_pages_can_be_printed_and_the_rest_goes_on(
    qtbot: QtBot, handing_out: Delivery, tmp_path: Path, dialog_answers: list[Callable[[Any], None]]
):
    def first_two(dialog: PrintDialog) -> None:
        dialog.last.setText("2")
        dialog.go.click()

    def the_rest(dialog: PrintDialog) -> None:
        assert dialog.first.text() == "3"
        dialog.go.click()

    for answer, sheets in ((first_two, 2), (the_rest, 1)):
        dialog_answers.append(answer)
        with qtbot.waitSignal(handing_out.delivered, timeout=20_000):
            handing_out.print_out()
        assert len(PdfReader(tmp_path / "kertas.pdf").pages) == sheets
