"""The page of a register: finding, filtering, binning, looking at one record."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.outputs import PrintedList
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.turning import undo
from depok_desk.model.disclosure import Disclosure
from depok_desk.model.ikm import Ikm
from depok_desk.registers.all import REGISTERS
from depok_desk.registers.ikm import IKM
from depok_desk.services.registering import new_record
from depok_desk.store.bulk import add_rows

FIRMS = (
    ("Abon Jaya", "kuliner", "Asep Ramadhan"),
    ("Batik Belimbing Asri", "fesyen", "Ratna Kusuma"),
    ("Gerabah Lestari", "kriya", "Joko Santoso"),
    ("Sambal Pawon", "kuliner", "Neneng Hakim"),
)


def add_firms(session: Session) -> None:
    for name, sector, owner in FIRMS:
        nik = "3276054208850007" if name == "Sambal Pawon" else None
        values = {"name": name, "sector": sector, "owner": owner, "status": "binaan", "owner_nik": nik}
        new_record(session, Ikm, values)


@pytest.fixture
def open_page(qtbot: QtBot, desk: Desk, memory: Memory) -> Callable[[], RegisterPage]:
    def open_() -> RegisterPage:
        page = RegisterPage(desk, IKM, memory)
        page.resize(1218, 640)
        desk.changed.connect(page.stale)
        page.going.connect(lambda place: page.show_record(place.record))
        qtbot.addWidget(page)
        page.show()
        page.show_record("")
        return page

    return open_


@pytest.fixture
def page(desk: Desk, open_page: Callable[[], RegisterPage]) -> RegisterPage:
    desk.do("Tambah empat IKM", add_firms, tell=False)
    return open_page()


def names(page: RegisterPage) -> list[str]:
    rows = page.list.table.rows
    return [rows.text(row, 0) for row in range(rows.rowCount())]


def said(page: RegisterPage) -> list[str]:
    return [each.text() for each in page.list.panel.foot.findChildren(QLabel) if each.text()]


def choose(page: RegisterPage, *wanted: str) -> None:
    listed = names(page)
    page.list.table.choose([page.list.table.rows.key_of(listed.index(name)) for name in wanted])
    page.list.table.selectionModel().setCurrentIndex(
        page.list.table.rows.index(listed.index(wanted[0]), 0),
        page.list.table.selectionModel().SelectionFlag.NoUpdate,
    )


def test_typing_narrows_and_counts(qtbot: QtBot, page: RegisterPage):
    search = page.list.panel.search
    qtbot.keyClicks(search, "sam")
    qtbot.waitUntil(lambda: names(page) == ["Sambal Pawon"])
    qtbot.waitUntil(lambda: "1 dari 4 IKM" in said(page))
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(names(page)) == 4
    qtbot.waitUntil(lambda: "4 IKM" in said(page))
    assert "Kuliner 2 · Fesyen 1 · Kriya 1" in said(page)


def test_where_nothing_matches_there_is_a_way_back(qtbot: QtBot, page: RegisterPage):
    qtbot.keyClicks(page.list.panel.search, "tenun")
    qtbot.waitUntil(lambda: page.list.panel.empty)
    qtbot.mouseClick(page.list.panel.nothing.widen, Qt.MouseButton.LeftButton)
    assert len(names(page)) == 4
    assert page.list.panel.search.text() == ""


def test_a_heading_sorts_and_turns_round(page: RegisterPage):
    heading = page.list.table.heading
    heading.sort_asked.emit(1)
    assert names(page)[0] == "Abon Jaya"
    heading.sort_asked.emit(1)
    assert names(page)[0] == "Batik Belimbing Asri"


def test_columns_order_and_filters_are_found_again(open_page: Callable[[], RegisterPage], page: RegisterPage):
    page.list.look.show_columns(["owner", "name", "number"])
    page.list.look.keep_only("sector", ["kuliner"])
    page.list.look.sort("owner", descending=True)
    again = open_page()
    assert [column.label for column in again.list.table.rows.columns] == [
        "Nama pemilik", "Nama usaha", "Nomor register",
    ]  # fmt: skip
    assert names(again) == ["Neneng Hakim", "Asep Ramadhan"]


def test_what_was_kept_by_a_stranger_is_forgotten(open_page: Callable[[], RegisterPage], memory: Memory):
    memory.keep("ikm/looking", '{"columns": 7, "where": "semua"}')
    assert len(open_page().list.table.rows.columns) > 4


def test_delete_moves_to_the_bin_and_undo_brings_back(qtbot: QtBot, page: RegisterPage, desk: Desk):
    choose(page, "Abon Jaya", "Gerabah Lestari")
    with qtbot.waitSignal(desk.done) as done:
        qtbot.keyClick(page.list.table, Qt.Key.Key_Delete)
    assert done.args == ["2 IKM dipindahkan ke sampah"]
    assert names(page) == ["Batik Belimbing Asri", "Sambal Pawon"]
    with qtbot.waitSignal(desk.changed):
        undo(desk, page)
    assert len(names(page)) == 4


def test_the_bin_can_be_looked_into_and_gives_back(qtbot: QtBot, page: RegisterPage):
    choose(page, "Abon Jaya")
    qtbot.keyClick(page.list.table, Qt.Key.Key_Delete)
    page.list.bar.bin.click()
    assert names(page) == ["Abon Jaya"]
    qtbot.waitUntil(lambda: "1 IKM di sampah" in said(page))
    choose(page, "Abon Jaya")
    qtbot.mouseClick(page.list.bar.restore, Qt.MouseButton.LeftButton)
    assert names(page) == []
    page.list.bar.bin.click()
    assert len(names(page)) == 4


def test_the_record_beside_the_list_shows_its_nik_on_a_click_that_is_noted(page: RegisterPage, desk: Desk):
    choose(page, "Sambal Pawon")
    beside = page.list.beside
    shown = [each.text() for each in beside.findChildren(QLabel)]
    assert "3276••••••••0007" in shown
    look = next(each for each in beside.findChildren(QAbstractButton) if each.text() == "lihat")
    look.click()
    assert "3276054208850007" in [each.text() for each in beside.findChildren(QLabel)]
    noted = desk.ask(lambda session: session.scalars(select(Disclosure.what)).all())
    assert noted == ["NIK: Sambal Pawon"]
    choose(page, "Abon Jaya")
    choose(page, "Sambal Pawon")
    assert "3276054208850007" not in [each.text() for each in beside.findChildren(QLabel) if each.isVisible()]


def test_enter_opens_the_form_and_arrows_go_through_the_list(qtbot: QtBot, page: RegisterPage):
    choose(page, "Abon Jaya")
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    assert page.form.caption == "Abon Jaya"
    page.form.head.later.click()
    assert page.form.caption == "Batik Belimbing Asri"
    page.form.head.to_list.click()
    assert not page.form.isVisible()


def test_an_empty_register_shows_the_ways_to_fill_it(qtbot: QtBot, open_page: Callable[[], RegisterPage]):
    page = open_page()
    qtbot.waitUntil(lambda: page.list.panel.empty)
    with qtbot.waitSignal(page.going) as going:
        page.list.panel.nothing.take_in.click()
    assert going.args is not None
    assert going.args[0].page == "impor"


def test_a_list_is_printed_as_it_is_looked_at(qtbot: QtBot, page: RegisterPage):
    page.list.look.keep_only("sector", ["kuliner"])
    page.list.bar.print.menu().actions()[0].trigger()
    qtbot.waitUntil(lambda: bool(page.findChildren(PrintedList)), timeout=15_000)
    assert page.findChildren(PrintedList)[0].preview.view.pages == 1


def test_the_list_is_a_sound_model(page: RegisterPage, qtmodeltester: ModelTester):
    qtmodeltester.check(page.list.table.rows)


@pytest.mark.parametrize("register", [each for each in REGISTERS if each.entries], ids=lambda each: each.key)
def test_every_register_that_is_entered_has_a_page(qtbot: QtBot, desk: Desk, memory: Memory, register: Any):
    page = RegisterPage(desk, register, memory)
    qtbot.addWidget(page)
    page.show()
    page.show_record("baru")
    assert set(page.form.fields.fields) == {entry.key for entry in register.entries}


def test_a_record_opened_at_once_says_its_place_among_all(
    qtbot: QtBot, desk: Desk, open_page: Callable[[], RegisterPage]
):
    def add_many(session: Session) -> None:
        blank = {"sector": "kriya", "status": "binaan"}
        numbered = (
            {"serial": n, "number": f"IKM-{n:05}", "name": f"Usaha {n:03}", **blank} for n in range(1, 261)
        )
        add_rows(session, Ikm, list(numbered))

    desk.do("Tambah banyak IKM", add_many, tell=False)
    page = open_page()
    page.show_record(page.list.table.rows.key_of(4))
    qtbot.waitUntil(lambda: any("5 dari 260" in each.text() for each in page.form.head.findChildren(QLabel)))
