"""The part of the panel that switches the jurors' page on and off, and shows who may come in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.pages.curation.phones import wording
from depok_desk.gui.pages.curation.phones.phone_desk import PhoneDesk
from depok_desk.gui.pages.curation.phones.qr_picture import QrPicture
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.stack import Stack
from depok_desk.gui.widgets.table import ListTable
from depok_desk.lan.addresses import LOOPBACK, own_addresses
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.phone_inbox import Arrivals


class ConnectionView(QWidget):
    """Off: what it is, and at which address; on: QR code, jurors with PINs. Says `slips` to print them."""

    slips = Signal()

    def __init__(self, phones: PhoneDesk, line: SessionLine) -> None:
        super().__init__()
        self._phones = phones
        self._line = line
        self.notice = Notice()
        self.addresses = Choice("Alamat PC ini di jaringan kantor")
        self.addresses.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.on = primary("&Nyalakan", self._start)
        self.off = button("&Matikan", phones.stop)
        self.renew = button("PIN &baru untuk juri ini", self._renew, sign="refresh")
        self.print = button("&Simpan slip PIN", self.slips.emit, sign="printer")
        self.qr = QrPicture()
        self.url = label(kind="label", selectable=True)
        self.jurors = ListTable("Juri dan PIN", {"juror": cells.strong})
        self.body = Stack(self._switched_off(), self._switched_on())
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12))
        column.setSpacing(scaled(10))
        column.addWidget(self.notice)
        column.addWidget(self.body, 1)
        self.jurors.current.connect(self._suit)

    def _switched_off(self) -> QWidget:
        made = QWidget()
        named = label("&Alamat PC ini", "label")
        named.setBuddy(self.addresses)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(10))
        for words, kind in ((wording.ABOUT, ""), (wording.SENT, "quiet"), (wording.FIREWALL, "quiet")):
            column.addWidget(label(words, kind, wraps=True))
        column.addWidget(named)
        column.addLayout(row_of(self.addresses, None))
        column.addLayout(row_of(self.on, None))
        column.addStretch(1)
        return made

    def _switched_on(self) -> QWidget:
        made = QWidget()
        scan = label("Pindai dengan kamera ponsel, atau ketik alamat ini di peramban:", wraps=True)
        told = QVBoxLayout()
        told.setSpacing(scaled(6))
        for each in (self.qr, scan, self.url, label(wording.HELP, "small", wraps=True)):
            told.addWidget(each)
        told.addStretch(1)
        whole = QHBoxLayout()
        whole.setSpacing(scaled(18))
        whole.addLayout(told, 2)
        whole.addWidget(self.jurors, 5)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(10))
        column.addLayout(whole, 1)
        column.addLayout(row_of(self.renew, self.print, None, self.off))
        return made

    def show_state(self, arrivals: Sequence[Arrivals]) -> None:
        """Show how it stands."""
        on = self._phones.serves(self._line)
        switched = self.body.currentIndex() != int(on)
        self.body.setCurrentIndex(int(on))
        if on:
            self.url.setText(self._phones.url)
            self.qr.show_text(self._phones.url)
            self.jurors.show_list(wording.juror_list(self._phones, arrivals))
            self._suit()
            self.notice.say("warning", wording.locked_words(self._phones))
        else:
            self._offer_addresses()
        if switched:
            (self.jurors if on else self.on).setFocus()

    def _suit(self) -> None:
        self.renew.setEnabled(bool(self.jurors.current_key()))

    def _offer_addresses(self) -> None:
        found = own_addresses()
        self.addresses.offer([(each, wording.address_words(each)) for each in (*found, LOOPBACK)])
        other = self._phones.line
        if other is not None:
            self.notice.say(
                "warning", f"Halaman sesi “{other.title}” sedang menyala; menyalakan yang ini mematikannya."
            )
        else:
            self.notice.say("warning", "" if found else wording.NO_NETWORK)

    def _start(self) -> None:
        try:
            self._phones.start(self._line, self.addresses.key())
        except UserError as error:
            self.notice.say("problem", error.sentence)

    def _renew(self) -> None:
        self._phones.renew(self.jurors.current_key())
