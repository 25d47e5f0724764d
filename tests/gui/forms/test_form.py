"""The form of a record: problems in words, each field stored when left, nothing lost."""

from collections.abc import Callable
from typing import Any

from form_hands import button, firms, leave, problem, products, shown, stored, tab
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.part_list import ReadingList
from depok_desk.gui.pages.registers.page import NEW, RegisterPage
from depok_desk.gui.turning import undo
from depok_desk.gui.widgets.choice import Choice
from depok_desk.model.disclosure import Disclosure
from depok_desk.model.ikm import Ikm, Product
from depok_desk.services.registering import change_record, new_record

WRONG, RIGHT = "327605420885", "3276054208850007"


def test_a_new_ikm_is_stored_once_it_is_right(page: RegisterPage, desk: Desk):
    page.show_record(NEW)
    leave(page, "name", "Abon Jaya")
    leave(page, "owner_nik", WRONG)
    page.form.save.save.click()
    assert problem(page, "sector") == "Sektor wajib diisi."
    assert "16 angka" in problem(page, "owner_nik")
    assert desk.ask(firms) == 0
    leave(page, "sector", "kuliner")
    leave(page, "owner_nik", RIGHT)
    page.form.save.save.click()
    assert desk.ask(firms) == 1
    assert stored(desk, "number", page.form.record) == "IKM-00001"
    assert desk.turns().undo == "Tambah Abon Jaya"


def test_undoing_takes_a_new_ikm_back_and_closes_its_form(qtbot: QtBot, page: RegisterPage, desk: Desk):
    page.show_record(NEW)
    leave(page, "name", "Abon Jaya")
    leave(page, "sector", "kuliner")
    page.form.save.save.click()
    with qtbot.waitSignal(desk.changed):
        undo(desk, page)
    assert desk.ask(firms) == 0
    assert not page.form.isVisible()


def test_leaving_a_new_form_leaves_nothing(page: RegisterPage, desk: Desk):
    page.show_record(NEW)
    leave(page, "name", "Abon Jaya")
    page.form.save.cancel.click()
    assert desk.ask(firms) == 0
    page.show_record(NEW)
    assert shown(page, "name") == ""


def test_no_sector_is_chosen_for_the_user(page: RegisterPage):
    page.show_record(NEW)
    assert shown(page, "sector") == ""
    assert shown(page, "status") == "binaan"


def test_a_field_is_stored_when_it_is_left_as_one_deed(
    qtbot: QtBot, page: RegisterPage, desk: Desk, abon: str
):
    leave(page, "established", "2004")
    assert stored(desk, "established", abon) == 2004
    assert desk.turns().undo == "Ubah Tahun berdiri Abon Jaya"
    with qtbot.waitSignal(desk.changed):
        undo(desk, page)
    assert shown(page, "established") == ""


def test_what_cannot_be_read_is_not_stored_and_stays_in_its_field(page: RegisterPage, desk: Desk, abon: str):
    leave(page, "nib", "12345")
    assert "13 angka" in problem(page, "nib")
    assert stored(desk, "nib", abon) is None
    assert shown(page, "nib") == "12345"
    assert not page.form.tabs.tabIcon(0).isNull()
    leave(page, "nib", "9120001234567")
    assert problem(page, "nib") == ""
    assert stored(desk, "nib", abon) == "9120001234567"
    assert page.form.tabs.tabIcon(0).isNull()


def test_a_required_field_cannot_be_emptied(page: RegisterPage, desk: Desk, abon: str):
    leave(page, "name", "")
    assert problem(page, "name") == "Nama usaha wajib diisi."
    assert stored(desk, "name", abon) == "Abon Jaya"


def test_a_better_value_is_offered_and_taken_with_a_click(page: RegisterPage, desk: Desk, abon: str):
    leave(page, "name", "ABON JAYA MAKMUR")
    assert stored(desk, "name", abon) == "ABON JAYA MAKMUR"
    button(page, "pakai “").click()
    assert stored(desk, "name", abon) == "Abon Jaya Makmur"


def test_a_number_that_another_firm_has_is_pointed_out(page: RegisterPage, desk: Desk, abon: str):
    other = {"name": "Sambal Pawon", "sector": "kuliner", "status": "binaan", "nib": "9120001234567"}
    desk.do("Tambah", lambda session: new_record(session, Ikm, other), tell=False)
    leave(page, "nib", "9120001234567")
    assert "Sambal Pawon" in problem(page, "nib")
    assert stored(desk, "nib", abon) == "9120001234567"


def test_a_second_phone_number_goes_to_the_notes(page: RegisterPage, desk: Desk, abon: str):
    leave(page, "phone", "0812-3456-7890 / 0813-1111-2222")
    assert stored(desk, "phone", abon) == "6281234567890"
    assert "0813" in stored(desk, "notes", abon)


def test_a_ward_settles_its_district_and_another_district_lets_it_go(
    page: RegisterPage, desk: Desk, abon: str
):
    editor = page.form.fields.fields["ward_id"].editor
    assert isinstance(editor, Choice)
    ward = editor.findText("Curug (Bojongsari)")
    leave(page, "ward_id", editor.itemData(ward))
    district = page.form.fields.fields["district_id"].editor
    assert isinstance(district, Choice)
    assert district.currentText() == "Bojongsari"
    assert editor.currentText() == "Curug"
    leave(page, "district_id", district.itemData(district.findText("Beji")))
    assert stored(desk, "ward_id", abon) is None
    assert editor.count() == 1 + 6


def test_personal_values_are_masked_until_they_are_asked_for(page: RegisterPage, desk: Desk, abon: str):
    nik = page.form.fields.fields["owner_nik"].editor
    assert isinstance(nik, QLineEdit)
    assert nik.isReadOnly()
    assert nik.text() == "3276••••••••0007"
    page.form.head.reveal.click()
    assert nik.text() == RIGHT
    assert not nik.isReadOnly()
    assert desk.ask(lambda session: session.scalars(select(Disclosure.subject_id)).all()) == [abon]


def test_what_someone_else_changed_is_not_overwritten_unawares(page: RegisterPage, desk: Desk, abon: str):
    page.hide()
    desk.do(
        "Ubah di PC lain",
        lambda session: change_record(session, Ikm, abon, {}, {"brand": "Abon Asli"}),
        tell=False,
    )
    leave(page, "brand", "Abon Depok")
    assert "“Abon Asli”" in problem(page, "brand")
    assert shown(page, "brand") == "Abon Depok"
    assert stored(desk, "brand", abon) == "Abon Asli"
    editor = page.form.fields.fields["brand"].editor
    assert isinstance(editor, QLineEdit)
    editor.editingFinished.emit()
    assert stored(desk, "brand", abon) == "Abon Depok"


def test_what_is_being_typed_survives_a_change_elsewhere(page: RegisterPage, desk: Desk, abon: str):
    editor = page.form.fields.fields["brand"].editor
    assert isinstance(editor, QLineEdit)
    editor.setText("Abon Dep")
    desk.do("Ubah", lambda session: change_record(session, Ikm, abon, {}, {"established": 2010}), tell=False)
    assert editor.text() == "Abon Dep"
    assert shown(page, "established") == "2010"


def test_a_product_is_added_changed_and_thrown_away(
    qtbot: QtBot, page: RegisterPage, desk: Desk, abon: str, dialog_answers: list[Callable[[Any], None]]
):
    part = products(page)

    def fill(name: str, price: str) -> Callable[[Any], None]:
        def answer(dialog: Any) -> None:
            dialog.fields.fields["name"].editor.setText(name)
            dialog.fields.fields["unit_price"].editor.setText(price)
            dialog.save.click()

        return answer

    dialog_answers.extend([fill("Abon sapi", "Rp 25.000"), fill("Abon sapi pedas", "27.500")])
    part.add.click()
    part.table.selectRow(0)
    part.change.click()
    product = desk.ask(lambda session: session.scalars(select(Product)).one())
    assert (product.name, product.unit_price, product.ikm_id) == ("Abon sapi pedas", 27_500, abon)
    part.table.selectRow(0)
    qtbot.keyClick(part.table, Qt.Key.Key_Delete)
    assert desk.ask(lambda session: session.scalars(select(Product)).one()).archived_at is not None
    assert part.table.rows.rowCount() == 0


def test_a_small_form_stays_open_while_something_is_wrong(
    page: RegisterPage, desk: Desk, abon: str, dialog_answers: list[Callable[[Any], None]]
):
    said: list[str] = []

    def forget_the_name(dialog: Any) -> None:
        dialog.save.click()
        said.append(dialog.fields.fields["name"].problem)
        dialog.reject()

    dialog_answers.append(forget_the_name)
    products(page).add.click()
    assert said == ["Nama produk wajib diisi."]
    assert desk.ask(lambda session: session.scalars(select(Product)).all()) == []


def test_the_history_tells_who_changed_what(page: RegisterPage, desk: Desk, abon: str):
    leave(page, "established", "2004")
    history = tab(page, "Riwayat perubahan")
    assert isinstance(history, ReadingList)
    texts = [history.table.rows.text(0, column) for column in range(1, 6)]
    assert texts == ["petugas", "Tahun berdiri", "", "2004", "Ubah Tahun berdiri Abon Jaya"]
