"""Sessions at the screen: opened by keyboard, led from phase to phase, opened again with a reason."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.lock_note import why_locked
from depok_desk.gui.pages.curation.phase_bar import remarks
from depok_desk.gui.pages.curation.phase_bar_questions import OnwardDialog, ReopenDialog
from depok_desk.gui.pages.curation.phase_bar_words import DETAILS, mended_at
from depok_desk.model.locks import LOCKS, PHASES
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.hindrances import Hindrances
from depok_desk.services.judging.phases import PhaseLine
from judging_office import TITLE, phase_of
from tests.gui.curation.opening import OpenSession

Answers = list[Callable[[Any], None]]


def line(phase: str) -> SessionLine:
    return SessionLine("1", "Kurasi", phase, "", None, None, 0, 0)


def test_the_next_phase_is_one_key_and_enter_away(
    qtbot: QtBot, open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("pendaftaran", "peserta")
    dialog_answers.append(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    page.view.head.next.click()
    assert desk.ask(lambda session: phase_of(session, made.session_id)) == "verifikasi"
    assert page.view.head.next.text().strip() == "&Lanjut ke penilaian"
    assert page.view.head.steps.accessibleName() == "Langkah 2 dari 5: Verifikasi"
    assert page.view.tabs.key == "berkas"


def test_who_does_not_go_on_stays_where_he_is(open_session: OpenSession, dialog_answers: Answers):
    page, _ = open_session("pendaftaran", "peserta")
    dialog_answers.append(lambda dialog: dialog.reject())
    page.view.head.next.click()
    assert page.view.tabs.key == "peserta"


def test_a_session_that_lacks_a_jury_does_not_go_on_and_leads_there(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("verifikasi", "berkas", jurors=0)

    def look(dialog: OnwardDialog) -> None:
        assert not dialog.go.isEnabled()
        links = [each for each in dialog.findChildren(QPushButton) if each.text() == "Buka Juri"]
        links[0].click()

    dialog_answers.append(look)
    page.view.head.next.click()
    assert page.view.tabs.key == "juri"
    assert desk.ask(lambda session: phase_of(session, made.session_id)) == "verifikasi"


def test_marks_that_are_missing_have_to_be_agreed_to(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("penilaian", "peserta", candidates=2, jurors=2)

    def agree(dialog: OnwardDialog) -> None:
        assert not dialog.go.isEnabled()
        assert "12 nilai" in dialog.without.text()
        dialog.without.click()
        dialog.go.click()

    dialog_answers.append(agree)
    page.view.head.next.click()
    assert desk.ask(lambda session: phase_of(session, made.session_id)) == "pleno"


def test_what_the_plenary_decides_leads_on_to_the_certificates(
    qtbot: QtBot, open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("pleno", "peserta")
    assert page.view.head.next.text().strip() == "&Tetapkan hasil"
    dialog_answers.append(lambda dialog: dialog.go.click())
    page.view.head.next.click()
    assert desk.ask(lambda session: phase_of(session, made.session_id)) == "ditetapkan"
    head = page.view.head
    assert not head.next.isVisible()
    assert head.issue.isVisible()
    assert "Terbitkan" in head.issue.text()
    with qtbot.waitSignal(page.going) as going:
        head.issue.click()
    assert going.args == [Place("sertifikat", f"issue/{made.session_id}")]


def test_where_height_is_scarce_the_phases_stand_in_place_of_the_title(
    qtbot: QtBot, open_session: OpenSession
):
    page, _ = open_session("penilaian", "peserta")
    head = page.view.head
    high = head.height()
    page.resize(1218, 420)
    qtbot.waitUntil(lambda: head.height() < high)
    assert head.steps.isVisible()
    page.resize(1218, 690)
    qtbot.waitUntil(lambda: head.height() == high)


def test_a_phase_is_opened_again_with_a_reason_only(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("penilaian", "peserta")

    def reopen(dialog: ReopenDialog) -> None:
        dialog.go.click()
        assert "alasan" in dialog.why.problem
        dialog.why.show_text("Dua peserta belum tercatat")
        dialog.go.click()

    dialog_answers.append(reopen)
    page.view.head.steps.asked.emit(0)
    assert desk.ask(lambda session: phase_of(session, made.session_id)) == "pendaftaran"


def test_a_session_is_deleted_and_comes_back_by_undo(open_session: OpenSession, desk: Desk):
    page, _ = open_session("pendaftaran", "peserta")
    next(command for command in page.commands() if command.words == "Hapus sesi").does()
    assert page.empty.isVisible()
    assert desk.turns().undo == f"Hapus sesi {TITLE}"


@pytest.mark.parametrize("phase", PHASES)
def test_steps_say_in_words_what_is_done_now_and_to_come(phase: str):
    course = [PhaseLine("1", "pendaftaran", "verifikasi", date(2026, 1, 26), "")]
    said = remarks(phase, course)
    now = PHASES.index(phase)
    assert len(said) == len(PHASES)
    assert all(each.startswith("selesai") for each in said[:now])
    assert said[now] == ("ditetapkan" if phase == "ditetapkan" else "sekarang")
    assert set(said[now + 1 :]) <= {"menyusul"}
    if now:
        assert said[0] == "selesai 26-01-2026"


@pytest.mark.parametrize(
    ("sentence", "tab"),
    [
        ("Belum ada peserta; tambahkan peserta dari register.", "peserta"),
        ("Belum ada juri untuk sektor Kuliner; tambahkan juri.", "juri"),
        ("Sektor Kriya belum punya rubrik; pilih rubriknya di rincian sesi.", DETAILS),
        ("Rubrik 1 untuk sektor Kriya belum dapat dipakai: Batas selisih juri harus di atas 0.", DETAILS),
        ("Tanggal sesi belum diisi; legalitas diperiksa terhadap hari sesi dibuat.", DETAILS),
        ("Berkas 3 peserta belum diperiksa; yang berlaku adalah isi register.", "berkas"),
        ("2 nilai berbeda antara ketikan pertama dan kedua; selesaikan dahulu.", "penilaian"),
        ("12 nilai belum diisi.", "penilaian"),
    ],
)
def test_each_hindrance_leads_to_where_it_is_mended(sentence: str, tab: str):
    assert mended_at(sentence) == tab


def test_nothing_in_the_way_is_asked_once(qtbot: QtBot):
    holder = QWidget()
    qtbot.addWidget(holder)
    dialog = OnwardDialog(holder, "verifikasi", Hindrances(), {})
    assert dialog.go.isEnabled()
    assert not dialog.without.isVisibleTo(dialog)


@pytest.mark.parametrize("phase", PHASES)
@pytest.mark.parametrize("table", ["candidate", "juror", "paper_check", "score"])
def test_what_is_locked_says_why_and_the_way_out(phase: str, table: str):
    said = why_locked(line(phase), "Ini", table, "+")
    allowed = LOCKS[table].phases("+")
    assert bool(said) == (phase not in allowed)
    if said:
        assert any(each in said for each in allowed)
