"""A juror's sheet under the hands of a clerk: keypad, refusals, blocks, undo."""

import pytest
from PySide6.QtCore import Qt
from scoring_hands import CONTROL

from depok_desk.gui.editing.preview import PlanPreview
from depok_desk.services.judging.phases import advance
from judging_office import JUDGING_DAY

KEY = Qt.Key


def test_a_digit_is_kept_at_once_and_the_cursor_goes_on(clerk):
    at = clerk()
    at.key("543")
    assert at.stored() == {(0, 0): "5", (0, 1): "4", (0, 2): "3"}
    assert at.table.at == (1, 0)


def test_down_the_column_if_that_is_chosen(clerk, memory):
    at = clerk()
    at.tab.sheets.view.ways.choose("bawah")
    at.tab.sheets.view.ways.picked.emit("bawah")
    at.key("5432")
    assert at.stored() == {(0, 0): "5", (1, 0): "4", (2, 0): "3", (3, 0): "2"}
    assert at.table.at == (0, 1)
    assert memory.text("kurasi/penilaian/arah") == "bawah"


def test_what_is_no_mark_is_refused_at_the_cell(clerk):
    at = clerk()
    at.key("7")
    assert "“7” di luar skala 1–5" in at.note
    assert at.table.at == (0, 0)
    assert at.count() == 0
    at.press(KEY.Key_Down)
    assert at.table.at == (0, 0), "the cell keeps the cursor"
    at.key("4")
    assert (at.note, at.stored()) == ("", {(0, 0): "4"})


def test_escape_leaves_a_refused_cell_as_it_was(clerk):
    at = clerk()
    at.key("4")
    at.go(0, 0)
    at.key("9")
    at.press(KEY.Key_Escape)
    at.press(KEY.Key_Down)
    assert (at.stored(), at.table.at, at.note) == ({(0, 0): "4"}, (1, 0), "")


@pytest.mark.parametrize("sign", ["/", "*"])
def test_an_abstention_is_no_missing_mark(clerk, sign):
    at = clerk()
    at.key(f"{sign}3")
    assert at.stored() == {(0, 0): "abstain", (0, 1): "3"}
    assert at.tab.sheets.foot.told.text() == "✓ Tersimpan · 2 dari 12 nilai terisi, 10 kosong"


@pytest.mark.parametrize("key", [KEY.Key_Delete, KEY.Key_Backspace])
def test_an_emptied_cell_is_missing_and_not_zero(clerk, key):
    at = clerk()
    at.key("5")
    at.go(0, 0)
    at.press(key)
    assert (at.stored(), at.shown[0][0]) == ({}, "")
    assert (0, 0) in at.table.cells.empties()


def test_other_keys_say_what_the_sheet_takes(clerk):
    at = clerk()
    at.key("-")
    assert at.note == ""
    at.key("x")
    assert at.note.startswith("Lembar ini hanya menerima angka")
    assert at.count() == 0


def test_one_cell_is_undone_alone(clerk):
    at = clerk()
    at.key("543")
    at.go(3, 2)
    at.undo()
    assert at.shown[0] == ["5", "4", ""]
    assert at.table.at == (3, 2), "one stays where one is"


def test_the_next_empty_cell_is_found_from_wherever_one_is(clerk):
    at = clerk()
    at.key("54")
    at.go(0, 0)
    at.tab.jump()
    assert at.table.at == (0, 2)
    at.go(3, 2)
    at.tab.jump()
    assert at.table.at == (0, 2), "from the top again"


def test_a_block_of_excel_is_seen_before_it_is_pasted(clerk, dialog_answers):
    at = clerk()
    seen = []

    def accept(preview):
        assert isinstance(preview, PlanPreview)
        seen.append(preview.counted.text())
        preview.go.click()

    dialog_answers.append(accept)
    at.paste("5\t4\t3\r\n2\t9\tabstain\r\n1\t\t4\r\n")
    assert seen == ["7 sel berubah · 1 ditolak · 1 sudah sama"]
    assert at.shown[:3] == [["5", "4", "3"], ["2", "", "abstain"], ["1", "", "4"]]
    at.undo()
    assert at.count() == 0, "the paste is one change"


def test_headings_copied_with_a_block_are_left_out(clerk):
    at = clerk()
    at.paste("Rasa & keamanan\tKemasan & label\r\n5\t4\r\n")
    assert at.shown[0] == ["5", "4", ""]


def test_a_block_that_does_not_fit_says_so(clerk):
    at = clerk()
    at.go(0, 2)
    at.paste("5\t4")
    assert at.note.startswith("1 kolom dari yang disalin tidak muat")
    at.go(3, 0)
    at.paste("5\r\n4")
    assert at.note.startswith("1 baris dari yang disalin tidak muat")


def test_marks_are_filled_down_and_copied(clerk, qapp):
    at = clerk()
    at.key("5")
    at.go(0, 0)
    for _ in range(3):
        at.press(KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    at.press(KEY.Key_D, CONTROL)
    at.press(KEY.Key_C, CONTROL)
    assert [row[0] for row in at.shown] == ["5", "5", "5", "5"]
    assert qapp.clipboard().text() == "5\r\n5\r\n5\r\n5\r\n"


def test_each_juror_has_a_sheet(clerk):
    at = clerk()
    at.key("5")
    at.tab.turn(1)
    assert at.shown[0][0] == ""
    at.key("3")
    assert (at.stored(0), at.stored(1)) == ({(0, 0): "5"}, {(0, 0): "3"})
    at.tab.turn(-1)
    assert at.shown[0][0] == "5"


def test_a_whole_sheet_has_a_sign_and_words(clerk):
    at = clerk(candidates=2)
    at.key("543211")
    assert at.tab.sheets.foot.tabs.tabText(0) == "✓ Ratna Wulan  6/6"
    assert at.tab.sheets.foot.tabs.tabToolTip(0) == "Dra. Ratna Wulan: lengkap, 6 nilai"
    at.press(KEY.Key_Return)
    assert at.tab.sheets.foot.told.text() == "✓ Lembar ini lengkap. Ctrl+PgDn: juri berikutnya"


@pytest.mark.parametrize("phase", ["pendaftaran", "verifikasi", "pleno", "ditetapkan"])
def test_another_phase_is_only_read_and_says_why(clerk, phase):
    at = clerk(phase=phase)
    before = at.count()
    at.key("5")
    at.press(KEY.Key_Delete)
    at.paste("1\t2\t3")
    assert at.count() == before
    assert phase in at.note
    assert at.tab.sheets.notice.box.words == at.note


def test_a_mark_that_cannot_be_kept_is_taken_back(clerk):
    at = clerk()
    at.key("5")
    with at.desk.store.deed("Lanjut", operator="orang lain", undoable=False) as session:
        advance(session, at.made.session_id, JUDGING_DAY, 35)
    at.key("4")
    assert "tahap pleno" in at.note
    assert at.shown[0] == ["5", "", ""]


def test_the_model_keeps_what_qt_asks_of_models(clerk, qtmodeltester):
    at = clerk()
    qtmodeltester.check(at.table.cells)
    at.key("5/")
    at.tab.turn(1)
