"""A chart in the window: marks by mouse and keys, the table beside it, its picture."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from depok_desk.documents.charts.colours import PAPER, contrast, mixed, shade
from depok_desk.documents.charts.shapes import Paint
from depok_desk.gui.palette import DARK, LIGHT, Tokens
from depok_desk.gui.theme import dress
from depok_desk.gui.widgets.chart import AS_PICTURE, AS_TABLE, ChartView
from depok_desk.gui.widgets.chart_canvas import PIXELS_A_POINT, ChartCanvas
from depok_desk.gui.widgets.chart_picture import screen_colours
from depok_desk.model.chart_facts import About, Bars, Name, Part, Series

pytestmark = pytest.mark.usefixtures("dressed")

COUNTS = About(title="Kuliner memimpin", measure="jumlah IKM", noun="IKM", source="register IKM")
PARTS = (
    Part("kuliner", "kuliner", 154, "kuliner"),
    Part("fesyen", "fesyen", 80),
    Part("kriya", "kriya", None),
)
YEARS = Bars(
    COUNTS,
    (Name("kuliner", "kuliner"), Name("fesyen", "fesyen")),
    (Series("2025", "2025", (121, 66)), Series("2026", "2026", (154, 80))),
)


@pytest.fixture
def view(qtbot: QtBot) -> ChartView:
    shown = ChartView()
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.show_chart(Bars.plain(COUNTS, PARTS))
    shown.show()
    return shown


def middle(canvas: ChartCanvas, place: int) -> QPoint:
    """The middle of a mark, in pixels."""
    xs, ys = zip(*canvas.drawing.marks[place].rings[0], strict=True)
    return (QPointF(sum(xs) / len(xs), sum(ys) / len(ys)) * PIXELS_A_POINT).toPoint()


def test_the_chart_says_in_words_what_it_shows(view: ChartView):
    canvas = view.canvas
    assert canvas.accessibleName() == "Kuliner memimpin"
    assert "kuliner: 154 IKM" in canvas.accessibleDescription()
    assert "kriya: tidak ada data" in canvas.accessibleDescription()


def test_the_arrows_go_from_mark_to_mark(qtbot: QtBot, view: ChartView):
    canvas, said = view.canvas, list[str]()
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_End,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
    ):
        qtbot.keyClick(canvas, key)
        said.append(canvas.accessibleDescription())
    words = ["kuliner: 154 IKM", "fesyen: 80 IKM", "kriya: tidak ada data"]
    assert said == [words[0], words[1], words[0], words[2], words[2], words[0]]


def test_enter_picks_the_mark_the_keys_are_at(qtbot: QtBot, view: ChartView):
    picked: list[str] = []
    view.picked.connect(picked.append)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert picked == []
    qtbot.keyClick(view.canvas, Qt.Key.Key_End)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert picked == ["kriya"]


@pytest.mark.parametrize(("place", "key"), [(0, "kuliner"), (1, "fesyen"), (2, "kriya")])
def test_a_click_picks_the_mark_under_the_mouse(qtbot: QtBot, view: ChartView, place: int, key: str):
    picked: list[str] = []
    view.picked.connect(picked.append)
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=middle(view.canvas, place))
    assert picked == [key]


def test_a_click_beside_the_marks_picks_nothing(qtbot: QtBot, view: ChartView):
    picked: list[str] = []
    view.picked.connect(picked.append)
    qtbot.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert picked == []


def test_the_mouse_points_at_marks_only(qtbot: QtBot, view: ChartView):
    qtbot.mouseMove(view.canvas, middle(view.canvas, 1))
    assert view.canvas.cursor().shape() == Qt.CursorShape.PointingHandCursor
    assert view.canvas.toolTip() == "fesyen: 80 IKM"
    qtbot.mouseMove(view.canvas, QPoint(2, 2))
    assert view.canvas.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_another_chart_keeps_the_mark_it_has_too(qtbot: QtBot, view: ChartView):
    qtbot.keyClick(view.canvas, Qt.Key.Key_End)
    view.show_chart(Bars.plain(COUNTS, PARTS[::-1]))
    assert view.canvas.accessibleDescription() == "kriya: tidak ada data"
    view.show_chart(Bars.plain(COUNTS, PARTS[:1]))
    assert view.canvas.current is None


def test_the_canvas_is_as_high_as_its_chart(qtbot: QtBot, view: ChartView):
    view.resize(320, 400)
    qtbot.waitUntil(lambda: view.canvas.width() < 330)
    drawing = view.canvas.drawing
    assert view.canvas.height() == pytest.approx(drawing.height * PIXELS_A_POINT, abs=1)
    assert drawing.width * PIXELS_A_POINT <= view.canvas.width()


def test_a_scroll_bar_that_goes_does_not_widen_the_chart(view: ChartView):
    view.resize(500, 400)
    before = view.canvas.drawing.width
    view.resize(506, 400)
    assert view.canvas.drawing.width == before
    view.resize(560, 400)
    assert view.canvas.drawing.width > before


def test_the_numbers_can_be_read_as_a_table(view: ChartView):
    view.show_chart(YEARS)
    assert view.turn.text() == AS_TABLE
    view.turn.click()
    assert view.as_table
    assert view.canvas.isHidden()
    assert view.turn.text() == AS_PICTURE
    assert view.title.text() == "Kuliner memimpin"
    model = view.table.model()
    texts = [[model.index(row, column).data() for column in range(3)] for row in range(2)]
    assert texts == [["kuliner", "121", "154"], ["fesyen", "66", "80"]]
    view.turn.click()
    assert not view.as_table


def test_a_number_of_the_table_opens_its_list_too(qtbot: QtBot, view: ChartView):
    picked: list[str] = []
    view.picked.connect(picked.append)
    view.show_chart(YEARS)
    view.turn_over()
    view.table.setCurrentIndex(view.table.model().index(1, 2))
    qtbot.keyClick(view.table, Qt.Key.Key_Return)
    assert picked == ["fesyen/2026"]


def test_the_picture_is_copied_as_it_is_on_paper(qtbot: QtBot, view: ChartView):
    qtbot.keyClick(view.canvas, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().image()
    assert copied.width() > 1000
    assert copied.pixelColor(3, 3) == QColor("#FFFFFF")
    shown = {copied.pixelColor(copied.width() // 2, y).name() for y in range(copied.height())}
    assert PAPER["kuliner"].lower() in shown


def test_both_deeds_are_found_by_their_words(view: ChartView):
    assert [command.words for command in view.commands] == [
        "Salin gambar diagram: Kuliner memimpin",
        "Ganti diagram dan tabel: Kuliner memimpin",
    ]


def test_a_chart_without_data_has_nothing_to_pick(qtbot: QtBot, view: ChartView):
    view.show_chart(Bars.plain(COUNTS, ()))
    qtbot.keyClick(view.canvas, Qt.Key.Key_Down)
    qtbot.keyClick(view.canvas, Qt.Key.Key_Return)
    assert view.canvas.current is None


@pytest.mark.parametrize("size", [100, 150, 200])
@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_it_is_painted_in_any_light_and_size(
    qtbot: QtBot, dressed: QApplication, scheme: Qt.ColorScheme, size: int
):
    dress(dressed, size, scheme)
    view = ChartView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show_chart(Bars.plain(COUNTS, PARTS))
    view.show()
    wanted = (DARK if scheme == Qt.ColorScheme.Dark else LIGHT).kuliner.lower()
    place = middle(view.canvas, 0) * size / 100
    image: QImage = view.canvas.grab().toImage()
    assert wanted in {image.pixelColor(x, place.y()).name() for x in range(image.width())}
    dress(dressed, 100, Qt.ColorScheme.Light)


def test_light_is_the_colour_of_paper():
    assert screen_colours(LIGHT) == PAPER


@pytest.mark.parametrize("colours", [LIGHT, DARK])
@pytest.mark.parametrize("rank", [place / 20 for place in range(21)])
def test_numbers_can_be_read_on_every_shade_of_the_screen(colours: Tokens, rank: float):
    shown = screen_colours(colours)
    ground = mixed(Paint("teal", shade(rank)), shown)
    assert max(contrast(ground, shown["ink"]), contrast(ground, shown["ground"])) >= 4.5
