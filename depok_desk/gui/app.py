"""The application: the window first, then the store behind it, then a copy of the store."""

import getpass
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from depok_desk import __version__, paths
from depok_desk.errors import UserError
from depok_desk.gui.collecting import Collecting
from depok_desk.gui.desk import Desk
from depok_desk.gui.dressing import put_on
from depok_desk.gui.faults import LastResort
from depok_desk.gui.finding.finder import Finder
from depok_desk.gui.help.dialog import DialogHelp
from depok_desk.gui.language import speak_indonesian
from depok_desk.gui.memory import Memory
from depok_desk.gui.page import Place, TakesFiles
from depok_desk.gui.pages.all import pages
from depok_desk.gui.rescue import RescueDialog
from depok_desk.gui.window import MainWindow
from depok_desk.gui.wizard.operator_form import operator_of
from depok_desk.gui.wizard.second_folder import second_folder
from depok_desk.words import short_date

if TYPE_CHECKING:
    from depok_desk.store.opening import Store

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".txt", ".tsv", ".depok")
"""What the import page takes, or refuses with a reason of its own."""

_A_MOMENT = 60
"""Milliseconds."""


def open_window(store: str) -> int:
    """Show the window on a store, or on the office's own if none is named; returns the exit status."""
    app = QApplication.instance() or QApplication(sys.argv)
    if not isinstance(app, QApplication):
        raise TypeError("a window needs a QApplication")
    app.setApplicationDisplayName("Depok Desk")
    speak_indonesian(app)
    office = paths.office_folder()
    office.mkdir(parents=True, exist_ok=True)
    memory = Memory(office / "jendela.ini")
    put_on(app, memory)
    last_resort = LastResort(office / "catatan")
    last_resort.install()
    application = Application(store or str(paths.office_store()), memory)
    application.show()
    collecting = Collecting()
    status = app.exec()
    collecting.stop()
    application.close()
    return status


class Application(QObject):
    """Opens the store behind a window that is already painted, and asks where it cannot be opened."""

    def __init__(self, location: str, memory: Memory) -> None:
        super().__init__()
        self.location = location
        self.store: Store | None = None
        self._memory = memory
        self.desk = Desk(self._open_store, operator_of(memory, getpass.getuser()))
        self.window = self._made_window()
        self.help = DialogHelp(self, lambda: self.window.helping.chapter)
        self.finder = Finder(self.window, self.desk, memory)
        self._painted = FirstPaint(self.window, self.begin)

    def _made_window(self) -> MainWindow:
        window = MainWindow(self.desk, pages(self._memory), self._memory)
        window.dropped.connect(self.take)
        window.outgrown.connect(lambda: QTimer.singleShot(0, self, self._lay_out_anew))
        return window

    def _lay_out_anew(self) -> None:
        """Put a window laid out for the present text size in place of the one that was not, at its place.

        What is being read for the old one is awaited first.
        """
        if self.desk.busy:
            QTimer.singleShot(_A_MOMENT, self, self._lay_out_anew)
            return
        old = self.window
        old.remember()
        self.window = self._made_window()
        self.finder = Finder(self.window, self.desk, self._memory)
        self.window.show()
        self.window.start()
        self.window.read_state()
        old.hide()
        old.deleteLater()

    def show(self) -> None:
        """Show the window; all else follows its first painting."""
        self.window.show()

    def begin(self) -> None:
        """Open the store, show the page where one left, and make a copy; close if the user gives up."""
        if not self._open():
            self.window.close()
            return
        self.window.start()
        self.window.read_state()
        self._copy()
        self.offer_news()

    def offer_news(self) -> None:
        """After an update, offer once to read what is new."""
        last = self._memory.text("window/version", __version__)
        self._memory.keep("window/version", __version__)
        if last != __version__:
            words = f"Depok Desk sudah diperbarui ke versi {__version__}."
            self.window.toast.say(words, "Lihat yang baru", self.window.helping.show_news)

    def close(self) -> None:
        """Let go of the store."""
        if self.store is not None:
            self.store.close()

    def take(self, files: list[Path]) -> None:
        """Do what is obvious with files that were dropped: the page takes them, or a workbook is imported.

        Raises:
            UserError: nobody here has a use for them.
        """
        workbooks = [file for file in files if file.suffix.casefold() in WORKBOOKS]
        if not workbooks and self.window.page is not None and self.window.page.take_files(files):
            return
        if not workbooks:
            named = ", ".join(f"“{file.name}”" for file in files[:3])
            raise UserError(
                f"{named} bukan buku kerja. Buku kerja Excel, ODS, dan CSV diimpor di mana pun dijatuhkan; "
                "foto dan PDF dilampirkan bila dijatuhkan pada formulir IKM atau komunitas yang terbuka."
            )
        self.window.go(Place("impor"))
        page = self.window.page
        if isinstance(page, TakesFiles):
            page.open_file(workbooks[0])

    def _open(self) -> bool:
        """Open the store, or another one that the user names instead; False if none is named."""
        while self.store is None:
            try:
                self.store = self._open_store()
            except UserError as error:
                chosen = RescueDialog.ask(self.window, self.location, error.sentence)
                if chosen is None:
                    return False
                self.location = chosen
        return True

    def _open_store(self) -> "Store":
        from depok_desk.services.office import open_office

        return self.store or open_office(self.location, at=datetime.now(UTC))

    def _copy(self) -> None:
        """Make verified copies of a store file in the background, and say when the newest one was made."""
        path = self.store.path if self.store else None
        if path is not None:
            job = partial(_copied, path, second_folder(self._memory))
            self.desk.work("Mencadangkan", lambda _: job(), self._show_copy, self._say_uncopied, quiet=True)

    def _show_copy(self, at: datetime) -> None:
        today = at.date() == datetime.now().astimezone().date()
        self.window.status.show_copy(f"Cadangan {'' if today else f'{short_date(at.date())} '}{at:%H.%M}")

    def _say_uncopied(self, error: Exception) -> None:
        """Say why a copy could not be made; a flash disk that is not plugged in keeps nobody from working."""
        if not isinstance(error, UserError):
            raise error
        opening = Place("pengaturan", "cadangan")
        self.window.toast.say(error.sentence, "Buka Cadangan", lambda: self.window.go(opening))


class FirstPaint(QObject):
    """Calls `then` once a window has been painted for the first time."""

    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then = then
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self._then)
        return super().eventFilter(watched, event)


def _copied(path: Path, second: Path | None) -> datetime:
    """Copy the store file unless its newest copy is still true; returns when that one was made."""
    from depok_desk.services.safekeeping import keep_copy

    return keep_copy(path, datetime.now().astimezone(), second).at
