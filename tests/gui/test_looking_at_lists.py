"""What a list shows besides its rows: signs, pinned rows, and what resembles a word with a slip in it."""

from dataclasses import dataclass
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.model.kinds.clock import today
from depok_desk.registers.ikm import IKM
from depok_desk.services.conditions import Days
from office_records import firm


@dataclass
class Listed:
    """A panel over four firms: one whose licence has expired, one soon, one closed, one as usual."""

    panel: RegisterPanel
    desk: Desk

    def names(self) -> list[str]:
        rows = self.panel.table.rows
        return [rows.text(row, 0) for row in range(rows.rowCount())]

    def sign(self, name: str) -> str:
        rows, source = self.panel.table.rows, self.panel.source
        assert source is not None
        sign = source.sign_of(rows.key_of(self.names().index(name)))
        return sign.words if sign else ""

    def change(self, name: str, **values: str) -> str:
        def change(session: Session) -> str:
            row = session.scalars(select(Ikm).where(Ikm.name == name)).one()
            for key, value in values.items():
                setattr(row, key, value)
            return row.id

        return self.desk.do(f"Mengubah {name}", change)


@pytest.fixture
def listed(qtbot: QtBot, desk: Desk, memory: Memory) -> Listed:
    def add(session: Session) -> None:
        abon, batik = firm(1, "Abon Jaya"), firm(2, "Batik Asri", sector="fesyen")
        session.add_all([abon, batik, firm(3, "Cireng Lama", status="tutup"), firm(4, "Dodol Dewi")])
        session.flush()
        day = today()
        session.add(Licence(ikm_id=abon.id, kind="pirt", expires_on=day - timedelta(days=1)))
        session.add(Licence(ikm_id=batik.id, kind="pirt", expires_on=day + timedelta(days=30)))

    desk.do("Tambah empat IKM", add, tell=False)
    panel = RegisterPanel(desk, Look(IKM, memory, "ikm"))
    qtbot.addWidget(panel)
    desk.changed.connect(panel.refresh)
    panel.resize(1100, 500)
    panel.show()
    panel.refresh()
    return Listed(panel, desk)


def test_rows_are_marked_with_a_sign_and_its_words(listed: Listed):
    assert listed.sign("Abon Jaya") == "Ada legalitas yang sudah habis"
    assert listed.sign("Batik Asri") == "Ada legalitas yang habis dalam 90 hari"
    assert listed.sign("Cireng Lama") == "IKM ini sudah tutup"
    assert listed.sign("Dodol Dewi") == ""


def test_signs_are_drawn_and_can_be_switched_off(listed: Listed):
    image = listed.panel.signs.viewport().grab().toImage()
    high = listed.panel.signs.defaultSectionSize()
    colours = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(high)}
    assert QColor("#AB231C").name() in colours
    listed.panel.look.show_signs(False)
    assert listed.panel.signs.isHidden()
    assert listed.sign("Abon Jaya") == ""


def test_a_changed_row_stays_though_it_matches_no_longer(listed: Listed):
    listed.panel.look.keep_only("sector", ["fesyen"])
    key = listed.change("Batik Asri", brand="Asri")
    listed.panel.look.pin([key])
    listed.change("Batik Asri", sector="kriya")
    assert listed.names() == ["Batik Asri"]
    assert listed.sign("Batik Asri") == "Tidak lagi cocok dengan saringan"
    assert listed.panel.table.delegate.is_quiet(0)
    listed.change("Batik Asri", sector="fesyen")
    assert listed.sign("Batik Asri") != "Tidak lagi cocok dengan saringan"


@pytest.mark.parametrize("deed", ["filter", "sort", "search", "lift"])
def test_a_pinned_row_goes_when_other_rows_are_asked_for(listed: Listed, deed: str):
    look = listed.panel.look
    look.keep_only("sector", ["fesyen"])
    look.pin([listed.change("Abon Jaya", brand="Jaya")])
    listed.panel.refresh()
    assert listed.names() == ["Abon Jaya", "Batik Asri"]
    {
        "filter": lambda: look.keep_only("status", ["binaan"]),
        "sort": lambda: look.sort("owner", descending=False),
        "search": lambda: look.type("batik"),
        "lift": lambda: look.lift("status"),
    }[deed]()
    assert listed.names() == ["Batik Asri"]


def test_pinned_rows_stay_while_columns_are_changed(listed: Listed):
    look = listed.panel.look
    look.keep_only("sector", ["fesyen"])
    look.pin([listed.change("Abon Jaya", brand="Jaya")])
    look.show_columns(["name", "brand"])
    assert listed.names() == ["Abon Jaya", "Batik Asri"]


def test_days_are_counted_anew_after_midnight(listed: Listed, monkeypatch: pytest.MonkeyPatch):
    listed.panel.look.narrow("licence_expiry", Days(0, 30))
    assert listed.names() == ["Batik Asri"]
    monkeypatch.setattr("depok_desk.gui.lists.look.today", lambda: today() + timedelta(days=31))
    listed.panel.refresh()
    assert listed.names() == []


def test_what_can_be_done_with_a_list_is_found_by_name(listed: Listed):
    commands = {command.words: command for command in listed.panel.commands()}
    assert commands["Saring kolom ini"].keys == "Ctrl+Shift+L"
    commands["Hapus semua saringan"].does()
    listed.panel.look.keep_only("sector", ["fesyen"])
    commands["Hapus semua saringan"].does()
    assert len(listed.names()) == 4


def test_a_slip_of_the_hand_still_finds(qtbot: QtBot, listed: Listed):
    search = listed.panel.search
    qtbot.keyClicks(search, "dodl")
    qtbot.waitUntil(lambda: listed.names() == ["Dodol Dewi"])
    assert listed.panel.near.isVisible()
    assert listed.panel.near.text() == "Tidak ada yang persis; menampilkan yang mirip."
    qtbot.waitUntil(lambda: "1 mirip" in [each.text() for each in search.findChildren(QLabel)])
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert len(listed.names()) == 4
    assert not listed.panel.near.isVisible()


def test_what_resembles_must_still_meet_the_filters(qtbot: QtBot, listed: Listed):
    listed.panel.look.keep_only("sector", ["fesyen"])
    qtbot.keyClicks(listed.panel.search, "dodl")
    qtbot.waitUntil(lambda: listed.panel.empty)
    assert not listed.panel.near.isVisible()


def test_words_are_found_in_any_order_and_case(qtbot: QtBot, listed: Listed):
    qtbot.keyClicks(listed.panel.search, "DEWI dod")
    qtbot.waitUntil(lambda: listed.names() == ["Dodol Dewi"])
    assert not listed.panel.near.isVisible()
    qtbot.keyClick(listed.panel.search, Qt.Key.Key_Escape)
    assert listed.panel.search.text() == ""
