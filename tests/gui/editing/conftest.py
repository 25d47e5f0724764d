"""A register's page whose list is edited in place, driven by keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from depok_desk.gui.desk import Desk
from depok_desk.gui.editing.cell_editors import Editor
from depok_desk.gui.editing.grid import go_to
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.gui.turning import undo
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.office import add_regions
from depok_desk.services.registering import new_record

FIRMS = (
    ("Abon Jaya", "kuliner", "Asep Ramadhan"),
    ("Batik Belimbing Asri", "fesyen", "Ratna Kusuma"),
    ("Gerabah Lestari", "kriya", "Joko Santoso"),
    ("Sambal Pawon", "kuliner", "Neneng Hakim"),
)
COLUMNS = (
    "name",
    "owner",
    "sector",
    "district",
    "ward",
    "established",
    "owner_birth_date",
    "owner_nik",
    "grade",
)


def add_firms(session: Session) -> None:
    add_regions(session)
    for name, sector, owner in FIRMS:
        nik = "3276054208850007" if name == "Sambal Pawon" else None
        values = {"name": name, "sector": sector, "owner": owner, "status": "binaan", "owner_nik": nik}
        new_record(session, Ikm, values)


@dataclass
class Grid:
    """The list of a page as someone at the keyboard sees it."""

    page: RegisterPage
    desk: Desk
    qtbot: QtBot

    def at(self, name: str, label: str) -> "Grid":
        """Go to the cell of a row and a column."""
        table = self.page.list.table
        names = [table.rows.text(row, 0) for row in range(table.rows.rowCount())]
        labels = [column.label for column in table.rows.columns]
        if self.page.list.hands.on:
            go_to(table, names.index(name), labels.index(label))
        else:
            table.selectRow(names.index(name))
            table.setCurrentIndex(table.rows.index(names.index(name), labels.index(label)))
        table.setFocus()
        return self

    def press(self, *keys: str) -> "Grid":
        """Press combinations of keys where the cursor is, such as “Ctrl+D”."""
        for each in keys:
            *modifiers, key = each.replace("++", "+Plus").split("+")
            held = Qt.KeyboardModifier.NoModifier
            for name in modifiers:
                held |= getattr(Qt.KeyboardModifier, {"Ctrl": "Control"}.get(name, name) + "Modifier")
            QTest.keyClick(self.target, getattr(Qt.Key, f"Key_{key}"), held)
        return self

    def type(self, text: str) -> "Grid":
        """Type letters where the cursor is."""
        if self.editor is None and text:
            QTest.keyClicks(self.page.list.table, text[0])
            text = text[1:]
        QTest.keyClicks(self.target, text)
        return self

    @property
    def editor(self) -> Editor | None:
        return self.page.list.hands.typing.editor

    @property
    def typed(self) -> str:
        """What stands in the open editor."""
        return self.page.list.hands.typing.text

    @property
    def target(self) -> Any:
        return self.editor or self.page.list.table

    @property
    def place(self) -> tuple[str, str]:
        """The row and the column one is at."""
        table = self.page.list.table
        at = table.currentIndex()
        return table.rows.text(at.row(), 0), table.rows.columns[at.column()].label

    @property
    def said(self) -> str:
        """What is said at a cell."""
        return self.page.list.hands.note.words

    def column(self, label: str) -> list[str]:
        """What a column shows, from the top."""
        rows = self.page.list.table.rows
        place = [column.label for column in rows.columns].index(label)
        return [rows.text(row, place) for row in range(rows.rowCount())]

    def stored(self, key: str) -> dict[str, Any]:
        """What is stored of each firm."""
        return self.desk.ask(
            lambda session: {row.name: getattr(row, key) for row in session.scalars(select(Ikm))}
        )

    def undo(self) -> None:
        """Undo the last step, as the window does."""
        with self.qtbot.waitSignal(self.desk.changed):
            undo(self.desk, self.page)


@pytest.fixture
def open_grid(qtbot: QtBot, desk: Desk, memory: Memory) -> Callable[[], Grid]:
    def open_() -> Grid:
        page = RegisterPage(desk, IKM, memory)
        page.resize(1218, 640)
        desk.changed.connect(page.stale)
        qtbot.addWidget(page)
        page.show()
        page.show_record("")
        return Grid(page, desk, qtbot)

    return open_


@pytest.fixture
def reading(desk: Desk, memory: Memory, open_grid: Callable[[], Grid]) -> Grid:
    """The list, read row by row."""
    desk.do("Tambah empat IKM", add_firms, tell=False)
    grid = open_grid()
    grid.page.list.look.show_columns(list(COLUMNS))
    return grid


@pytest.fixture
def grid(reading: Grid) -> Grid:
    """The list, edited in its cells."""
    reading.page.list.bar.edit.click()
    return reading


@pytest.fixture
def clipboard() -> Callable[[Sequence[str]], None]:
    """Puts lines of cells on the clipboard, as Excel does."""
    return lambda lines: QGuiApplication.clipboard().setText("".join(f"{line}\r\n" for line in lines))
