"""The page of IKM with a desk over an empty store, and a firm whose form is open."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.registers.page import RegisterPage
from depok_desk.model.ikm import Ikm
from depok_desk.registers.ikm import IKM
from depok_desk.services.office import add_regions
from depok_desk.services.registering import new_record

ABON = {"name": "Abon Jaya", "sector": "kuliner", "status": "binaan", "owner_nik": "3276054208850007"}


@pytest.fixture
def open_page(qtbot: QtBot, desk: Desk, memory: Memory) -> Callable[[], RegisterPage]:
    """Opens the page of IKM, as at a start of the program."""

    def opened() -> RegisterPage:
        made = RegisterPage(desk, IKM, memory)
        made.resize(1218, 640)
        desk.changed.connect(made.stale)
        made.going.connect(lambda place: made.show_record(place.record))
        qtbot.addWidget(made)
        made.show()
        return made

    return opened


@pytest.fixture
def page(open_page: Callable[[], RegisterPage], desk: Desk) -> RegisterPage:
    desk.do("Wilayah", add_regions, tell=False)
    return open_page()


@pytest.fixture
def abon(page: RegisterPage, desk: Desk) -> str:
    """The form of a stored firm is open; this is its id."""
    made = desk.do("Tambah Abon Jaya", lambda session: new_record(session, Ikm, ABON).id, tell=False)
    page.show_record(made)
    return made
