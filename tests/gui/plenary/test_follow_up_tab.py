"""The tab Tindak lanjut: coaching planned and kept, judging again, letters."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.follow_up import make
from depok_desk.gui.pages.curation.follow_up.step_question import DayDialog, PlanDialog, StepDialog
from depok_desk.gui.pages.curation.follow_up.tab import AGAIN, LETTERS
from depok_desk.gui.pages.curation.minutes import paper_out
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.follow_up import add_step, coaching_lines, recuration_list
from judging_office import JUDGING_DAY, judging_session

KEY = Qt.Key
TODAY = date(2026, 4, 1)
PLAN = "Rencanakan pembinaan untuk yang belum lulus …"


def decided(session, made):
    go_on(session, made.session_id, JUDGING_DAY)


def with_a_step(session, made):
    decided(session, made)
    add_step(session, made.candidates[2], "Label gizi", person="Ibu Sari", due_on=date(2026, 3, 31))


def steps(clerk):
    lines = clerk.desk.ask(lambda session: coaching_lines(session, TODAY))
    return [(line.firm, line.what, line.person, line.due_on, line.done_on) for line in lines]


def go_to(clerk, key):
    """Be at the first step, in a column."""
    table = clerk.tab.coaching.table
    keys = [column.key for column in table.rows.columns]
    table.setCurrentIndex(table.rows.index(0, keys.index(key)))
    return table


def type_into(clerk, key, text):
    table = go_to(clerk, key)
    QTest.keyClick(table, text[0])
    QTest.keyClicks(table.typing.editor, text[1:])
    QTest.keyClick(table.typing.editor, KEY.Key_Return)
    return table


def test_what_is_proposed_becomes_a_plan_at_one_stroke(clerk_at, answers):
    clerk = clerk_at(make, before=decided)

    def plan(dialog):
        assert isinstance(dialog, PlanDialog)
        assert dialog.list.count() == 6
        QTest.keyClick(dialog.list, KEY.Key_Space)
        assert dialog.keep.text() == "&Rencanakan 5 langkah"
        QTest.keyClicks(dialog.form.person.editor, "Bidang Industri")
        QTest.keyClick(dialog.form.due.editor, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(dialog.form.due.editor, "31/3/2026")
        QTest.keyClick(dialog.keep, KEY.Key_Return)

    answers.append(plan)
    clerk.command(PLAN)
    found = steps(clerk)
    assert [firm for firm, *_ in found] == ["Cendol Dahlia"] * 2 + ["Dodol Flamboyan"] * 3
    assert {(person, due) for _, _, person, due, _ in found} == {("Bidang Industri", date(2026, 3, 31))}
    clerk.command(PLAN)
    assert len(steps(clerk)) == 5
    assert any("sudah punya rencana" in text for text in clerk.texts())


def test_one_step_more_is_asked_for_with_its_words(clerk_at, answers):
    clerk = clerk_at(make, before=decided)
    problems = []

    def add(dialog):
        assert isinstance(dialog, StepDialog)
        dialog.keep.click()
        problems.append(dialog.what.problem)
        QTest.keyClicks(dialog.what.editor, "Foto produk")
        dialog.keep.click()

    answers.append(add)
    clerk.command("Tambah langkah pembinaan …")
    assert problems == ["Tulis apa yang akan dibenahi."]
    assert [(firm, what) for firm, what, *_ in steps(clerk)] == [("Abon Melati", "Foto produk")]


def test_a_step_is_changed_where_it_stands(clerk_at):
    clerk = clerk_at(make, before=with_a_step)
    type_into(clerk, "what", "Label dan informasi gizi")
    type_into(clerk, "person", "Bapak Joko")
    type_into(clerk, "due_on", "30 Juni 2026")
    assert steps(clerk) == [
        ("Cendol Dahlia", "Label dan informasi gizi", "Bapak Joko", date(2026, 6, 30), None)
    ]


def test_what_is_no_date_is_refused_at_its_cell(clerk_at):
    clerk = clerk_at(make, before=with_a_step)
    table = type_into(clerk, "due_on", "segera")
    assert table.note.words
    assert isinstance(table.typing.editor, QLineEdit)
    QTest.keyClick(table.typing.editor, KEY.Key_Escape)
    assert steps(clerk)[0][3] == date(2026, 3, 31)


def test_the_words_of_a_step_cannot_be_emptied_its_day_can(clerk_at):
    clerk = clerk_at(make, before=with_a_step)
    clerk.press(go_to(clerk, "what"), KEY.Key_Delete)
    assert "belum ditulis" in clerk.tab.coaching.table.note.words
    clerk.press(go_to(clerk, "due_on"), KEY.Key_Delete)
    assert steps(clerk) == [("Cendol Dahlia", "Label gizi", "Ibu Sari", None, None)]


def test_the_space_bar_ticks_a_step_off_and_opens_it_again(clerk_at):
    clerk = clerk_at(make, before=with_a_step)
    clerk.tab.enter()
    assert "1 langkah terbuka" in clerk.texts()
    clerk.press(clerk.tab.coaching.table, KEY.Key_Space)
    assert steps(clerk)[0][4] is not None
    assert "0 langkah terbuka" in clerk.texts() or "Belum ada rencana pembinaan" in clerk.texts()
    clerk.tab.coaching.finished.setChecked(True)
    clerk.press(clerk.tab.coaching.table, KEY.Key_Space)
    assert steps(clerk)[0][4] is None


def test_steps_are_taken_out_of_the_plan(clerk_at):
    clerk = clerk_at(make, before=with_a_step)
    clerk.command("Hapus langkah pembinaan")
    assert steps(clerk) == []


def test_a_step_of_another_session_leads_there(clerk_at, qtbot):
    others = []

    def two(session, made):
        with_a_step(session, made)
        other = judging_session(session, "pleno", title="Kurasi Produk Juni 2025")
        add_step(session, other.candidates[0], "Foto produk", due_on=date(2025, 9, 1))
        others.append(other.session_id)

    clerk = clerk_at(make, before=two)
    rows = clerk.tab.coaching.table.rows
    assert rows.rowCount() == 1
    clerk.tab.coaching.everywhere.setChecked(True)
    assert [rows.text(row, 6) for row in range(2)] == [
        "Kurasi Produk Juni 2025",
        "Kurasi Produk Januari 2026",
    ]
    go_to(clerk, "what")
    with qtbot.waitSignal(clerk.tab.going) as going:
        clerk.command("Buka sesi langkah ini")
    assert going.args == [Place("kurasi", f"{others[0]}/tindak-lanjut")]


def test_a_command_of_another_list_shows_that_list_first(clerk_at):
    clerk = clerk_at(make, before=with_a_step)
    clerk.tab.turn(LETTERS)
    clerk.command("Hapus langkah pembinaan")
    assert clerk.tab.coaching.isVisible()
    assert len(steps(clerk)) == 1


def test_several_products_get_a_day_together(clerk_at, answers):
    clerk = clerk_at(make, before=decided)
    clerk.tab.turn(AGAIN)
    clerk.tab.enter()
    table = clerk.tab.again.table
    assert table.rows.rowCount() == 2
    table.selectAll()

    def date_of(dialog):
        assert isinstance(dialog, DayDialog)
        QTest.keyClick(dialog.day.editor, KEY.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(dialog.day.editor, "1 Juli 2026")
        QTest.keyClick(dialog.keep, KEY.Key_Return)

    answers.append(date_of)
    clerk.press(table, KEY.Key_Return)
    found = clerk.desk.ask(recuration_list)
    assert {line.recurate_by for line in found} == {date(2026, 7, 1)}
    assert table.rows.text(0, 4) == "01-07-2026"


def letters(clerk, qtbot):
    qtbot.waitUntil(lambda: not clerk.desk.busy, timeout=20_000)
    pages = PdfReader(BytesIO(clerk.tab.letters.preview.pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_letters_are_ticked_seen_and_saved(clerk_at, qtbot, tmp_path, monkeypatch):
    clerk = clerk_at(make, before=decided)
    clerk.tab.turn(LETTERS)
    clerk.tab.enter()
    told = letters(clerk, qtbot)
    assert "Abon Melati" in told
    assert "Dodol Flamboyan" in told
    clerk.press(clerk.tab.letters.list, KEY.Key_Space)
    told = letters(clerk, qtbot)
    assert "Abon Melati" not in told
    assert clerk.tab.letters.save.text() == " Simpan 3 surat sebagai PD&F …"
    monkeypatch.setattr(paper_out, "ask_file", lambda *_: tmp_path / "surat.pdf")
    clerk.command("Simpan surat umpan balik sebagai PDF …")
    qtbot.waitUntil(lambda: not clerk.desk.busy, timeout=20_000)
    assert (tmp_path / "surat.pdf").read_bytes() == clerk.tab.letters.preview.pdf
    assert clerk.tab.letters.notice.words == "Surat umpan balik tersimpan."


def test_no_letter_leaves_before_the_session_is_decided(clerk_at, qtbot):
    clerk = clerk_at(make)
    clerk.tab.turn(LETTERS)
    assert "Abon Melati" in letters(clerk, qtbot)
    assert not clerk.tab.letters.save.isEnabled()
    assert not clerk.tab.letters.print.isEnabled()
    assert clerk.tab.letters.early.words.startswith("Surat baru dapat disimpan")


@pytest.mark.parametrize("phase", ["pendaftaran", "penilaian"])
def test_before_the_plenary_nothing_can_be_planned(clerk_at, phase):
    clerk = clerk_at(make, phase)
    assert not clerk.tab.coaching.plan.isEnabled()
    assert "Pembinaan baru dibuka pada tahap pleno." in clerk.texts()
