"""The page Duplikat: pairs one after the other, field by field, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.all import pages
from depok_desk.gui.pages.duplicates import make
from depok_desk.gui.pages.duplicates.page import DuplicatesPage
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.turning import undo
from depok_desk.gui.window import MainWindow
from depok_desk.model.community import Community
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.registers.community import COMMUNITIES
from office_records import firm

NIB = "9120001234567"


def fill(session):
    session.add_all(
        [
            firm(1, "Abon Jaya", owner="Siti Aminah", nib=NIB, brand="Jaya"),
            firm(2, "UD Abon Jaya", owner="Siti Aminah", nib=NIB, brand="Abonku"),
            firm(3, "Batik Asri", owner="Rina Wulandari", phone="6281234567890"),
            firm(4, "Batik Asrie", owner="Joko Susilo", phone="6281234567890"),
            Community(name="Rajut Depok"),
            Community(name="Rajut Depokk"),
        ]
    )
    session.flush()
    other = session.scalars(select(Ikm).where(Ikm.serial == 2)).one()
    session.add(Licence(ikm_id=other.id, kind="halal", number="ID 00110000012345678"))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> DuplicatesPage:
    desk.do("Isi register", fill, tell=False)
    made = make(desk)
    assert isinstance(made, DuplicatesPage)
    qtbot.addWidget(made)
    desk.changed.connect(made.stale)
    made.resize(1218, 690)
    made.show()
    settled(qtbot, made, desk, 2)
    return made


def settled(qtbot: QtBot, page: DuplicatesPage, desk: Desk, count: int) -> None:
    qtbot.waitUntil(lambda: page.table.rows.rowCount() == count and not desk.busy)


def names(desk: Desk) -> list[str]:
    wanted = select(Ikm.name).where(Ikm.archived_at.is_(None)).order_by(Ikm.serial)
    return desk.ask(lambda session: list(session.scalars(wanted)))


def line(page: DuplicatesPage, name: str) -> list[str]:
    fields = page.pane.fields
    items = (fields.topLevelItem(row) for row in range(fields.topLevelItemCount()))
    return next(
        [item.text(column) for column in range(1, 4)] for item in items if item and item.text(0) == name
    )


def press(page: DuplicatesPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.pane.fields, key)


def go_to(page: DuplicatesPage, name: str) -> None:
    fields = page.pane.fields
    while (item := fields.currentItem()) and item.text(0) != name:
        press(page, Qt.Key.Key_Down)


def do(page: DuplicatesPage, words: str) -> None:
    next(command for command in page.commands() if command.words == words).does()


def test_the_surest_pair_comes_first_with_its_reason(page: DuplicatesPage):
    assert page.table.rows.text(0, 0) == "Abon Jaya – UD Abon Jaya"
    assert page.table.rows.text(0, 1) == "100 %"
    assert page.table.rows.text(0, 2).startswith("NIB sama")
    assert page.pair is not None
    assert page.pair.score == 100


def test_values_stand_side_by_side_with_a_sign(page: DuplicatesPage):
    assert line(page, "Nama usaha") == ["●  Abon Jaya", "≠", "○  UD Abon Jaya"]
    assert line(page, "NIB") == [NIB, "=", NIB]
    assert line(page, "Legalitas")[1] == "←"
    assert line(page, "Legalitas")[2].endswith("(pindah)")


def test_arrows_choose_the_value_that_stays(page: DuplicatesPage, desk: Desk):
    go_to(page, "Nama usaha")
    press(page, Qt.Key.Key_Right)
    assert line(page, "Nama usaha") == ["○  Abon Jaya", "≠", "●  UD Abon Jaya"]
    press(page, Qt.Key.Key_Left)
    assert line(page, "Nama usaha")[0] == "●  Abon Jaya"
    press(page, Qt.Key.Key_Right)
    do(page, "Gabungkan 2 IKM")
    assert names(desk) == ["UD Abon Jaya", "Batik Asri", "Batik Asrie"]


def test_merging_shows_the_next_pair_at_once_and_can_be_undone(
    page: DuplicatesPage, desk: Desk, qtbot: QtBot
):
    do(page, "Gabungkan 2 IKM")
    assert page.pair is not None
    assert page.pane.plan is not None
    assert page.pane.plan.kept == "IKM-00003 Batik Asri"
    settled(qtbot, page, desk, 1)
    assert desk.turns().undo == "Gabungkan IKM-00002 UD Abon Jaya ke IKM-00001 Abon Jaya"
    undo(desk, page)
    settled(qtbot, page, desk, 2)
    assert len(names(desk)) == 4


def test_the_other_record_can_be_the_one_that_is_kept(page: DuplicatesPage, desk: Desk):
    do(page, "Tukar yang disimpan")
    do(page, "Gabungkan 2 IKM")
    assert names(desk)[0] == "UD Abon Jaya"


def test_no_duplicates_are_not_shown_again(page: DuplicatesPage, desk: Desk, qtbot: QtBot):
    do(page, "Bukan duplikat")
    settled(qtbot, page, desk, 1)
    do(page, "Bukan duplikat")
    qtbot.waitUntil(lambda: page.nothing.isVisible() and not desk.busy)
    assert len(names(desk)) == 4


def test_a_pair_can_be_left_for_later(page: DuplicatesPage):
    do(page, "Lewati pasangan ini")
    assert page.table.currentIndex().row() == 1
    do(page, "Lewati pasangan ini")
    assert page.table.currentIndex().row() == 0


def test_only_sure_pairs_can_be_looked_at(page: DuplicatesPage):
    page.sureness.choose("maybe")
    page.sureness.picked.emit("maybe")
    assert page.table.rows.rowCount() == 1
    assert page.table.rows.text(0, 0) == "Batik Asri – Batik Asrie"


def test_communities_have_their_pairs_too(page: DuplicatesPage, desk: Desk, qtbot: QtBot):
    page.show_record("komunitas")
    qtbot.waitUntil(lambda: page.table.rows.text(0, 0) == "Rajut Depok – Rajut Depokk" and not desk.busy)
    assert page.pane.merge.text() == " &Gabungkan 2 komunitas"


def test_the_page_is_found_but_has_no_place_in_the_rail(qtbot: QtBot, desk: Desk, memory):
    window = MainWindow(desk, pages(memory), memory)
    qtbot.addWidget(window)
    assert "Duplikat" not in {each.accessibleName() for each in window.rail.findChildren(QToolButton)}
    window.go(Place("duplikat"))
    assert isinstance(window.page, DuplicatesPage)
    qtbot.waitUntil(lambda: not desk.busy)


def test_the_list_leads_to_its_duplicates(qtbot: QtBot, desk: Desk, memory: Memory):
    desk.do("Isi register", fill, tell=False)
    list_page = RegisterPage(desk, COMMUNITIES, memory)
    qtbot.addWidget(list_page)
    list_page.show()
    command = next(each for each in list_page.commands() if each.words == "Cari duplikat Komunitas")
    with qtbot.waitSignal(list_page.going) as going:
        command.does()
    assert going.args == [Place("duplikat", "komunitas")]
    menu = list_page.list.bar.more.menu()
    assert menu is not None
    menu.aboutToShow.emit()
    entry = next(each for each in menu.actions() if each.text() == "Cari &duplikat")
    with qtbot.waitSignal(list_page.going) as going:
        entry.trigger()
    assert going.args == [Place("duplikat", "komunitas")]
