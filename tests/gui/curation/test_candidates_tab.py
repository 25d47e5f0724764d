"""The tab Peserta: picked from the register, put in order, given hours, taken out, locked."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.candidates.candidates_tab import CandidatesTab
from depok_desk.gui.pages.curation.candidates.pick_dialog import PickDialog
from depok_desk.gui.pages.curation.candidates.slot_question import SlotDialog
from depok_desk.gui.pages.curation.candidates.standing_question import StandingDialog
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.services.judging.candidates import candidate_lines
from judging_office import Judging, new_firm, new_product
from tests.gui.curation.opening import OpenSession, press

Answers = list[Callable[[Any], None]]


def tab_of(page: CurationPage) -> CandidatesTab:
    tab = page.view.tabs.tab
    assert isinstance(tab, CandidatesTab)
    return tab


def queue(desk: Desk, made: Judging) -> list[str]:
    return [line.ikm for line in desk.ask(lambda session: candidate_lines(session, made.session_id))]


def column(tab: CandidatesTab, key: str) -> list[str]:
    rows = tab.table.rows
    place = [each.key for each in rows.columns].index(key)
    return [rows.text(row, place) for row in range(rows.rowCount())]


@pytest.fixture
def three_firms(desk: Desk) -> list[str]:
    """Three firms that are in no session: two products, one, and none at all."""

    def enter(session: Any) -> list[str]:
        firms = [new_firm(session, name) for name in ("Gulai Anggrek", "Hintalu Mawar", "Ikan Kamboja")]
        new_product(session, firms[0], "Gulai Kaleng")
        new_product(session, firms[0], "Gulai Beku")
        new_product(session, firms[1], "Hintalu Karuang")
        return [firm.id for firm in firms]

    return desk.do("Tambah IKM", enter)


def test_the_queue_shows_papers_and_marks(open_session: OpenSession):
    page, _ = open_session("penilaian", "peserta")
    tab = tab_of(page)
    assert column(tab, "queue") == ["1", "2", "3", "4"]
    assert column(tab, "papers") == ["lengkap"] * 4
    assert column(tab, "marks") == ["9 belum diisi"] * 4


def test_hours_that_are_given_stand_whole(open_session: OpenSession, dialog_answers: Answers):
    page, _ = open_session("pendaftaran", "peserta")
    tab = tab_of(page)
    place = [each.key for each in tab.table.rows.columns].index("slot")
    dialog_answers.append(lambda dialog: dialog.accept())
    tab.lay.click()
    text = tab.table.rows.text(0, place)
    assert text.endswith("09.00")
    assert tab.table.columnWidth(place) > tab.table.fontMetrics().horizontalAdvance(text)


def test_the_plenary_sees_the_totals(open_session: OpenSession):
    page, _ = open_session("pleno", "peserta")
    assert all(each.replace(",", "").isdecimal() for each in column(tab_of(page), "marks"))


def test_firms_are_picked_from_the_register_by_keyboard(
    qtbot: QtBot, open_session: OpenSession, desk: Desk, three_firms: list[str], dialog_answers: Answers
):
    page, made = open_session("pendaftaran", "peserta")

    def pick(dialog: PickDialog) -> None:
        table = dialog.panel.table
        dialog.panel.look.type("anggrek")
        qtbot.waitUntil(lambda: table.rows.rowCount() == 1)
        table.selectRow(0)
        qtbot.keyClick(table, Qt.Key.Key_Return)
        dialog.back.click()
        dialog.panel.look.type("mawar")
        qtbot.waitUntil(lambda: table.rows.rowCount() == 1 and table.rows.text(0, 0) == "Hintalu Mawar")
        table.selectRow(0)
        assert dialog.on.text().strip() == "&Lanjut dengan 2 IKM"
        qtbot.keyClick(table, Qt.Key.Key_Return)
        assert dialog.add.text().strip() == "&Tambahkan 2 peserta"
        dialog.add.click()

    dialog_answers.append(pick)
    tab_of(page).add.click()
    assert queue(desk, made)[4:] == ["Gulai Anggrek", "Hintalu Mawar"]
    assert desk.turns().undo == "Tambah 2 peserta"


def test_who_cannot_take_part_is_named_with_the_reason(
    qtbot: QtBot, open_session: OpenSession, desk: Desk, memory: Memory, three_firms: list[str]
):
    page, made = open_session("pendaftaran", "peserta")
    dialog = PickDialog(page, desk, memory, made.session_id)
    dialog.panel.table.choose([three_firms[2], made.firms[0]])
    dialog.on.click()
    rows = dialog.picks.rows
    said = {rows.text(row, 1): rows.text(row, 4) for row in range(rows.rowCount())}
    assert said["Ikan Kamboja"].startswith("Tidak dapat ikut: Belum punya produk")
    assert said["Abon Melati"].startswith("Tidak dapat ikut: Semua produknya sudah terdaftar")
    assert not dialog.add.isEnabled()


def test_another_product_is_chosen_and_space_takes_a_firm_out(
    qtbot: QtBot, open_session: OpenSession, desk: Desk, memory: Memory, three_firms: list[str]
):
    page, made = open_session("pendaftaran", "peserta")
    dialog = PickDialog(page, desk, memory, made.session_id)
    dialog.show()
    dialog.panel.table.choose(three_firms[:2])
    dialog.on.click()
    picks = dialog.picks
    assert sorted(picks.products_of(three_firms[0]).values()) == ["Gulai Beku", "Gulai Kaleng"]
    before = picks.choices[0].product_id
    other = next(key for key in picks.products_of(three_firms[0]) if key != before)
    picks.choose_product(three_firms[0], other)
    assert picks.choices[0].product_id == other
    picks.choose([three_firms[1]], three_firms[1])
    qtbot.keyClick(picks, Qt.Key.Key_Space)
    assert [each.ikm_id for each in picks.choices] == [three_firms[0]]
    qtbot.keyClick(picks, Qt.Key.Key_Space)
    assert len(picks.choices) == 2
    picks.clicked.emit(picks.rows.index(0, 0))
    assert [each.ikm_id for each in picks.choices] == [three_firms[1]]
    dialog.reject()


def test_alt_and_an_arrow_move_a_candidate(open_session: OpenSession, desk: Desk):
    page, made = open_session("pendaftaran", "peserta")
    tab = tab_of(page)
    tab.table.choose([made.candidates[2]], made.candidates[2])
    press(page, "Alt+Up")
    assert queue(desk, made)[:3] == ["Abon Melati", "Cendol Dahlia", "Bakso Kenanga"]
    assert tab.table.current_key() == made.candidates[2]
    press(page, "Alt+Up")
    press(page, "Alt+Up")
    assert queue(desk, made)[0] == "Cendol Dahlia"


def test_orders_are_drawn_and_sorted(open_session: OpenSession, desk: Desk):
    page, made = open_session("pendaftaran", "peserta", candidates=6)
    tab = tab_of(page)
    tab.deeds.draw()
    assert desk.turns().undo.startswith("Undi urutan peserta (undian ")
    assert set(queue(desk, made)) == set(column(tab, "ikm"))
    tab.deeds.sort()
    assert queue(desk, made) == sorted(queue(desk, made))
    menu = tab.offers.orders()
    assert len(menu.actions()) == 4
    menu.close()


def test_hours_are_divided_and_contradictions_are_told(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, _ = open_session("pendaftaran", "peserta")

    def divide(dialog: SlotDialog) -> None:
        assert dialog.outcome.words == "Semua mendapat waktu; yang terakhir 26-01-2026 pukul 09.45."
        dialog.fields["minutes"].show_text("lama")
        dialog.fields["minutes"].typing.emit("lama")
        assert not dialog.keep.isEnabled()
        assert "angka" in dialog.outcome.words
        dialog.fields["minutes"].show_text("30")
        dialog.fields["closes_at"].show_text("10.00")
        dialog.fields["minutes"].typing.emit("30")
        assert dialog.outcome.words == "2 peserta tidak mendapat waktu."
        dialog.keep.click()

    dialog_answers.append(divide)
    tab = tab_of(page)
    tab.lay.click()
    assert column(tab, "slot") == ["26-01-2026 09.00", "26-01-2026 09.30", "", ""]


def test_who_withdraws_is_marked_and_takes_part_again(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("penilaian", "peserta")
    tab = tab_of(page)
    tab.table.choose([made.candidates[1]], made.candidates[1])

    def withdraw(dialog: StandingDialog) -> None:
        dialog.standing.show_text("mundur")
        dialog.note.show_text("Ditelepon pagi ini")
        dialog.keep.click()

    dialog_answers.append(withdraw)
    tab.stand.click()
    assert column(tab, "standing")[1] == "Mengundurkan diri"
    assert "1 tidak ikut" in " ".join(each.text() for each in tab.listed.foot.findChildren(QLabel))

    def back(dialog: StandingDialog) -> None:
        dialog.standing.show_text("ikut")
        dialog.keep.click()

    dialog_answers.append(back)
    tab.stand.click()
    assert column(tab, "standing")[1] == ""


def test_delete_takes_candidates_out_and_undo_is_offered(qtbot: QtBot, open_session: OpenSession, desk: Desk):
    page, made = open_session("pendaftaran", "peserta")
    tab = tab_of(page)
    tab.table.choose(made.candidates[:2], made.candidates[0])
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert queue(desk, made) == ["Cendol Dahlia", "Dodol Flamboyan"]
    assert desk.turns().undo == "Keluarkan 2 peserta"


def test_a_locked_list_looks_locked_and_says_why(qtbot: QtBot, open_session: OpenSession, desk: Desk):
    page, made = open_session("verifikasi", "peserta")
    tab = tab_of(page)
    assert not tab.add.isEnabled()
    assert tab.listed.note.words == (
        "Daftar peserta terkunci sejak tahap verifikasi. Buka kembali tahap pendaftaran untuk mengubahnya."
    )
    tab.table.choose([made.candidates[0]], made.candidates[0])
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert len(queue(desk, made)) == 4
    assert tab.remove.toolTip() == tab.listed.note.words


def test_enter_opens_the_firm(qtbot: QtBot, open_session: OpenSession):
    page, made = open_session("penilaian", "peserta")
    tab = tab_of(page)
    tab.table.choose([made.candidates[3]], made.candidates[3])
    with qtbot.waitSignal(page.going) as going:
        qtbot.keyClick(tab.table, Qt.Key.Key_Return)
    assert going.args == [Place("ikm", made.firms[3])]


def test_a_session_without_candidates_leads_to_the_register(open_session: OpenSession):
    page, _ = open_session("pendaftaran", "peserta", candidates=0)
    tab = tab_of(page)
    assert tab.first.isVisible()
    assert not tab.sort.isEnabled()


def test_the_menu_of_a_row_offers_what_can_be_done(open_session: OpenSession):
    page, made = open_session("pendaftaran", "peserta")
    tab = tab_of(page)
    tab.table.choose([made.candidates[0]], made.candidates[0])
    menu: QMenu = tab.offers.deeds()
    assert [action.text().split("\t")[0] for action in menu.actions()] == [
        "Buka IKM",
        "Kedudukan …",
        "Keluarkan dari sesi",
    ]
    menu.close()
