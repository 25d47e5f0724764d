"""The page Sertifikat: from those who passed to the saved PDF, and the register afterwards."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QFileDialog
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.certificates import delivery, make
from depok_desk.gui.pages.certificates.issuing import CHECK, CHOOSE, DONE, LOOK
from depok_desk.gui.pages.certificates.page import CertificatesPage
from depok_desk.gui.pages.certificates.signing import SignatoryDialog
from depok_desk.model.certificate import Certificate, PrintLog
from depok_desk.model.institution import Official
from depok_desk.services.certificates import facts_of, issue, plan_issue
from depok_desk.store.undo import plan_undo, undo
from judged_products import TITLE, judge, open_office_with

Answers = list[Callable[[Any], None]]


@pytest.fixture
def judged(desk: Desk) -> Desk:
    desk.do("Muat contoh", open_office_with)
    return desk


def shown(qtbot: QtBot, desk: Desk, memory: Memory) -> CertificatesPage:
    made = make(desk, memory)
    assert isinstance(made, CertificatesPage)
    qtbot.addWidget(made)
    made.resize(1218, 690)
    made.going.connect(lambda place: made.show_record(place.record) if place.page == "sertifikat" else None)
    desk.changed.connect(made.stale)
    made.show()
    return made


@pytest.fixture
def page(qtbot: QtBot, judged: Desk, memory: Memory) -> CertificatesPage:
    return shown(qtbot, judged, memory)


def reach(qtbot: QtBot, page: CertificatesPage, step: int) -> None:
    """Go on until the batch is at a step."""
    while page.flow.step < step:
        before = page.flow.step
        page.flow.forward.click()
        qtbot.waitUntil(lambda before=before: page.flow.step > before, timeout=20_000)


def issue_all(qtbot: QtBot, page: CertificatesPage, day: str = "26/1/2026") -> None:
    page.show_record("issue")
    page.flow.choosing.day.setText(day)
    reach(qtbot, page, DONE)


def choose(path: Path) -> Callable[[QFileDialog], None]:
    def answer(dialog: QFileDialog) -> None:
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(str(path))
        dialog.done(QFileDialog.DialogCode.Accepted)

    return answer


def issued(desk: Desk) -> list[Certificate]:
    return desk.ask(lambda session: list(session.scalars(select(Certificate).order_by(Certificate.number))))


def prints(desk: Desk) -> list[tuple[str | None, int]]:
    logged = desk.ask(lambda session: list(session.scalars(select(PrintLog).order_by(PrintLog.id))))
    return [(log.target, log.copy) for log in logged]


def texts(content: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(content)).pages]


def test_without_results_it_says_what_to_do(qtbot: QtBot, desk: Desk, memory: Memory):
    page = shown(qtbot, desk, memory)
    assert page.take_in.isVisible()
    assert not page.begin.isVisible()
    with qtbot.waitSignal(page.going, check_params_cb=lambda place: place == Place("impor")):
        page.take_in.click()


def test_before_the_first_issue_it_says_how_many_wait(page: CertificatesPage):
    assert page.begin.isVisible()
    page.begin.click()
    assert page.flow.step == CHOOSE
    assert "3 sertifikat" in page.flow.forward.text()


def test_from_those_who_passed_to_the_saved_pdf(
    qtbot: QtBot, page: CertificatesPage, judged: Desk, tmp_path: Path, dialog_answers: Answers
):
    page.show_record("issue")
    page.flow.choosing.day.setText("26 Januari 2026")
    page.flow.choosing.months.setText("36")
    reach(qtbot, page, LOOK)
    assert page.flow.preview.view.pages == 3
    assert issued(judged) == []
    reach(qtbot, page, DONE)
    target = tmp_path / "Sertifikat Desember.pdf"
    dialog_answers.append(choose(target))
    page.flow.issued.save.click()
    qtbot.waitUntil(lambda: "3 sertifikat tersimpan" in page.flow.issued.notice.words, timeout=20_000)
    pages = texts(target.read_bytes())
    assert len(pages) == 3
    for text, firm, number in zip(pages, ("Abon Jaya", "Batik Belimbing", "Gerabah"), (1, 2, 3), strict=True):
        assert firm in text
        assert f"500.9/00{number}/KURASI/I/2026" in text
        assert "26 Januari 2029" in text
    assert prints(judged) == [("Sertifikat Desember.pdf", 1)] * 3
    assert judged.turns().undo == "Terbitkan 3 sertifikat kurasi"


def test_what_was_looked_at_is_what_is_issued_byte_for_byte(
    qtbot: QtBot, page: CertificatesPage, judged: Desk, tmp_path: Path, dialog_answers: Answers
):
    page.show_record("issue")
    reach(qtbot, page, LOOK)
    seen = page.flow.batch.pdf
    reach(qtbot, page, DONE)
    target = tmp_path / "s.pdf"
    dialog_answers.append(choose(target))
    page.flow.issued.save.click()
    qtbot.waitUntil(target.exists, timeout=20_000)
    qtbot.waitUntil(lambda: bool(prints(judged)))
    assert target.read_bytes() == seen


def test_one_file_per_certificate_is_named_by_number_and_firm(
    qtbot: QtBot, page: CertificatesPage, judged: Desk, tmp_path: Path, dialog_answers: Answers
):
    issue_all(qtbot, page)
    folder = tmp_path / "berkas"
    folder.mkdir()
    dialog_answers.append(choose(folder))
    page.flow.issued.save_each.click()
    qtbot.waitUntil(lambda: len(prints(judged)) == 3, timeout=20_000)
    assert sorted(file.name for file in folder.iterdir()) == [
        "500.9-001-KURASI-I-2026 Abon Jaya.pdf",
        "500.9-002-KURASI-I-2026 Batik Belimbing.pdf",
        "500.9-003-KURASI-I-2026 Gerabah Kreasi.pdf",
    ]


def test_a_folder_that_is_gone_is_refused_in_one_sentence(
    qtbot: QtBot, page: CertificatesPage, judged: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    issue_all(qtbot, page)
    monkeypatch.setattr(delivery, "ask_file", lambda *_: tmp_path / "hilang" / "s.pdf")
    page.flow.issued.save.click()
    qtbot.waitUntil(lambda: "tidak ada" in page.flow.issued.notice.words, timeout=20_000)
    assert "pilih folder lain" in page.flow.issued.notice.words
    assert prints(judged) == []
    assert len(issued(judged)) == 3


def test_without_a_printer_it_says_so_and_offers_the_file(
    qtbot: QtBot, page: CertificatesPage, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(delivery, "printer_names", list)
    issue_all(qtbot, page)
    page.flow.issued.print_out.click()
    notice = page.flow.issued.notice
    assert "Tidak ada printer" in notice.words
    assert any("PDF" in each.text() for each in notice.findChildren(QAbstractButton))


def test_only_the_ticked_session_is_issued(qtbot: QtBot, page: CertificatesPage, judged: Desk):
    rajut = (("Rajut Harapan", "kriya", "90.00"),)
    other = judged.do("Sesi lain", lambda session: judge(session, "Kurasi 2024", rajut, date(2024, 5, 1)))
    page.show_record(f"issue/{other}")
    ticks = {tick.text().split("  ")[0]: tick for tick in page.flow.choosing.findChildren(QCheckBox)}
    assert ticks["Kurasi 2024"].isChecked()
    assert not ticks[TITLE].isChecked()
    reach(qtbot, page, DONE)
    assert [facts.ikm for facts in judged.ask(facts_of)] == ["Rajut Harapan"]


def test_the_council_issues_under_its_own_head_and_book(qtbot: QtBot, page: CertificatesPage, judged: Desk):
    page.show_record("issue")
    page.flow.choosing.issuer.choose("dekranasda")
    page.flow.choosing.day.setText("26/1/2026")
    reach(qtbot, page, DONE)
    assert issued(judged)[0].number == "001/SERT/Dekranasda-Depok/I/2026"
    assert judged.ask(facts_of)[0].head[-1] == "KOTA DEPOK"


def test_what_cannot_be_read_stands_beside_its_field(page: CertificatesPage):
    page.show_record("issue")
    page.flow.choosing.day.setText("32 Januari")
    page.flow.choosing.months.setText("selamanya")
    page.flow.forward.click()
    assert page.flow.step == CHOOSE
    assert "tidak ada di kalender" in page.flow.choosing.day.accessibleDescription()
    assert "bukan jumlah bulan" in page.flow.choosing.months.accessibleDescription()


def test_without_a_signatory_the_check_says_so_and_takes_one(
    qtbot: QtBot, desk: Desk, memory: Memory, dialog_answers: Answers
):
    def sign(dialog: SignatoryDialog) -> None:
        dialog.keep.click()
        assert dialog.fields["name"].problem
        dialog.fields["name"].show_text("Drs. Contoh, M.Si.")
        dialog.fields["position"].show_text("Kepala Dinas")
        dialog.fields["nip"].show_text("123")
        dialog.keep.click()
        assert "18" in dialog.fields["nip"].problem
        dialog.fields["nip"].show_text("197001011995031001")
        dialog.keep.click()

    desk.do("Muat contoh", lambda session: open_office_with(session, signed=False))
    page = shown(qtbot, desk, memory)
    page.show_record("issue")
    page.flow.choosing.day.setText("26/1/2026")
    reach(qtbot, page, CHECK)
    missing = next(each for each in page.flow.checking.sentences if "enanda tangan" in each)
    assert missing.startswith("Penanda tangan belum ada")
    dialog_answers.append(sign)
    page.flow.checking.sign_asked.emit()
    qtbot.waitUntil(lambda: not any("belum ada" in each for each in page.flow.checking.sentences))
    assert desk.ask(lambda session: session.scalars(select(Official.name)).all()) == ["Drs. Contoh, M.Si."]


def test_numbers_taken_meanwhile_stop_the_issue_and_nothing_is_stored(
    qtbot: QtBot, page: CertificatesPage, judged: Desk
):
    page.show_record("issue")
    reach(qtbot, page, LOOK)
    rajut = (("Rajut Harapan", "kriya", "90.00"),)

    def someone_else(session: Session) -> None:
        other = judge(session, "Kurasi 2024", rajut)
        issue(session, plan_issue(session, on=date(2026, 1, 26), session_ids=[other]))

    judged.do("Dari PC lain", someone_else)
    page.flow.forward.click()
    qtbot.waitUntil(lambda: page.flow.problem.words != "", timeout=20_000)
    assert page.flow.step == CHOOSE
    assert len(issued(judged)) == 1


def test_an_issue_undone_leaves_no_number_behind(qtbot: QtBot, page: CertificatesPage, judged: Desk):
    issue_all(qtbot, page)
    judged.do("Urungkan", lambda session: undo(session, plan_undo(session)), tell=False)
    assert issued(judged) == []
    assert page.begin.isVisible()
    issue_all(qtbot, page)
    assert issued(judged)[0].number == "500.9/001/KURASI/I/2026"


def test_a_certificate_is_found_by_number_firm_or_code(qtbot: QtBot, page: CertificatesPage, judged: Desk):
    issue_all(qtbot, page)
    page.show_record("")
    panel = page.book.panel
    for typed in ("002", "batik", issued(judged)[1].code):
        panel.search.setText(typed)
        qtbot.waitUntil(lambda: panel.table.rows.rowCount() == 1)
        assert panel.table.rows.text(0, 1) == "Batik Belimbing"
        panel.search.setText("")
        qtbot.waitUntil(lambda: panel.table.rows.rowCount() == 3)


def test_beside_the_list_stands_the_page_and_its_prints(
    qtbot: QtBot, page: CertificatesPage, judged: Desk, tmp_path: Path, dialog_answers: Answers
):
    issue_all(qtbot, page)
    second = issued(judged)[1].id
    page.show_record(second)
    qtbot.waitUntil(lambda: page.book.side.shown == second)
    for copy in (1, 2):
        dialog_answers.append(choose(tmp_path / f"cetak {copy}.pdf"))
        page.book.save.click()
        qtbot.waitUntil(lambda copy=copy: len(prints(judged)) == copy, timeout=20_000)
    assert prints(judged) == [("cetak 1.pdf", 1), ("cetak 2.pdf", 2)]
    assert len(texts((tmp_path / "cetak 1.pdf").read_bytes())) == 1
    assert (tmp_path / "cetak 1.pdf").read_bytes() == (tmp_path / "cetak 2.pdf").read_bytes()
