"""Score sheets of paper: found by their code, keyed twice by the keypad, and every difference found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from scoring_hands import KEYPAD

from depok_desk.services.judging.double_entry import differences
from depok_desk.services.judging.sheets import issue_sheets
from judging_office import JUDGING_DAY

KEY = Qt.Key
PLANTED = {(0, 3, 1), (0, 17, 0), (1, 8, 2), (2, 0, 0), (2, 39, 2)}
"""Juror, candidate and criterion of the slips in the second keying, counted from 0."""


def sheets(at, rows=12):
    """The sheets of paper that were printed for the jury."""
    with at.desk.store.deed("Cetak lembar", operator="petugas", undoable=False) as session:
        return issue_sheets(session, at.made.session_id, JUDGING_DAY, rows=rows)


def open_by_code(at, code):
    """Type a code as a scanner does, and Enter."""
    at.tab.by_code()
    QTest.keyClicks(at.tab.paper.head.code, code)
    QTest.keyClick(at.tab.paper.head.code, KEY.Key_Return)


def key(at, marks):
    """Key marks into the sheet of paper."""
    for mark in marks:
        QTest.keyClick(at.tab.paper.table, mark, KEYPAD)


def paper_rows(at):
    cells = at.tab.paper.table.cells
    return [
        [cells.text(row, column) for column in range(cells.columnCount())] for row in range(cells.rowCount())
    ]


def truth(juror, candidate, criterion):
    """What stands on the paper."""
    return str((juror + 2 * candidate + criterion) % 5 + 1)


def slip(juror, candidate, criterion):
    """What is keyed the second time."""
    right = truth(juror, candidate, criterion)
    return str(int(right) % 5 + 1) if (juror, candidate, criterion) in PLANTED else right


def test_forty_candidates_and_three_jurors_by_keypad_and_every_slip_is_found(clerk):
    at = clerk(candidates=40, jurors=3)
    for juror in range(3):
        at.key([truth(juror, row, column) for row in range(40) for column in range(3)])
        assert at.stored(juror) == {
            (row, column): truth(juror, row, column) for row in range(40) for column in range(3)
        }
        at.tab.turn(1)
    for juror, sheet in enumerate(sheets(at, rows=40)):
        open_by_code(at, sheet.code)
        assert at.tab.paper.step == 1, "the first keying is there already"
        key(at, [slip(juror, row, column) for row in range(40) for column in range(3)])
        at.tab.go_on_paper()
        assert at.tab.paper.differences.table.rows.rowCount() == len(
            [1 for who, *_ in PLANTED if who == juror]
        )
    found = at.desk.ask(lambda session: differences(session, at.made.session_id))
    assert {
        (
            at.made.jurors.index(each.juror_id),
            at.made.candidates.index(each.candidate_id),
            at.made.criteria.index(each.criterion_id),
        )
        for each in found
    } == PLANTED


def test_a_sheet_shows_its_rows_in_the_order_of_the_paper(clerk):
    at = clerk(candidates=5)
    second = sheets(at, rows=3)[1]
    open_by_code(at, second.code.lower().replace("-", " "))
    assert [entry.id for entry in at.tab.paper.table.cells.entries] == list(at.made.candidates[3:])
    key(at, "54")
    assert at.stored() == {(3, 0): "5", (3, 1): "4"}


@pytest.mark.parametrize(("typed", "said"), [("LP-222", "bukan kode lembar"), ("LP-222223", "salah ketik")])
def test_a_wrong_code_is_refused_beside_it(clerk, typed, said):
    at = clerk()
    open_by_code(at, typed)
    assert said in at.tab.paper.head.said.words
    assert at.tab.paper.opened is None


def test_the_second_keying_does_not_see_the_first(clerk):
    at = clerk(candidates=2)
    sheet = sheets(at)[0]
    open_by_code(at, sheet.code)
    key(at, "543215")
    at.tab.go_on_paper()
    assert paper_rows(at) == [["", "", ""], ["", "", ""]]
    key(at, "54")
    assert paper_rows(at)[0] == ["5", "4", ""]
    assert at.stored() == {(0, 0): "5", (0, 1): "4", (0, 2): "3", (1, 0): "2", (1, 1): "1", (1, 2): "5"}


def test_each_difference_is_settled_by_one_key(clerk):
    at = clerk(candidates=2)
    open_by_code(at, sheets(at)[0].code)
    key(at, "543215")
    at.tab.go_on_paper()
    key(at, "443/12")
    at.tab.go_on_paper()
    paper = at.tab.paper
    assert paper.told.text() == "3 perbedaan antara kedua ketikan, 3 belum ditetapkan."
    table = paper.differences.table
    assert [table.rows.text(row, 3) for row in range(3)] == ["5", "2", "5"]
    assert [table.rows.text(row, 4) for row in range(3)] == ["4", "abstain", "2"]
    QTest.keyClick(table, KEY.Key_1, KEYPAD)
    QTest.keyClick(table, KEY.Key_2, KEYPAD)
    QTest.keyClick(table, KEY.Key_3, KEYPAD)
    editor = paper.differences.typing.editor
    QTest.keyClicks(editor, "9")
    QTest.keyClick(editor, KEY.Key_Return)
    assert "di luar skala" in paper.differences.note.words
    editor.selectAll()
    QTest.keyClicks(editor, "3")
    QTest.keyClick(editor, KEY.Key_Return)
    assert paper.told.text() == "3 perbedaan, semuanya sudah ditetapkan."
    assert at.stored() == {(0, 0): "5", (0, 1): "4", (0, 2): "3", (1, 0): "abstain", (1, 1): "1", (1, 2): "3"}
    assert at.desk.ask(lambda session: differences(session, at.made.session_id)) == []


def test_enter_goes_on_to_the_next_sheet_where_nothing_differs_or_all_is_settled(clerk):
    at = clerk(candidates=1)
    first, second = (sheet.code for sheet in sheets(at)[:2])
    open_by_code(at, first)
    key(at, "543")
    at.tab.go_on_paper()
    key(at, "543")
    at.tab.go_on_paper()
    paper = at.tab.paper
    assert paper.panes()[1] is paper.onward
    at.tab.go_on_paper()
    open_by_code(at, second)
    key(at, "543")
    at.tab.go_on_paper()
    key(at, "544")
    at.tab.go_on_paper()
    assert paper.panes()[1] is paper.differences.table
    QTest.keyClick(paper.differences.table, KEY.Key_1, KEYPAD)
    assert paper.panes()[1] is paper.onward


def test_a_cell_left_out_the_second_time_is_a_difference(clerk):
    at = clerk(candidates=1)
    open_by_code(at, sheets(at)[0].code)
    key(at, "543")
    at.tab.go_on_paper()
    key(at, "54")
    at.tab.go_on_paper()
    assert at.tab.paper.differences.table.rows.text(0, 4) == "kosong"


def test_what_is_keyed_from_paper_stands_on_the_jurors_sheet(clerk):
    at = clerk()
    open_by_code(at, sheets(at)[0].code)
    key(at, "543")
    QTest.keyClick(at.tab.paper.table, KEY.Key_Escape)
    assert not at.tab.on_paper
    assert at.shown[0] == ["5", "4", "3"]


def test_a_closed_phase_keys_no_paper(clerk):
    at = clerk(phase="pleno")
    at.tab.by_code()
    assert not at.tab.on_paper
