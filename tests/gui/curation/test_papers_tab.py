"""The tab Berkas: a grid filled with one key a cell, over what the register says."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.editing import grid
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.papers.grid import NOT_ASKED, PaperGrid, cell_sentence, cell_text
from depok_desk.gui.pages.curation.papers.papers_tab import PapersTab
from depok_desk.gui.pages.curation.reason_question import ReasonDialog
from depok_desk.model.ikm import Ikm
from depok_desk.model.session_course import PaperCheck
from depok_desk.services.judging.papers import PaperCell, PaperRow, paper_table
from judging_office import Judging
from tests.gui.curation.opening import OpenSession

Answers = list[Callable[[Any], None]]
NIB, PERMIT = 3, 4
"""Columns of the two requirements."""


def tab_of(page: CurationPage) -> PapersTab:
    tab = page.view.tabs.tab
    assert isinstance(tab, PapersTab)
    return tab


def states(desk: Desk, made: Judging) -> list[Sequence[str]]:
    rows = desk.ask(lambda session: paper_table(session, made.session_id))
    return [[cell.state for cell in row.cells] for row in rows]


@pytest.fixture
def unchecked(open_session: OpenSession, desk: Desk) -> tuple[PapersTab, Judging]:
    """The papers of a session that nobody has looked at; the second firm has no NIB."""
    page, made = open_session("verifikasi", "berkas")

    def forget(session: Session) -> None:
        for check in session.query(PaperCheck).all():
            session.delete(check)
        session.get_one(Ikm, made.firms[1]).nib = None

    desk.do("Kosongkan", forget)
    return tab_of(page), made


def test_what_nobody_has_looked_at_shows_the_register(unchecked: tuple[PapersTab, Judging]):
    tab, _ = unchecked
    rows = tab.table.rows
    assert rows.text(0, NIB).startswith("belum diperiksa · register: NIB 912")
    assert rows.text(1, NIB) == "belum diperiksa · register: tidak ada"
    assert tab.detail.text().startswith("NIB: Belum diperiksa. Menurut register: ada, NIB 912")


def test_letters_fill_cells_and_go_down(qtbot: QtBot, unchecked: tuple[PapersTab, Judging], desk: Desk):
    tab, made = unchecked
    grid.go_to(tab.table, 0, NIB)
    qtbot.keyClicks(tab.table, "atA")
    assert [row[0] for row in states(desk, made)] == ["ada", "tidak ada", "ada", ""]
    assert tab.table.currentIndex().row() == 3
    assert desk.turns().undo == "Periksa NIB: ada"


def test_delete_makes_a_cell_unchecked_again(qtbot: QtBot, unchecked: tuple[PapersTab, Judging], desk: Desk):
    tab, made = unchecked
    grid.go_to(tab.table, 0, NIB)
    qtbot.keyClicks(tab.table, "a")
    qtbot.keyClick(tab.table, Qt.Key.Key_Up)
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert states(desk, made)[0] == ["", ""]


def test_an_exemption_needs_a_reason(
    qtbot: QtBot, unchecked: tuple[PapersTab, Judging], desk: Desk, dialog_answers: Answers
):
    tab, made = unchecked
    grid.go_to(tab.table, 2, PERMIT)
    dialog_answers.append(lambda dialog: dialog.reject())
    qtbot.keyClicks(tab.table, "k")
    assert states(desk, made)[2] == ["", ""]

    def give(dialog: ReasonDialog) -> None:
        dialog.reason.show_text("Produk segar, tanpa izin edar")
        dialog.keep.click()

    dialog_answers.append(give)
    qtbot.keyClicks(tab.table, "K")
    assert states(desk, made)[2] == ["", "dikecualikan"]
    assert tab.table.rows.text(2, PERMIT) == "dikecualikan · Produk segar, tanpa izin edar"


def test_a_block_is_filled_in_one_step(qtbot: QtBot, unchecked: tuple[PapersTab, Judging], desk: Desk):
    tab, made = unchecked
    grid.go_to(tab.table, 0, NIB)
    grid.go_to(tab.table, 3, PERMIT, extend=True)
    qtbot.keyClicks(tab.table, "a")
    assert states(desk, made) == [["ada", "ada"]] * 4
    assert desk.turns().undo == "Periksa 8 berkas: ada"


def test_all_that_the_register_says_is_taken_at_once(unchecked: tuple[PapersTab, Judging], desk: Desk):
    tab, made = unchecked
    tab.accept.click()
    assert states(desk, made) == [["ada", "ada"], ["tidak ada", "ada"], ["ada", "ada"], ["ada", "ada"]]
    assert not tab.accept.isEnabled()
    assert desk.turns().undo == "Terima isi register untuk 8 berkas"


def test_the_firm_is_opened_from_its_row(qtbot: QtBot, unchecked: tuple[PapersTab, Judging]):
    tab, made = unchecked
    grid.go_to(tab.table, 1, NIB)
    with qtbot.waitSignal(tab.going) as going:
        tab.open.click()
    assert going.args == [Place("ikm", made.firms[1])]


def test_papers_are_locked_once_the_jury_is_at_work(qtbot: QtBot, open_session: OpenSession, desk: Desk):
    page, made = open_session("penilaian", "berkas")
    tab = tab_of(page)
    assert "terkunci sejak tahap penilaian" in tab.listed.note.words
    before = states(desk, made)
    grid.go_to(tab.table, 0, NIB)
    qtbot.keyClicks(tab.table, "t")
    assert states(desk, made) == before


def test_before_the_check_it_says_when_it_opens(open_session: OpenSession):
    page, _ = open_session("pendaftaran", "berkas")
    assert tab_of(page).listed.note.words == "Pemeriksaan berkas baru dibuka pada tahap verifikasi."


def paper(name: str, state: str, proposed: str = "ada", *, gate: bool = False) -> PaperCell:
    return PaperCell(name, name, gate, True, state, "", proposed, "")


def test_requirements_of_several_rubrics_share_columns_by_name():
    rows = [
        PaperRow("1", 1, "A", "a", "kuliner", "", (paper("NIB", "ada"), paper("Izin edar", "", gate=True))),
        PaperRow("2", 2, "B", "b", "kriya", "", (paper("NIB", "", "tidak ada", gate=True),)),
        PaperRow("3", 3, "C", "c", "kriya", "mundur", (paper("NIB", "", "tidak ada", gate=True),)),
    ]
    papers = PaperGrid(rows)
    assert [column.label for column in papers.columns[3:]] == ["NIB (wajib)", "Izin edar (wajib)"]
    assert papers.texts[1][5] == NOT_ASKED
    assert (papers.unchecked, papers.hindered) == (2, 1)
    assert papers.cell("2", "Izin edar") is None


def test_cells_say_all_there_is_to_say():
    assert cell_text(paper("NIB", "ada")) == "ada"
    assert cell_sentence(paper("NIB", "ada", gate=True)) == (
        "NIB: Ada. Menurut register: ada. Wajib untuk lulus."
    )
