"""Draws the window's pages, without a screen, as the README shows them."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

SCREEN = (1366, 768)
"""The office's screens, in pixels."""

SETTLING = 400
"""Milliseconds for a page to read and paint what it shows."""


@dataclass(frozen=True)
class Picture:
    """A page as it is shown: the picture's name, and what makes the window."""

    name: str
    window: Callable[[], QWidget]


PICTURES: tuple[Picture, ...] = ()


def draw(picture: Picture, folder: Path) -> Path:
    """Draw one picture into a PNG file of its name."""
    window = picture.window()
    window.resize(*SCREEN)
    window.show()
    QTest.qWait(SETTLING)
    file = folder / f"{picture.name}.png"
    if not window.grab().save(str(file)):
        raise OSError(f"{file} could not be written")
    window.close()
    return file


def main(folder: Path) -> None:
    """Draw every picture into a folder."""
    application = QApplication(sys.argv)
    folder.mkdir(parents=True, exist_ok=True)
    for picture in PICTURES:
        print(draw(picture, folder))
    print(f"{len(PICTURES)} pictures of {application.platformName()} in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
