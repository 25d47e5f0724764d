"""The tab Juri: jurors entered, changed and struck, their interests told in words."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.curation.jury.juror_dialog import JurorDialog
from depok_desk.gui.pages.curation.jury.jury_tab import JuryTab
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.reason_question import ReasonDialog
from depok_desk.model.jury import Juror
from depok_desk.services.judging.jury import JurorLine, juror_lines
from judging_office import Judging
from tests.gui.curation.opening import OpenSession, press

Answers = list[Callable[[Any], None]]


def tab_of(page: CurationPage) -> JuryTab:
    tab = page.view.tabs.tab
    assert isinstance(tab, JuryTab)
    return tab


def jury(desk: Desk, made: Judging) -> list[JurorLine]:
    return desk.ask(lambda session: juror_lines(session, made.session_id))


def column(tab: JuryTab, key: str) -> list[str]:
    rows = tab.table.rows
    place = [each.key for each in rows.columns].index(key)
    return [rows.text(row, place) for row in range(rows.rowCount())]


def test_a_juror_is_entered_with_sectors_and_an_own_firm(
    qtbot: QtBot, open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("pendaftaran", "juri")

    def fill(dialog: JurorDialog) -> None:
        dialog.entered.fields["name"].retype("Lestari Ayu, S.T.")
        dialog.entered.fields["bnsp_number"].retype("BNSP 001/2024")
        dialog.sectors.show_text("kuliner, kriya")
        dialog.firm.field.show_text("bakso ken")
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    dialog_answers.append(fill)
    tab = tab_of(page)
    tab.add.click()
    added = jury(desk, made)[-1]
    assert added.details.name == "Lestari Ayu, S.T."
    assert set(added.details.sectors) == {"kuliner", "kriya"}
    assert added.details.ikm_id == made.firms[1]
    assert tab.table.current_key() == added.id
    assert column(tab, "conflicts")[-1] == "1 produk"
    assert column(tab, "bnsp")[-1] == "BNSP 001/2024"


def test_a_firm_that_is_not_in_the_register_is_not_taken(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("pendaftaran", "juri")

    def fill(dialog: JurorDialog) -> None:
        dialog.entered.fields["name"].retype("Lestari")
        dialog.firm.field.show_text("Warung Antah Berantah")
        dialog.keep.click()
        assert "tidak ada di register" in dialog.firm.field.problem
        dialog.firm.field.show_text("")
        dialog.keep.click()

    dialog_answers.append(fill)
    tab_of(page).add.click()
    assert jury(desk, made)[-1].details.ikm_id is None


def test_a_name_that_is_on_the_jury_is_refused_beside_its_field(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("pendaftaran", "juri")

    def fill(dialog: JurorDialog) -> None:
        dialog.keep.click()
        assert dialog.entered.fields["name"].problem == "Nama juri wajib diisi."
        dialog.entered.fields["name"].retype("dra. ratna wulan")
        dialog.keep.click()
        assert "sudah ada" in dialog.entered.fields["name"].problem
        dialog.reject()

    dialog_answers.append(fill)
    tab_of(page).add.click()
    assert len(jury(desk, made)) == 3


def test_the_first_juror_is_proposed_as_head_and_the_others_as_members(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("pendaftaran", "juri", jurors=0)
    roles: list[str] = []

    def fill(dialog: JurorDialog) -> None:
        roles.append(dialog.entered.fields["role"].text())
        dialog.entered.fields["name"].retype(f"Juri {'AB'[len(roles) - 1]}")
        dialog.keep.click()

    for _ in range(2):
        dialog_answers.append(fill)
        tab_of(page).add.click()
    assert roles == ["ketua", "anggota"]
    assert [each.details.role for each in jury(desk, made)] == ["ketua", "anggota"]


def test_a_juror_is_changed(open_session: OpenSession, desk: Desk, dialog_answers: Answers):
    page, made = open_session("verifikasi", "juri")
    tab = tab_of(page)
    tab.table.choose([made.jurors[1]], made.jurors[1])

    def fill(dialog: JurorDialog) -> None:
        assert dialog.entered.fields["name"].text() == "Bagus Prakoso, S.Sn."
        dialog.entered.fields["office"].retype("Dekranasda")
        dialog.sectors.show_text("kuliner")
        dialog.keep.click()

    dialog_answers.append(fill)
    tab.change.click()
    assert column(tab, "office")[1] == "Dekranasda"
    assert column(tab, "sectors") == ["Semua sektor", "Kuliner", "Semua sektor"]
    assert desk.turns().undo == "Ubah juri Bagus Prakoso, S.Sn."


def test_who_is_struck_needs_a_reason_and_can_count_again(
    open_session: OpenSession, desk: Desk, dialog_answers: Answers
):
    page, made = open_session("penilaian", "juri")
    tab = tab_of(page)
    tab.table.choose([made.jurors[2]], made.jurors[2])

    def strike(dialog: ReasonDialog) -> None:
        assert dialog.windowTitle() == "Coret juri"
        dialog.keep.click()
        assert dialog.isVisible()
        dialog.reason.show_text("Hadir hanya setengah hari")
        dialog.keep.click()

    dialog_answers.append(strike)
    tab.strike.click()
    assert column(tab, "state") == ["", "", "dicoret"]
    assert jury(desk, made)[2].struck_why == "Hadir hanya setengah hari"
    assert tab.strike.text().strip() == "&Pulihkan"
    tab.strike.click()
    assert column(tab, "state") == ["", "", ""]


def test_conflicts_of_the_current_juror_come_first(open_session: OpenSession, desk: Desk):
    page, made = open_session("verifikasi", "juri")

    def tie(session: Session) -> None:
        session.get_one(Juror, made.jurors[0]).ikm_id = made.firms[0]
        session.get_one(Juror, made.jurors[1]).ikm_id = made.firms[1]

    desk.do("Ikat", tie)
    tab = tab_of(page)
    assert tab.conflicts.isVisible()
    assert tab.conflicts.head.text().startswith("2 benturan kepentingan")
    tab.table.choose([made.jurors[1]], made.jurors[1])
    assert tab.conflicts.table.rows.text(0, 1) == "Bakso Kenanga adalah usaha Bagus Prakoso, S.Sn. sendiri."
    tab.table.choose([made.jurors[0]], made.jurors[0])
    assert tab.conflicts.table.rows.text(0, 1) == "Abon Melati adalah usaha Dra. Ratna Wulan sendiri."


def test_without_conflicts_nothing_is_said_of_them(open_session: OpenSession):
    page, _ = open_session("verifikasi", "juri")
    assert not tab_of(page).conflicts.isVisible()


def test_a_certificate_that_has_expired_is_told(open_session: OpenSession, desk: Desk):
    page, made = open_session("verifikasi", "juri")

    def expire(session: Session) -> None:
        session.get_one(Juror, made.jurors[0]).bnsp_until = date(2025, 12, 31)

    desk.do("Ubah", expire)
    assert column(tab_of(page), "bnsp")[0] == "habis 31-12-2025"


def test_jurors_are_moved_and_removed_by_keys(qtbot: QtBot, open_session: OpenSession, desk: Desk):
    page, made = open_session("verifikasi", "juri")
    tab = tab_of(page)
    tab.table.choose([made.jurors[2]], made.jurors[2])
    press(page, "Alt+Up")
    assert [line.id for line in jury(desk, made)] == [made.jurors[0], made.jurors[2], made.jurors[1]]
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert [line.id for line in jury(desk, made)] == [made.jurors[0], made.jurors[1]]
    assert desk.turns().undo == "Hapus juri Intan Permata, M.M."


def test_the_jury_is_locked_from_the_plenary_on(open_session: OpenSession):
    page, made = open_session("pleno", "juri")
    tab = tab_of(page)
    tab.table.choose([made.jurors[0]], made.jurors[0])
    assert not tab.add.isEnabled()
    assert not tab.change.isEnabled()
    assert tab.strike.isEnabled()
    assert "terkunci sejak tahap pleno" in tab.listed.note.words
