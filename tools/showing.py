"""Shows scenes of the window without a screen, and dialogs without waiting for an answer."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QDialog, QWidget

from depok_desk.gui.app import Application
from depok_desk.gui.memory import Memory

SCREEN = (1366, 768)
"""The office's screens, in pixels."""

SETTLING = 400
"""Milliseconds for a page to read and paint what it shows, before and after its work is done."""

Looking = Callable[[QWidget], None]
"""What is done with a window or dialog once it is shown."""


@dataclass(frozen=True)
class Scene:
    """A page or dialog as it is met: its name, what leads to it, whose store, and whether it is a dialog.

    Stores are `contoh` (all done), `dinilai` (certificates are due) and `kosong` (a first day).
    """

    name: str
    arrange: Callable[[Application], object]
    store: str = "contoh"
    dialog: bool = False


def settle(application: Application, milliseconds: int = SETTLING) -> None:
    """Let the window run, with its threads, until all it shows is read and drawn."""
    pause(milliseconds)
    while application.desk.busy:
        pause(milliseconds)


def pause(milliseconds: int) -> None:
    """Let the window run for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


@contextmanager
def opened_window(store: Path) -> Generator[Application]:
    """The window on a store, as large as the office's screens; it remembers nothing."""
    with TemporaryDirectory() as office:
        application = Application(str(store), Memory(Path(office) / "jendela.ini"))
        application.show()
        application.window.showNormal()
        application.window.resize(*SCREEN)
        settle(application)
        yield application
        application.window.close()
        application.close()


def visit(application: Application, scene: Scene, look: Looking) -> None:
    """Arrange a scene and look at it; a dialog is closed afterwards.

    Raises:
        LookupError: the scene is of a dialog, but none was opened.
    """
    seen: list[QDialog] = []

    def shown(dialog: QDialog) -> int:
        dialog.show()
        settle(application)
        seen.append(dialog)
        look(dialog)
        dialog.reject()
        return dialog.result()

    with patch.object(QDialog, "exec", shown):
        scene.arrange(application)
        settle(application)
    if not scene.dialog:
        look(application.window)
    elif not seen:
        raise LookupError(f"no dialog was opened for {scene.name}")
