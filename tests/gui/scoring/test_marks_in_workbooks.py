"""Score sheets of Excel taken from the tab after a look at them, and sheets printed for the jury."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog
from xlsxwriter import Workbook

from depok_desk.gui.editing.preview import PlanPreview
from judging_office import CRITERIA, FIRMS, JURORS

HEADINGS = ("No", "Nama usaha", "Produk", *(name for name, _ in CRITERIA), "Masukan")


@pytest.fixture
def book(tmp_path):
    """Writes a workbook with one sheet for the first juror, a row for each firm with its marks."""

    def written(*rows):
        path = tmp_path / "nilai.xlsx"
        with Workbook(str(path)) as made:
            page = made.add_worksheet(JURORS[0])
            page.write_row(0, 0, HEADINGS)
            for number, row in enumerate(rows, 1):
                firm = FIRMS[number - 1]
                page.write_row(number, 0, (number, firm, f"Produk {firm}", *row))
        return path

    return written


def taken(at, path, monkeypatch, qtbot, until):
    """Choose a file in the question, and wait for what comes of it."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    at.tab.take_workbook()
    qtbot.waitUntil(until)


def test_a_workbook_is_looked_at_and_then_taken(clerk, book, dialog_answers, monkeypatch, qtbot):
    at = clerk()
    at.key("5")
    seen = []

    def accept(preview):
        assert isinstance(preview, PlanPreview)
        rows = preview.table.rows
        seen.append(preview.counted.text())
        seen.append([rows.text(0, column) for column in range(rows.columnCount())])
        preview.go.click()

    dialog_answers.append(accept)
    path = book((4, 3, 2, "Tambah label gizi"), (5, 8, "A", ""))
    taken(at, path, monkeypatch, qtbot, lambda: at.count() == 5)
    assert seen[0] == "5 sel berubah · 1 ditolak"
    assert seen[1][0] == "ditolak"
    assert "di luar skala" in seen[1][-1]
    assert at.shown[:2] == [["4", "3", "2"], ["5", "", "abstain"]]
    at.go(0, 0)
    assert at.tab.sheets.view.side.about_whole.text() == "Tambah label gizi"
    at.undo()
    assert at.stored() == {(0, 0): "5"}, "one change, undone alone"


def test_a_workbook_that_is_put_away_changes_nothing(clerk, book, dialog_answers, monkeypatch, qtbot):
    at = clerk()
    answered = []
    dialog_answers.append(lambda preview: (answered.append(1), preview.stay.click()))
    taken(at, book((4, 3, 2, "")), monkeypatch, qtbot, lambda: bool(answered))
    assert at.count() == 0


def test_a_workbook_without_sheets_says_why(clerk, tmp_path, monkeypatch, qtbot):
    at = clerk()
    path = tmp_path / "kosong.xlsx"
    with Workbook(str(path)) as made:
        made.add_worksheet("Lain").write_row(0, 0, ("Tidak", "ada", "apa-apa"))
    notice = at.tab.sheets.notice.box
    taken(at, path, monkeypatch, qtbot, lambda: bool(notice.words))
    assert "kosong.xlsx" in notice.words


def test_a_workbook_is_taken_where_it_is_dropped(clerk, book, dialog_answers, qtbot):
    at = clerk()
    dialog_answers.append(lambda preview: preview.go.click())
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(book((4, 3, 2, ""))))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    at.tab.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
    qtbot.waitUntil(lambda: at.count() == 3)


def test_sheets_for_the_jury_are_saved_with_codes_that_open(clerk, qtbot):
    at = clerk()
    at.tab.print_sheets()
    notice = at.tab.sheets.notice.box
    qtbot.waitUntil(lambda: bool(notice.words))
    assert notice.words == "3 lembar penilaian tersimpan."
