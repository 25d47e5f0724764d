"""Fields of the office's own in the window: defined in the settings, then everywhere without a restart."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.page import NEW, RegisterPage
from depok_desk.gui.pages.settings.custom_fields import CustomFieldsTab
from depok_desk.gui.pages.settings.custom_form import CustomFieldForm
from depok_desk.gui.turning import undo
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.conditions import OneOf
from depok_desk.services.custom_fields import change_field, define, remove_field
from depok_desk.services.custom_lists import field_lines
from depok_desk.services.custom_values import custom_values
from depok_desk.services.listing import View
from depok_desk.services.registering import new_record

KEY = "custom:kanal_penjualan"
ABON = {"name": "Abon Jaya", "sector": "kuliner", "status": "binaan"}

Answers = list[Callable[[Any], None]]


@pytest.fixture
def register_page(qtbot: QtBot, desk: Desk, memory: Memory) -> RegisterPage:
    made = RegisterPage(desk, IKM, memory)
    made.resize(1218, 640)
    desk.changed.connect(made.stale)
    qtbot.addWidget(made)
    made.show()
    return made


def defined(desk: Desk, label: str = "Kanal penjualan", kind: str = "text", **more: object) -> str:
    values = {"label": label, "kind": kind, **more}
    return desk.do("Tambah isian", lambda session: define(session, "ikm", values).id)


def entered(desk: Desk, **values: object) -> str:
    return desk.do("Tambah", lambda session: new_record(session, Ikm, {**ABON, **values}).id)


def labels(page: RegisterPage) -> list[str]:
    return [column.label for column in page.list.look.register.columns]


def test_a_new_field_is_in_list_and_form_at_once(register_page: RegisterPage, desk: Desk):
    assert "Kanal penjualan" not in labels(register_page)
    defined(desk)
    assert labels(register_page)[-1] == "Kanal penjualan"
    register_page.show_record(NEW)
    assert register_page.form.keeping.fields.fields[KEY].editor.accessibleName()


def test_what_is_typed_in_it_is_stored_when_left_and_can_be_undone(
    qtbot: QtBot, register_page: RegisterPage, desk: Desk
):
    defined(desk)
    record = entered(desk)
    register_page.show_record(record)
    editor = register_page.form.keeping.fields.fields[KEY].editor
    assert isinstance(editor, QLineEdit)
    editor.setText("Pasar Agung")
    editor.editingFinished.emit()
    assert desk.ask(lambda session: custom_values(session, Ikm, record)) == {KEY: "Pasar Agung"}
    with qtbot.waitSignal(desk.changed):
        undo(desk, register_page)
    assert editor.text() == ""


def test_a_record_that_is_open_stays_open_when_fields_change(register_page: RegisterPage, desk: Desk):
    own = defined(desk)
    record = entered(desk, **{KEY: "Pasar"})
    register_page.show_record(record)
    desk.do("Ubah isian", lambda session: change_field(session, own, {"label": "Tempat menjual"}))
    assert register_page.form.record == record
    assert register_page.form.keeping.fields.declared[KEY].label == "Tempat menjual"


def test_a_new_record_is_not_lost_when_fields_change(register_page: RegisterPage, desk: Desk):
    register_page.show_record(NEW)
    editor = register_page.form.keeping.fields.fields["name"].editor
    assert isinstance(editor, QLineEdit)
    editor.setText("Sambal Pawon")
    defined(desk)
    assert editor.text() == "Sambal Pawon"
    assert KEY not in register_page.form.keeping.fields.fields
    register_page.show_record("")
    register_page.stale()
    assert labels(register_page)[-1] == "Kanal penjualan"


def test_the_filter_stays_when_fields_change(register_page: RegisterPage, desk: Desk):
    own = defined(desk)
    entered(desk, **{KEY: "Pasar"})
    register_page.show_view(View(where=((KEY, OneOf(("Pasar",))),)))
    register_page.list.look.show_columns(["name", KEY])
    desk.do("Ubah isian", lambda session: change_field(session, own, {"label": "Tempat menjual"}))
    look = register_page.list.look
    assert look.condition(KEY) == OneOf(("Pasar",))
    assert [column.label for column in look.columns] == ["Nama usaha", "Tempat menjual"]
    desk.do("Hapus isian", lambda session: remove_field(session, own))
    assert "Tempat menjual" not in labels(register_page)


def test_a_personal_value_is_masked_until_it_is_shown(register_page: RegisterPage, desk: Desk):
    defined(desk, personal=True)
    register_page.show_record(entered(desk, **{KEY: "A-7712"}))
    fields = register_page.form.keeping.fields
    assert fields.fields[KEY].text() == "•••••"
    fields.asked.emit(KEY)
    assert fields.fields[KEY].text() == "A-7712"
    assert desk.ask(lambda session: session.scalars(select(Ikm.name)).all()) == ["Abon Jaya"]


@pytest.fixture
def tab(qtbot: QtBot, desk: Desk) -> CustomFieldsTab:
    made = CustomFieldsTab(desk)
    made.resize(1218, 640)
    desk.changed.connect(made.refresh)
    qtbot.addWidget(made)
    made.show()
    made.refresh()
    return made


def typed(form: CustomFieldForm, **texts: str) -> None:
    for key, text in texts.items():
        field = form.fields.fields[key]
        field.show_text(text)
        field.left.emit(text)


def filled(**texts: str) -> Callable[[Any], None]:
    """Fills the dialog and stores it."""

    def answer(form: CustomFieldForm) -> None:
        typed(form, **texts)
        form.save.click()

    return answer


def lines(desk: Desk, register: str = "ikm") -> list[tuple[str, str]]:
    found = desk.ask(lambda session: field_lines(session, register))
    return [(line.label, line.kind) for line in found]


def test_a_field_is_added_in_the_settings(tab: CustomFieldsTab, desk: Desk, dialog_answers: Answers):
    dialog_answers.append(filled(label="Kanal penjualan", kind="choice", options="Toko\nOnline"))
    tab.add.click()
    assert lines(desk) == [("Kanal penjualan", "Pilihan: Toko, Online")]
    assert tab.example.field is not None
    assert tab.example.field.label.text() == "Kanal penjualan"
    assert "kolom tabel" in tab.example.where.text()


def test_the_example_follows_what_is_typed(tab: CustomFieldsTab, dialog_answers: Answers):
    seen: list[str] = []

    def answer(form: CustomFieldForm) -> None:
        typed(form, label="Iuran", kind="money", hint="Per bulan")
        assert form.example.field is not None
        seen.extend((form.example.field.label.text(), form.example.where.text()))
        assert not form.fields.fields["options"].isVisible()
        form.reject()

    dialog_answers.append(answer)
    tab.add.click()
    assert seen[0] == "Iuran"
    assert "impor dengan judul “Iuran”" in seen[1]


def test_what_cannot_be_is_said_beside_its_field(tab: CustomFieldsTab, desk: Desk, dialog_answers: Answers):
    said: list[str] = []

    def answer(form: CustomFieldForm) -> None:
        filled(label="Nama usaha", kind="text")(form)
        said.append(form.fields.fields["label"].problem)
        form.reject()

    dialog_answers.append(answer)
    tab.add.click()
    assert "sudah dikenal" in said[0]
    assert lines(desk) == []


def test_a_change_of_kind_says_first_what_it_would_do(
    tab: CustomFieldsTab, desk: Desk, dialog_answers: Answers
):
    defined(desk)
    entered(desk, **{KEY: "1.250"})
    said: list[str] = []

    def answer(form: CustomFieldForm) -> None:
        for kind in ("date", "number"):
            typed(form, kind=kind)
            said.append(form.plan.text())
        form.save.click()

    dialog_answers.append(answer)
    tab.change.click()
    assert "tidak terbaca sebagai Tanggal" in said[0]
    assert said[1] == "1 isi yang sudah ada akan dibaca sebagai Angka bulat."
    assert lines(desk) == [("Kanal penjualan", "Angka bulat")]


def test_a_field_is_moved_removed_and_brought_back(qtbot: QtBot, tab: CustomFieldsTab, desk: Desk):
    defined(desk)
    defined(desk, "Iuran", "money")
    tab.down.click()
    assert [label for label, _ in lines(desk)] == ["Iuran", "Kanal penjualan"]
    tab.throw.click()
    assert [label for label, _ in lines(desk)] == ["Iuran"]
    back = next(each for each in tab.findChildren(QPushButton) if "kembalikan “Kanal" in each.text())
    back.click()
    assert [label for label, _ in lines(desk)] == ["Iuran", "Kanal penjualan"]
    with qtbot.waitSignal(desk.changed):
        undo(desk, tab)
    assert [label for label, _ in lines(desk)] == ["Iuran"]


def test_each_register_has_its_own(tab: CustomFieldsTab, dialog_answers: Answers, desk: Desk):
    dialog_answers.append(filled(label="Jumlah rapat", kind="number"))
    tab.registers.choose("komunitas")
    tab.registers.picked.emit("komunitas")
    tab.add.click()
    assert lines(desk) == []
    assert lines(desk, "komunitas") == [("Jumlah rapat", "Angka bulat")]
