"""What is shown in full in a record, and what is said of what could not be stored when it is left."""

from form_hands import editor_of
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.model.disclosure import Disclosure
from depok_desk.model.ikm import Ikm
from depok_desk.services.registering import change_record

NIK = "3276054208850007"


def test_showing_personal_values_puts_the_cursor_into_the_first(page: RegisterPage, abon: str):
    page.form.head.reveal.setFocus()
    page.form.head.reveal.click()
    assert page.focusWidget() is page.form.fields.fields["owner_nik"].editor


def test_a_click_on_a_masked_field_shows_that_one(qtbot: QtBot, page: RegisterPage, desk: Desk, abon: str):
    desk.do(
        "Telepon",
        lambda session: change_record(session, Ikm, abon, {}, {"phone": "6281234567890"}),
        tell=False,
    )
    page.show_record(abon)
    nik, phone = editor_of(page, "owner_nik"), editor_of(page, "phone")
    assert "Klik" in nik.toolTip()
    page.form.tabs.turn_to("owner_nik")
    qtbot.mouseClick(nik, Qt.MouseButton.LeftButton)
    assert nik.text() == NIK
    assert nik.toolTip() == ""
    assert "Klik" in phone.toolTip()
    qtbot.keyClick(phone, Qt.Key.Key_Return)
    assert "•" not in phone.text()
    assert len(desk.ask(lambda session: session.scalars(select(Disclosure.subject_id)).all())) == 2


def test_what_could_not_be_stored_is_told_when_the_record_is_left(page: RegisterPage, desk: Desk, abon: str):
    said: list[str] = []
    page.noticed.connect(said.append)
    editor_of(page, "nib").setText("12345")
    page.show_record("")
    assert len(said) == 1
    assert said[0].startswith("NIB belum disimpan: ")


def test_what_could_not_be_stored_is_told_on_the_way_to_another_page(
    qtbot: QtBot, page: RegisterPage, abon: str
):
    editor_of(page, "nib").setText("12345")
    editor_of(page, "nib").editingFinished.emit()
    with qtbot.waitSignal(page.noticed):
        page.hide()


def test_what_is_right_is_stored_on_the_way_to_the_next_record(page: RegisterPage, desk: Desk, abon: str):
    editor_of(page, "brand").setText("Abon Asli")
    page.show_record("")
    assert desk.ask(lambda session: session.get_one(Ikm, abon).brand) == "Abon Asli"
