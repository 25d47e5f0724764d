"""What tests of the import page share: an office at its desk, the page, ways to work it."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from import_cases import BATIK, SAMBAL, file_of
from import_hands import Imported, carry_out
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.importing import make
from depok_desk.gui.pages.importing.page import ImportPage
from depok_desk.services.office import open_office


@pytest.fixture
def office(sqlite_location: Path, dressed: QApplication) -> Iterator[Desk]:
    store = open_office(sqlite_location, at=datetime(2026, 1, 26, tzinfo=UTC))
    desk = Desk(lambda: store, "petugas")
    yield desk
    desk.close()
    store.close()


@pytest.fixture
def page(qtbot: QtBot, office: Desk) -> ImportPage:
    made = make(office)
    assert isinstance(made, ImportPage)
    qtbot.addWidget(made)
    made.resize(1218, 680)
    made.show()
    office.changed.connect(made.stale)
    return made


@pytest.fixture
def opened(qtbot: QtBot, page: ImportPage) -> Callable[[Path], ImportPage]:
    def open_(path: Path) -> ImportPage:
        with qtbot.waitSignal(page.flow.opened):
            page.open_file(path)
        return page

    return open_


@pytest.fixture
def imported(qtbot: QtBot, office: Desk, opened: Callable[[Path], ImportPage], tmp_path: Path) -> Imported:
    page = opened(file_of(tmp_path / "daftar.xlsx", SAMBAL, BATIK))
    carry_out(qtbot, page)
    return Imported(page, office)
