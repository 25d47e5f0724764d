"""How a form is laid out: a whole firm at once, in as many columns as fit, and nothing that jumps."""

from form_hands import leave
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from depok_desk.gui.pages.registers.page import RegisterPage

TABS = (
    "Usaha",
    "Produk",
    "Legalitas",
    "Data tahunan",
    "Komunitas",
    "Kurasi",
    "Lampiran",
    "Perjalanan",
    "Riwayat perubahan",
)


def top(page: RegisterPage, key: str) -> int:
    return page.form.fields.fields[key].editor.mapTo(page, QPoint(0, 0)).y()


def test_the_tabs_of_a_firm(page: RegisterPage, abon: str):
    tabs = page.form.tabs
    assert tuple(tabs.tabText(place) for place in range(tabs.count())) == TABS


def test_all_fields_of_a_firm_are_seen_at_once(page: RegisterPage, abon: str):
    sheet = page.form.tabs.sheet
    assert sheet.columns == 3
    assert sheet.verticalScrollBar().maximum() == 0


def test_columns_follow_the_room_there_is(qtbot: QtBot, page: RegisterPage, abon: str):
    sheet = page.form.tabs.sheet
    for width, columns in ((760, 2), (400, 1), (1200, 3)):
        sheet.resize(width, 500)
        assert sheet.columns == columns
        assert all(group.parentWidget() is not None for group in sheet.groups)


def test_nothing_moves_when_something_is_wrong(qtbot: QtBot, page: RegisterPage, abon: str):
    below = top(page, "status")
    leave(page, "nib", "1")
    assert page.form.fields.fields["nib"].wrong
    assert top(page, "status") - below <= page.fontMetrics().lineSpacing()
    leave(page, "established", "20")
    leave(page, "nib", "")
    leave(page, "established", "")
    assert top(page, "status") == below


def test_tab_goes_through_the_fields_in_their_order(qtbot: QtBot, page: RegisterPage, abon: str):
    editors: dict[QWidget, str] = {
        field.editor: key for key, field in page.form.fields.fields.items() if key != "consent"
    }
    passed: list[str] = []
    first = page.form.fields.fields["name"].editor
    widget: QWidget | None = first
    while widget is not None and not (passed and widget is first):
        if widget in editors:
            passed.append(editors[widget])
        widget = widget.nextInFocusChain()
    assert passed == list(editors.values())
