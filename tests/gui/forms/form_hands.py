"""What a clerk does in a form and sees of it."""

from typing import Any

from PySide6.QtWidgets import QAbstractButton, QLineEdit
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.forms.part_list import PartList
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.widgets.choice import Choice
from depok_desk.model.ikm import Ikm


def editor_of(page: RegisterPage, key: str) -> QLineEdit:
    editor = page.form.fields.fields[key].editor
    assert isinstance(editor, QLineEdit)
    return editor


def leave(page: RegisterPage, key: str, text: str) -> None:
    """Type into a field, or choose from it, and leave it."""
    editor = page.form.fields.fields[key].editor
    if isinstance(editor, Choice):
        editor.choose(text)
        editor.picked.emit(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
        editor.editingFinished.emit()


def stored(desk: Desk, key: str, record: str) -> Any:
    return desk.ask(lambda session: getattr(session.get_one(Ikm, record), key))


def firms(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(Ikm)) or 0


def problem(page: RegisterPage, key: str) -> str:
    return page.form.fields.fields[key].problem


def said(page: RegisterPage, key: str) -> str:
    """What stands beneath a field."""
    return page.form.fields.fields[key].said.words


def shown(page: RegisterPage, key: str) -> str:
    return page.form.fields.fields[key].text()


def button(page: RegisterPage, words: str) -> QAbstractButton:
    seen = (each for each in page.findChildren(QAbstractButton) if each.isVisible())
    return next(each for each in seen if words in each.text().replace("&", ""))


def tab(page: RegisterPage, title: str) -> Any:
    """Turn to a tab of the form."""
    tabs = page.form.tabs
    place = next(place for place in range(tabs.count()) if tabs.tabText(place) == title)
    tabs.setCurrentIndex(place)
    return tabs.currentWidget()


def products(page: RegisterPage) -> PartList:
    return tab(page, "Produk")
