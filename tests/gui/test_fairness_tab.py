"""The tab Keadilan: jurors beside one another, and what each grade hangs on."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from depok_desk.gui.pages.curation.fairness import make
from depok_desk.gui.pages.curation.fairness.strictness_bar import StrictnessBar
from depok_desk.gui.pages.curation.fairness.tab import FairnessTab
from depok_desk.model.jury import Juror
from depok_desk.services.curation_sessions import session_lines
from judging_office import judging_session


@pytest.fixture
def session_of(desk):
    def made(*, marks):
        with desk.store.deed("Nilai", operator="petugas", undoable=False) as session:
            judging_session(session, "penilaian", marks=marks)
        return desk.ask(session_lines)[0]

    return made


@pytest.fixture
def shown(qtbot, desk, memory):
    def made(line):
        tab = make(desk, memory)
        assert isinstance(tab, FairnessTab)
        qtbot.addWidget(tab)
        tab.resize(1100, 520)
        tab.show()
        show(qtbot, desk, tab, line)
        return tab

    return made


def show(qtbot, desk, tab, line):
    tab.show_session(line)
    qtbot.waitUntil(lambda: not desk.busy)


def texts(widget):
    return [found.text() for found in widget.findChildren(QLabel) if found.isVisible()]


def titles(tab):
    return [str(tab.threads.item(row).text()) for row in range(tab.threads.count())]


def test_each_juror_has_a_line_in_words_and_numbers(session_of, shown):
    lines = texts(shown(session_of(marks=True)).jurors)
    for name in ("Dra. Ratna Wulan", "Bagus Prakoso, S.Sn.", "Intan Permata, M.M."):
        assert name in lines
    assert any("lebih murah hati" in text for text in lines)
    assert any("lebih ketat" in text for text in lines)
    assert any("sejalan" in text for text in lines)


def test_choosing_a_candidate_shows_what_would_change_its_grade(session_of, shown):
    tab = shown(session_of(marks=True))
    tab.enter()
    assert tab.threads.count() == 4
    assert texts(tab.detail)[0] == titles(tab)[0]
    QTest.keyClick(tab.threads, Qt.Key.Key_Down)
    told = texts(tab.detail)
    assert told[0] == titles(tab)[1]
    assert any(text.startswith("Nilai ") for text in told)
    assert any(text.startswith("• ") and " bila " in text for text in told)


def test_what_hangs_by_the_thinnest_thread_comes_first(session_of, shown):
    tab = shown(session_of(marks=True))
    remarks = [
        tab.threads.item(row).data(Qt.ItemDataRole.AccessibleDescriptionRole).splitlines()[1]
        for row in range(tab.threads.count())
    ]
    hanging = [remark != "Kokoh" for remark in remarks]
    assert hanging == sorted(hanging, reverse=True)
    assert tab.summary.text() == f"{sum(hanging)} dari 4 grade bergantung pada hal kecil"


def test_a_juror_who_is_struck_has_no_line_any_more(session_of, desk, qtbot, shown):
    line = session_of(marks=True)
    tab = shown(line)
    chosen = tab.threads.item(2)
    tab.threads.setCurrentItem(chosen)
    kept = tab.threads.key()
    with desk.store.deed("Coret", operator="petugas") as session:
        session.query(Juror).filter_by(name="Bagus Prakoso, S.Sn.").one().struck = True
    show(qtbot, desk, tab, line)
    assert "Bagus Prakoso, S.Sn." not in texts(tab.jurors)
    assert tab.threads.key() == kept


def test_without_marks_there_is_a_sentence_instead(session_of, shown):
    tab = shown(session_of(marks=False))
    assert "Belum ada yang dapat dibandingkan" in texts(tab)
    assert [pane for pane in tab.panes() if pane.isVisible()]


def test_the_bars_say_in_words_what_they_show(session_of, shown):
    tab = shown(session_of(marks=True))
    named = [bar.accessibleName() for bar in tab.jurors.findChildren(StrictnessBar)]
    assert len(named) == 3
    assert all("dari juri lain" in name or "dengan juri lain" in name for name in named)
