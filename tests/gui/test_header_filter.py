"""What opens below a heading: an office's list sorted and filtered as in Excel, by keys and by mouse."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.column_picker import ColumnPicker
from depok_desk.gui.lists.header_filter import HeaderFilter
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.model.ikm import Licence
from depok_desk.model.kinds.clock import today
from depok_desk.registers.ikm import IKM
from depok_desk.services.conditions import Between, Days
from office_records import firm

FIRMS = (
    ("Abon Jaya", "kuliner", "Asep", 2015, 40),
    ("Batik Asri", "fesyen", "Ratna", 2020, -3),
    ("Émping Dewi", "kuliner", None, 2021, 400),
    ("Gerabah Lestari", "kriya", "Asri", None, None),
)


def add_firms(session: Session) -> None:
    for serial, (name, sector, owner, established, days) in enumerate(FIRMS, 1):
        one = firm(serial, name, sector=sector, owner=owner, established=established)
        session.add(one)
        session.flush()
        if days is not None:
            session.add(Licence(ikm_id=one.id, kind="pirt", expires_on=today() + timedelta(days=days)))


@pytest.fixture
def open_panel(qtbot: QtBot, desk: Desk, memory: Memory) -> Callable[[], RegisterPanel]:
    def open_() -> RegisterPanel:
        panel = RegisterPanel(desk, Look(IKM, memory, "ikm"))
        qtbot.addWidget(panel)
        panel.resize(1200, 600)
        panel.show()
        panel.refresh()
        return panel

    return open_


@pytest.fixture
def panel(desk: Desk, open_panel: Callable[[], RegisterPanel]) -> RegisterPanel:
    desk.do("Tambah empat IKM", add_firms, tell=False)
    return open_panel()


def names(panel: RegisterPanel) -> list[str]:
    rows = panel.table.rows
    place = [column.key for column in rows.columns].index("name")
    return [rows.text(row, place) for row in range(rows.rowCount())]


def opened(qtbot: QtBot, panel: RegisterPanel, key: str) -> HeaderFilter:
    """The filter of a column with its values read."""
    made = panel.filter.offer(key, QPoint(0, 0))
    assert made is not None
    if made.values is not None:
        ticks = made.values.ticks
        qtbot.waitUntil(lambda: ticks.count() > 0)
    return made


def lines(filter_: HeaderFilter) -> list[tuple[str, str]]:
    assert filter_.values is not None
    count = Qt.ItemDataRole.UserRole + 1
    return [(line.text(), line.data(count)) for line in filter_.values.ticks.lines() if not line.isHidden()]


def chips(panel: RegisterPanel) -> list[str]:
    return [chip.words.text() for chip in panel.chips.chips.values()]


def popup(qtbot: QtBot, kind: type[QFrame]) -> QFrame:
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), kind))
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, kind)
    return shown


def test_values_stand_by_label_with_their_counts_and_all_are_ticked(qtbot: QtBot, panel: RegisterPanel):
    sector = opened(qtbot, panel, "sector")
    assert lines(sector) == [("Fesyen", "1"), ("Kriya", "1"), ("Kuliner", "2")]
    assert sector.values is not None
    assert len(sector.values.ticks.ticked()) == 3
    assert lines(opened(qtbot, panel, "owner"))[-1] == ("(kosong)", "1")


def test_unticking_with_the_keyboard_leaves_the_others(qtbot: QtBot, panel: RegisterPanel):
    sector = opened(qtbot, panel, "sector")
    assert sector.values is not None
    qtbot.keyClick(sector.values.search, Qt.Key.Key_Down)
    qtbot.keyClick(sector.values.ticks, Qt.Key.Key_Down)
    qtbot.keyClick(sector.values.ticks, Qt.Key.Key_Space)
    qtbot.keyClick(sector.values.ticks, Qt.Key.Key_Return)
    assert names(panel) == ["Abon Jaya", "Batik Asri", "Émping Dewi"]
    assert chips(panel) == ["Sektor: Fesyen, Kuliner"]


def test_the_mouse_empties_and_ticks_one(qtbot: QtBot, panel: RegisterPanel):
    sector = opened(qtbot, panel, "sector")
    assert sector.values is not None
    qtbot.mouseClick(sector.values.none, Qt.MouseButton.LeftButton)
    assert not sector.apply.isEnabled()
    ticks = sector.values.ticks
    place = ticks.visualItemRect(ticks.item(1)).center()
    qtbot.mouseClick(ticks.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseClick(sector.apply, Qt.MouseButton.LeftButton)
    assert names(panel) == ["Gerabah Lestari"]
    again = opened(qtbot, panel, "sector")
    assert again.values is not None
    assert [again.values.ticks.lines()[int(key)].text() for key in again.values.ticks.ticked()] == ["Kriya"]
    qtbot.mouseClick(again.values.all, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(again.apply, Qt.MouseButton.LeftButton)
    assert chips(panel) == []


def test_typing_finds_values_and_enter_takes_them(qtbot: QtBot, panel: RegisterPanel):
    sector = opened(qtbot, panel, "sector")
    assert sector.values is not None
    qtbot.keyClicks(sector.values.search, "KR")
    assert lines(sector) == [("Kriya", "1")]
    qtbot.keyClick(sector.values.search, Qt.Key.Key_Return)
    assert chips(panel) == ["Sektor: Kriya"]


def test_words_typed_for_a_name_stay_a_condition_on_words(qtbot: QtBot, panel: RegisterPanel):
    name = opened(qtbot, panel, "name")
    assert name.values is not None
    qtbot.keyClicks(name.values.search, "emping")
    qtbot.waitUntil(lambda: lines(name) == [("Émping Dewi", "1")])
    qtbot.keyClick(name.values.search, Qt.Key.Key_Return)
    assert chips(panel) == ["Nama usaha: memuat “emping”"]
    assert names(panel) == ["Émping Dewi"]
    again = opened(qtbot, panel, "name")
    assert again.values is not None
    assert again.values.search.text() == "emping"


def test_dates_offer_ranges_by_name(qtbot: QtBot, panel: RegisterPanel):
    expiry = opened(qtbot, panel, "licence_expiry")
    assert expiry.ready is not None
    words = [expiry.ready.item(row).text() for row in range(expiry.ready.count())]
    assert words[:4] == ["Hari ini", "30 hari ke depan", "90 hari ke depan", "Sudah lewat"]
    expiry.ready.setCurrentRow(words.index("90 hari ke depan"))
    qtbot.keyClick(expiry.ready, Qt.Key.Key_Return)
    assert names(panel) == ["Abon Jaya"]
    assert chips(panel) == ["Legalitas habis: 90 hari ke depan"]
    again = opened(qtbot, panel, "licence_expiry")
    assert again.ready is not None
    assert again.ready.currentItem().text() == "90 hari ke depan"
    place = again.ready.visualItemRect(again.ready.item(words.index("Sudah lewat"))).center()
    qtbot.mouseClick(again.ready.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(panel) == ["Batik Asri"]


def test_days_are_typed_loosely(qtbot: QtBot, panel: RegisterPanel):
    expiry = opened(qtbot, panel, "licence_expiry")
    assert expiry.range is not None
    qtbot.keyClicks(expiry.range.low, "kemarin lusa")
    qtbot.keyClick(expiry.range.low, Qt.Key.Key_Return)
    assert expiry.isVisible()
    assert not expiry.range.judge()
    expiry.range.low.clear()
    qtbot.keyClicks(expiry.range.low, "hari ini")
    qtbot.keyClick(expiry.range.low, Qt.Key.Key_Return)
    assert names(panel) == ["Abon Jaya", "Émping Dewi"]


def test_numbers_offer_a_range(qtbot: QtBot, panel: RegisterPanel):
    year = opened(qtbot, panel, "established")
    assert year.range is not None
    qtbot.keyClicks(year.range.low, "2020")
    qtbot.keyClick(year.range.low, Qt.Key.Key_Return)
    assert names(panel) == ["Batik Asri", "Émping Dewi"]
    assert chips(panel) == ["Tahun berdiri: mulai 2020"]


def test_enter_alone_leaves_a_range_as_it_is(qtbot: QtBot, panel: RegisterPanel):
    panel.look.narrow("established", Between(2020, None))
    year = opened(qtbot, panel, "established")
    assert year.range is not None
    assert year.range.low.text() == "2020"
    qtbot.keyClick(year, Qt.Key.Key_Return)
    assert chips(panel) == ["Tahun berdiri: mulai 2020"]


def test_numbers_that_are_not_listed_can_be_found_missing(qtbot: QtBot, panel: RegisterPanel):
    score = opened(qtbot, panel, "score")
    assert score.values is None
    assert score.ready is not None
    score.ready.setCurrentRow(1)
    qtbot.keyClick(score.ready, Qt.Key.Key_Space)
    assert chips(panel) == ["Nilai: (kosong)"]
    assert len(names(panel)) == 4


def test_personal_values_are_not_listed(qtbot: QtBot, panel: RegisterPanel):
    nik = opened(qtbot, panel, "owner_nik")
    assert (nik.values, nik.range) == (None, None)
    assert nik.ready is not None
    assert [nik.ready.item(row).text() for row in range(nik.ready.count())] == ["Terisi", "(kosong)"]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("name", ("Urutkan A–Z", "Urutkan Z–A")),
        ("sector", ("Urutkan A–Z", "Urutkan Z–A")),
        ("score", ("Urutkan terkecil–terbesar", "Urutkan terbesar–terkecil")),
        ("curated_on", ("Urutkan terlama–terbaru", "Urutkan terbaru–terlama")),
    ],
)
def test_sorting_is_worded_by_what_the_column_holds(
    qtbot: QtBot, panel: RegisterPanel, key: str, words: tuple[str, str]
):
    made = panel.filter.offer(key, QPoint(0, 0))
    assert made is not None
    assert (made.upward.text(), made.downward.text()) == words


def test_empty_cells_come_last_whichever_way_it_is_sorted(qtbot: QtBot, panel: RegisterPanel):
    qtbot.mouseClick(opened(qtbot, panel, "established").downward, Qt.MouseButton.LeftButton)
    assert names(panel) == ["Émping Dewi", "Batik Asri", "Abon Jaya", "Gerabah Lestari"]
    qtbot.mouseClick(opened(qtbot, panel, "established").upward, Qt.MouseButton.LeftButton)
    assert names(panel) == ["Abon Jaya", "Batik Asri", "Émping Dewi", "Gerabah Lestari"]


def test_alt_and_arrow_down_open_the_current_column_and_esc_changes_nothing(
    qtbot: QtBot, panel: RegisterPanel
):
    panel.table.setCurrentIndex(panel.table.rows.index(0, 2))
    qtbot.keyClick(panel.table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    shown = popup(qtbot, HeaderFilter)
    assert shown.accessibleName() == "Saringan Sektor"
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()
    assert chips(panel) == []


def test_the_sign_of_a_heading_opens_its_filter(qtbot: QtBot, panel: RegisterPanel):
    heading = panel.table.heading
    right = heading.sectionViewportPosition(2) + heading.sectionSize(2) - 14
    qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(right, 12))
    assert popup(qtbot, HeaderFilter).accessibleName() == "Saringan Sektor"


def test_the_sign_of_a_number_stands_right_before_its_words(qtbot: QtBot, panel: RegisterPanel):
    heading, place = panel.table.heading, [column.key for column in panel.look.columns].index("score")
    box, end = heading.filter_box(place), heading.sectionViewportPosition(place) + heading.sectionSize(place)
    assert end - box.right() < heading.fontMetrics().horizontalAdvance("Nilai") + 20
    qtbot.mouseClick(heading.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert popup(qtbot, HeaderFilter).accessibleName() == "Saringan Nilai"


def test_a_hidden_column_is_found_by_its_name_and_filtered(qtbot: QtBot, panel: RegisterPanel):
    qtbot.mouseClick(panel.chips.add, Qt.MouseButton.LeftButton)
    picker = popup(qtbot, ColumnPicker)
    assert isinstance(picker, ColumnPicker)
    qtbot.keyClicks(picker.search, "berdiri")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert popup(qtbot, HeaderFilter).accessibleName() == "Saringan Tahun berdiri"


def test_a_chip_opens_its_filter_which_can_lift_it(qtbot: QtBot, panel: RegisterPanel):
    panel.look.keep_only("sector", ["kriya"])
    qtbot.mouseClick(panel.chips.chips["sector"].words, Qt.MouseButton.LeftButton)
    shown = popup(qtbot, HeaderFilter)
    assert isinstance(shown, HeaderFilter)
    qtbot.mouseClick(shown.lift, Qt.MouseButton.LeftButton)
    assert len(names(panel)) == 4


def test_every_kind_of_condition_is_there_after_a_restart(
    qtbot: QtBot, panel: RegisterPanel, open_panel: Callable[[], RegisterPanel]
):
    panel.look.narrow("licence_expiry", Days(0, 90))
    panel.look.keep_only("sector", ["kuliner", "fesyen"])
    assert chips(open_panel()) == ["Legalitas habis: 90 hari ke depan", "Sektor: Kuliner, Fesyen"]
    assert names(open_panel()) == ["Abon Jaya"]


@pytest.mark.parametrize("key", [column.key for column in IKM.columns])
def test_every_column_has_a_filter_that_fits_on_the_screen(qtbot: QtBot, panel: RegisterPanel, key: str):
    made = panel.filter.offer(key, QPoint(5_000, 5_000))
    assert made is not None
    assert made.screen().availableGeometry().contains(made.geometry())
    made.close()
