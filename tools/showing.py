"""Shows scenes of the window without a screen, and dialogs without waiting for an answer."""

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from depok_desk.gui.app import Application
from depok_desk.gui.memory import Memory

SCREEN = (1366, 768)
"""The office's screens, in pixels."""

PLATFORM = ("-platform", f"offscreen:configfile={Path(__file__).with_name('screen.json')}")
"""Arguments of an application that has such a screen, but shows nothing."""

QUIET = 160
"""Milliseconds without any work after which a window is taken to have read and painted what it shows."""

STEP = 40

Looking = Callable[[QWidget], None]
"""What is done with a window or dialog once it is shown."""


@dataclass(frozen=True)
class Scene:
    """What is met in the window: its name, what leads to it, whose store, and what opens over the window.

    Stores are `contoh` (all done), `dinilai` (certificates are due) and `kosong` (a first day). `shows` is
    the class of the dialog, menu or small window that is looked at; None is the window itself.
    """

    name: str
    arrange: Callable[[Application], object]
    store: str = "contoh"
    shows: type[QWidget] | None = None


def settle(application: Application) -> None:
    """Let the window run, with its threads, until nothing has been under way for a while."""
    quiet = 0
    while quiet < QUIET:
        pause(STEP)
        quiet = 0 if application.desk.busy else quiet + STEP


def pause(milliseconds: int) -> None:
    """Let the window run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def opened_window(store: Path) -> Generator[Application]:
    """The window on a copy of a store, as large as the office's screens; it remembers nothing."""
    with TemporaryDirectory() as office:
        copy = Path(office) / store.name
        if store.exists():
            shutil.copy(store, copy)
        application = Application(str(copy), Memory(Path(office) / "jendela.ini"))
        application.show()
        application.window.showNormal()
        application.window.resize(*SCREEN)
        settle(application)
        yield application
        application.window.close()
        application.close()
        application.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def visit(application: Application, scene: Scene, look: Looking) -> None:
    """Arrange a scene and look at it; what opened over the window is closed afterwards.

    Raises:
        LookupError: what the scene is of was not opened.
    """
    seen: list[QWidget] = []

    def met(shown: QWidget) -> None:
        if scene.shows is not None and isinstance(shown, scene.shows) and not seen:
            seen.append(shown)
            look(shown)

    def shown(dialog: QDialog) -> int:
        dialog.show()
        settle(application)
        met(dialog)
        dialog.reject()
        return dialog.result()

    with patch.object(QDialog, "exec", shown):
        scene.arrange(application)
        settle(application)
    for window in opened():
        met(window)
        window.close()
    if scene.shows is None:
        look(application.window)
    elif not seen:
        raise LookupError(f"no {scene.shows.__name__} was opened for {scene.name}")


def opened() -> list[QWidget]:
    """The dialogs, menus and small windows that are open."""
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [each for each in windows if each.parentWidget() is not None]
