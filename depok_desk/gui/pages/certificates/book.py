"""The register of certificates with what waits to be issued above it and the chosen one beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from depok_desk.gui.command import Command
from depok_desk.gui.desk import Desk
from depok_desk.gui.lists.look import Look
from depok_desk.gui.lists.panel import RegisterPanel
from depok_desk.gui.memory import Memory
from depok_desk.gui.pages.certificates.delivery import Delivery
from depok_desk.gui.pages.certificates.side import CertificateSide
from depok_desk.gui.pages.certificates.sight import Sight, chosen_papers, sight
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.registers.certificate import CERTIFICATES
from depok_desk.words import count_of, number

COLUMNS = ("number", "name", "product", "grade", "issued_on", "status")
PAUSE_MS = 60


class BookView(QWidget):
    """Says `issue_asked` when the waiting certificates are to be issued."""

    issue_asked = Signal()

    def __init__(self, desk: Desk, memory: Memory) -> None:
        super().__init__()
        self._desk = desk
        self._key = ""
        self._card = QFrame()
        self._ready = label(kind="head")
        self.issue = primary("&Terbitkan …", self.issue_asked.emit, sign="certificate")
        self.notice = Notice()
        self.side = CertificateSide(desk)
        self.delivery = Delivery(desk, self, self.notice)
        self.save = button("Simpan &PDF …", lambda: self._deliver("save"), sign="device-floppy")
        self.save_each = button("&Berkas terpisah …", lambda: self._deliver("each"), sign="folder-open")
        self.save_each.setToolTip("Simpan satu berkas per sertifikat")
        self.print_out = button("&Cetak …", lambda: self._deliver("print"), sign="printer")
        look = Look(CERTIFICATES, memory, CERTIFICATES.key, COLUMNS)
        self.panel = RegisterPanel(desk, look, (self.save, self.save_each, self.print_out), self.side)
        self._soon = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._lay_out()
        self._soon.timeout.connect(self._show_side)
        self.panel.table.current.connect(self._look_at)
        self.panel.table.chosen.connect(self._enable)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(scaled(2))
        words.addWidget(self._ready)
        words.addWidget(label("Produk yang lulus kurasi dan belum punya sertifikat yang berlaku.", "quiet"))
        self._card.setProperty("kind", "card")
        row = QHBoxLayout(self._card)
        row.setContentsMargins(scaled(16), scaled(10), scaled(14), scaled(10))
        row.addLayout(words, 1)
        row.addWidget(self.issue)
        head = QVBoxLayout()
        head.setContentsMargins(scaled(18), 0, scaled(18), 0)
        head.setSpacing(scaled(8))
        head.addWidget(self._card)
        head.addWidget(self.notice)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self.panel, 1)

    def show_waiting(self, count: int) -> None:
        """Say how many certificates could be issued."""
        self._ready.setText(f"Siap diterbitkan: {number(count)}")
        self._card.setVisible(bool(count))
        self.issue.setText(f" &Terbitkan {count_of(count, 'sertifikat')} …")

    def refresh(self) -> None:
        """Read again."""
        self.panel.refresh()
        self._enable(len(self.panel.table.keys()))
        self._soon.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def show_certificate(self, key: str) -> None:
        """Choose a certificate, whatever is filtered."""
        self.panel.widen()
        self.panel.table.rows.complete()
        self.panel.table.choose([key], key)

    def commands(self) -> Sequence[Command]:
        """What can be done with the chosen certificates, and with those that wait."""
        papers = (
            ("Cetak sertifikat terpilih", self.print_out, "Ctrl+P", "printer"),
            ("Simpan sertifikat terpilih sebagai PDF", self.save, "", "device-floppy"),
            ("Simpan sertifikat terpilih satu per satu", self.save_each, "", "folder-open"),
        )
        issue = Command("Terbitkan sertifikat", self.issue_asked.emit, "Ctrl+N", "certificate", "baru")
        return (issue, *(Command(words, each.click, keys, sign) for words, each, keys, sign in papers))

    def panes(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        return (self.issue, self.panel.head, self.panel.table, self.side)

    def _look_at(self, key: str) -> None:
        self._key = key
        self._soon.start()

    def _show_side(self) -> None:
        """Draw the page beside the list, if someone sees it."""
        if not self.isVisible():
            return
        key = self._key
        found: Sight | None = self._desk.ask(lambda session: sight(session, key)) if key else None
        self.side.show_sight(found)

    def _enable(self, chosen: int) -> None:
        for each in (self.save, self.save_each, self.print_out):
            each.setEnabled(chosen > 0)
        self.save_each.setVisible(chosen > 1)

    def _deliver(self, how: str) -> None:
        keys = self.panel.table.keys()
        facts, stamp = self._desk.ask(lambda session: chosen_papers(session, keys))
        self.delivery.carry(facts, stamp=stamp)
        {"save": self.delivery.save, "each": self.delivery.save_each, "print": self.delivery.print_out}[how]()
