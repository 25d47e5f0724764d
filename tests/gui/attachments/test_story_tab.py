"""The life of a firm on one page, as one looks at it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from depok_desk.gui.attachments.story_tab import SIGNS, StoryTab
from depok_desk.gui.page import Place
from depok_desk.model.ikm import Ikm, Licence
from depok_desk.services.profiles import KINDS
from office_records import judged


@pytest.fixture
def tab(desk, abon, qtbot):
    def write(session):
        one = session.get(Ikm, abon)
        judged(session, one)
        session.add(Licence(ikm=one, kind="pirt", number="2063276010123-29", expires_on=date(2029, 5, 1)))

    desk.do("Isi", write, tell=False)
    made = StoryTab(desk)
    qtbot.addWidget(made)
    made.show_owner("ikm", abon)
    made.show()
    return made


def told(tab):
    return [tab.list.item(row).text() for row in range(tab.list.count())]


def test_everything_stands_in_one_list_the_newest_first(tab):
    assert told(tab)[0] == "P-IRT 2063276010123-29 akan habis berlaku"
    assert "Abon Sapi dikurasi" in told(tab)
    assert tab.said.text() == f"{tab.list.count()} peristiwa"


def test_only_kinds_that_there_are_can_be_kept(tab):
    assert tab.kinds["curation"].isVisible()
    assert not tab.kinds["certificate"].isVisible()
    tab.kinds["curation"].click()
    assert told(tab) == ["Abon Sapi dikurasi"]
    tab.kinds[""].click()
    assert len(told(tab)) > 1


def test_a_row_leads_to_where_there_is_more(tab, qtbot):
    tab.kinds["curation"].click()
    tab.list.setCurrentRow(0)
    tab.list.setFocus()
    with qtbot.waitSignal(tab.going) as gone:
        qtbot.keyClick(tab.list, Qt.Key.Key_Return)
    place: Place = gone.args[0]
    assert place.page == "kurasi"


def test_a_screen_reader_hears_the_date_first(tab):
    tab.kinds["curation"].click()
    heard = tab.list.item(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard.startswith("20 Januari 2026: Abon Sapi dikurasi. Lulus")


def test_a_new_record_has_no_life_yet(tab):
    tab.show_owner("ikm", "")
    assert told(tab) == []
    assert tab.said.text() == "Belum ada peristiwa yang tercatat."


def test_every_kind_of_event_has_a_sign():
    assert set(SIGNS) == set(KINDS)
