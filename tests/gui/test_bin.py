"""The bin of a register: it looks like one, gives back, and is emptied for good after asking."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.list_commands import commands, menu
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.model.ikm import Ikm, Product
from depok_desk.registers.ikm import IKM
from depok_desk.services.listing import View
from depok_desk.services.registering import move_to_bin
from office_records import firm

Answers = list[Callable[[Any], None]]


def fill(session: Session) -> None:
    session.add_all([firm(1, "Abon Jaya"), firm(2, "Batik Asri"), firm(3, "Sambal Pawon")])
    session.flush()
    gone = session.scalars(select(Ikm.id).where(Ikm.serial < 3).order_by(Ikm.serial)).all()
    session.add(Product(ikm_id=gone[0], name="Abon Sapi"))
    move_to_bin(session, Ikm, gone)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, memory: Memory) -> RegisterPage:
    desk.do("Isi register", fill, tell=False)
    made = RegisterPage(desk, IKM, memory)
    made.resize(1218, 640)
    desk.changed.connect(made.stale)
    qtbot.addWidget(made)
    made.show()
    made.show_record("")
    return made


@pytest.fixture
def bin_(qtbot: QtBot, page: RegisterPage) -> RegisterPage:
    page.list.bar.bin.click()
    qtbot.waitUntil(lambda: "2 IKM" in page.list.panel.banner.words.text())
    return page


def test_one_is_at_the_first_record_of_the_bin(qtbot: QtBot, bin_: RegisterPage, desk: Desk):
    qtbot.waitUntil(lambda: len(bin_.list.table.keys()) == 1)
    bin_.list.bar.restore.click()
    kept = desk.ask(lambda session: session.scalars(select(Ikm.name).where(Ikm.archived_at.is_(None))).all())
    assert "Abon Jaya" in kept


def listed(page: RegisterPage) -> list[str]:
    rows = page.list.table.rows
    return [rows.text(row, 0) for row in range(rows.rowCount())]


def stored(desk: Desk) -> list[str]:
    return desk.ask(lambda session: list(session.scalars(select(Ikm.name).order_by(Ikm.serial))))


def accepting(seen: list[str]) -> Callable[[Any], None]:
    """Reads all that a question says, then does what it offers."""

    def answer(dialog: Any) -> None:
        assert dialog.stay.isDefault()
        seen.extend(each.text() for each in dialog.findChildren(QLabel))
        seen.append(dialog.erase.text())
        dialog.erase.click()

    return answer


def test_the_bin_says_that_it_is_one(page: RegisterPage, qtbot: QtBot):
    assert page.list.panel.banner.isHidden()
    with qtbot.waitSignal(page.titled) as titled:
        page.list.bar.bin.click()
    assert titled.args == ["Sampah"]
    banner = page.list.panel.banner
    qtbot.waitUntil(lambda: banner.words.text().startswith("Sampah: 2 IKM. Kembalikan ke daftar, atau"))
    with qtbot.waitSignal(page.titled) as titled:
        banner.leave.click()
    assert titled.args == [""]
    assert listed(page) == ["Sambal Pawon"]


def test_a_view_from_elsewhere_leads_out_of_the_bin(bin_: RegisterPage):
    bin_.show_view(View(typed="Sambal"))
    assert not bin_.list.bar.bin.isChecked()
    assert bin_.list.panel.banner.isHidden()


def test_enter_brings_back_what_is_chosen(qtbot: QtBot, bin_: RegisterPage):
    bin_.list.table.selectAll()
    qtbot.keyClick(bin_.list.table, Qt.Key.Key_Return)
    assert listed(bin_) == []
    bin_.list.panel.banner.leave.click()
    assert listed(bin_) == ["Abon Jaya", "Batik Asri", "Sambal Pawon"]


def test_one_is_deleted_for_good_after_saying_what_goes_along(
    qtbot: QtBot, bin_: RegisterPage, desk: Desk, dialog_answers: Answers
):
    seen: list[str] = []
    dialog_answers.append(accepting(seen))
    with qtbot.waitSignal(bin_.noticed) as noticed:
        qtbot.keyClick(bin_.list.table, Qt.Key.Key_Delete)
    assert seen[0] == "Abon Jaya akan dihapus selamanya"
    assert seen[1] == "Ikut terhapus: 1 produk."
    assert seen[-1] == "&Hapus selamanya Abon Jaya"
    assert noticed.args == ["Abon Jaya dihapus selamanya."]
    assert stored(desk) == ["Batik Asri", "Sambal Pawon"]
    assert desk.turns().undo == "Isi register"


def test_the_whole_bin_is_emptied(qtbot: QtBot, bin_: RegisterPage, desk: Desk, dialog_answers: Answers):
    seen: list[str] = []
    dialog_answers.append(accepting(seen))
    with qtbot.waitSignal(bin_.noticed) as noticed:
        bin_.list.bar.empty.click()
    assert seen[-1] == "&Hapus selamanya 2 IKM"
    assert noticed.args == ["2 IKM dihapus selamanya."]
    assert stored(desk) == ["Sambal Pawon"]


def test_cancelling_leaves_all(bin_: RegisterPage, desk: Desk, dialog_answers: Answers):
    dialog_answers.append(lambda dialog: dialog.stay.click())
    bin_.list.bar.empty.click()
    assert len(stored(desk)) == 3


def test_an_empty_bin_has_nothing_to_be_emptied(qtbot: QtBot, bin_: RegisterPage):
    bin_.list.table.selectAll()
    bin_.list.bar.restore.click()
    with qtbot.waitSignal(bin_.noticed) as noticed:
        bin_.list.bar.empty.click()
    assert noticed.args == ["Tidak ada IKM di sampah."]


def test_the_menu_and_the_commands_offer_what_the_bin_can(bin_: RegisterPage):
    offered = [each.words for each in menu(bin_.list) if each]
    assert offered[0] == "Kembalikan IKM"
    assert offered[-1] == "Hapus selamanya IKM …"
    found = {each.words: each.keys for each in commands(bin_.list)}
    assert found["Kosongkan sampah …"] == "Ctrl+Shift+Del"
    assert "Hapus selamanya yang terpilih …" in found
