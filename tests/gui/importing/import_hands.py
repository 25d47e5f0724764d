"""Hands for the tests of the import page."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.model.ikm import Ikm


@dataclass(frozen=True)
class Imported:
    """A page that shows the receipt of two firms."""

    page: ImportPage
    office: Desk


def firms(desk: Desk) -> int:
    return desk.ask(count_firms)


def count_firms(session: Session) -> int:
    return session.execute(select(func.count()).select_from(Ikm)).scalar_one()


def chosen(qtbot: QtBot, page: ImportPage, act: Callable[[], object]) -> None:
    """Do something that is planned anew."""
    with qtbot.waitSignal(page.flow.changed):
        act()


def button(qtbot: QtBot, within: QWidget, words: str) -> QAbstractButton:
    """The button that can be seen with these words on it."""

    def found() -> list[QAbstractButton]:
        buttons = within.findChildren(QAbstractButton)
        return [each for each in buttons if words in each.text().replace("&", "") and each.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def carry_out(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.flow.carried_out):
        page.stepping.way.to_next.click()
