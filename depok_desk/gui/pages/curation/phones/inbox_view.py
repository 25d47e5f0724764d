"""The part of the panel that shows what jurors sent, beside what the office has, to be taken or rejected."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from sqlalchemy.orm import Session

from depok_desk.errors import UserError
from depok_desk.gui.desk import Desk
from depok_desk.gui.icons import paint_icon
from depok_desk.gui.pages.curation.phones import wording
from depok_desk.gui.pages.curation.reason_question import ReasonDialog
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets import cells
from depok_desk.gui.widgets.buttons import button, primary
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.notice import Notice
from depok_desk.gui.widgets.rows import row_of
from depok_desk.gui.widgets.table import ListTable
from depok_desk.services.curation_sessions import SessionLine
from depok_desk.services.judging.phone_inbox import InboxLine, inbox, reject, take_over
from depok_desk.words import count_of

_KEPT = "Nilai di kantor tetap seperti sekarang. Juri membaca alasannya di ponselnya."


class InboxView(QWidget):
    """What the office has already is replaced only where that was ticked."""

    def __init__(self, desk: Desk, line: SessionLine) -> None:
        super().__init__()
        self._desk = desk
        self._line = line
        self.lines: list[InboxLine] = []
        self.told = label(wraps=True)
        self.notice = Notice()
        self.table = ListTable("Kiriman juri yang menunggu", {"comes": cells.strong, "state": compared})
        self.replacing = QCheckBox()
        self.refuse = button("&Tolak yang dipilih", self._reject)
        self.take = primary("", self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(scaled(16), scaled(12), scaled(16), scaled(12))
        column.setSpacing(scaled(10))
        column.addWidget(self.told)
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        column.addLayout(row_of(self.refuse, None, self.replacing, self.take))
        self.replacing.toggled.connect(self._name)
        self.table.chosen.connect(self._name)

    def show_state(self) -> None:
        """Read what waits."""
        self.lines = self._desk.ask(lambda session: inbox(session, self._line.id))
        self.told.setText(wording.inbox_words(self.lines))
        self.table.show_list(wording.inbox_list(self.lines))
        different = sum(line.differs for line in self.lines)
        self.replacing.setText(f"&Ganti juga {different} yang berbeda")
        self.replacing.setVisible(bool(different))
        if not different:
            self.replacing.setChecked(False)
        self._name()

    @property
    def wanted(self) -> Sequence[InboxLine]:
        """What would be taken over now."""
        return [line for line in self.lines if self.replacing.isChecked() or not line.differs]

    def _chosen(self) -> Sequence[InboxLine]:
        keys = set(self.table.keys())
        return [line for line in self.lines if line.message_id in keys]

    def _name(self) -> None:
        count = len(self.wanted)
        self.take.setText(f"&Ambil alih {count_of(count, 'kiriman')}")
        self.take.setEnabled(bool(count))
        self.refuse.setEnabled(bool(self._chosen()))

    def _take(self) -> None:
        wanted = self.wanted
        words = f"Ambil alih {count_of(len(wanted), 'kiriman')} dari ponsel juri"
        self._carry_out(words, lambda session: take_over(session, wanted))

    def _reject(self) -> None:
        chosen = self._chosen()
        words = f"Tolak {count_of(len(chosen), 'kiriman')}"
        why = ReasonDialog.ask(self, words, f"Mengapa {count_of(len(chosen), 'kiriman')} ditolak?", _KEPT)
        if why:
            self._carry_out(f"{words} dari ponsel juri", lambda session: reject(session, chosen, why))

    def _carry_out(self, words: str, deed: Callable[[Session], object]) -> None:
        """One change, or a sentence why not; what waits is read again either way."""
        self.notice.say("problem", "")
        try:
            self._desk.do(words, deed)
        except UserError as error:
            self.notice.say("problem", error.sentence)
            self.show_state()


def compared(painter: QPainter, rect: QRect, text: str, kind: cells.Type) -> None:
    """How what comes relates to what is there; what differs has a sign."""
    if text != wording.DIFFERENT:
        cells.plain(painter, rect, text, kind)
        return
    side = scaled(14)
    box = QRect(rect.left(), rect.center().y() - side // 2, side, side)
    paint_icon(painter, "alert-triangle", box, kind.colours.warning)
    painter.setFont(kind.plain)
    painter.setPen(QColor(kind.colours.warning))
    painter.drawText(rect.adjusted(side + scaled(5), 0, 0, 0), cells.LEFT, text)
