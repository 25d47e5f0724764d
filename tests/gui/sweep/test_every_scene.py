"""Every page and dialog at the office's screen with large text: nothing cut, English, nameless or jumping."""

import importlib
import pkgutil
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from depok_desk import gui
from depok_desk.gui.app import Application
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.all import pages
from depok_desk.gui.theme import dress
from tests.gui.sweep.faults_seen import cut, english_words, jumps, nameless
from tests.gui.sweep.flashes import Flashes
from tools.scenes import SCENES
from tools.showing import SCREEN, Scene, opened_window, visit

TASKBAR = 40
"""Pixels of the screen's height that Windows keeps for itself."""

LARGE = 150
"""Text size in per cent at which nothing may be cut."""


@pytest.fixture(scope="module")
def large_text(dressed: QApplication) -> Iterator[None]:
    """The application with large text."""
    dress(dressed, LARGE, Qt.ColorScheme.Light)
    yield
    dress(dressed, 100, Qt.ColorScheme.Light)


@pytest.fixture
def flashes(dressed: QApplication) -> Iterator[Flashes]:
    """What flashes up while a test runs."""
    watching = Flashes()
    dressed.installEventFilter(watching)
    yield watching
    dressed.removeEventFilter(watching)


@pytest.fixture
def window(scene: Scene, stores: Path, large_text: None) -> Generator[Application]:
    """The window on the store of a scene."""
    with opened_window(stores / f"{scene.store}.depok") as application:
        yield application


def faults(shown: QWidget) -> list[str]:
    """All that can be seen to be wrong with a window."""
    found = [*english_words(shown), *nameless(shown), *cut(shown), *jumps(shown)]
    least = shown.minimumSizeHint()
    if least.width() > SCREEN[0] or least.height() > SCREEN[1] - TASKBAR:
        found.append(f"the window needs {least.width()} × {least.height()}")
    return found


def dialogs() -> set[str]:
    """The names of all classes of dialogs."""
    for module in pkgutil.walk_packages(gui.__path__, f"{gui.__name__}."):
        importlib.import_module(module.name)
    return {
        each.__name__ for each in QDialog.__subclasses__() if each.__module__.startswith(f"{gui.__name__}.")
    }


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_nothing_is_wrong_with_a_scene(scene: Scene, flashes: Flashes, window: Application):
    seen: list[str] = []
    visit(window, scene, lambda shown: seen.extend(faults(shown)))
    seen.extend(f"{flash} flashed" for flash in flashes.seen)
    assert not seen, "\n".join(seen)


def test_every_page_and_dialog_has_a_scene(memory: Memory):
    met = {scene.shows.__name__ for scene in SCENES if scene.shows}
    assert {spec.key for spec in pages(memory)} <= {scene.name for scene in SCENES}
    assert dialogs() <= met


def test_scenes_have_names_of_their_own():
    names = [scene.name for scene in SCENES]
    assert len(set(names)) == len(names)
