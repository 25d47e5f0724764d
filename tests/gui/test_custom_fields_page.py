"""Fields of the office's own in the window: defined in the settings, then everywhere without a restart."""

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.page import NEW, RegisterPage
from depok_desk.gui.turning import undo
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.conditions import OneOf
from depok_desk.services.custom_fields import change_field, define, remove_field
from depok_desk.services.custom_values import custom_values
from depok_desk.services.listing import View
from depok_desk.services.registering import new_record

KEY = "custom:kanal_penjualan"
ABON = {"name": "Abon Jaya", "sector": "kuliner", "status": "binaan"}


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
