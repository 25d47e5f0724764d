"""What is said beside the fields: what was understood, what is alike, what it was before."""

from datetime import date

from form_hands import button, editor_of, leave, said, shown, stored
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCalendarWidget, QMenu
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.registers.page import NEW, RegisterPage
from depok_desk.gui.turning import undo
from depok_desk.gui.widgets.suggesting import SuggestingEdit
from depok_desk.gui.widgets.tick_row import TickRow
from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.clock import today
from depok_desk.services.registering import new_record

TWIN = {
    "name": "Sambal Pawon Bu Rina", "owner": "Rina Lestari", "sector": "kuliner", "status": "binaan",
    "ward_id": "32.76.06.1005", "district_id": "32.76.06",
}  # fmt: skip


def test_a_date_typed_in_haste_is_read_back_while_it_is_typed(
    qtbot: QtBot, page: RegisterPage, desk: Desk, abon: str
):
    editor = editor_of(page, "status_on")
    qtbot.keyClicks(editor, "26 jan 2026")
    assert said(page, "status_on") == "Senin, 26 Januari 2026"
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.text() == "26-01-2026"
    assert stored(desk, "status_on", abon) == date(2026, 1, 26)


def test_a_calendar_opens_with_the_keyboard(qtbot: QtBot, page: RegisterPage, desk: Desk, abon: str):
    leave(page, "status_on", "26/1/2026")
    qtbot.keyClick(editor_of(page, "status_on"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = page.findChildren(QCalendarWidget)[0]
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert stored(desk, "status_on", abon) == date(2026, 1, 27)


def test_a_business_field_is_found_by_words_and_told_by_its_title(page: RegisterPage, abon: str):
    editor = editor_of(page, "kbli")
    assert isinstance(editor, SuggestingEdit)
    editor.setText("kue basah")
    editor.textEdited.emit("kue basah")
    assert any(words.startswith("10792") and "(2020)" in words for words in editor.offered)
    leave(page, "kbli", "10792")
    assert "Kue" in said(page, "kbli")


def test_a_firm_alike_is_named_and_opened(qtbot: QtBot, page: RegisterPage, desk: Desk):
    twin = desk.do("Tambah", lambda session: new_record(session, Ikm, TWIN).id, tell=False)
    page.show_record(NEW)
    leave(page, "name", "Sambal Pawon Bu Rina")
    leave(page, "owner", "Rina Lestari")
    qtbot.waitUntil(lambda: "Mirip dengan Sambal Pawon Bu Rina" in said(page, "owner"))
    button(page, "Buka").click()
    assert page.form.record == twin


def test_a_namesake_is_told_quietly(qtbot: QtBot, page: RegisterPage, desk: Desk):
    desk.do("Tambah", lambda session: new_record(session, Ikm, TWIN).id, tell=False)
    page.show_record(NEW)
    leave(page, "name", "Sambal pawon bu Rina")
    qtbot.waitUntil(lambda: "Nama sama dengan Sambal Pawon Bu Rina" in said(page, "name"))
    assert page.form.fields.fields["name"].said.saying.kind == "note"


def test_a_firm_is_not_alike_to_itself(qtbot: QtBot, page: RegisterPage, desk: Desk, abon: str):
    leave(page, "owner", "Asep Ramadhan")
    qtbot.wait(500)
    qtbot.waitUntil(lambda: not desk.busy)
    assert said(page, "owner") == ""


def test_a_former_value_is_given_back_with_a_click(page: RegisterPage, desk: Desk, abon: str):
    leave(page, "name", "Abon Makmur")
    assert said(page, "name") == "Dulu: Abon Jaya"
    button(page, "kembalikan").click()
    assert stored(desk, "name", abon) == "Abon Jaya"
    assert shown(page, "name") == "Abon Jaya"


def test_older_values_stand_in_the_menu_of_a_field(page: RegisterPage, desk: Desk, abon: str):
    for name in ("Abon Makmur", "Abon Sentosa"):
        leave(page, "name", name)
    page.show_record("")
    page.show_record(abon)
    menu = QMenu()
    page.form.fields.fields["name"].menu_asked.emit(menu)
    formers = menu.actions()[-1].menu()
    assert isinstance(formers, QMenu)
    assert [action.text().partition("  ")[0] for action in formers.actions()] == ["Abon Makmur", "Abon Jaya"]
    formers.actions()[1].trigger()
    assert stored(desk, "name", abon) == "Abon Jaya"


def test_consent_is_ticked_and_dated(page: RegisterPage, desk: Desk, abon: str):
    ticks = page.form.fields.fields["consent"].editor
    assert isinstance(ticks, TickRow)
    ticks.ticks["foto"].click()
    ticks.ticks["data"].click()
    assert stored(desk, "consent", abon) == "data, foto"
    assert stored(desk, "consent_on", abon) == today()
    for key in ("foto", "data"):
        ticks.ticks[key].click()
    assert stored(desk, "consent_on", abon) is None


def test_a_new_status_is_dated_and_its_reason_asked(qtbot: QtBot, page: RegisterPage, desk: Desk, abon: str):
    leave(page, "status_reason", "Terdaftar saat pameran")
    leave(page, "status", "tutup")
    assert stored(desk, "status_on", abon) == today()
    assert stored(desk, "status_reason", abon) is None
    assert "Tulis alasannya" in said(page, "status_reason")
    assert said(page, "status") == "Dulu: Binaan"
    with qtbot.waitSignal(desk.changed):
        undo(desk, page)
    assert stored(desk, "status", abon) == "binaan"
    assert stored(desk, "status_reason", abon) == "Terdaftar saat pameran"


def test_every_label_has_an_access_key(page: RegisterPage, abon: str):
    labels = [field.label.text() for field in page.form.fields.fields.values()]
    assert all("&" in text for text in labels)
    keys = [text[text.index("&") + 1].casefold() for text in labels]
    taken = set("lsb")
    for text, key in zip(labels, keys, strict=True):
        assert key not in taken or {letter.casefold() for letter in text if letter.isalpha()} <= taken
        taken.add(key)
