"""The first step of issuing: which sessions, under which letterhead, with which dates."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from depok_desk import words
from depok_desk.errors import UserError
from depok_desk.gui.pages.certificates.order import IssueOrder, read_day, read_months
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.dates import DateEdit
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.model.kinds.clock import today
from depok_desk.services.curation_sessions import SessionLine

_ISSUERS = (("dinas", "Disdagin Kota Depok"), ("dekranasda", "Dekranasda Kota Depok"))


class ChoosingStep(QWidget):
    """Says `counted` with the number of certificates that the ticked sessions would give."""

    counted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._waiting: Mapping[str, int] = {}
        self._ticks: dict[str, QCheckBox] = {}
        self._sessions = QVBoxLayout()
        self.issuer = Choice("Kop surat penerbit", _ISSUERS)
        self.day = DateEdit(lambda text: read_day(text, today()), words.long_date)
        self.months = QLineEdit()
        self.months.setPlaceholderText("kosong: tidak dicetak")
        self._day = FormField(
            "&Tanggal terbit", self.day, hint="Tercetak sebagai tanggal surat.", required=True
        )
        self._months = FormField(
            "&Masa berlaku (bulan)", self.months, hint="Kosongkan bila sertifikat tidak punya masa berlaku."
        )
        self._lay_out()
        self._day.left.connect(self._judge_day)
        self._months.left.connect(self._judge_months)
        self.day.show_day(today())

    def _lay_out(self) -> None:
        issuer = FormField(
            "&Kop surat penerbit", self.issuer, hint="Menentukan kop, buku nomor, dan urutan penanda tangan."
        )
        right = QVBoxLayout()
        right.setSpacing(scaled(14))
        for each in (issuer, self._day, self._months):
            right.addWidget(each)
        right.addStretch(1)
        grid = QGridLayout(self)
        grid.setContentsMargins(scaled(18), scaled(6), scaled(18), scaled(12))
        grid.setHorizontalSpacing(scaled(20))
        grid.addWidget(_card("Sesi kurasi", self._session_list()), 0, 0)
        grid.addWidget(_card("Penerbitan", _holding(right)), 0, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        grid.setColumnStretch(2, 1)

    def _session_list(self) -> QScrollArea:
        self._sessions.setSpacing(scaled(4))
        self._sessions.setAlignment(Qt.AlignmentFlag.AlignTop)
        area = QScrollArea(widgetResizable=True)
        area.setWidget(_holding(self._sessions))
        area.setMinimumHeight(scaled(230))
        return area

    def offer(self, lines: Sequence[SessionLine], waiting: Mapping[str, int], only: str = "") -> None:
        """Offer the sessions in which someone waits; all are ticked unless `only` names one."""
        self._waiting = waiting
        for tick in self._ticks.values():
            tick.hide()
            tick.deleteLater()
        self._ticks = {line.id: QCheckBox() for line in lines if waiting.get(line.id)}
        for line in lines:
            if tick := self._ticks.get(line.id):
                tick.setText(f"{line.title}  ·  {words.count_of(waiting[line.id], 'siap diterbitkan')}")
                tick.setChecked(only in {"", line.id})
                tick.toggled.connect(self._tell)
                self._sessions.addWidget(tick)
        self._tell()

    @property
    def count(self) -> int:
        """How many certificates the ticked sessions would give."""
        return sum(self._waiting[key] for key in self._ticked())

    def order(self) -> IssueOrder | None:
        """What is to be issued; None if something typed is wrong, which then stands beside its field."""
        day, months = self._judge_day(), self._judge_months()
        if day is None or months is None or not self._ticked():
            return None
        return IssueOrder(self._ticked(), self.issuer.key(), day, months)

    def _ticked(self) -> tuple[str, ...]:
        return tuple(key for key, tick in self._ticks.items() if tick.isChecked())

    def _tell(self) -> None:
        self.counted.emit(self.count)

    def _judge_day(self) -> date | None:
        try:
            day = read_day(self._day.text(), today())
        except UserError as error:
            self._day.show_problem(error.sentence)
            return None
        self._day.show_problem("")
        return day

    def _judge_months(self) -> int | None:
        try:
            months = read_months(self._months.text())
        except UserError as error:
            self._months.show_problem(error.sentence)
            return None
        self._months.show_problem("")
        return months


def _card(title: str, inside: QWidget) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(scaled(18), scaled(14), scaled(18), scaled(16))
    column.setSpacing(scaled(10))
    column.addWidget(label(title, "head"))
    column.addWidget(inside, 1)
    return card


def _holding(layout: QVBoxLayout) -> QWidget:
    layout.setContentsMargins(0, 0, 0, 0)
    made = QWidget()
    made.setLayout(layout)
    return made
