"""The import page at work: from the dropped workbook to the receipt, and back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from import_cases import BATIK, SAMBAL, TAS, file_of, replaced
from import_hands import Imported, button, carry_out, chosen, firms
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QWidget,
)
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.importing import flow
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.gui.pages.importing.past_imports import past_imports
from depok_desk.gui.pages.importing.stages import Stage
from depok_desk.gui.turning import undo
from depok_desk.model.ikm import Ikm
from depok_desk.paths import resources
from depok_desk.services.importing.carrying_out import Receipt
from depok_desk.services.importing.plan import Plan
from depok_desk.services.importing.progress import Step
from depok_desk.services.workbook_reading import Workbook, read_workbook

DEMO = resources() / "contoh" / "daftar-ikm-terkurasi-2025.xlsx"


def test_from_the_workbook_to_the_receipt_and_the_register(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], office: Desk
):
    page = opened(DEMO)
    onward = page.stepping.way.to_next
    assert page.stage is Stage.PROBLEMS
    assert page.stepping.steps.accessibleDescription() == "39 kesalahan"
    onward.click()
    assert page.stage is Stage.TWINS
    onward.click()
    assert (page.stage, onward.text()) == (Stage.PLAN, "Impor 296 IKM")
    assert firms(office) == 0
    with qtbot.waitSignal(office.changed):
        carry_out(qtbot, page)
    assert page.stage is Stage.RECEIPT
    assert page.stepping.receipt.words == "296 IKM ditambahkan"
    assert firms(office) == 296
    with qtbot.waitSignal(page.going) as going:
        onward.click()
    assert going.args == [Place("ikm")]


def test_a_clean_file_goes_straight_to_the_plan(opened: Callable[[Path], ImportPage], tmp_path: Path):
    page = opened(file_of(tmp_path / "bersih.xlsx", SAMBAL, BATIK))
    assert (page.stage, page.stepping.way.to_next.text()) == (Stage.PLAN, "Impor 2 IKM")


def test_the_same_file_again_has_nothing_to_do(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], office: Desk, tmp_path: Path
):
    file = file_of(tmp_path / "bersih.xlsx", SAMBAL, BATIK)
    carry_out(qtbot, opened(file))
    page = opened(file)
    assert page.stepping.plan.nothing.words.startswith("Isi berkas ini sudah ada semua")
    page.stepping.way.to_next.click()
    assert (page.stage, firms(office)) == (Stage.FILE, 2)


def test_a_file_that_is_no_workbook_is_refused_in_place(qtbot: QtBot, page: ImportPage, tmp_path: Path):
    bad = tmp_path / "rusak.xlsx"
    bad.write_bytes(b"PK\x03\x04 bukan apa-apa")
    with qtbot.waitSignal(page.flow.refused):
        page.open_file(bad)
    refusal = page.stepping.file.refusal
    assert (page.stage, refusal.isVisible()) == (Stage.FILE, True)
    assert refusal.words.startswith("Berkas “rusak.xlsx” rusak")
    button(qtbot, refusal, "Pilih berkas lain").click()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(page.flow.opened):
        dialog.fileSelected.emit(str(file_of(tmp_path / "baik.xlsx", SAMBAL, BATIK)))
    dialog.close()
    assert not refusal.isVisible()


class Slow:
    """Reading that waits until it is let go."""

    def __init__(self) -> None:
        self.go = Event()

    def __call__(self, path: Path) -> Workbook:
        self.go.wait(10)
        return read_workbook(path)


def test_reading_can_be_stopped(
    qtbot: QtBot, page: ImportPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    slow = Slow()
    monkeypatch.setattr(flow, "read_workbook", slow)
    page.open_file(file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK))
    zone = page.stepping.file.zone
    assert not zone.choose.isVisible()
    with qtbot.assertNotEmitted(page.flow.opened):
        button(qtbot, zone, "Batal").click()
        slow.go.set()
        qtbot.waitUntil(lambda: not page.flow.is_busy)
        qtbot.wait(20)
    assert (page.stage, zone.choose.isVisible()) == (Stage.FILE, True)


def test_storing_can_be_stopped_and_leaves_nothing(
    qtbot: QtBot,
    opened: Callable[[Path], ImportPage],
    office: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    page = opened(file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK))
    held = Event()

    def slowly(session: Session, plan: Plan, step: Step) -> Receipt:
        carried = flow_carry_out(session, plan, step)
        held.wait(10)
        step(0, 1, "")
        return carried

    flow_carry_out = flow.carry_out
    monkeypatch.setattr(flow, "carry_out", slowly)
    page.stepping.way.to_next.click()
    assert not page.stepping.way.to_next.isEnabled()
    page.go_to(Stage.FILE)
    assert page.stage is Stage.PLAN
    with qtbot.assertNotEmitted(page.flow.carried_out):
        button(qtbot, page.stepping.way, "Batal").click()
        held.set()
        qtbot.waitUntil(lambda: not page.flow.is_busy)
        qtbot.wait(20)
    assert (page.stage, firms(office)) == (Stage.PLAN, 0)
    assert page.stepping.way.to_next.isEnabled()


def test_an_import_is_taken_back_from_its_receipt_and_brought_again(qtbot: QtBot, imported: Imported):
    page, office = imported.page, imported.office
    with qtbot.waitSignal(office.changed):
        page.stepping.receipt.undo.click()
    assert firms(office) == 0
    assert page.stepping.receipt.words == "2 IKM ditambahkan – dibatalkan"
    page.stepping.receipt.more.click()
    assert page.stage is Stage.FILE
    with qtbot.waitSignal(office.changed):
        button(qtbot, page.stepping.file.past, "Pulihkan impor ini").click()
    assert firms(office) == 2
    assert [line.state for line in office.ask(past_imports)] == [""]


@pytest.mark.parametrize(("answer", "left"), [("Urungkan yang lain saja", 1), ("Batal", 2)])
def test_what_was_changed_since_is_named_before_an_import_is_taken_back(
    qtbot: QtBot, imported: Imported, dialog_answers: list[Callable[[Any], None]], answer: str, left: int
):
    office, said = imported.office, list[str]()
    office.do("Ubah", rename)

    def look(dialog: QWidget) -> None:
        said.extend(each.text() for each in dialog.findChildren(QLabel))
        button(qtbot, dialog, answer).click()

    dialog_answers.append(look)
    imported.page.stepping.receipt.undo.click()
    qtbot.waitUntil(lambda: bool(said) and firms(office) == left)
    assert any("Sambal Ibu" in sentence for sentence in said)


def rename(session: Session) -> None:
    session.scalars(select(Ikm).where(Ikm.name == "Sambal Emak")).one().name = "Sambal Ibu"


def test_a_change_elsewhere_is_planned_for_when_the_page_is_seen(
    qtbot: QtBot, opened: Callable[[Path], ImportPage], office: Desk, tmp_path: Path
):
    file = file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK)
    carry_out(qtbot, opened(file))
    page = opened(file_of(tmp_path / "lagi.xlsx", SAMBAL, BATIK, TAS))
    assert page.stepping.way.to_next.text() == "Impor 1 IKM"
    chosen(qtbot, page, lambda: undo(office, page))
    assert page.stepping.way.to_next.text() == "Impor 3 IKM"


def test_receipt_and_failed_rows_are_kept(
    qtbot: QtBot,
    opened: Callable[[Path], ImportPage],
    tmp_path: Path,
    dialog_answers: list[Callable[[Any], None]],
):
    page = opened(file_of(tmp_path / "daftar.xlsx", replaced(SAMBAL, "NIK", 3276046307830000.0), BATIK))
    page.go_to(Stage.PLAN)
    carry_out(qtbot, page)
    receipt = page.stepping.receipt
    for does, name in (
        (receipt.paper, "tanda.pdf"),
        (receipt.sheets, "tanda.xlsx"),
        (receipt.failed, "gagal.xlsx"),
    ):
        dialog_answers.append(partial(save_as, tmp_path / name))
        with qtbot.waitSignal(page.noticed) as noticed:
            does.click()
        assert noticed.args == [f"{name} disimpan."]
    assert (tmp_path / "tanda.pdf").read_bytes().startswith(b"%PDF-")
    (failed,) = read_workbook(tmp_path / "gagal.xlsx").sheets
    assert any("NIK" in str(cell) for cell in failed.rows[-1])


def save_as(path: Path, dialog: QFileDialog) -> None:
    dialog.selectFile(str(path))
    dialog.done(QFileDialog.DialogCode.Accepted)


def test_lately_used_files_are_offered_the_next_day(
    qtbot: QtBot, office: Desk, opened: Callable[[Path], ImportPage], tmp_path: Path
):
    memory, file = Memory(tmp_path / "ingat.ini"), file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK)
    first = ImportPage(office, memory)
    qtbot.addWidget(first)
    with qtbot.waitSignal(first.flow.opened):
        first.open_file(file)
    second = ImportPage(office, memory)
    qtbot.addWidget(second)
    second.show()
    with qtbot.waitSignal(second.flow.opened):
        button(qtbot, second.stepping.file, "daftar.xlsx").click()


def test_a_file_is_dropped_on_the_zone(qtbot: QtBot, page: ImportPage, tmp_path: Path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK)))])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    zone = page.stepping.file.zone
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, left, none)
    zone.dragEnterEvent(enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(page.flow.opened):
        zone.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, none))


def test_back_from_the_receipt_the_plan_is_made_anew(qtbot: QtBot, imported: Imported):
    page = imported.page
    chosen(qtbot, page, lambda: page.go_to(Stage.PLAN))
    assert page.stepping.way.to_next.text() == "Selesai"


def test_a_store_is_not_taken_for_a_workbook(page: ImportPage, sqlite_location: Path):
    page.open_file(sqlite_location)
    assert "adalah penyimpanan Depok Desk, bukan buku kerja" in page.stepping.file.refusal.words
    assert page.stage is Stage.FILE
    assert not page.flow.is_busy
