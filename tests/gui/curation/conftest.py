"""What tests of the page Kurasi share: a session in any phase, shown at one of its tabs."""

import pytest
from pytestqt.qtbot import QtBot

from depok_desk.gui.desk import Desk
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.curation import make
from depok_desk.gui.pages.curation.page import CurationPage
from judging_office import judging_session
from tests.gui.curation.opening import Opened, OpenSession


@pytest.fixture
def open_session(qtbot: QtBot, desk: Desk, memory: Memory) -> OpenSession:
    """Opens a session in a phase at one of its tabs: `open_session("penilaian", "juri")`."""

    def opened(phase: str, tab: str, candidates: int = 4, jurors: int = 3) -> Opened:
        made = desk.do(
            "Sesi",
            lambda session: judging_session(session, phase, candidates, jurors),
            tell=False,
            undoable=False,
        )
        page = make(desk, memory)
        assert isinstance(page, CurationPage)
        qtbot.addWidget(page)
        desk.changed.connect(page.stale)
        page.resize(1218, 690)
        page.show()
        page.show_record(f"{made.session_id}/{tab}")
        return page, made

    return opened
