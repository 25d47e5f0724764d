"""A deed of a clerk: where it begins, the keys that do it, and what holds afterwards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import func, select

from depok_desk import paths
from depok_desk.gui.app import Application
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.window import MainWindow
from depok_desk.model.base import Record
from depok_desk.model.ikm import Ikm
from tests.gui.deeds.keyboard import Keyboard

Found = TypeVar("Found", bound=Record)

LAID_OUT = frozenset({"daftar.csv", "komunitas.csv", "surat.pdf", "foto.jpg", "nilai.xlsx"})
"""Files that lie in the folder for papers before a deed."""


class Clerk:
    """The window in front of a clerk, what it shows, and what the store holds."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self._keyboard = Keyboard(application)

    @property
    def window(self) -> MainWindow:
        """The window that is open; another text size makes another one."""
        return self.application.window

    def press(self, script: str) -> None:
        """Press the keys of a script."""
        self._keyboard.press(script)

    def saw(self, words: str) -> bool:
        """Whether a dialog with these words in its title, or a menu with this entry, was open."""
        return any(words in seen for seen in self._keyboard.seen)

    @property
    def place(self) -> str:
        """Where the bar says one is, such as “IKM › Abon Jaya”."""
        return self.window.bar.place

    @property
    def focus(self) -> QWidget:
        """What the next key would reach."""
        return QApplication.focusWidget() or self.window

    @property
    def register(self) -> RegisterPage:
        """The register that is shown."""
        page = self.window.page
        assert isinstance(page, RegisterPage), f"no register is shown, but {page}"
        return page

    @property
    def listed(self) -> int:
        """How many rows the shown list has."""
        return self.register.list.table.rows.rowCount()

    @property
    def current(self) -> str:
        """What the first column of the current row says."""
        table = self.register.list.table
        return table.rows.text(table.currentIndex().row(), 0)

    @property
    def chosen(self) -> int:
        """How many rows of the shown list are chosen."""
        return len(self.register.list.table.keys())

    @property
    def tab(self) -> str:
        """The shown tab of a form."""
        tabs = self.register.form.tabs
        return tabs.tabText(tabs.currentIndex())

    @property
    def notice(self) -> str:
        """What the passing notice says."""
        return self.window.toast.words

    def papers(self, ending: str) -> list[Path]:
        """The files with this ending that were put into the folder for papers."""
        found = sorted(paths.documents_folder().glob(f"*.{ending}"))
        return [file for file in found if file.name not in LAID_OUT]

    def count(self, model: type[Record]) -> int:
        """How many records of a kind are not in the bin."""
        query = select(func.count()).select_from(model).where(model.archived_at.is_(None))
        return self.application.desk.ask(lambda session: session.scalar(query)) or 0

    def one(self, model: type[Found], **values: object) -> Found | None:
        """A record of a kind with these values that is not in the bin."""
        query = select(model).filter_by(archived_at=None, **values)
        return self.application.desk.ask(lambda session: session.scalars(query).first())

    def all(self, model: type[Found]) -> Sequence[Found]:
        """The records of a kind that are not in the bin."""
        query = select(model).where(model.archived_at.is_(None))
        return self.application.desk.ask(lambda session: session.scalars(query).all())

    def belonging(self, model: type[Found], firm: str, **values: object) -> Found | None:
        """The same among what belongs to the firm with this name."""
        return self.one(model, ikm_id=self.firm(firm).id, **values)

    def firm(self, name: str) -> Ikm:
        """The firm with this name, as stored."""
        return self.application.desk.ask(
            lambda session: session.scalars(select(Ikm).where(Ikm.name == name)).one()
        )


@dataclass(frozen=True)
class Deed:
    """One of the hundred: its words, its keys (see `keyboard.steps`), what must hold, and whose store.

    It begins on Beranda of a window just opened; `first` are keys that lead to where it is done. A store that
    is named after a phase holds a session in that phase.
    """

    words: str
    keys: str
    holds: Callable[[Clerk], object]
    first: str = ""
    store: str = "contoh"


@dataclass(frozen=True)
class Theme:
    """Deeds that are done at the same place, and where that is."""

    title: str
    where: str
    deeds: Sequence[Deed]
