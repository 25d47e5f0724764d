"""The ways to a scene that several of them share."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QTabWidget

from depok_desk.gui.app import Application
from depok_desk.gui.forms.part_list import PartList
from depok_desk.gui.page import Page, Place
from depok_desk.gui.pages.registers.page import RegisterPage
from tools.showing import settle

P = TypeVar("P", bound=Page)

Arrange = Callable[[Application], object]
"""Leads a window to a scene."""

BELOW = QPoint(420, 220)
"""Where small windows open, on a screen that shows the window in its upper left corner."""


def page(key: str, record: str = "") -> Arrange:
    """Open a page, or a record on it."""
    return lambda application: application.window.go(Place(key, record))


def shown_page(application: Application, kind: type[P]) -> P:
    """The page that is shown.

    Raises:
        TypeError: it is another one.
    """
    shown = application.window.page
    if not isinstance(shown, kind):
        raise TypeError(f"{type(shown).__name__} is shown, not {kind.__name__}")
    return shown


def register(application: Application, key: str = "ikm", row: int = 4) -> RegisterPage:
    """Open a register and choose a row."""
    application.window.go(Place(key))
    settle(application)
    shown = shown_page(application, RegisterPage)
    shown.list.table.selectRow(row)
    return shown


def form(application: Application, key: str = "ikm", row: int = 4) -> RegisterPage:
    """Open the form of one record."""
    shown = register(application, key, row)
    application.window.go(Place(key, shown.list.table.current_key()))
    settle(application)
    return shown


def new_form(application: Application, **texts: str) -> RegisterPage:
    """Open the form of a new IKM, and type into some fields."""
    application.window.go(Place("ikm", "baru"))
    shown = shown_page(application, RegisterPage)
    for key, text in texts.items():
        retype(shown, key, text)
    return shown


def retype(shown: RegisterPage, key: str, text: str) -> None:
    """Type into a field and leave it."""
    editor = shown.form.fields.fields[key].editor
    if isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.textEdited.emit(text)
        editor.editingFinished.emit()


def turn_to(tabs: QTabWidget, title: str) -> None:
    """Show the tab with a title.

    Raises:
        LookupError: there is none.
    """
    titles = [tabs.tabText(place) for place in range(tabs.count())]
    if title not in titles:
        raise LookupError(f"{title} is none of {titles}")
    tabs.setCurrentIndex(titles.index(title))


def tab(title: str, key: str = "ikm", row: int = 4) -> Arrange:
    """Show a tab of a form."""
    return lambda application: turn_to(form(application, key, row).form.tabs, title)


def part_list(application: Application, title: str) -> PartList:
    """Show a tab of a form whose rows are added and changed there.

    Raises:
        TypeError: its rows are only read.
    """
    tabs = form(application).form.tabs
    turn_to(tabs, title)
    settle(application)
    listed = tabs.currentWidget()
    if not isinstance(listed, PartList):
        raise TypeError(f"{title} is only read")
    return listed
