"""The panel of the jurors' phones: switched off, switched on, and with what came."""

from decimal import Decimal

from PySide6.QtCore import QTimer

from depok_desk.gui.app import Application
from depok_desk.gui.pages.curation.phones.dialog import PhonesDialog
from depok_desk.gui.pages.curation.phones.phone_desk import PhoneDesk
from depok_desk.gui.pages.curation.scoring.tab import ScoringTab
from depok_desk.lan.addresses import LOOPBACK
from depok_desk.services.judging.phone_arrival import PhoneMessage, receive
from depok_desk.services.judging.scoring import put_marks
from tools.scenes.scoring import scoring
from tools.showing import Scene, settle

_SENT = 5
"""How many marks of the shown juror came; the first of them differs from one that was typed."""


def phones_sent(application: Application) -> ScoringTab:
    """The sheets of a session that is judged, whose first juror has sent some marks."""
    tab = scoring(application)
    held, juror = tab.sheets.held, tab.sheets.juror
    if held is None or juror is None:
        raise LookupError("no sheet is shown")
    scheme, entries = held.groups[tab.sheets.sector]
    cells = [(entry.id, rule.id) for entry in entries for rule in scheme.criteria][:_SENT]
    messages = [
        PhoneMessage(f"a1b2c3d4e5f6-{place}", place, *cell, Decimal(4)) for place, cell in enumerate(cells, 1)
    ]
    typed = {cells[0]: Decimal(2), cells[1]: Decimal(4)}
    application.desk.do("Isi", lambda session: put_marks(session, juror.id, typed, "ketik"), tell=False)
    application.desk.do(
        "Terima", lambda session: receive(session, juror.id, messages), tell=False, undoable=False
    )
    settle(application)
    return tab


def _panel(application: Application, *, listening: bool) -> PhonesDialog:
    """The panel of that session, whose page is switched on or not.

    Raises:
        LookupError: no session is shown.
    """
    tab = phones_sent(application)
    if tab.line is None:
        raise LookupError("no session is shown")
    if listening:
        PhoneDesk.of(application.desk).start(tab.line, LOOPBACK)
    return PhonesDialog(application.window, application.desk, tab.line)


def _off(application: Application) -> None:
    phones_sent(application).open_phones()


def _inbox(application: Application) -> None:
    panel = _panel(application, listening=False)
    panel.tabs.setCurrentWidget(panel.inbox)
    panel.exec()


def _on(application: Application) -> None:
    """The page while it is on, with its addresses and the numbers of the jurors."""
    panel = _panel(application, listening=True)
    QTimer.singleShot(0, panel, lambda: panel.tabs.setCurrentWidget(panel.connection))
    panel.exec()


SCENES = (
    Scene("ponsel-juri", _off, shows=PhonesDialog),
    Scene("ponsel-juri-kiriman", _inbox, shows=PhonesDialog),
    Scene("ponsel-juri-menyala", _on, shows=PhonesDialog),
)
