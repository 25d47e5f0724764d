"""The panel of the jurors' phones of one session."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.pages.curation.phones.connection_view import ConnectionView
from depok_desk.gui.pages.curation.phones.inbox_view import InboxView
from depok_desk.gui.pages.curation.phones.phone_desk import PhoneDesk
from depok_desk.gui.pages.curation.phones.slips import save_slips
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.rows import row_of
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.phone_inbox import arrivals

_LOOK_MS = 5000
"""How often it is looked who is still connected."""


class PhonesDialog(QDialog):
    """Switching on and off, and the inbox; closing it leaves the page switched on."""

    def __init__(self, parent: QWidget, desk: Desk, line: SessionLine) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line = line
        self._phones = PhoneDesk.of(desk)
        self.setWindowTitle(f"Ponsel juri: {line.title}")
        self.resize(scaled(860), scaled(440))
        self.connection = ConnectionView(self._phones, line)
        self.inbox = InboxView(desk, line)
        self.tabs = QTabWidget(documentMode=True)
        self.tabs.setAccessibleName("Bagian ponsel juri")
        self.tabs.addTab(self.connection, "Sambungan")
        self.tabs.addTab(self.inbox, "Kiriman")
        self.going_on = label(kind="quiet", wraps=True)
        self.shut = button("T&utup", self.reject)
        self._look = QTimer(self, interval=_LOOK_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, scaled(12))
        column.addWidget(self.tabs, 1)
        foot = row_of(self.going_on, self.shut)
        foot.setStretch(0, 1)
        foot.setContentsMargins(scaled(16), 0, scaled(16), 0)
        column.addLayout(foot)
        self._connect()

    def _connect(self) -> None:
        self._phones.changed.connect(self.refresh)
        self._desk.changed.connect(self.refresh)
        self._look.timeout.connect(self.refresh)
        self.connection.slips.connect(self._save_slips)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()
        self._look.start()
        if self.inbox.lines and self._phones.serves(self._line):
            self.tabs.setCurrentWidget(self.inbox)

    def refresh(self) -> None:
        """Show how it stands now."""
        came = self._desk.ask(lambda session: arrivals(session, self._line.id))
        self.connection.show_state(came)
        self.inbox.show_state()
        count = len(self.inbox.lines)
        self.tabs.setTabText(1, f"Kiriman ({count})" if count else "Kiriman")
        on = self._phones.serves(self._line)
        self.going_on.setText("Menutup jendela ini tidak mematikan halamannya." if on else "")

    def _save_slips(self) -> None:
        slips = tuple(self._phones.slips.values())
        title, url = self._line.title, self._phones.url
        self._desk.work(
            "Menyusun slip PIN",
            lambda _: save_slips(title, url, slips),
            lambda path: self.connection.notice.say("good", f"Slip tersimpan: {path}"),
            self._refuse,
        )

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.connection.notice.say("problem", error.sentence)

    @classmethod
    def ask(cls, parent: QWidget, desk: Desk, line: SessionLine) -> None:
        """Open the panel of a session, until it is closed."""
        dialog = cls(parent, desk, line)
        dialog.exec()
        dialog.hide()
        dialog.deleteLater()
