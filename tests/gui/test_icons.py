"""Icons take the colour of the palette they are painted in."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from depok_desk import paths
from depok_desk.gui.icons import figure, icon
from depok_desk.gui.palette import DARK, LIGHT
from depok_desk.gui.theme import dress

SHIPPED = sorted((paths.resources() / "icons").glob("*.svg"))


def colours(image: QImage) -> set[str]:
    """The colours of all opaque points."""
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    found = (image.pixelColor(x, y) for x, y in points)
    return {colour.name() for colour in found if colour.alpha() == 255}


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_icon_shows_something(file: Path, dressed: QApplication):
    assert colours(figure(file.stem, 24).toImage()) or colours(
        icon(file.stem).pixmap(QSize(48, 48)).toImage()
    )


def test_an_icon_follows_the_change_to_dark(dressed: QApplication):
    check = icon("check", "link")
    assert QColor(LIGHT.link).name() in colours(check.pixmap(QSize(48, 48)).toImage())
    dress(dressed, scheme=Qt.ColorScheme.Dark)
    assert QColor(DARK.link).name() in colours(check.pixmap(QSize(48, 48)).toImage())
    dress(dressed, scheme=Qt.ColorScheme.Light)


def test_a_switched_on_icon_has_its_own_colour(dressed: QApplication):
    home = icon("home", "rail_ink", checked="link")
    on = home.pixmap(QSize(48, 48), QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert colours(on) == {QColor(LIGHT.link).name()}


def test_a_disabled_icon_is_fainter(dressed: QApplication):
    faint = icon("home").pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    assert colours(faint) == set()


def test_on_a_fine_screen_icons_have_more_points(dressed: QApplication):
    picture = icon("home").pixmap(QSize(16, 16), 2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (32, 2.0)


def test_the_licence_of_the_icons_is_shipped():
    assert "MIT" in (paths.resources() / "icons" / "tabler-LICENSE.txt").read_text(encoding="utf-8")
