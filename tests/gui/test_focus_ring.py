"""Every control shows that it has the keyboard, in light and in dark, also where it lies on colour."""

from collections.abc import Callable, Iterator, Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from depok_desk.gui.pages.home.card import FigureCard
from depok_desk.gui.pages.home.concern_line import ConcernLine
from depok_desk.gui.pages.home.step_line import StepLine
from depok_desk.gui.theme import dress
from depok_desk.gui.widgets.bars import Bar, BarButton
from depok_desk.gui.widgets.buttons import button, danger, icon_button, link, primary
from depok_desk.gui.widgets.entry_list import EntryList, ListEntry
from depok_desk.services.attention import Concern
from depok_desk.services.first_steps import FirstStep


def kind(of: type[QWidget], name: str) -> QWidget:
    """A control of a kind that the style sheet names."""
    made = of()
    made.setProperty("kind", name)
    if isinstance(made, QPushButton | QToolButton):
        made.setText("Simpan")
    return made


def tabs() -> QWidget:
    made = QTabBar()
    for word in ("Usaha", "Produk"):
        made.addTab(word)
    return made


def entries() -> QWidget:
    made = EntryList("Bagian")
    made.show_entries([ListEntry("a", "Pejabat"), ListEntry("b", "Tampilan")])
    return made


def bar() -> QWidget:
    made = BarButton()
    made.show_bar(Bar("Kuliner", 12, lambda: None), 12, 60, "IKM")
    return made


CONTROLS: Mapping[str, Callable[[], QWidget]] = {
    "tombol": lambda: button("Batal"),
    "tombol utama": lambda: primary("Simpan"),
    "tombol bahaya": lambda: danger("Hapus"),
    "tautan": lambda: link("Riwayat lengkap"),
    "tombol gambar": lambda: icon_button("trash", "Hapus"),
    "tombol gambar polos": lambda: icon_button("trash", "Hapus", bare=True),
    "tombol berkata": lambda: kind(QToolButton, "worded"),
    **{name: lambda name=name: kind(QPushButton, name) for name in ("chip", "chip-add", "choice-chip")},
    "isian": QLineEdit,
    "isian panjang": QPlainTextEdit,
    "angka": QSpinBox,
    "pilihan": QComboBox,
    "centang": lambda: QCheckBox("Binaan"),
    "satu pilihan": lambda: QRadioButton("Gelap"),
    "tab": tabs,
    "daftar": entries,
    "angka besar": lambda: FigureCard("users", "Komunitas"),
    "perhatian": lambda: ConcernLine(Concern("copy", 3, "hal"), "history"),
    "langkah": lambda: StepLine(FirstStep("kop", "Lengkapi kop", False)),
    "batang": bar,
}


@pytest.fixture(params=["terang", "gelap"])
def scheme(request: pytest.FixtureRequest, dressed: QApplication) -> Iterator[str]:
    """Both schemes, one after the other."""
    light, dark = Qt.ColorScheme.Light, Qt.ColorScheme.Dark
    dress(dressed, scheme=light if request.param == "terang" else dark)
    yield request.param
    dress(dressed, scheme=light)


def luminance(colour: QColor) -> float:
    """Relative luminance after WCAG 2.1."""
    shares = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def seen_apart(one: QImage, other: QImage) -> int:
    """How many pixels differ by a contrast of at least 2 : 1."""
    count = 0
    for x in range(one.width()):
        for y in range(one.height()):
            if one.pixel(x, y) != other.pixel(x, y):
                dark, light = sorted((luminance(one.pixelColor(x, y)), luminance(other.pixelColor(x, y))))
                count += (light + 0.05) / (dark + 0.05) >= 2
    return count


@pytest.mark.parametrize("name", CONTROLS)
def test_the_control_with_the_keyboard_is_seen(qtbot: QtBot, scheme: str, name: str):
    ground = QWidget()
    qtbot.addWidget(ground)
    column = QVBoxLayout(ground)
    before, control = QPushButton("lain"), CONTROLS[name]()
    if isinstance(control, QPlainTextEdit | EntryList):
        control.setFixedSize(180, 70)
    for each in (before, control):
        column.addWidget(each)
    ground.show()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    bare = control.grab().toImage()
    control.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(control.hasFocus)
    ringed = control.grab().toImage()
    assert seen_apart(bare, ringed) >= (ringed.width() + ringed.height()) // 2
