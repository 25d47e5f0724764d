"""The tab Pleno: results by rank, what speaks for each, and rulings by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from depok_desk.gui.pages.curation.plenary import make
from depok_desk.gui.pages.curation.plenary.ruling_question import RulingDialog
from depok_desk.gui.pages.curation.plenary.wide_view import WideDialog
from depok_desk.services.judging.course import go_on
from depok_desk.services.judging.deciding import plenary_lines, rule
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.scoring import put_marks
from judging_office import JUDGING_DAY

KEY = Qt.Key


def shown(clerk):
    """The rows: product, total, grade, decision."""
    rows = clerk.tab.table.rows
    return [
        (rows.text(row, 1).partition("\n")[0], *(rows.text(row, column) for column in (2, 3, 4)))
        for row in range(rows.rowCount())
    ]


def remarks(clerk):
    rows = clerk.tab.table.rows
    return {rows.text(row, 1).partition("\n")[0]: rows.text(row, 5) for row in range(rows.rowCount())}


def decisions(clerk):
    lines = clerk.desk.ask(lambda session: plenary_lines(session, clerk.made.session_id))
    return {line.judged.entry.name: (line.decision, line.grade, line.reason) for line in lines}


def one_mark_missing(session, made):
    put_marks(session, made.jurors[0], {(made.candidates[0], made.criteria[0]): None}, "ketik")
    go_on(session, made.session_id, JUDGING_DAY, 1)


def fill(decision, grade, why):
    """Fill in the question with the keyboard, and put it."""

    def answer(dialog):
        assert isinstance(dialog, RulingDialog)
        dialog.decision.editor.setFocus()
        QTest.keyClicks(dialog.decision.editor, decision[0])
        QTest.keyClick(dialog.grade.editor, grade)
        QTest.keyClicks(dialog.why.editor, why)
        QTest.keyClick(dialog.keep, KEY.Key_Return)

    return answer


def test_results_stand_by_rank_with_what_the_marks_say(clerk_at):
    clerk = clerk_at(make)
    assert shown(clerk) == [
        ("Produk Abon Melati", "91,33", "A", "Lulus"),
        ("Produk Bakso Kenanga", "71,33", "B", "Lulus"),
        ("Produk Cendol Dahlia", "51,33", "D", "Tidak lulus"),
        ("Produk Dodol Flamboyan", "31,33", "D", "Tidak lulus"),
    ]
    assert "Semua diputuskan" in clerk.texts()


def test_the_chosen_one_is_explained_with_its_whole_table(clerk_at):
    clerk = clerk_at(make)
    clerk.tab.enter()
    clerk.press(clerk.tab.table, KEY.Key_Down)
    told = clerk.texts(clerk.tab.detail)
    assert told[0] == "Produk Bakso Kenanga"
    assert any(text.startswith("Nilai 71,33: grade B") for text in told)
    for word in ("Ratna", "Bagus", "Intan", "Rasa & keamanan (50%)", "Kekuatan", "Kelemahan"):
        assert word in told
    assert any(text.startswith("• Kemasan & label (3,") for text in told)
    assert "Bergantung pada apa" in told


def test_a_ruling_is_made_by_keyboard_and_marked_with_words(clerk_at, answers):
    clerk = clerk_at(make)
    clerk.tab.enter()
    clerk.press(clerk.tab.table, KEY.Key_Down)
    clerk.press(clerk.tab.table, KEY.Key_Down)
    answers.append(fill("Lulus", "B", "Kemasan baru sudah dilihat"))
    clerk.press(clerk.tab.table, KEY.Key_Return)
    assert decisions(clerk)["Cendol Dahlia"] == ("lulus", "B", "Kemasan baru sudah dilihat")
    assert remarks(clerk)["Produk Cendol Dahlia"] == "putusan pleno; menurut nilai grade D, tidak lulus"
    told = clerk.texts(clerk.tab.detail)
    assert "Putusan pleno: grade B, lulus. Menurut nilai grade D, tidak lulus." in told
    assert "Alasan: Kemasan baru sudah dilihat" in told


def test_a_ruling_is_taken_back_with_delete(clerk_at):
    clerk = clerk_at(
        make,
        before=lambda session, made: rule(
            session, made.candidates[0], decision="perbaikan", grade="B", why="Label keliru"
        ),
    )
    clerk.tab.enter()
    clerk.press(clerk.tab.table, KEY.Key_Delete)
    assert decisions(clerk)["Abon Melati"] == ("lulus", "A", "")
    assert not clerk.tab.head.lift.isEnabled()


def test_what_is_wrong_stands_beside_its_field(clerk_at, answers):
    clerk = clerk_at(make)
    said = []

    def wrongly(dialog):
        QTest.keyClick(dialog.grade.editor, KEY.Key_D)
        dialog.keep.click()
        said.extend((dialog.decision.problem, dialog.grade.problem, dialog.why.problem))

    answers.append(wrongly)
    clerk.command("Putuskan lain …")
    assert said[0] == ""
    assert said[1].startswith("Yang lulus tidak dapat bergrade D")
    assert said[2].startswith("Alasan pleno belum diisi")
    assert decisions(clerk)["Abon Melati"] == ("lulus", "A", "")


def test_those_nobody_has_decided_about_come_first_with_the_reason(clerk_at, answers):
    clerk = clerk_at(make, "penilaian", one_mark_missing, marks=True)
    assert shown(clerk)[0][0] == "Produk Abon Melati"
    assert shown(clerk)[0][3] == "Belum"
    assert remarks(clerk)["Produk Abon Melati"] == "1 nilai kosong"
    assert "1 belum diputuskan" in clerk.texts()
    clerk.tab.table.selectRow(2)
    clerk.command("Ke peserta berikutnya yang belum diputuskan")
    assert clerk.tab.case.line.judged.entry.name == "Abon Melati"
    answers.append(fill("Lulus", "A", "Dua juri sepakat"))
    clerk.command("Putuskan lain …")
    assert decisions(clerk)["Abon Melati"][0] == "lulus"
    assert "Semua diputuskan" in clerk.texts()


def test_an_open_one_leads_to_its_marks(clerk_at, qtbot):
    clerk = clerk_at(make, "penilaian", one_mark_missing, marks=True)
    with qtbot.waitSignal(clerk.tab.turning) as turning:
        clerk.tab.detail.turning.emit("penilaian")
    assert turning.args == ["penilaian"]
    assert any("Belum dapat diputuskan: 1 nilai kosong" in text for text in clerk.texts())


def test_counts_filter_the_list(clerk_at):
    clerk = clerk_at(make)
    chips = clerk.tab.chips.chips
    named = [chip.accessibleName() for chip in chips.values()]
    assert named[:3] == ["Semua: 4", "Lulus: 2", "Tidak lulus: 2"]
    assert named[3:] == ["Grade A: 1", "Grade B: 1", "Grade D: 2", "Sektor Kuliner: 4"]
    clerk.tab.focus_filter()
    clerk.press(chips["decision", "tidak lulus"], KEY.Key_Space)
    assert [row[0] for row in shown(clerk)] == ["Produk Cendol Dahlia", "Produk Dodol Flamboyan"]
    clerk.press(chips["grade", "A"], KEY.Key_Space)
    assert shown(clerk) == []
    clerk.press(chips["semua", ""], KEY.Key_Space)
    assert len(shown(clerk)) == 4


def test_a_decided_session_is_read_from_what_was_frozen(clerk_at):
    def decide(session, made):
        rule(session, made.candidates[2], decision="lulus", grade="B", why="Sudah dibenahi")
        go_on(session, made.session_id, JUDGING_DAY)

    clerk = clerk_at(make, before=decide)
    assert shown(clerk)[2] == ("Produk Cendol Dahlia", "51,33", "B", "Lulus")
    assert "Putusan pleno terkunci sejak tahap ditetapkan" in " ".join(clerk.texts())
    clerk.tab.table.selectRow(2)
    assert not clerk.tab.head.rule.isEnabled()
    assert not clerk.tab.head.lift.isEnabled()
    assert "Putuskan lain …" not in [each.words for each in clerk.tab.commands()]


def test_who_abstained_is_told_by_name(clerk_at):
    def abstain(session, made):
        put_marks(session, made.jurors[1], {(made.candidates[0], made.criteria[1]): ABSTAIN}, "ketik")
        go_on(session, made.session_id, JUDGING_DAY)

    clerk = clerk_at(make, "penilaian", abstain, marks=True)
    told = clerk.texts(clerk.tab.detail)
    assert any("Abstain (Bagus Prakoso, S.Sn.: Kemasan & label)" in text for text in told)
    assert "abstain" in told


def test_large_type_leads_from_one_to_the_next_with_arrows(clerk_at, answers):
    clerk = clerk_at(make)
    seen = []

    def leaf(dialog):
        assert isinstance(dialog, WideDialog)
        for key in (KEY.Key_Left, KEY.Key_Right, KEY.Key_Right):
            QTest.keyClick(dialog, key)
            seen.append((dialog.product.text(), dialog.outcome.text()))

    answers.append(leaf)
    clerk.command("Tampilan layar lebar")
    assert seen == [
        ("Produk Abon Melati", "91,33 · Grade A, lulus"),
        ("Produk Bakso Kenanga", "71,33 · Grade B, lulus"),
        ("Produk Cendol Dahlia", "51,33 · Grade D, tidak lulus"),
    ]
    assert clerk.tab.case.line.judged.entry.name == "Cendol Dahlia"


@pytest.mark.parametrize("phase", ["pendaftaran", "verifikasi"])
def test_before_the_marks_there_is_a_sentence_instead(clerk_at, phase):
    clerk = clerk_at(make, phase)
    assert "Pleno menyusul" in clerk.texts()
    assert list(clerk.tab.commands()) == []
    assert [pane for pane in clerk.tab.panes() if pane.isVisible()]


def test_while_the_jury_judges_results_are_provisional(clerk_at):
    clerk = clerk_at(make, "penilaian", marks=True)
    assert "Hasil sementara; putusan pleno baru dibuka setelah penilaian ditutup." in clerk.texts()
    assert not clerk.tab.head.rule.isEnabled()
