"""Sessions at the screen: opened by keyboard, led from phase to phase, opened again with a reason."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation import make
from depok_desk.gui.pages.curation.lock_note import why_locked
from depok_desk.gui.pages.curation.new_session import SessionDialog
from depok_desk.gui.pages.curation.new_session_choices import proposed_title
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.phase_bar import remarks
from depok_desk.gui.pages.curation.phase_bar_questions import OnwardDialog, ReopenDialog
from depok_desk.gui.pages.curation.phase_bar_words import DETAILS, mended_at
from depok_desk.gui.widgets.choice import Choice
from depok_desk.model.curation import CurationSession
from depok_desk.model.locks import LOCKS, PHASES
from depok_desk.model.rubric import Rubric
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.hindrances import Hindrances
from depok_desk.services.judging.jury import juror_lines
from depok_desk.services.judging.phases import PhaseLine
from depok_desk.services.judging.sessions import SessionDetails, details_of, new_session, rubrics_of
from judging_office import TITLE, judging_session, phase_of
from tests.gui.curation.opening import OpenSession

Answers = list[Callable[[Any], None]]


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, memory: Memory) -> CurationPage:
    """The page of an office that has no session."""
    made = make(desk, memory)
    assert isinstance(made, CurationPage)
    qtbot.addWidget(made)
    desk.changed.connect(made.stale)
    made.show()
    return made


def retype(dialog: SessionDialog, **texts: str) -> None:
    for key, text in texts.items():
        dialog.entered.fields[key].retype(text)


def line(phase: str) -> SessionLine:
    return SessionLine("1", "Kurasi", phase, "", None, None, 0, 0)


def test_a_session_is_opened_with_what_is_proposed_by_enter_alone(
    qtbot: QtBot, page: CurationPage, desk: Desk, dialog_answers: Answers
):
    dialog_answers.append(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    next(command for command in page.commands() if command.words == "Sesi kurasi baru").does()
    shown = page.sessions.currentItem()
    assert shown.text().startswith("Kurasi IKM ")
    assert page.view.tabs.key == "peserta"
    assert desk.turns().undo == f"Buat sesi {shown.text()}"


def test_days_place_and_hours_are_read_as_people_type_them(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    def fill(dialog: SessionDialog) -> None:
        retype(dialog, title="Kurasi Januari", starts_on="26/1/2026", ends_on="27 jan 2026", opens_at="8.30")
        retype(dialog, place="Aula Balai Kota", slot_minutes="20")
        dialog.keep.click()

    dialog_answers.append(fill)
    page.new.click()
    details = desk.ask(lambda session: details_of(session, page.sessions.key()))
    assert (details.title, details.place) == ("Kurasi Januari", "Aula Balai Kota")
    assert (details.starts_on, details.ends_on) == (date(2026, 1, 26), date(2026, 1, 27))
    assert (details.opens_at, details.slot_minutes) == ("08.30", 20)


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_stored(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    desk.do("Sesi", lambda session: new_session(session, SessionDetails("Kurasi Januari")))
    said: dict[str, str] = {}

    def fill(dialog: SessionDialog) -> None:
        retype(dialog, title="Kurasi Januari", starts_on="27/1/2026", ends_on="26/1/2026", opens_at="pagi")
        dialog.keep.click()
        said.update({key: field.problem for key, field in dialog.entered.fields.items() if field.problem})
        assert dialog.isVisible()
        dialog.reject()

    dialog_answers.append(fill)
    page.new.click()
    assert said["title"] == "Sesi “Kurasi Januari” sudah ada; pakai judul lain."
    assert said["ends_on"] == "Hari selesai mendahului hari mulai."
    assert "pukul" in said["opens_at"]
    assert len(page.sessions.key()) > 0
    assert desk.ask(lambda session: len(session.scalars(select(CurationSession)).all())) == 1


def test_where_there_is_no_rubric_the_samples_are_proposed_and_marked(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    shown: list[str] = []

    def look(dialog: SessionDialog) -> None:
        for field in dialog.judging.rubrics.values():
            assert isinstance(field.editor, Choice)
            shown.append(field.editor.currentText())
        dialog.reject()

    dialog_answers += [look, lambda dialog: dialog.keep.click()]
    page.new.click()
    assert shown == [f"Rubrik {sector} (contoh) edisi 1" for sector in ("fesyen", "kriya", "kuliner")]
    assert desk.ask(lambda session: session.scalars(select(Rubric)).all()) == [], "only looked at"
    page.new.click()
    chosen = desk.ask(lambda session: rubrics_of(session, page.sessions.key()))
    assert set(chosen) == {"fesyen", "kriya", "kuliner"}


def test_only_the_sample_that_is_chosen_comes_into_the_store(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    def choose(dialog: SessionDialog) -> None:
        for sector in ("fesyen", "kriya"):
            dialog.judging.rubrics[sector].show_text("")
        dialog.keep.click()

    dialog_answers.append(choose)
    page.new.click()
    assert desk.ask(lambda session: [each.sector for each in session.scalars(select(Rubric))]) == ["kuliner"]


def test_the_jury_of_an_earlier_session_is_taken_over(
    page: CurationPage, desk: Desk, dialog_answers: Answers
):
    made = desk.do("Sesi", lambda session: judging_session(session, "pendaftaran"))

    def fill(dialog: SessionDialog) -> None:
        dialog.judging.jury.show_text(made.session_id)
        retype(dialog, title="Kurasi Lagi")
        dialog.keep.click()

    dialog_answers.append(fill)
    page.new.click()
    jurors = desk.ask(lambda session: juror_lines(session, page.sessions.key()))
    assert [each.details.name for each in jurors] == [
        each.details.name for each in desk.ask(lambda session: juror_lines(session, made.session_id))
    ]


def test_proposed_titles_are_never_taken():
    day = date(2026, 1, 26)
    assert proposed_title(day, ()) == "Kurasi IKM Januari 2026"
    taken = {"Kurasi IKM Januari 2026", "Kurasi IKM Januari 2026 (2)"}
    assert proposed_title(day, taken) == "Kurasi IKM Januari 2026 (3)"


def test_the_next_phase_is_one_key_and_enter_away(
    qtbot: QtBot, open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("pendaftaran", "peserta")
    dialog_answers.append(lambda dialog: qtbot.keyClick(dialog, Qt.Key.Key_Return))
    page.view.head.next.click()
    assert desk.ask(lambda session: phase_of(session, made.session_id)) == "verifikasi"
    assert page.view.head.next.text().strip() == "&Lanjut ke penilaian"
    assert page.view.head.steps.accessibleName() == "Langkah 2 dari 5: Verifikasi"


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
