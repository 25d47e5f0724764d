"""A deed of a clerk: where it begins, the keys that do it, and what holds afterwards."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.gui.app import Application
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.model.base import Record
from depok_desk.model.ikm import Ikm
from tests.gui.deeds.keyboard import Keyboard


class Clerk:
    """The window in front of a clerk, what it shows, and what the store holds."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.window = application.window
        self._keyboard = Keyboard(application)

    def press(self, script: str) -> None:
        """Press the keys of a script."""
        self._keyboard.press(script)

    @property
    def place(self) -> str:
        """Where the bar says one is, such as “IKM › Abon Jaya”."""
        return self.window.bar.place

    @property
    def focus(self) -> QWidget | None:
        """What the next key would reach."""
        return QApplication.focusWidget()

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

    def ask(self, query: Callable[[Session], object]) -> object:
        """Read something from the store."""
        return self.application.desk.ask(query)

    def count(self, model: type[Record]) -> object:
        """How many records of a kind are not in the bin."""
        return self.ask(
            lambda session: session.scalar(
                select(func.count()).select_from(model).where(model.archived_at.is_(None))
            )
        )

    def firm(self, name: str) -> Ikm:
        """The firm with this name, as stored."""
        found = self.ask(lambda session: session.scalars(select(Ikm).where(Ikm.name == name)).one())
        assert isinstance(found, Ikm)
        return found


@dataclass(frozen=True)
class Deed:
    """One of the hundred: its words, its keys (see `keyboard.steps`), what must hold, and whose store.

    It begins on Beranda of a window just opened; `first` are keys that lead to where it is done.
    """

    words: str
    keys: str
    holds: Callable[[Clerk], object]
    first: str = ""
    store: str = "contoh"


Deeds = Sequence[Deed]
