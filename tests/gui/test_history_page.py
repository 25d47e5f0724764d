"""The page Riwayat: what was done, what it changed, and undoing it weeks later."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.history import make
from depok_desk.gui.pages.history.deed_list import DeedList, by_day, day_words
from depok_desk.gui.pages.history.deed_pane import circumstances
from depok_desk.gui.pages.history.page import HistoryPage
from depok_desk.gui.turning import ConflictQuestion, undo
from depok_desk.model.certificate import Certificate
from depok_desk.model.ikm import Ikm
from depok_desk.model.kinds.clock import today
from depok_desk.services.certificates import facts_of, issue, log_prints, plan_issue
from depok_desk.services.deed_changes import SHOWN
from depok_desk.services.deed_views import DeedView, deed_ids, viewed_deeds
from depok_desk.services.history import DeedLine
from judged_products import open_office_with

DAY = date(2026, 1, 26)


@pytest.fixture
def judged(desk: Desk) -> Desk:
    desk.do("Muat contoh", open_office_with)
    return desk


@pytest.fixture
def page(qtbot: QtBot, judged: Desk) -> HistoryPage:
    made = make(judged)
    assert isinstance(made, HistoryPage)
    qtbot.addWidget(made)
    made.resize(1218, 690)
    judged.changed.connect(made.stale)
    made.show()
    return made


def ikm_named(session: Session, name: str) -> Ikm:
    return session.scalars(select(Ikm).where(Ikm.name == name)).one()


def rename(desk: Desk, old: str, new: str) -> None:
    def deed(session: Session) -> None:
        ikm_named(session, old).name = new

    desk.do(f"Ubah {old}", deed)


def issue_all(desk: Desk) -> None:
    desk.do("Terbitkan 3 sertifikat kurasi", lambda session: issue(session, plan_issue(session, on=DAY)))


def certificates(desk: Desk) -> int:
    return desk.ask(lambda session: session.scalar(select(func.count()).select_from(Certificate))) or 0


def labels(page: HistoryPage) -> list[str]:
    return [page.table.rows.text(row, 2) for row in range(page.table.rows.rowCount())]


def state(page: HistoryPage, label: str) -> str:
    return page.table.rows.text(labels(page).index(label), 5)


def choose(qtbot: QtBot, page: HistoryPage, label: str) -> None:
    page.table.selectRow(labels(page).index(label))
    qtbot.waitUntil(lambda: page.pane.title == label)


def lines(page: HistoryPage) -> list[list[str]]:
    """The tree as texts: a record's line, then its cells."""

    def texts(item: QTreeWidgetItem) -> list[str]:
        return [item.text(column) for column in range(3)]

    found: list[list[str]] = []
    for place in range(page.pane.changes.topLevelItemCount()):
        record = page.pane.changes.topLevelItem(place)
        assert record is not None
        cells = (record.child(row) for row in range(record.childCount()))
        found += [texts(record), *(texts(cell) for cell in cells if cell)]
    return found


def test_deeds_stand_newest_first_with_who_and_how_much(page: HistoryPage, judged: Desk):
    rename(judged, "Abon Jaya", "Abon Jaya Abadi")
    assert labels(page) == ["Ubah Abon Jaya", "Muat contoh"]
    assert page.table.rows.text(0, 3) == "petugas"
    assert page.table.rows.text(0, 4) == "1"


def test_a_change_shows_old_beside_new(qtbot: QtBot, page: HistoryPage, judged: Desk):
    rename(judged, "Abon Jaya", "Abon Jaya Abadi")
    choose(qtbot, page, "Ubah Abon Jaya")
    assert lines(page) == [
        ["IKM “Abon Jaya Abadi” diubah", "", ""],
        ["Nama usaha", "Abon Jaya", "Abon Jaya Abadi"],
    ]


def test_personal_values_stay_masked(qtbot: QtBot, page: HistoryPage, judged: Desk):
    def deed(session: Session) -> None:
        ikm_named(session, "Abon Jaya").owner_nik = "3276010101900005"

    judged.do("Isi NIK", deed)
    choose(qtbot, page, "Isi NIK")
    assert lines(page)[1] == ["NIK", "–", "3276••••••••0005"]


def test_rows_that_are_referred_to_are_named(qtbot: QtBot, page: HistoryPage):
    choose(qtbot, page, "Muat contoh")
    assert ["IKM", "–", "Abon Jaya"] in lines(page)
    assert ["Produk", "–", "Produk Abon Jaya"] in lines(page)


def test_a_large_deed_is_read_in_portions(qtbot: QtBot, page: HistoryPage, judged: Desk):
    def many(session: Session) -> None:
        session.add_all(
            Ikm(number=f"IKM-{n:05}", serial=n, name=f"Usaha {n}", sector="kriya", status="calon")
            for n in range(1000, 1000 + SHOWN + 30)
        )

    judged.do("Impor banyak", many)
    choose(qtbot, page, "Impor banyak")
    tree = page.pane.changes
    assert tree.topLevelItemCount() == SHOWN + 1
    last = tree.topLevelItem(SHOWN)
    assert last is not None
    assert last.text(0) == "Tampilkan 30 dari 30 lagi …"
    tree.itemActivated.emit(last, 0)
    assert tree.topLevelItemCount() == SHOWN + 30


def test_an_issue_is_undone_and_done_again_from_here(qtbot: QtBot, page: HistoryPage, judged: Desk):
    issue_all(judged)
    rename(judged, "Lampion Pelangi", "Lampion Depok")
    choose(qtbot, page, "Terbitkan 3 sertifikat kurasi")
    page.pane.undo.click()
    qtbot.waitUntil(lambda: state(page, "Terbitkan 3 sertifikat kurasi") == "diurungkan", timeout=20_000)
    assert (certificates(judged), labels(page)[0]) == (0, "Urungkan: Terbitkan 3 sertifikat kurasi")
    choose(qtbot, page, "Terbitkan 3 sertifikat kurasi")
    qtbot.waitUntil(lambda: page.pane.redo.isVisibleTo(page))
    page.pane.redo.click()
    qtbot.waitUntil(lambda: certificates(judged) == 3, timeout=20_000)


def test_what_was_changed_since_is_listed_and_the_rest_undone(
    qtbot: QtBot, page: HistoryPage, judged: Desk, dialog_answers: list[Callable[[Any], None]]
):
    def two(session: Session) -> None:
        for name in ("Abon Jaya", "Batik Belimbing"):
            ikm_named(session, name).owner = "Ani"

    def agree(dialog: ConflictQuestion) -> None:
        dialog.go_on.click()

    judged.do("Ganti pemilik", two)

    def later(session: Session) -> None:
        ikm_named(session, "Abon Jaya").owner = "Budi"

    judged.do("Ganti lagi", later)
    choose(qtbot, page, "Ganti pemilik")
    dialog_answers.append(agree)
    page.pane.undo.click()
    qtbot.waitUntil(lambda: state(page, "Ganti pemilik") == "diurungkan", timeout=20_000)
    owners = judged.ask(
        lambda session: [ikm_named(session, name).owner for name in ("Abon Jaya", "Batik Belimbing")]
    )
    assert owners == ["Budi", "Siti"]


def test_what_was_printed_cannot_be_undone_and_says_why(qtbot: QtBot, page: HistoryPage, judged: Desk):
    issue_all(judged)
    numbers = [each.number for each in judged.ask(facts_of)]
    judged.do("Cetak", lambda session: log_prints(session, numbers, DAY, "Printer"), undoable=False)
    choose(qtbot, page, "Cetak")
    assert not page.pane.undo.isVisible()
    assert page.pane.fixed.isVisible()


def test_deeds_are_found_by_words_and_state(qtbot: QtBot, page: HistoryPage, judged: Desk):
    rename(judged, "Abon Jaya", "Abon Jaya Abadi")
    issue_all(judged)
    page.focus_filter()
    qtbot.keyClicks(page.search, "ABON petugas")
    qtbot.waitUntil(lambda: labels(page) == ["Ubah Abon Jaya"])
    page.search.setText("")
    qtbot.waitUntil(lambda: len(labels(page)) == 3)
    with qtbot.waitSignal(judged.changed):
        undo(judged, page)
    page.filter.pick(page.state, "undone")
    assert labels(page) == ["Terbitkan 3 sertifikat kurasi"]
    assert judged.ask(lambda session: len(deed_ids(session, DeedView(state="turning")))) == 1
    possible = judged.ask(lambda session: viewed_deeds(session, DeedView(state="undoable"), 10))
    assert [line.label for line in possible] == ["Ubah Abon Jaya", "Muat contoh"]


def test_nothing_found_shows_nothing_of_the_deed_before(qtbot: QtBot, page: HistoryPage):
    page.search.setText("tidak ada yang begini")
    qtbot.waitUntil(lambda: labels(page) == [])
    assert page.pane.title == "Belum ada yang dipilih"
    assert not page.pane.undo.isVisible()


def test_a_deed_can_be_shown_by_its_key(qtbot: QtBot, page: HistoryPage, judged: Desk):
    rename(judged, "Abon Jaya", "Abon Jaya Abadi")
    oldest = judged.ask(lambda session: deed_ids(session, DeedView()))[-1]
    page.show_record(oldest)
    qtbot.waitUntil(lambda: page.pane.title == "Muat contoh")


def test_the_list_reads_the_same_rows_whole_or_by_key(judged: Desk):
    rename(judged, "Abon Jaya", "Abon Jaya Abadi")
    source = DeedList(judged, DeedView())
    assert sorted(map(tuple, source.rows(source.ids()))) == sorted(map(tuple, source.first(10)))


def test_time_is_said_in_words():
    at = datetime(2026, 1, 26, 3, 42, tzinfo=UTC)
    line = DeedLine("1", "Ubah", at, "Siti", 1, undoable=True, state="diurungkan")
    here = at.astimezone()
    assert circumstances(line).startswith("Oleh Siti · ")
    assert f"{here:%H.%M} WIB" in circumstances(line)
    assert by_day([line], None)[0][1:3] == (day_words(here.date()), f"{here:%H.%M}")
    assert day_words(here.date()) == f"Sen {here:%d-%m-%Y}"
    assert day_words(today()) == "Hari ini"


def test_only_the_first_change_of_a_day_names_the_day(page: HistoryPage, judged: Desk):
    rename(judged, "Abon Jaya", "Abon Jaya Abadi")
    rename(judged, "Abon Jaya Abadi", "Abon Jaya")
    assert [page.table.rows.text(row, 0) for row in range(3)] == ["Hari ini", "", ""]
    source = DeedList(judged, DeedView())
    assert [row[1] for row in source.rows(source.ids()[1:])] == ["", ""]


def test_changes_are_narrowed_by_kind_person_and_days(qtbot: QtBot, page: HistoryPage, judged: Desk):
    rename(judged, "Abon Jaya", "Abon Jaya Abadi")
    issue_all(judged)
    chosen = page.filter
    chosen.pick(chosen.state, "issued")
    assert labels(page) == ["Terbitkan 3 sertifikat kurasi"]
    chosen.pick(chosen.state, "changed")
    assert labels(page) == ["Ubah Abon Jaya", "Muat contoh"]
    assert [chosen.person.itemText(place) for place in range(2)] == ["Semua orang", "petugas"]
    chosen.pick(chosen.person, "petugas")
    chosen.pick(chosen.period, "0")
    assert len(labels(page)) == 2
    chosen.pick(chosen.period, "range")
    qtbot.keyClicks(chosen.last, "26/1/2026")
    qtbot.keyClick(chosen.last, Qt.Key.Key_Return)
    assert labels(page) == []
    page.show_record(judged.ask(lambda session: deed_ids(session, DeedView()))[0])
    assert len(labels(page)) == 3


def test_one_value_is_brought_back_by_keys(qtbot: QtBot, page: HistoryPage, judged: Desk):
    rename(judged, "Abon Jaya", "Abon Jaya Abadi")
    choose(qtbot, page, "Ubah Abon Jaya")
    assert not page.pane.cell.back.isEnabled()
    page.pane.changes.setFocus()
    qtbot.keyClick(page.pane.changes, Qt.Key.Key_Home)
    qtbot.keyClick(page.pane.changes, Qt.Key.Key_Down)
    assert page.pane.cell.back.isEnabled()
    command = next(each for each in page.commands() if each.words == "Kembalikan nilai ini")
    assert command.keys == "Ctrl+B"
    page.pane.cell.back.setFocus()
    command.does()
    assert page.pane.changes.hasFocus()
    assert judged.ask(lambda session: ikm_named(session, "Abon Jaya").name) == "Abon Jaya"
    assert labels(page)[0] == "Kembalikan Nama usaha: Abon Jaya Abadi"


def test_masked_values_are_shown_on_demand_and_that_is_noted(qtbot: QtBot, page: HistoryPage, judged: Desk):
    def deed(session: Session) -> None:
        ikm_named(session, "Abon Jaya").owner_nik = "3276010101900005"

    judged.do("Isi NIK", deed)
    choose(qtbot, page, "Isi NIK")
    tree = page.pane.changes
    qtbot.keyClick(tree, Qt.Key.Key_Home)
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    page.pane.cell.reveal.click()
    assert lines(page)[1] == ["NIK", "–", "3276010101900005"]
    assert labels(page)[0] == "Lihat data pribadi dalam riwayat"
    choose(qtbot, page, "Muat contoh")
    choose(qtbot, page, "Isi NIK")
    assert lines(page)[1] == ["NIK", "–", "3276••••••••0005"]
