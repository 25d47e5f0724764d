"""The bar above the history: whose deeds, of which kind, from which days, with which words."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.command import Command
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.dates import DateEdit
from depok_desk.gui.widgets.flow import FlowRow
from depok_desk.gui.widgets.search import SearchField
from depok_desk.model.kinds.clock import today
from depok_desk.model.kinds.dates import read_loose
from depok_desk.services.deed_views import DeedView
from depok_desk.words import short_date

STATES = (
    ("", "Semua perubahan"),
    ("changed", "Data diubah"),
    ("imported", "Impor"),
    ("issued", "Sertifikat terbit"),
    ("printed", "Pencetakan"),
    ("disclosed", "Data pribadi dibuka"),
    ("undoable", "Yang dapat diurungkan"),
    ("undone", "Yang sudah diurungkan"),
    ("turning", "Urungkan dan ulangi"),
)
RANGE = "range"
PERIODS = (
    ("", "Kapan saja"),
    ("0", "Hari ini"),
    ("6", "7 hari terakhir"),
    ("29", "30 hari terakhir"),
    ("364", "Setahun terakhir"),
    (RANGE, "Rentang tanggal …"),
)
"""The keys are how many days back the first one lies."""


class DeedFilter(QWidget):
    """Says `changed` with every other choice; `view` is what is chosen."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("toolbar")
        self.view = DeedView()
        self.state = Choice("Saring menurut jenis", STATES)
        self.person = Choice("Saring menurut orang", (("", "Semua orang"),))
        self.period = Choice("Saring menurut hari", PERIODS)
        self.first, self.last = (_date_edit(name) for name in ("Dari", "Sampai"))
        self.search = SearchField("Cari perubahan atau nama", "Ctrl F")
        self.search.setMinimumWidth(scaled(90))
        self._range = FlowRow(scaled(8))
        self._lay_out()
        for each in (self.state, self.person, self.period):
            each.picked.connect(self._take)
        for edit in (self.first, self.last):
            edit.editingFinished.connect(self._take)
        self.search.asked.connect(self._take)

    def _lay_out(self) -> None:
        boxes = FlowRow(scaled(8))
        boxes.show_parts((self.state, self.person, self.period))
        self._range.show_parts((self.first, self.last))
        self._range.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(scaled(18), scaled(7), scaled(14), scaled(8))
        whole.setSpacing(scaled(8))
        whole.addWidget(boxes)
        whole.addWidget(self._range)
        whole.addWidget(self.search)

    def show_people(self, names: Sequence[str]) -> None:
        """Offer these people, keeping who was chosen."""
        self.person.offer((("", "Semua orang"), *((name, name) for name in names)))

    def commands(self) -> Sequence[Command]:
        """Each kind of deeds by its words."""
        return [
            Command(f"Tampilkan: {words}", self._picking(self.state, key), sign="filter")
            for key, words in STATES
        ]

    def clear(self) -> None:
        """Narrow nothing any more."""
        for box in (self.state, self.person, self.period):
            box.choose("")
        self.search.clear()
        self._take()

    def pick(self, box: Choice, key: str) -> None:
        """Choose something as if by hand."""
        box.choose(key)
        self._take()

    def _picking(self, box: Choice, key: str) -> Callable[[], None]:
        return lambda: self.pick(box, key)

    def _take(self) -> None:
        period = self.period.key()
        self._range.setVisible(period == RANGE)
        ends = self._ends(period)
        view = DeedView(self.search.text(), self.state.key(), self.person.key())
        view = replace(view, first=ends["first"], last=ends["last"])
        if view != self.view:
            self.view = view
            self.changed.emit()

    def _ends(self, period: str) -> Mapping[str, date | None]:
        if period == RANGE:
            return {"first": self.first.day(), "last": self.last.day()}
        return {"first": today() - timedelta(days=int(period)) if period else None, "last": None}


def _date_edit(name: str) -> DateEdit:
    made = DateEdit(_read, short_date)
    made.setAccessibleName(f"{name} tanggal")
    made.setPlaceholderText(f"{name} tgl/bln")
    made.setFixedWidth(scaled(138))
    return made


def _read(text: str) -> date | None:
    reading = read_loose(text, today())
    if reading.refused:
        raise UserError(reading.message)
    return reading.value if isinstance(reading.value, date) else None
