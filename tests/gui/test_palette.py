"""Every word on the desk can be read: contrast of 4.5 : 1 at least, in light and in dark."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from depok_desk import paths
from depok_desk.gui.palette import DARK, LIGHT, Tokens, qt_palette, tokens
from depok_desk.gui.theme import dress, style_sheet, text_scale

WRITTEN_ON = {
    "ink": ("paper", "sheet", "band", "hover", "selected"),
    "quiet": ("paper", "sheet", "band", "hover", "selected"),
    "link": ("paper", "sheet", "band", "selected"),
    "danger": ("paper", "sheet", "danger_soft"),
    "warning": ("paper", "sheet", "warning_soft"),
    "good": ("paper", "sheet", "band", "good_soft"),
    "primary_ink": ("primary", "primary_hover"),
    "rail_ink": ("rail",),
    "chip_ink": ("chip",),
    "grade_a_ink": ("grade_a",),
    "grade_b_ink": ("grade_b",),
    "grade_c_ink": ("grade_c",),
    "toast_ink": ("toast",),
    "toast_link": ("toast",),
}


def luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.1."""
    shares = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["terang", "gelap"])
@pytest.mark.parametrize(
    ("ink", "ground"), [(ink, ground) for ink in WRITTEN_ON for ground in WRITTEN_ON[ink]]
)
def test_words_can_be_read(colours: Tokens, ink: str, ground: str):
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


def styled_pairs() -> Iterator[tuple[str, str]]:
    """Ink and ground of every rule of the style sheet that names both."""
    sheet = (paths.resources() / "style" / "desk.qss").read_text(encoding="utf-8")
    for body in re.findall(r"{([^}]*)}", sheet):
        ink = re.search(r"(?<![-\w])color: \$(\w+)", body)
        ground = re.search(r"background(?:-color)?: \$(\w+)", body)
        if ink and ground:
            yield ink[1], ground[1]
        chosen = re.search(r"selection-color: \$(\w+)", body)
        marked = re.search(r"selection-background-color: \$(\w+)", body)
        if chosen and marked:
            yield chosen[1], marked[1]


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["terang", "gelap"])
def test_whatever_the_style_sheet_writes_can_be_read(colours: Tokens):
    pairs = set(styled_pairs())
    assert ("quiet", "band") in pairs  # disabled buttons
    weak = {pair for pair in pairs if contrast(getattr(colours, pair[0]), getattr(colours, pair[1])) < 4.5}
    assert weak == set()


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["terang", "gelap"])
def test_what_is_disabled_can_still_be_read(colours: Tokens):
    palette = qt_palette(colours)
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        assert contrast(palette.color(disabled, role).name(), colours.band) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["terang", "gelap"])
@pytest.mark.parametrize("ground", ["paper", "sheet", "band", "selected"])
def test_the_ring_of_the_keyboard_stands_out(colours: Tokens, ground: str):
    assert contrast(colours.focus, getattr(colours, ground)) >= 3


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["terang", "gelap"])
@pytest.mark.parametrize("sign", ["fesyen", "kriya", "kuliner", "primary", "accent"])
def test_signs_stand_out_from_the_sheet(colours: Tokens, sign: str):
    floor = 1.8 if (colours, sign) == (LIGHT, "accent") else 3  # the accent never stands alone
    assert contrast(getattr(colours, sign), colours.sheet) >= floor


def test_contrast_is_computed_as_the_rule_says():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["terang", "gelap"])
def test_qt_paints_with_the_same_colours(colours: Tokens):
    palette = qt_palette(colours)
    assert palette.color(QPalette.ColorRole.Window) == QColor(colours.paper)
    assert palette.color(QPalette.ColorRole.Text) == QColor(colours.ink)


@pytest.mark.parametrize(("percent", "pixels"), [(100, "13px"), (150, "20px"), (200, "26px")])
def test_text_grows_by_the_size_asked_for(percent: int, pixels: str):
    sheet = style_sheet(LIGHT, percent / 100)
    assert f"font-size: {pixels};" in sheet
    assert "$" not in sheet


def test_the_desk_can_be_dressed_dark_and_large(dressed: QApplication):
    dress(dressed, 150, Qt.ColorScheme.Dark)
    assert tokens() is DARK
    assert text_scale() == pytest.approx(1.5, abs=0.05)
    dress(dressed, 100, Qt.ColorScheme.Light)
    assert tokens() is LIGHT
    assert text_scale() == 1
    assert dressed.font().family() == "Plus Jakarta Sans"
