"""What stands around the sheets: long scales, advice, conflicts of interest, struck jurors, the summary."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from sqlalchemy import select

from depok_desk.gui.pages.curation.scoring.session_sheets import Progress
from depok_desk.gui.pages.curation.scoring.wording import end_words
from depok_desk.model.jury import Advice
from depok_desk.services.judging.jury import JurorDetails, edit_juror, strike_juror
from depok_desk.services.judging.marks import ABSTAIN
from depok_desk.services.judging.scoring import put_marks
from judging_office import JURORS, give_marks

KEY = Qt.Key
KEYPAD = Qt.KeyboardModifier.KeypadModifier
WORDS = "Cantumkan berat bersih"


def advice(at):
    """What was advised: juror, candidate and criterion (None: the whole), each counted from 0."""
    rows = at.desk.ask(lambda session: session.scalars(select(Advice)).all())
    return {
        (
            at.made.jurors.index(row.juror_id),
            at.made.candidates.index(row.candidate_id),
            at.made.criteria.index(row.criterion_id) if row.criterion_id else None,
        ): row.wording
        for row in rows
    }


def type_advice(at, field, words=WORDS):
    """Write into a field beside the sheet, and leave it with Esc."""
    field.editor.setFocus()
    QTest.keyClicks(field.editor, words)
    QTest.keyClick(field.editor, KEY.Key_Escape)
    field.leave()


def test_a_long_mark_waits_for_enter(clerk):
    at = clerk(scale="0-100")
    at.key("87")
    assert at.count() == 0
    QTest.keyClick(at.table, KEY.Key_Enter, KEYPAD)
    at.key("78,5")
    at.press(KEY.Key_Tab)
    at.key("0")
    at.press(KEY.Key_Down)
    assert at.stored() == {(0, 0): "87", (0, 1): "78,5", (0, 2): "0"}, "zero is a mark"
    assert at.table.at == (1, 2)


def test_a_long_mark_is_mended_while_it_is_typed(clerk):
    at = clerk(scale="0-100")
    at.key("99")
    at.press(KEY.Key_Backspace)
    at.key("0")
    at.press(KEY.Key_Return)
    at.key("101")
    at.press(KEY.Key_Return)
    assert "di luar skala 0–100" in at.note
    assert at.table.at == (0, 1)
    at.key("100")
    at.press(KEY.Key_Return)
    assert at.stored() == {(0, 0): "90", (0, 1): "100"}


def test_f2_goes_on_with_what_stands_there(clerk):
    at = clerk(scale="0-100")
    at.key("8")
    at.press(KEY.Key_Return)
    at.go(0, 0)
    at.press(KEY.Key_F2)
    at.key("5")
    at.press(KEY.Key_Return)
    assert at.stored() == {(0, 0): "85"}


def test_a_change_elsewhere_does_not_disturb_what_is_being_typed(clerk):
    at = clerk(scale="0-100")
    at.key("8")
    at.look()
    at.key("5")
    at.press(KEY.Key_Return)
    assert at.stored() == {(0, 0): "85"}


def test_another_sheet_keeps_what_is_being_typed(clerk):
    at = clerk(scale="0-100")
    at.key("85")
    at.tab.turn(1)
    assert (at.stored(0), at.stored(1)) == ({(0, 0): "85"}, {})


def test_tab_and_enter_go_as_in_excel(clerk):
    at = clerk()
    for key, there in (
        (KEY.Key_Right, (0, 1)),
        (KEY.Key_Tab, (0, 2)),
        (KEY.Key_Tab, (1, 0)),
        (KEY.Key_Backtab, (0, 2)),
        (KEY.Key_Return, (1, 0)),
        (KEY.Key_End, (1, 2)),
        (KEY.Key_Home, (1, 0)),
    ):
        shift = (
            Qt.KeyboardModifier.ShiftModifier if key is KEY.Key_Backtab else Qt.KeyboardModifier.NoModifier
        )
        at.press(key, shift)
        assert at.table.at == there


def test_advice_is_kept_when_it_is_left(clerk):
    at = clerk()
    at.go(1, 2)
    type_advice(at, at.tab.sheets.view.side.about_cell)
    type_advice(at, at.tab.sheets.view.side.about_whole, "Bagus")
    assert advice(at) == {(0, 1, 2): WORDS, (0, 1, None): "Bagus"}
    at.go(1, 1)
    side = at.tab.sheets.view.side
    assert (side.about_cell.text(), side.about_whole.text()) == ("", "Bagus")


def test_advice_goes_to_the_cell_and_juror_it_was_written_for(clerk):
    at = clerk()
    QTest.keyClicks(at.tab.sheets.view.side.about_cell.editor, WORDS)
    at.tab.turn(1)
    assert advice(at) == {(0, 0, 0): WORDS}


def test_the_level_of_the_mark_is_told(clerk):
    at = clerk()
    at.key("4")
    at.go(0, 0)
    assert at.tab.sheets.view.side.levels.given == "Rasa & keamanan: tingkat 4"
    at.press(KEY.Key_Delete)
    assert at.tab.sheets.view.side.levels.given == ""


def test_what_is_looked_at_stands_above_the_levels(clerk):
    at = clerk()
    at.go(0, 0)
    assert at.tab.sheets.view.side.hint.text() == "Yang dilihat pada rasa & keamanan."
    at.go(0, 1)
    assert at.tab.sheets.view.side.hint.text() != "Yang dilihat pada rasa & keamanan."


def test_a_conflict_of_interest_stands_beside_the_cell(clerk):
    at = clerk()
    own = JurorDetails(JURORS[0], role="ketua", ikm_id=at.made.firms[1])
    at.desk.do("Ubah juri", lambda session: edit_juror(session, at.made.jurors[0], own))
    conflict = at.tab.sheets.view.side.conflict
    at.go(0, 0)
    assert conflict.isHidden()
    at.go(1, 0)
    assert "usaha Dra. Ratna Wulan sendiri" in conflict.words


def test_the_ways_by_which_marks_come_in_stand_side_by_side(clerk):
    at = clerk()
    at.tab.resize(980, 600)
    bar = at.tab.sheets.bar
    bar.show_rubrics([("kuliner", "✓ Kuliner · 12 peserta"), ("kriya", "Kriya · 4 peserta")])
    ways = (bar.rubrics, bar.jump, bar.paper, bar.code, bar.workbook, bar.phones)
    assert all(way.isVisible() for way in ways)
    assert len({way.geometry().center().y() for way in ways}) == 1


def test_the_end_of_a_sheet_names_the_sectors_that_are_still_open():
    assert end_words(Progress(6, 6), ["kriya", "fesyen"]) == "✓ Lembar ini lengkap; kriya dan fesyen belum."
    assert end_words(Progress(6, 6), []).endswith("juri berikutnya")
    assert end_words(Progress(5, 6), ["kriya"]).startswith("Masih 1 kosong")


def test_a_struck_juror_has_no_sheet_and_is_named(clerk):
    at = clerk()
    at.desk.do("Coret", lambda session: strike_juror(session, at.made.jurors[1], "Berhalangan"))
    assert [at.tab.sheets.foot.tabs.tabText(place) for place in range(3)] == [
        "Ratna Wulan  0/12",
        "Intan Permata  0/12",
        "Ringkasan",
    ]
    assert "Bagus Prakoso, S.Sn." in at.tab.sheets.notice.box.words


def test_without_a_jury_the_way_to_one_is_shown(clerk, qtbot):
    at = clerk(jurors=0, phase="pendaftaran")
    notice = at.tab.sheets.notice
    assert notice.box.words == "Belum ada juri yang menilai dalam sesi ini."
    assert at.tab.sheets.body.isHidden()
    with qtbot.waitSignal(at.tab.turning) as asked:
        notice.turning.emit("juri")
    assert asked.args == ["juri"]


@pytest.fixture
def summed(clerk):
    """A clerk at the summary of a session in which all marks are given, but for some."""

    def seat(marks=None):
        at = clerk(candidates=3)
        with at.desk.store.deed("Nilai", operator="petugas") as session:
            give_marks(session, at.made)
            for juror, given in (marks or {}).items():
                cells = {
                    (at.made.candidates[row], at.made.criteria[column]): mark
                    for (row, column), mark in given.items()
                }
                put_marks(session, at.made.jurors[juror], cells, "ketik")
        at.look()
        at.tab.turn(-1)
        return at

    return seat


def summary(at):
    """The summary's rows in words."""
    rows = at.tab.sheets.summary.table.rows
    return [
        [rows.text(row, column) for column in range(rows.columnCount())] for row in range(rows.rowCount())
    ]


def test_the_summary_ranks_and_explains(summed):
    at = summed()
    assert [row[:2] for row in summary(at)] == [
        ["1", "Produk Abon Melati · Abon Melati"],
        ["2", "Produk Bakso Kenanga · Bakso Kenanga"],
        ["3", "Produk Cendol Dahlia · Cendol Dahlia"],
    ]
    first = summary(at)[0]
    told = at.tab.sheets.summary.explained.text()
    assert f"Nilai {first[5]}: grade {first[6]}" in told


def test_the_summary_marks_what_is_missing_left_out_and_far_apart(summed):
    five, one = Decimal(5), Decimal(1)
    at = summed(
        {
            0: {(0, 0): None, (1, 0): ABSTAIN, (2, 0): five, (2, 1): five, (2, 2): five},
            1: {(2, 0): one, (2, 1): one},
        }
    )
    by_product = {row[1]: row for row in summary(at)}
    assert by_product["Produk Abon Melati · Abon Melati"][7] == "1"
    assert "lewat batas 20" in by_product["Produk Cendol Dahlia · Cendol Dahlia"][8]
    at.tab.sheets.summary.table.choose([], at.made.candidates[1])
    marks = at.tab.sheets.summary.marks.rows
    assert [marks.text(row, 2) for row in range(3)] == ["abstain", "3", "4"]


def test_the_summary_knows_what_was_keyed_just_now(summed):
    at = summed()
    at.tab.turn(1)
    before = summary(at)
    at.key("111")
    at.tab.turn(-1)
    assert summary(at) != before
