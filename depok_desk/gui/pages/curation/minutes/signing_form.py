"""What is said for the minutes: number, day, place, officials, size of paper."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from depok_desk.errors import UserError
from depok_desk.gui.theme import scaled
from depok_desk.gui.widgets.choice import Choice
from depok_desk.gui.widgets.dates import DateEdit
from depok_desk.gui.widgets.field import FormField
from depok_desk.gui.widgets.labels import label
from depok_desk.gui.widgets.said import Saying
from depok_desk.gui.widgets.ticks import Tick, TickList
from depok_desk.model.kinds.clock import today
from depok_desk.model.kinds.dates import read_loose
from depok_desk.services.judging.minutes_signing import SignedMinutes, Signing
from depok_desk.words import full_date, long_date

PAPERS = (("A4", "A4"), ("F4", "F4 (215 × 330 mm)"), ("F4-210", "F4 (210 × 330 mm)"))
_NOBODY = "Belum ada pejabat yang menjabat pada hari itu; isi di Pengaturan, bagian Pejabat."


class SigningForm(QWidget):
    """Says `changed` with all that is said now, when one field is left with something else in it."""

    changed = Signal(Signing)

    def __init__(self) -> None:
        super().__init__()
        self._signing = Signing()
        self._shown = ("", "")
        self.number = FormField("&Nomor", QLineEdit(), hint="Boleh kosong, diisi tangan kemudian")
        self.day = FormField("Hari &penandatanganan", DateEdit(_day, long_date))
        self.place = FormField("&Tempat", QLineEdit())
        self.officials = TickList("Pejabat yang menandatangani", movable=True)
        self.paper = FormField("&Kertas", Choice("Kertas", PAPERS))
        self.nobody = label(_NOBODY, "doubt", wraps=True)
        self._lay_out()
        for field in (self.number, self.place, self.paper):
            field.left.connect(self._take_texts)
        self.day.left.connect(self._take_day)
        self.officials.changed.connect(self._take_officials)

    def _lay_out(self) -> None:
        named = QLabel("Pe&jabat yang menandatangani")
        named.setProperty("kind", "label")
        named.setWordWrap(True)
        named.setBuddy(self.officials)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(scaled(10))
        for part in (self.number, self.day, self.place, named, self.officials, self.nobody, self.paper):
            column.addWidget(part)

    def show_minutes(self, minutes: SignedMinutes) -> None:
        """Show what the minutes say now."""
        self._signing = minutes.signing
        facts = minutes.facts
        self._shown = (facts.number, facts.place)
        self.number.show_text(facts.number)
        self.place.show_text(facts.place)
        self.day.show_text(long_date(facts.on))
        self.day.say("hint", Saying(full_date(facts.on)))
        self.paper.show_text(minutes.signing.paper)
        self._show_officials([Tick(each.id, each.words, on=each.signs) for each in minutes.officials])

    def _show_officials(self, ticks: Sequence[Tick]) -> None:
        """Show who can sign; the line one is at stays so, wherever it has moved."""
        self.nobody.setVisible(not ticks)
        self.officials.setVisible(bool(ticks))
        at = self.officials.currentItem()
        words = at.text() if at else ""
        self.officials.show_ticks(ticks)
        for row, tick in enumerate(ticks):
            if tick.words == words:
                self.officials.setCurrentRow(row)

    def _take_texts(self) -> None:
        number, place = self.number.text().strip(), self.place.text().strip()
        told = replace(self._signing, paper=self.paper.text())
        if number != self._shown[0]:
            told = replace(told, number=number)
        if place != self._shown[1]:
            told = replace(told, place=place)
        self._tell(told)

    def _take_day(self, text: str) -> None:
        if not text.strip():
            self._tell(replace(self._signing, on=None))
            return
        reading = read_loose(text, today())
        if reading.refused or reading.value is None:
            self.day.show_problem(reading.message or "Tulis tanggal, misalnya 26 Januari 2026.")
        else:
            self._tell(replace(self._signing, on=str(reading.value)))

    def _take_officials(self) -> None:
        self._tell(replace(self._signing, officials=tuple(self.officials.ticked())))

    def _tell(self, signing: Signing) -> None:
        if signing != self._signing:
            self._signing = signing
            self.changed.emit(signing)


def _day(text: str) -> date | None:
    reading = read_loose(text, today())
    if reading.refused:
        raise UserError(reading.message)
    return reading.value if isinstance(reading.value, date) else None
