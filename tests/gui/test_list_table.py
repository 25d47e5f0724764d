"""The table of a long list: choosing, opening, sorting, looks."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from depok_desk.gui.palette import LIGHT
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.cells import type_of
from depok_desk.gui.widgets.column_widths import evened
from depok_desk.gui.widgets.list_model import ListColumn
from depok_desk.gui.widgets.still_list import StillList
from depok_desk.gui.widgets.table import ListTable


@pytest.fixture
def table(qtbot: QtBot, dressed: QApplication, numbered: Any) -> ListTable:
    made = ListTable("Daftar IKM", {"name": cells.strong})
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    made.show_list(numbered(1000))
    made.rows.complete()
    return made


def test_enter_and_a_double_click_open_the_row(qtbot: QtBot, table: ListTable):
    table.selectRow(4)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == ["id-4"]
    place = table.visualRect(table.rows.index(2, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["id-2"]


def test_the_arrow_says_which_row_is_current(qtbot: QtBot, table: ListTable):
    table.selectRow(0)
    with qtbot.waitSignal(table.current) as current:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert current.args == ["id-1"]


def test_the_choice_survives_a_reading_anew(table: ListTable, numbered: Any):
    table.choose(["id-3", "id-5"], current="id-5")
    table.show_list(numbered(1000))
    assert table.keys() == ["id-3", "id-5"]
    assert table.currentIndex().row() == 5


def test_what_left_the_list_leaves_the_choice(table: ListTable, numbered: Any):
    table.choose(["id-3", "id-150"])
    table.show_list(numbered(100))
    assert table.keys() == ["id-3"]


def test_a_click_on_a_heading_asks_to_sort_up_then_down(qtbot: QtBot, table: ListTable):
    asked: list[tuple[str, bool]] = []
    table.sort_asked.connect(lambda key, descending: asked.append((key, descending)))
    for _ in range(2):
        header = table.horizontalHeader()
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert asked == [("name", False), ("name", True)]


def test_columns_fill_the_table(table: ListTable):
    widths = sum(table.columnWidth(column) for column in range(2))
    assert table.viewport().width() - 3 <= widths <= table.viewport().width()


def test_the_chosen_row_has_a_yellow_bar(table: ListTable):
    table.selectRow(1)
    image = table.viewport().grab().toImage()
    middle = table.visualRect(table.rows.index(1, 0)).center().y()
    assert image.pixelColor(1, middle) == QColor(LIGHT.accent)
    assert image.pixelColor(6, middle) == QColor(LIGHT.selected)


def test_the_row_under_the_mouse_is_marked(qtbot: QtBot, table: ListTable):
    place = table.visualRect(table.rows.index(2, 0)).center()
    qtbot.mouseMove(table.viewport(), place)
    assert table.viewport().grab().toImage().pixelColor(2, place.y()) == QColor(LIGHT.hover)


def drawn(cell: cells.Cell, text: str) -> set[str]:
    """The colours a cell is drawn in on white."""
    image = QImage(140, 37, QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    cell(painter, QRect(8, 0, 120, 36), text, type_of(LIGHT))
    painter.end()
    return {image.pixelColor(x, y).name() for x in range(140) for y in range(37)}


@pytest.mark.parametrize("sector", ["fesyen", "kriya", "kuliner"])
def test_a_sector_has_its_colour_and_its_word(dressed: QApplication, sector: str):
    assert QColor(getattr(LIGHT, sector)).name() in drawn(cells.sector, sector)
    assert len(drawn(cells.sector, sector)) > 20


@pytest.mark.parametrize(
    ("grade", "plate"), [("A", LIGHT.grade_a), ("B", LIGHT.grade_b), ("C", LIGHT.grade_c)]
)
def test_a_grade_stands_on_its_plate(dressed: QApplication, grade: str, plate: str):
    assert QColor(plate).name() in drawn(cells.grade, grade)


@pytest.mark.parametrize("cell", [cells.grade, cells.state, cells.sector, cells.dots, cells.plain])
def test_an_empty_cell_is_blank(dressed: QApplication, cell: cells.Cell):
    assert drawn(cell, "") == {"#ffffff"}


def test_licences_are_full_and_empty_circles(dressed: QApplication):
    assert drawn(cells.dots, "2") == drawn(cells.dots, "2/3")
    assert drawn(cells.dots, "0/0") == {"#ffffff"}
    assert QColor(LIGHT.link).name() not in drawn(cells.dots, "belum ada")


@pytest.mark.parametrize(
    ("state", "plate"),
    [
        ("berlaku", LIGHT.good_soft),
        ("habis", LIGHT.warning_soft),
        ("diurungkan", LIGHT.warning_soft),
        ("Dicabut", LIGHT.danger_soft),
        ("lain", LIGHT.grade_c),
    ],
)
def test_a_state_is_coloured_by_its_meaning(dressed: QApplication, state: str, plate: str):
    assert QColor(plate).name() in drawn(cells.state, state)


@pytest.mark.parametrize("text", ["berlaku", "habis", "dicabut", "lain"])
def test_a_plate_has_an_edge_that_sets_it_off_from_a_chosen_row(dressed: QApplication, text: str):
    image = QImage(140, 37, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.selected))
    painter = QPainter(image)
    cells.state(painter, QRect(8, 0, 120, 36), text, type_of(LIGHT))
    painter.end()
    middle = [image.pixelColor(x, 18).lightness() for x in range(12)]
    assert min(middle) < QColor(LIGHT.selected).lightness() - 40


def test_rows_beyond_the_first_stay_chosen_once_all_are_known(table: ListTable, numbered: Any):
    table.choose(["id-3", "id-640"], current="id-640")
    table.show_list(numbered(1000))
    assert table.keys() == ["id-3"]
    table.rows.complete()
    assert table.keys() == ["id-3", "id-640"]
    assert table.currentIndex().row() == 640


def test_what_is_chosen_meanwhile_is_not_overruled(table: ListTable, numbered: Any):
    table.choose(["id-640"])
    table.show_list(numbered(1000))
    table.selectRow(2)
    table.rows.complete()
    assert table.keys() == ["id-2"]


def test_all_rows_can_be_chosen_before_all_are_read(qtbot: QtBot, table: ListTable, numbered: Any):
    table.show_list(numbered(1000))
    with qtbot.waitSignal(table.chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [1000]
    assert table.keys()[-1] == "id-999"


def test_while_staying_no_row_moves_and_new_ones_come_last(table: ListTable, numbered: Any):
    class Turned(numbered):
        def ids(self) -> list[str]:
            return ["id-1000", *(key for key in super().ids()[::-1] if key not in ("id-3", "id-7"))]

    table.selectRow(5)
    table.staying = True
    table.show_list(Turned(1000))
    table.rows.complete()
    assert table.rows.keys_in(range(8)) == [f"id-{number}" for number in (0, 1, 2, 4, 5, 6, 8, 9)]
    assert table.rows.key_of(table.rows.rowCount() - 1) == "id-1000"
    assert table.current_key() == "id-5"


def test_a_roomy_table_cuts_nothing_but_scrolls_sideways(qtbot: QtBot, dressed: QApplication):
    made = ListTable("Legalitas")
    made.roomy = True
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    columns = [ListColumn("number", "Nomor", 6), ListColumn("standing", "Keadaan", 6)]
    texts = ("2063276010123-29 lembar kedua", "! habis dalam 40 hari")
    made.show_list(StillList(columns, [("a", *texts)]))
    for place, text in enumerate(texts):
        assert made.columnWidth(place) >= made.fontMetrics().horizontalAdvance(text)
    qtbot.waitUntil(lambda: made.horizontalScrollBar().maximum() > 0)


def test_a_column_with_room_gives_it_to_one_whose_texts_would_be_cut(qtbot: QtBot, dressed: QApplication):
    made = ListTable("Perubahan yang akan disimpan")
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    columns = [ListColumn("old", "Sekarang", 20), ListColumn("new", "Menjadi", 20), ListColumn("why", "", 40)]
    long = "Aksesori Sederhana Rejeki Bersama Sejahtera"
    made.show_list(StillList(columns, [("a", long, "Kedai", ""), ("b", "Abon", "Warung", "")]))
    assert made.columnWidth(0) >= made.fontMetrics().horizontalAdvance(long) + 24
    assert sum(made.columnWidth(place) for place in range(3)) <= made.viewport().width()


@given(st.lists(st.tuples(st.integers(20, 600), st.integers(20, 600)), min_size=1, max_size=9))
def test_columns_even_out_without_taking_more_room(columns: list[tuple[int, int]]):
    widths, needed = [width for width, _ in columns], [need for _, need in columns]
    shown = evened(widths, needed)
    assert sum(widths) - 2 * len(columns) <= sum(shown) <= sum(widths)
    for before, after, need in zip(widths, shown, needed, strict=True):
        assert min(before, need) - 1 <= after <= max(before, need)


def test_what_rows_go_by_is_not_cut_where_a_list_is_moved_sideways_anyway(
    qtbot: QtBot, dressed: QApplication
):
    made = ListTable("Daftar sertifikat")
    qtbot.addWidget(made)
    made.resize(160, 300)
    made.show()
    columns = [ListColumn("number", "Nomor", 20), ListColumn("name", "Nama usaha", 20)]
    number = "500.9/004/KURASI/I/2026 dan lampirannya"
    made.show_list(StillList(columns, [("a", number, "Aksesori Gemilang Bunda Sejahtera")]))
    assert made.columnWidth(0) >= made.fontMetrics().horizontalAdvance(number)
