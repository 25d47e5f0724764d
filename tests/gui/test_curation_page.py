"""The page Kurasi: sessions, the funnel of one, and the lists behind its numbers."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place
from depok_desk.gui.pages.curation import make, wording
from depok_desk.gui.pages.curation.certificates import CertificatesTab
from depok_desk.gui.pages.curation.page import CurationPage
from depok_desk.gui.pages.curation.results import ResultsTab
from depok_desk.services.certificates import due_counts, issue, plan_issue
from depok_desk.services.curation_sessions import Funnel, SessionLine, funnel, session_lines
from judged_products import TITLE, judge, open_office_with


@pytest.fixture
def judged(desk: Desk) -> Desk:
    desk.do("Muat contoh", open_office_with)
    return desk


@pytest.fixture
def page(qtbot: QtBot, judged: Desk, memory: Memory) -> CurationPage:
    return shown(qtbot, judged, memory)


def shown(qtbot: QtBot, desk: Desk, memory: Memory) -> CurationPage:
    made = make(desk, memory)
    assert isinstance(made, CurationPage)
    qtbot.addWidget(made)
    made.resize(1218, 690)
    made.show()
    return made


def results(page: CurationPage) -> RegisterPanel:
    """The list of results, at which a session taken from a list begins."""
    page.view.tabs.turn_to("hasil")
    tab = page.view.tabs.tab
    assert isinstance(tab, ResultsTab)
    return tab.panel


def certificates(page: CurationPage) -> RegisterPanel:
    """The list of certificates."""
    page.view.tabs.turn_to("sertifikat")
    tab = page.view.tabs.tab
    assert isinstance(tab, CertificatesTab)
    return tab.panel


def figure(page: CurationPage, word: str) -> QAbstractButton:
    results(page)
    buttons = page.view.findChildren(QAbstractButton)
    return next(each for each in buttons if each.accessibleName().startswith(f"{word}:"))


def firms(panel: RegisterPanel) -> list[str]:
    return [panel.table.rows.text(row, 0) for row in range(panel.table.rows.rowCount())]


def test_without_a_session_it_says_what_to_do(qtbot: QtBot, desk: Desk, memory: Memory):
    page = shown(qtbot, desk, memory)
    assert page.empty.isVisible()
    way_on = next(each for each in page.empty.findChildren(QAbstractButton) if "Impor" in each.text())
    with qtbot.waitSignal(page.going) as going:
        way_on.click()
    assert going.args == [Place("impor")]


def test_a_session_is_listed_with_its_days_and_counts(page: CurationPage):
    item = page.sessions.item(0)
    assert item.text() == TITLE
    assert "1 Desember 2025" in item.toolTip()
    assert "5 peserta · 3 lulus" in item.toolTip()


def test_the_newest_session_comes_first_and_is_shown(qtbot: QtBot, judged: Desk, memory: Memory):
    judged.do("Sesi lama", lambda session: judge(session, "Kurasi 2023", (), date(2023, 5, 1)))
    older = (("Rajut Harapan", "kriya", "90.00"),)
    judged.do("Sesi lain", lambda session: judge(session, "Kurasi 2024", older, date(2024, 5, 1)))
    titles = [line.title for line in judged.ask(session_lines) if line.candidates]
    assert titles == [TITLE, "Kurasi 2024"]
    page = shown(qtbot, judged, memory)
    page.show_record(next(line.id for line in judged.ask(session_lines) if line.title == "Kurasi 2024"))
    assert firms(results(page)) == ["Rajut Harapan"]


def test_the_results_stand_in_order_of_name(page: CurationPage):
    assert firms(results(page)) == [
        "Abon Jaya",
        "Batik Belimbing",
        "Gerabah Kreasi",
        "Keripik Barokah",
        "Lampion Pelangi",
    ]


def test_a_number_of_the_funnel_opens_the_list_behind_it(page: CurationPage):
    figure(page, "lulus").click()
    assert firms(results(page)) == ["Abon Jaya", "Batik Belimbing", "Gerabah Kreasi"]
    figure(page, "grade A").click()
    assert firms(results(page)) == ["Batik Belimbing"]
    figure(page, "grade A").click()
    figure(page, "peserta").click()
    assert len(firms(results(page))) == 5


def test_search_finds_firms_and_counts_them(qtbot: QtBot, page: CurationPage):
    page.focus_filter()
    qtbot.keyClicks(results(page).search, "belimbing")
    qtbot.waitUntil(lambda: firms(results(page)) == ["Batik Belimbing"])
    qtbot.keyClick(results(page).search, Qt.Key.Key_Escape)
    assert len(firms(results(page))) == 5


def test_headings_filter_by_ticks_and_chips_lift_them(qtbot: QtBot, page: CurationPage):
    panel = results(page)
    opened = panel.filter.offer("sector", QPoint(0, 0))
    assert opened is not None
    assert opened.values is not None
    ticks = opened.values.ticks
    qtbot.waitUntil(lambda: [line.text() for line in ticks.lines()] == ["Fesyen", "Kriya", "Kuliner"])
    qtbot.keyClicks(opened.values.search, "kul")
    qtbot.keyClick(opened.values.search, Qt.Key.Key_Return)
    assert firms(panel) == ["Abon Jaya", "Keripik Barokah"]
    assert panel.chips.chips["sector"].words.text() == "Sektor: Kuliner"
    panel.chips.chips["sector"].lift.click()
    assert len(firms(panel)) == 5


def test_the_count_is_that_of_the_session(qtbot: QtBot, page: CurationPage, judged: Desk):
    judged.do("Sesi lain", lambda session: judge(session, "Kurasi 2024", (("Rajut", "kriya", "90.00"),)))
    results(page).look.keep_only("decision", ["lulus"])
    labels = results(page).foot.findChildren(QLabel)
    qtbot.waitUntil(lambda: "3 dari 5 hasil kurasi" in [each.text() for each in labels])


def test_columns_are_chosen_and_found_again(qtbot: QtBot, page: CurationPage, judged: Desk, memory: Memory):
    results(page).look.show_columns(["product", "score"])
    again = shown(qtbot, judged, memory)
    assert [column.key for column in results(again).table.rows.columns] == ["product", "score"]
    assert len(certificates(again).table.rows.columns) == 7


def test_a_session_is_found_at_the_tab_it_was_left_at(
    qtbot: QtBot, page: CurationPage, judged: Desk, memory: Memory
):
    page.view.tabs.turn_to("sertifikat")
    assert shown(qtbot, judged, memory).view.tabs.key == "sertifikat"


def test_a_place_names_a_tab(page: CurationPage, judged: Desk):
    session_id = judged.ask(session_lines)[0].id
    page.show_record(f"{session_id}/sertifikat")
    assert page.view.tabs.key == "sertifikat"
    page.show_record(session_id)
    assert page.view.tabs.key == "sertifikat"
    page.show_record(f"{session_id}/hasil")
    assert page.view.tabs.key == "hasil"


def test_the_commands_are_those_of_the_shown_tab(qtbot: QtBot, page: CurationPage):
    with qtbot.waitSignal(page.commands_changed):
        page.view.tabs.turn_to("sertifikat")
    before = {command.words for command in page.commands()}
    assert {"Buka bagian Hasil", "Buka bagian Sertifikat", "Pilih kolom"} <= before


def test_issuing_is_asked_for_with_the_number_that_waits(qtbot: QtBot, page: CurationPage, judged: Desk):
    assert "3 sertifikat" in page.view.head.issue.text()
    session_id = judged.ask(session_lines)[0].id
    with qtbot.waitSignal(page.going) as going:
        page.view.head.issue.click()
    assert going.args == [Place("sertifikat", f"issue/{session_id}")]


def test_issued_certificates_stand_in_their_tab(qtbot: QtBot, page: CurationPage, judged: Desk, today: date):
    judged.do("Terbitkan", lambda session: issue(session, plan_issue(session, on=today)))
    page.stale()
    assert judged.ask(due_counts) == {}
    assert page.view.head.issue.text().strip() == "&Lihat sertifikat sesi ini"
    table = certificates(page).table
    assert table.rows.rowCount() == 3
    first = table.rows.key_of(0)
    with qtbot.waitSignal(page.going) as going:
        table.opened.emit(first)
    assert going.args == [Place("sertifikat", first)]


def test_the_funnel_counts_what_the_lists_hold(judged: Desk):
    session_id = judged.ask(session_lines)[0].id
    counted = judged.ask(lambda session: funnel(session, session_id))
    assert (counted.candidates, counted.judged, counted.certified) == (5, 5, 0)
    assert counted.decisions == {"lulus": 3, "perbaikan": 1, "tidak lulus": 1}
    assert counted.grades == {"A": 1, "B": 2, "C": 1, "D": 1}


def test_words_of_a_session_without_dates():
    line = SessionLine("1", "Kurasi", "penilaian", "", None, None, 0, 0)
    assert wording.session_entry(line).remark == "0 peserta · tahap penilaian"
    assert wording.session_entry(replace(line, taken=True)).remark == "0 peserta · 0 lulus"
    assert {each.number for each in wording.figures(Funnel())} == {"0"}
